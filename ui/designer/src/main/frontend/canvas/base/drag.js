/**
 * What is being dragged, by whatever canvas of the page. Actions come from the palette, whose entries carry
 * `data-action`, and `data-ends` when the action has no way on. Browsers do not tell what is dragged before it is
 * dropped, so it is noted here when the drag begins.
 */
const followers = new Set();
let dragged = null;

/** What is being dragged: an action `{kind, action, title, ends}`, or a step, a branch or all of a branch as in `places.js`; or null. */
export function current() {
  return dragged;
}

/** Has `changed` called whenever a drag begins or is over. @returns ends it */
export function follow(changed) {
  followers.add(changed);
  return () => followers.delete(changed);
}

export function begin(what) {
  dragged = what;
  tell();
}

export function end() {
  if (dragged) {
    begin(null);
  }
}

function tell() {
  followers.forEach(changed => changed());
}

function actionDragged(event) {
  const entry = event.composedPath().find(element => element.dataset?.action);
  if (entry) {
    event.dataTransfer.setData('text/plain', entry.textContent);
    event.dataTransfer.effectAllowed = 'copy';
    dragged = { kind: 'action', action: entry.dataset.action, title: entry.dataset.label, ends: 'ends' in entry.dataset };
    // Later, or browsers take the change of the page for the end of the drag. A busy page may take the drop before that.
    setTimeout(tell);
  }
}

window.addEventListener('dragstart', actionDragged, true);
window.addEventListener('dragend', end, true);
