// The edge of a part that floats over the drawing: it is dragged, or moved with the arrow keys. The width is kept for each
// user and kind of content, and the drawing is told how much of it is covered.
const STEP = 16;
const LEAST = 280;
const GAP = 12;
/** So much of the drawing stays in view beside settings that nobody has made wider: a block, in pixels. */
const BLOCK = 384;
const LEAST_USUAL = 364;

class Resizer extends HTMLElement {
  static observedAttributes = ['data-kind', 'data-usual'];

  connectedCallback() {
    this.panel = this.parentElement;
    this.side = this.panel.dataset.side;
    this.tabIndex = 0;
    this.setAttribute('role', 'separator');
    this.setAttribute('aria-orientation', 'vertical');
    this.onpointerdown = event => this.grab(event);
    this.onkeydown = event => this.press(event);
    this.ondblclick = () => this.keep(undefined);
    this.observer = new ResizeObserver(() => this.tell());
    this.observer.observe(this.panel);
    this.restore();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    this.parent()?.style.removeProperty(`--cw-inset-${this.side}`);
  }

  attributeChangedCallback() {
    this.restore();
  }

  parent() {
    return this.panel.parentElement;
  }

  usual() {
    const usual = Number(this.dataset.usual);
    if (this.side === 'left' || !this.parent()) {
      return usual;
    }
    const actions = parseFloat(this.parent().style.getPropertyValue('--cw-inset-left')) || 0;
    return Math.min(usual, Math.max(LEAST_USUAL, this.parent().clientWidth - actions - BLOCK - GAP));
  }

  most() {
    return Math.max(LEAST, Math.min(960, (this.parent()?.clientWidth ?? 1200) - 2 * GAP));
  }

  restore() {
    if (!this.panel || !this.dataset.kind) {
      return; // nothing is shown yet
    }
    this.set(Number(localStorage.getItem(this.key())) || this.usual());
    this.tell(); // before the drawing is opened, which goes by it
  }

  key() {
    return `callwright.width.${document.querySelector('.cw-user')?.dataset.login}.${this.dataset.kind}`;
  }

  set(width) {
    const now = Math.round(Math.min(Math.max(width, LEAST), this.most()));
    this.panel.style.width = `${now}px`;
    this.setAttribute('aria-valuemin', LEAST);
    this.setAttribute('aria-valuemax', this.most());
    this.setAttribute('aria-valuenow', now);
  }

  keep(width) {
    this.set(width ?? this.usual());
    if (width === undefined) {
      localStorage.removeItem(this.key());
    } else {
      localStorage.setItem(this.key(), this.panel.offsetWidth);
    }
  }

  /** The drawing reads it where it decides what can be seen, and looks again when the part has come. */
  tell() {
    const width = this.panel.offsetWidth;
    this.parent()?.style.setProperty(`--cw-inset-${this.side}`, width ? `${width + GAP}px` : '0px');
    if (width && !this.told) {
      window.dispatchEvent(new Event('callwright-covered'));
    }
    this.told = width;
  }

  grab(event) {
    const from = event.clientX;
    const width = this.panel.offsetWidth;
    const wider = at => (this.side === 'left' ? at - from : from - at);
    this.setPointerCapture(event.pointerId);
    this.onpointermove = move => this.set(width + wider(move.clientX));
    this.onpointerup = this.onpointercancel = () => {
      this.onpointermove = this.onpointerup = this.onpointercancel = null;
      this.keep(this.panel.offsetWidth);
    };
  }

  press(event) {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction) {
      event.preventDefault();
      this.keep(this.panel.offsetWidth + direction * STEP * (this.side === 'left' ? 1 : -1));
    } else if (event.key === 'Home' || event.key === 'Enter') {
      event.preventDefault();
      this.keep(undefined);
    }
  }
}

customElements.define('callwright-resizer', Resizer);
