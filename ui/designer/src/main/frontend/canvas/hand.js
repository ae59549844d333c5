import * as drag from './drag.js';

const SLOP = 5;

/**
 * Drags what is drawn: a listener for `pointerdown`. A finger moves the drawing instead.
 *
 * @param take from the element under the pointer to what it drags, or null
 * @param over told each event of the pointer while it drags
 * @param drop told where it is let go of
 */
export function hand({ take, over, drop }) {
  return down => {
    const what = down.button === 0 && down.pointerType !== 'touch' ? take(down.target) : null;
    if (!what) {
      return;
    }
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
      dragging() && over(event);
    });
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

/** Browsers report a click where the button was pressed and let go of within one element. */
function swallowClick() {
  const swallow = event => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
