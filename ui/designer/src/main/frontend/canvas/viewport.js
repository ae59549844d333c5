import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';

const SMALLEST = 0.08;
const LARGEST = 2;
const READABLE = 0.4;
const COMFORTABLE = 1;
const STEP = 1.25;
const EDGE = 24;

/** Which part of the drawing is seen, and how large: dragging the ground moves it, the wheel and pinching zoom. */
export class Viewport {
  /**
   * @param frame what the user drags in
   * @param content what is moved within it; must stay the same element
   */
  constructor(frame, content) {
    this.frame = select(frame);
    this.at = zoomIdentity;
    this.zooming = zoom()
      .scaleExtent([SMALLEST, LARGEST])
      .filter(event => !event.button && !(event.type === 'mousedown' && event.target.closest('[role=treeitem]')))
      .on('zoom', ({ transform }) => {
        this.at = transform;
        content.style.transform = `translate(${transform.x}px,${transform.y}px) scale(${transform.k})`;
        frame.classList.toggle('far', transform.k < READABLE);
      });
    this.frame.call(this.zooming).on('dblclick.zoom', null);
  }

  in() {
    this.frame.call(this.zooming.scaleBy, STEP);
  }

  out() {
    this.frame.call(this.zooming.scaleBy, 1 / STEP);
  }

  /** Shows all of a box, never larger than life; one that is too long to be read begins at its top. */
  fit([left, top, right, bottom], entry) {
    const { width, height } = this.size();
    const whole = Math.min(COMFORTABLE, width / (right - left), height / (bottom - top));
    if (whole >= READABLE) {
      this.set(whole, (width - whole * (left + right)) / 2, Math.max(0, height - whole * (bottom - top)) / 2 - whole * top);
    } else {
      this.set(READABLE + 0.2, width / 2 - (READABLE + 0.2) * entry, -(READABLE + 0.2) * top);
    }
  }

  /** Shows all of a box however small that makes it. */
  whole([left, top, right, bottom]) {
    const { width, height } = this.size();
    const k = Math.max(SMALLEST, Math.min(COMFORTABLE, width / (right - left), height / (bottom - top)));
    this.set(k, (width - k * (left + right)) / 2, (height - k * (top + bottom)) / 2);
  }

  /** Moves by as little as it takes to see a box. */
  reveal({ x, y, width, height }) {
    const size = this.size();
    const { k } = this.at;
    const shift = (at, length, room) => Math.max(EDGE - at, 0) || Math.min(room - EDGE - at - length, 0);
    this.set(k, this.at.x + shift(this.at.applyX(x), width * k, size.width), this.at.y + shift(this.at.applyY(y), height * k, size.height));
  }

  set(k, x, y) {
    this.frame.call(this.zooming.transform, zoomIdentity.translate(x, y).scale(k));
  }

  size() {
    return this.frame.node().getBoundingClientRect();
  }
}
