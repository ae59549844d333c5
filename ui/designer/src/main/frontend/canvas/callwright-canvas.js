import '@vaadin/icon';
import '@vaadin/icons/vaadin-iconset.js';
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { card, startCard } from './card.js';
import * as drag from './drag.js';
import { START } from './graph.js';
import { levels, next } from './keyboard.js';
import { CARD, layout } from './layout.js';
import { lines } from './lines.js';
import { style } from './style.js';
import { Viewport } from './viewport.js';

/**
 * Draws a callflow. The page gives it the `flow`; it tells of what the user wants by events, and changes nothing itself.
 *
 * `step-open` with the step's id in `detail.id`, empty for the start box: it was clicked, or Enter was pressed on it.
 * `action-drop` with the action's id in `detail.action`, and where it was dropped: the branch `detail.exit` of the step
 * `detail.id`, empty for the start.
 */
class CallwrightCanvas extends LitElement {
  static styles = style;
  static properties = { flow: { attribute: false }, selected: { attribute: false }, current: { state: true } };

  current = START;

  connectedCallback() {
    super.connectedCallback();
    this.unfollow = drag.follow(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unfollow();
  }

  willUpdate(changed) {
    if (changed.has('flow') && this.flow) {
      this.drawn = layout(this.flow);
      this.levels = levels(this.drawn);
      this.cards = new Map([startCard(this.flow), ...this.flow.steps].map(step => [step.id, step]));
      this.places = new Map(this.drawn.branches.map(branch => [branch.id, { id: branch.from, exit: branch.exit, target: branch.to }]));
    }
    if (changed.has('selected')) {
      this.current = this.selected || START;
    }
    if (this.cards && !this.cards.has(this.current)) {
      this.current = START;
    }
  }

  firstUpdated() {
    this.viewport = new Viewport(this.renderRoot.querySelector('.frame'), this.renderRoot.querySelector('.content'));
  }

  updated(changed) {
    if (changed.has('flow') && this.flow && this.flow.id !== changed.get('flow')?.id) {
      this.viewport.fit(this.drawn.box, this.drawn.cards.get(START).x + CARD.width / 2);
    } else if (changed.has('selected') && this.drawn) {
      this.viewport.reveal({ ...this.drawn.cards.get(this.current), ...CARD });
    }
  }

  render() {
    // One template from the first time on: the viewport holds on to its elements.
    return html`<div
        class="frame ${drag.current() ? 'dragging' : ''}"
        @click=${this.clicked}
        @keydown=${this.pressed}
        @dragover=${this.draggedOver}
        @dragleave=${() => this.hover(null)}
        @drop=${this.dropped}
      >
        <div class="content" role="tree" aria-label=${this.flow ? `Steps of ${this.flow.name}` : 'Steps'}>
          <svg aria-hidden="true">${this.drawn ? lines(this.drawn) : nothing}</svg>
          ${this.drawn ? this.labels() : nothing} ${this.drawn ? this.allCards() : nothing}
        </div>
      </div>
      <div class="tools" role="group" aria-label="Zoom">
        <button aria-label="Zoom out" title="Zoom out" @click=${() => this.viewport.out()}><vaadin-icon icon="vaadin:minus"></vaadin-icon></button>
        <button aria-label="Zoom in" title="Zoom in" @click=${() => this.viewport.in()}><vaadin-icon icon="vaadin:plus"></vaadin-icon></button>
        <button aria-label="Show all" title="Show all" @click=${() => this.viewport.whole(this.drawn.box)}><vaadin-icon icon="vaadin:expand-square"></vaadin-icon></button>
      </div>`;
  }

  /** Of each branch its label, which is where to drop what is to come there; one without a label has a plus instead. */
  labels() {
    const dragging = drag.current() !== null;
    const shown = this.drawn.branches.filter(branch => branch.label || dragging);
    return repeat(shown, branch => branch.id, ({ id, kind, label, at: [x, y] }) => html`<span
      class="label ${kind} ${drag.fits(this.place(id)) ? 'fits' : ''}"
      aria-hidden="true"
      title=${label}
      data-place=${id}
      style=${`left:${x}px;top:${y}px`}
      >${label || '+'}</span
    >`);
  }

  allCards() {
    const via = new Map(this.drawn.branches.filter(branch => branch.kind === 'tree').map(branch => [branch.to, branch.label]));
    return repeat(this.drawn.cards.values(), at => at.id, at =>
      card(this.cards.get(at.id), at, {
        current: at.id === this.current,
        level: this.levels.get(at.id),
        via: via.get(at.id),
        fits: drag.fits(this.place(`${at.id}/${this.cards.get(at.id).main}`)),
      }));
  }

  /** Where something can be dropped, by a branch's id. */
  place(id) {
    return this.places.get(id) ?? null;
  }

  draggedOver(event) {
    const element = event.target.closest('[data-place]');
    const fits = element !== null && drag.fits(this.place(element.dataset.place));
    if (fits) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    }
    this.hover(fits ? element : null);
  }

  dropped(event) {
    const { action } = drag.current() ?? {};
    const place = this.hovered && this.place(this.hovered.dataset.place);
    this.hover(null);
    if (action && place) {
      event.preventDefault();
      this.tell('action-drop', { action, id: place.id === START ? '' : place.id, exit: place.exit });
    }
  }

  hover(element) {
    this.hovered?.classList.remove('over');
    element?.classList.add('over');
    this.hovered = element;
  }

  clicked(event) {
    const id = event.target.closest('[data-card]')?.dataset.card;
    if (id) {
      this.current = id;
      this.open(id);
    }
  }

  pressed(event) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open(this.current);
      return;
    }
    const to = next(event.key, this.current, this.drawn);
    if (to) {
      event.preventDefault();
      this.go(to);
    }
  }

  async go(id) {
    this.current = id;
    await this.updateComplete;
    this.renderRoot.getElementById(`card-${id}`).focus({ preventScroll: true });
    this.viewport.reveal({ ...this.drawn.cards.get(id), ...CARD });
  }

  open(id) {
    this.tell('step-open', { id: id === START ? '' : id });
  }

  tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

customElements.define('callwright-canvas', CallwrightCanvas);
