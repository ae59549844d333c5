/** Moves something in a moment that can be followed, or at once for who wants less motion. */

const MOMENT = 180;

export class Glide {
  frame = 0;

  /** @param set told how far it has come, from 0 to 1 */
  to(set) {
    cancelAnimationFrame(this.frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      set(1);
      return;
    }
    const begun = performance.now();
    const next = now => {
      const part = Math.min(1, Math.max(0, now - begun) / MOMENT);
      set(1 - (1 - part) ** 3);
      if (part < 1) {
        this.frame = requestAnimationFrame(next);
      }
    };
    this.frame = requestAnimationFrame(next);
  }

  stop() {
    cancelAnimationFrame(this.frame);
  }
}
