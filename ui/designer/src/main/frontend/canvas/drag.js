/**
 * Actions dragged from the palette. The palette's entries carry `data-action`, and `data-ends` when the action has no
 * way on. Browsers do not tell what is dragged before it is dropped, so it is noted here when the drag begins.
 */
const followers = new Set();
let dragged = null;

/** What is being dragged: `{action, ends}`, or null. */
export function current() {
  return dragged;
}

/** Has `changed` called whenever a drag begins or is over. @returns ends it */
export function follow(changed) {
  followers.add(changed);
  return () => followers.delete(changed);
}

/** Whether what is dragged may go to a place: what ends the call only where nothing follows. */
export function fits(place) {
  return dragged !== null && place !== null && !(dragged.ends && place.target);
}

function begin(event) {
  const entry = event.composedPath().find(element => element.dataset?.action);
  if (entry) {
    event.dataTransfer.setData('text/plain', entry.textContent);
    event.dataTransfer.effectAllowed = 'copy';
    dragged = { action: entry.dataset.action, ends: 'ends' in entry.dataset };
    // Later, or browsers take the change of the page for the end of the drag.
    setTimeout(tell);
  }
}

function end() {
  dragged = null;
  tell();
}

function tell() {
  followers.forEach(changed => changed());
}

window.addEventListener('dragstart', begin, true);
window.addEventListener('dragend', end, true);
