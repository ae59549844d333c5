import * as drag from '../base/drag.js';

const SLOP = 5;

/**
 * Drags what is drawn: a listener for `pointerdown`. A finger moves the drawing instead.
 *
 * @param take from the element under the pointer to what it drags, or null
 * @param over told each event of the pointer while it drags, and whether Ctrl or Cmd is held
 * @param drop told where it is let go of
 */
export function hand({ take, over, drop }) {
  return down => {
    const what = down.button === 0 && down.pointerType !== 'touch' ? take(down.target) : null;
    if (!what) {
      return;
    }
    let at = down;
    const listening = new AbortController();
    const on = (type, work) => window.addEventListener(type, work, { signal: listening.signal, capture: true });
    const dragging = () => drag.current() === what;
    const finish = () => {
      listening.abort();
      if (dragging()) {
        drag.end();
      }
    };
    on('pointermove', event => {
      if (!dragging() && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > SLOP) {
        drag.begin(what);
      }
      at = event;
      dragging() && over(at, isHeld(event));
    });
    // Also while the pointer rests.
    ['keydown', 'keyup'].forEach(type => on(type, event => dragging() && over(at, isHeld(event))));
    on('pointerup', event => {
      if (dragging()) {
        swallowClick();
        drop(event);
      }
      finish();
    });
    on('pointercancel', finish);
    // Also told of each element in the window.
    on('blur', event => event.target === window && finish());
    on('keydown', event => {
      if (event.key === 'Escape' && dragging()) {
        event.stopPropagation();
        finish();
      }
    });
  };
}

function isHeld({ ctrlKey, metaKey }) {
  return ctrlKey || metaKey;
}

/** Browsers report a click where the button was pressed and let go of within one element. */
function swallowClick() {
  const swallow = event => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
