// Esc leaves what was chosen as it is. A box with a clear button would empty itself by it; here the key goes on to what is around it.
document.addEventListener('keydown', event => {
  const box = event.key === 'Escape' && event.composedPath().find(each => each.localName === 'vaadin-combo-box');
  if (box && box.clearButtonVisible && !box.opened) {
    event.stopPropagation();
    box.blur();
    box.parentElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  }
}, true);
