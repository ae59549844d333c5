/** What turning the wheel, or two fingers on a pad, do to the drawing. */

const LINE = 16;
const PINCH = 0.02;
/** A notch of a wheel is a step of about a fifth, whatever number a browser makes of it. */
const NOTCH = 0.3;

/** Whether it is to zoom; pinching looks like the wheel with Ctrl. */
export function zooms(event) {
  return event.ctrlKey || event.metaKey;
}

/** By how many pixels to move on, to the right and down; with Shift, the wheel moves sideways. */
export function pan({ deltaX, deltaY, deltaMode, shiftKey }, { width, height }) {
  const [right, down] = [[1, 1], [LINE, LINE], [width, height]][deltaMode];
  return shiftKey && deltaX === 0 ? [deltaY * right, 0] : [deltaX * right, deltaY * down];
}

/** By what power of two to zoom. */
export function zoomed({ deltaY, deltaMode }) {
  const delta = -deltaY * PINCH * (deltaMode === 0 ? 1 : LINE);
  return Math.max(-NOTCH, Math.min(NOTCH, delta));
}
