import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';

const SMALLEST = 0.08;
const LARGEST = 2;
const READABLE = 0.4;
const COMFORTABLE = 1;
const FITTING = 0.6;
const BEGINNING = 0.8;
const STEP = 1.25;
const EDGE = 24;
const REACH = 28;
const TOOLS = 48;

/** Which part of the drawing is seen, and how large: dragging the ground moves it, the wheel and pinching zoom. */
export class Viewport {
  /**
   * @param frame what the user drags in
   * @param content what is moved within it; must stay the same element
   * @param moved told whenever it was moved
   */
  constructor(frame, content, moved) {
    this.frame = select(frame);
    this.at = zoomIdentity;
    this.zooming = zoom()
      .scaleExtent([SMALLEST, LARGEST])
      .filter(event => !event.button && !(event.type === 'mousedown' && event.target.closest('[role=treeitem], .grip, .tray')))
      .on('zoom', ({ transform }) => {
        this.at = transform;
        content.style.transform = `translate(${transform.x}px,${transform.y}px) scale(${transform.k})`;
        frame.classList.toggle('far', transform.k < READABLE);
        moved();
      });
    this.frame.call(this.zooming).on('dblclick.zoom', null);
  }

  in() {
    this.frame.call(this.zooming.scaleBy, STEP);
  }

  out() {
    this.frame.call(this.zooming.scaleBy, 1 / STEP);
  }

  /** Shows a box from its top on: all of it, never larger than life, or what can be read comfortably around `entry`. */
  fit([left, top, right, bottom], entry) {
    const { width, height } = this.size();
    const whole = Math.min(COMFORTABLE, width / (right - left), height / (bottom - top));
    const k = whole >= FITTING ? whole : BEGINNING;
    this.set(k, whole >= FITTING ? (width - k * (left + right)) / 2 : width / 2 - k * entry, -k * top);
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
    this.set(k, this.at.x + shift(this.at.applyX(x), width * k, size.width), this.at.y + shift(this.at.applyY(y), height * k, size.height - TOOLS));
  }

  /** From a point of the page to one of the drawing. */
  inside({ clientX, clientY }) {
    const { left, top } = this.size();
    return this.at.invert([clientX - left, clientY - top]);
  }

  /** From a point of the drawing to one of the frame. */
  outside(point) {
    return this.at.apply(point);
  }

  /** Moves on while something is dragged close to an edge. */
  follow({ clientX, clientY }) {
    const { left, top, right, bottom } = this.size();
    const beyond = (at, from, to) => Math.max(from + REACH - at, 0) - Math.max(at - to + REACH, 0);
    const [x, y] = [beyond(clientX, left, right), beyond(clientY, top, bottom)];
    if (x || y) {
      this.set(this.at.k, this.at.x + x / 2, this.at.y + y / 2);
    }
  }

  set(k, x, y) {
    this.frame.call(this.zooming.transform, zoomIdentity.translate(x, y).scale(k));
  }

  size() {
    return this.frame.node().getBoundingClientRect();
  }
}
