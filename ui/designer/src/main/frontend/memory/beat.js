// The server tells each page every five seconds that it is up to date. A page that does not hear it says so, whatever the
// reason: the server stopped or hangs, the network is gone, or nothing there follows changes any more.
const LONGEST_SILENCE = 12_000; // milliseconds

let state;
let beat;
let heard = Date.now();
let looked = Date.now();

function look() {
  const now = Date.now();
  const here = document.querySelector('.cw-status');
  // A tab that slept has heard nothing, and is told soon.
  const slept = now - looked > LONGEST_SILENCE / 2;
  looked = now;
  if (here && (here !== state || here.dataset.beat !== beat || slept)) {
    heard = now;
    beat = here.dataset.beat;
    state = here;
  }
  here?.toggleAttribute('data-stale', now - heard > LONGEST_SILENCE);
}

setInterval(look, 1_000);
