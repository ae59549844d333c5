import { Glide } from './glide.js';

const EDGE = 24;
/** Room for what stands above and below the drawing. */
const TOP = 72;
/** And for the bar that finds above the way from the start. */
const FINDING = 124;
const TOOLS = 48;

/** Leads the view of a canvas elsewhere; what is far away in a moment that can be followed. */
export class Journey {
  /** @param glide that moves it */
  constructor(canvas, glide = new Glide()) {
    this.canvas = canvas;
    this.glide = glide;
  }

  /** Moves by as little as it takes to see a box of the drawing beside what floats over it. */
  reveal({ x, y, width, height }) {
    const { finding, viewport } = this.canvas;
    const { from, width: wide, height: high } = viewport.room();
    const [left, top] = viewport.at.apply([x, y]);
    const [right, bottom] = viewport.at.apply([x + width, y + height]);
    const shift = (start, end, least, most) => Math.max(least - start, 0) || Math.min(most - end, 0);
    const away = right < 0 || bottom < 0 || left > from + wide || top > high;
    // What stands at the top of the drawing needs no more room above it than there is when it is opened.
    const above = finding.open ? FINDING : Math.min(TOP, EDGE + y * viewport.at.k);
    this.move(shift(left, right, from + EDGE, from + wide - EDGE), shift(top, bottom, above, high - EDGE - TOOLS), away);
  }

  /** Brings a point of the drawing to the upper left of the view. */
  lead(point) {
    const { viewport } = this.canvas;
    const [x, y] = viewport.at.apply(point);
    this.move(viewport.room().from + EDGE - x, Math.min(TOP, EDGE + point[1] * viewport.at.k) - y, true);
  }

  /** Brings a point of the drawing into the middle of the view. */
  centre(point, gliding) {
    const { viewport } = this.canvas;
    const { from, width, height } = viewport.room();
    const [x, y] = viewport.at.apply(point);
    this.move(from + width / 2 - x, height / 2 - y, gliding);
  }

  /** Whoever moves the view by hand meanwhile has it. */
  stop = () => this.glide.stop();

  move(right, down, gliding) {
    const { canvas } = this;
    const { k, x, y } = canvas.viewport.at;
    const go = part => canvas.viewport.set(k, x + right * part, y + down * part);
    this.stop();
    if (!gliding) {
      (right || down) && go(1);
      return;
    }
    ['wheel', 'pointerdown'].forEach(type => canvas.addEventListener(type, this.stop, { once: true, passive: true, capture: true }));
    this.glide.to(go);
  }
}
