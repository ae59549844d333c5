/** The drawing alone, on the whole screen: what is around it is hidden by the page while it is so. */

export function isFull() {
  return document.fullscreenElement !== null;
}

/** Begins it, or goes back. */
export function turnFull() {
  return isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
}
