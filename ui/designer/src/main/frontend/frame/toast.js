// Says when a toast has been seen long enough: time stands still while the pointer is over it or the keyboard in it.
const SEEN = 6_000; // milliseconds

class Toast extends HTMLElement {
  connectedCallback() {
    this.left = SEEN;
    this.held = 0;
    const card = this.closest('vaadin-notification-card') ?? this;
    this.listening = new AbortController();
    const on = (name, work) => card.addEventListener(name, work, { signal: this.listening.signal });
    on('pointerenter', () => this.hold());
    on('pointerleave', () => this.release());
    on('focusin', () => this.hold());
    on('focusout', () => this.release());
    this.run();
  }

  disconnectedCallback() {
    this.listening.abort();
    clearTimeout(this.timer);
  }

  run() {
    this.begun = performance.now();
    this.timer = setTimeout(() => this.dispatchEvent(new CustomEvent('toast-seen')), this.left);
  }

  hold() {
    if (this.held++ === 0) {
      clearTimeout(this.timer);
      this.left = Math.max(1_000, this.left - (performance.now() - this.begun));
    }
  }

  release() {
    if (this.held > 0 && --this.held === 0) {
      this.run();
    }
  }
}

customElements.define('callwright-toast', Toast);
