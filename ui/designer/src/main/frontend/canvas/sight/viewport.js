import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { room } from './room.js';
import { pan, zoomed, zooms } from './wheel.js';

const SMALLEST = 0.08;
const LARGEST = 2;
const READABLE = 0.4;
/** What a flow is shown at, at least, when it is opened: what is too high then is read by panning down. */
const COMFORTABLE = 0.78;
const TINY = 0.5;
const STEP = 1.25;
const EDGE = 24;
const CORNER = 62;
const REACH = 28;
const TOOLS = 48;

/** Which part of the drawing is seen, and how large: dragging the ground and the wheel move it, with Ctrl the wheel zooms. */
export class Viewport {
  /**
   * @param frame what the user drags in
   * @param content what is moved within it; must stay the same element
   * @param moved told whenever it was moved, with how large it is, as a text
   */
  constructor(frame, content, moved) {
    this.frame = select(frame);
    this.at = zoomIdentity;
    this.zooming = zoom()
      .scaleExtent([SMALLEST, LARGEST])
      .wheelDelta(zoomed)
      .filter(event => (event.type === 'wheel' ? zooms(event) : !event.button && !(event.type === 'mousedown' && event.target.closest('[role=treeitem], .is-row > .title, .grip, .tray, .leads-list, .naming, .wording'))))
      .on('zoom', ({ transform }) => {
        this.at = transform;
        content.style.transform = `translate(${transform.x}px,${transform.y}px) scale(${transform.k})`;
        frame.style.backgroundPosition = `${transform.x}px ${transform.y}px`;
        content.classList.toggle('far', transform.k < READABLE);
        moved(`${Math.round(transform.k * 100)} %`);
      });
    this.frame.call(this.zooming).on('dblclick.zoom', null);
    frame.addEventListener('wheel', event => this.pan(event), { passive: false });
  }

  /** By the wheel; sideways with Shift. */
  pan(event) {
    if (!zooms(event) && !event.target.closest('.tray, .leads-list')) {
      event.preventDefault();
      const [right, down] = pan(event, this.size());
      this.set(this.at.k, this.at.x - right, this.at.y - down);
    }
  }

  in() {
    this.frame.call(this.zooming.scaleBy, STEP);
  }

  out() {
    this.frame.call(this.zooming.scaleBy, 1 / STEP);
  }

  /** Shows a box from its top on: its whole width, and its height as far as it can be read then. */
  fit(box) {
    this.place(box, (wide, high) => Math.min(1, Math.max(wide, TINY), Math.max(high, COMFORTABLE)));
  }

  /** Shows all of a box however small that makes it. */
  whole(box) {
    this.place(box, (wide, high) => Math.max(SMALLEST, Math.min(1, wide, high)));
  }

  /**
   * In the middle, from the upper edge on; below what stands in the corner where it would lie under that.
   *
   * @param scale how large, from how large it can be for its width and for its height
   */
  place([left, top, right, bottom], scale) {
    const { from, width, height, corner } = this.room();
    const below = y => {
      const k = scale((width - 2 * EDGE) / (right - left), (height - y - EDGE - TOOLS) / (bottom - top));
      return { k, x: from + Math.max(EDGE, (width - k * (right - left)) / 2), y };
    };
    const { k, x, y } = [EDGE, CORNER].map(below).find(at => at.x >= corner || at.y === CORNER);
    this.set(k, x - k * left, y - k * top);
  }

  /** From a point of the page to one of the drawing. */
  inside({ clientX, clientY }) {
    const { left, top } = this.size();
    return this.at.invert([clientX - left, clientY - top]);
  }

  /** The middle of an element's right edge, in the drawing. */
  rightOf(element) {
    const { right, top, height } = element.getBoundingClientRect();
    return this.inside({ clientX: right, clientY: top + height / 2 });
  }

  /** Where an element stands in the drawing. */
  boxOf(element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = this.inside({ clientX: left, clientY: top });
    return { x, y, width: width / this.at.k, height: height / this.at.k };
  }

  /** The lower left corner of an element, in the frame. */
  below(element) {
    const { left, top } = this.size();
    const box = element.getBoundingClientRect();
    return [box.left - left, box.bottom - top];
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

  room() {
    return room(this.frame.node());
  }

  /** What is seen and not covered, in pixels of the drawing. */
  view() {
    const { from, width, height } = this.room();
    const [x, y] = this.at.invert([from, 0]);
    return { x, y, width: width / this.at.k, height: height / this.at.k };
  }

  size() {
    return this.frame.node().getBoundingClientRect();
  }
}
