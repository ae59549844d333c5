/**
 * What somebody who drags means: the place under the pointer, else the nearest one close by. It goes by where the places
 * stood before a slot opened, so that the same point always means the same.
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box in pixels of the drawing
 * @typedef {{box: Box, between: boolean, takes: boolean}} Target `between` lies over the sentences that it is between
 */

/** From so many pixels of the screen away a place is meant. */
export const REACH = 40;

/** So high is what counts as between two sentences. */
const GAP = 18;

/**
 * @param {[number, number]} point
 * @param {Target[]} targets
 * @param {number} reach in pixels of the drawing
 * @returns {?Target} one that takes what is dragged
 */
export function aimed(point, targets, reach) {
  const taking = targets.filter(({ takes }) => takes);
  const under = taking.filter(({ box }) => distance(point, box) === 0);
  return under.find(({ between }) => between) ?? under.at(0) ?? nearest(point, taking, reach);
}

function nearest(point, targets, reach) {
  let best = null;
  let least = reach;
  for (const target of targets) {
    const far = distance(point, target.box);
    if (far < least) {
      best = target;
      least = far;
    }
  }
  return best;
}

function distance([x, y], box) {
  return Math.hypot(beyond(x, box.x, box.width), beyond(y, box.y, box.height));
}

function beyond(at, from, length) {
  return Math.max(from - at, at - from - length, 0);
}

/** A box around the same middle. */
function asHighAs(height, box) {
  return { ...box, y: box.y + (box.height - height) / 2, height };
}

/** The places of a canvas, as they stand when the first of them is asked for. */
export class Aim {
  targets = null;

  constructor(canvas) {
    this.canvas = canvas;
  }

  forget() {
    this.targets = null;
  }

  /** Something else is dragged now; all stands where it stood. */
  judge() {
    this.targets?.forEach(target => (target.takes = this.canvas.dropping.fits(target.element.dataset.place)));
  }

  /** @returns the element of the place that is meant, or null */
  at(pointer) {
    const { viewport } = this.canvas;
    this.targets ??= this.note();
    return aimed(viewport.inside(pointer), this.targets, REACH / viewport.at.k)?.element ?? null;
  }

  note() {
    const { renderRoot, viewport, dropping } = this.canvas;
    return [...renderRoot.querySelectorAll('.content [data-place]')].map(element => {
      const between = element.classList.contains('gap');
      const box = viewport.boxOf(element);
      return { element, box: between ? asHighAs(GAP, box) : box, between, takes: dropping.fits(element.dataset.place) };
    });
  }
}
