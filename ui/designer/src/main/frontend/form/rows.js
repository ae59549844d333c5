// A field that is moved in the document loses the focus. When somebody else moves the row that it is in, it gets the
// focus back, and what was typed so far is sent: the browser will not call it a change any more.
let focused;

document.addEventListener('focusin', event => {
  focused = event.composedPath()[0];
});

document.addEventListener('focusout', event => {
  const left = event.composedPath()[0];
  // Not yet when it only moves, which is over when this runs.
  setTimeout(() => {
    if (focused === left && document.activeElement !== left) {
      focused = undefined;
    }
  });
});

document.addEventListener('callwright-rows-moved', event => {
  if (focused && document.activeElement === document.body && event.target.contains(focused)) {
    focused.focus({ preventScroll: true });
    focused.parentElement.dispatchEvent(new Event('change', { bubbles: true }));
  }
});
