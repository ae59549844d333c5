import { tray } from './tray.js';

/** All branches of the step of a canvas that is `opened`, to choose one of. */
export function offered(canvas) {
  const { opened, places, steps, viewport } = canvas;
  const branch = exit => `${opened}/${exit}`;
  return tray(steps.get(opened), viewport.below(canvas.element(opened)), viewport.size(), {
    fits: exit => canvas.dropping.fits(branch(exit)),
    title: id => steps.get(id)?.title,
    choose: exit => canvas.choose(places.get(branch(exit))),
    close: () => canvas.go(opened),
  }, canvas.words);
}
