// A page whose first answer or whose scripts did not come would stay empty: Vaadin does not ask again. Loads it anew, each
// time after a longer pause, and says so when that did not help. So it does with a page that is empty for long, for whatever
// reason.
(() => {
  const TIMES = 'callwright.loadedAgain';
  const PAUSES = [3, 6, 12, 24, 48]; // seconds
  const BETWEEN_LOOKS = 500; // milliseconds
  const LONGEST_LOADING = 90_000; // milliseconds, on a slow line
  const words = document.currentScript.dataset.words;
  const times = Number(sessionStorage.getItem(TIMES));
  let failed = false;
  let waiting = false;
  let note;

  /** Vaadin shows a frame of its own when it got no answer, and nothing when a script is missing. */
  const shown = () => document.querySelector('#outlet')?.firstElementChild;
  const begun = () => shown() && shown().localName !== 'iframe';
  const isLate = () => performance.now() > LONGEST_LOADING;

  /** What a browser's own additions do is nothing of this page. */
  const isOwn = address => address?.startsWith(location.origin);

  addEventListener('error', ({ target, filename }) => {
    failed ||= isOwn(target === window ? filename : target.src);
  }, true);
  addEventListener('unhandledrejection', () => {
    failed = true;
  });

  function loadAgain() {
    if (!begun()) {
      sessionStorage.setItem(TIMES, times + 1);
      location.reload();
    }
  }

  function giveUp() {
    note = document.createElement('p');
    note.role = 'alert';
    note.style = 'margin: 0 auto; padding: 20vh 1rem; max-width: 40rem; text-align: center; font: 1rem/1.5 system-ui, sans-serif';
    note.textContent = words;
    document.body.prepend(note);
    document.querySelector('#outlet').hidden = true; // Vaadin's own frame has no words
  }

  const looks = setInterval(() => {
    if (begun()) {
      clearInterval(looks);
      sessionStorage.removeItem(TIMES);
      note?.remove();
      document.querySelector('#outlet').hidden = false;
    } else if (!waiting && (failed || shown() || isLate())) {
      waiting = true;
      if (times < PAUSES.length) {
        setTimeout(loadAgain, PAUSES[times] * 1000 * (1 + Math.random() / 2)); // not all browsers at once
      } else {
        giveUp();
      }
    }
  }, BETWEEN_LOOKS);
})();
