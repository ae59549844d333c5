// A click beside an open list of choices does what it is for, and closes the list. Vaadin would take the click for closing
// the list alone.
document.addEventListener('focusin', event => {
  const box = event.composedPath().find(each => each.localName === 'vaadin-combo-box');
  const list = box?.shadowRoot.querySelector('vaadin-combo-box-overlay');
  if (list) {
    list.modeless = true;
  }
}, true);

document.addEventListener('pointerdown', event => {
  const pressed = event.composedPath();
  document.querySelectorAll('vaadin-combo-box[opened]').forEach(box => pressed.includes(box) || box.close());
}, true);
