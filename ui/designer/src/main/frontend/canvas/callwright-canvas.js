import '@vaadin/icon';
import '@vaadin/icons/vaadin-iconset.js';
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { card, startCard } from './card.js';
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
 */
class CallwrightCanvas extends LitElement {
  static styles = style;
  static properties = { flow: { attribute: false }, current: { state: true } };

  current = START;

  willUpdate(changed) {
    if (changed.has('flow') && this.flow) {
      this.drawn = layout(this.flow);
      this.levels = levels(this.drawn);
      this.cards = new Map([startCard(this.flow), ...this.flow.steps].map(step => [step.id, step]));
      this.current = this.cards.has(this.current) ? this.current : START;
    }
  }

  firstUpdated() {
    this.viewport = new Viewport(this.renderRoot.querySelector('.frame'), this.renderRoot.querySelector('.content'));
  }

  updated(changed) {
    if (changed.has('flow') && this.flow && this.flow.id !== changed.get('flow')?.id) {
      this.viewport.fit(this.drawn.box, this.drawn.cards.get(START).x + CARD.width / 2);
    }
  }

  render() {
    // One template from the first time on: the viewport holds on to its elements.
    return html`<div class="frame" @click=${this.clicked} @keydown=${this.pressed}>
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

  labels() {
    const labelled = this.drawn.branches.filter(branch => branch.label);
    return repeat(labelled, branch => branch.id, ({ kind, label, at: [x, y] }) =>
      html`<span class="label ${kind}" aria-hidden="true" title=${label} style=${`left:${x}px;top:${y}px`}>${label}</span>`);
  }

  allCards() {
    const via = new Map(this.drawn.branches.filter(branch => branch.kind === 'tree').map(branch => [branch.to, branch.label]));
    return repeat(this.drawn.cards.values(), at => at.id, at =>
      card(this.cards.get(at.id), at, { current: at.id === this.current, level: this.levels.get(at.id), via: via.get(at.id) }));
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
    this.dispatchEvent(new CustomEvent('step-open', { detail: { id: id === START ? '' : id } }));
  }
}

customElements.define('callwright-canvas', CallwrightCanvas);
