import '@vaadin/icon';
import '@vaadin/icons/vaadin-iconset.js';
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { card, startCard } from './card.js';
import * as drag from './drag.js';
import { Dropping } from './dropping.js';
import { START } from './graph.js';
import { grips } from './grips.js';
import { levels, next } from './keyboard.js';
import { layout } from './layout.js';
import { lines } from './lines.js';
import { CARD } from './measures.js';
import { places } from './places.js';
import { shortcut } from './shortcuts.js';
import { style } from './style.js';
import { tray } from './tray.js';
import { Viewport } from './viewport.js';
import { fill } from './words.js';

const BRANCHES = 92;

/** What the keys tell that are pressed with Ctrl or Cmd. */
const ASKED = { undo: 'undo', redo: 'redo', copy: 'step-copy', paste: 'step-paste' };

/** What those do who may change nothing. */
const LOOKING = ['step-open', 'step-leave'];

/**
 * Draws a callflow. The page gives it the `flow`, and the `words` for what it says itself; it tells of what the user wants by
 * events, and changes nothing itself.
 *
 * `step-open`, `step-leave`, `step-delete`, `step-copy`, `step-paste`: something is to happen to the step `detail.id`, or after it;
 * the id is empty for the start box. `detail.byKey` tells whether it was opened from the keyboard. In the events below, the branch `detail.exit` of the step `detail.id` is meant.
 * `action-drop`: the action `detail.action` goes there. `step-move`: the step `detail.step` goes there.
 * `branch-connect`: it is to lead to the step `detail.target`. `place-choose`: the next action goes there.
 * `number-add`: the callflow is to get another number. `undo`, `redo`: by their keys.
 * Who is `looking` opens and leaves steps and changes nothing.
 * Of its own state, `current` is the card that has the keyboard, `opened` the one whose branches are offered.
 */
class CallwrightCanvas extends LitElement {
  static styles = style;
  static properties = {
    flow: { attribute: false },
    words: { attribute: false },
    looking: { type: Boolean, reflect: true },
    selected: { attribute: false },
    chosen: { attribute: false },
    current: { state: true },
    opened: { state: true },
  };

  // Not fields of the class: those would hide what Lit makes of its properties.
  constructor() {
    super();
    this.words = {};
    this.current = START;
    this.opened = null;
    this.dropping = new Dropping(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.unfollow = drag.follow(() => {
      drag.current() ?? this.dropping.leave();
      this.requestUpdate();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unfollow();
  }

  willUpdate(changed) {
    if (changed.has('flow') && this.flow) {
      this.drawn = layout(this.flow);
      this.levels = levels(this.drawn);
      this.cards = new Map([startCard(this.flow, this.words), ...this.flow.steps].map(step => [step.id, step]));
      this.places = places(this.flow);
      this.via = new Map(this.drawn.branches.filter(branch => branch.kind === 'tree').map(branch => [branch.to, branch.label]));
    }
    if (changed.has('selected') && this.selected) {
      this.current = this.selected;
    }
    if (this.cards && (!this.cards.has(this.current) || isOther(this.flow, changed))) {
      this.current = START;
    }
    if (this.opened && !this.cards.has(this.opened)) {
      this.opened = null;
    }
  }

  firstUpdated() {
    this.viewport = new Viewport(this.renderRoot.querySelector('.frame'), this.renderRoot.querySelector('.content'), () => this.close());
  }

  updated(changed) {
    if (isOther(this.flow, changed)) {
      this.viewport.fit(this.drawn.box, this.drawn.cards.get(START).x + CARD.width / 2);
    } else if (changed.has('selected') && this.selected) {
      this.reveal(this.current);
    }
    if (changed.has('opened') && this.opened && !drag.current()) {
      this.renderRoot.querySelector('.choice').focus();
    }
  }

  render() {
    const { words } = this;
    // One template from the first time on: the viewport holds on to its elements.
    return html`<div
        class="frame ${drag.current() ? `dragging ${drag.current().kind}` : ''}"
        @pointerdown=${this.dropping.pressed}
        @click=${this.clicked}
        @focusin=${this.focused}
        @keydown=${this.pressed}
        @dragover=${event => this.dropping.dragged(event)}
        @dragleave=${event => this.dropping.left(event)}
        @drop=${event => this.dropping.dropped(event)}
      >
        <div class="content" role="tree" aria-label=${this.flow ? fill(words.stepsOf, this.flow.name) : words.steps}>
          <svg aria-hidden="true">${this.drawn ? lines(this.drawn) : nothing}<path class="pull" /></svg>
          ${this.drawn ? grips(this.drawn, id => this.dropping.fits(id), this.chosen, words) : nothing} ${this.drawn ? this.allCards() : nothing}
        </div>
        ${this.opened ? this.tray() : nothing}
        ${this.flow?.steps.length === 0 ? html`<p class="hint"><strong>${words.nothingDrawn}</strong>${words.howToBegin}</p>` : nothing}
      </div>
      <div class="tools" role="group" aria-label=${words.zoom}>
        <button aria-label=${words.zoomOut} title=${words.zoomOut} @click=${() => this.viewport.out()}><vaadin-icon icon="vaadin:minus"></vaadin-icon></button>
        <button aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => this.viewport.in()}><vaadin-icon icon="vaadin:plus"></vaadin-icon></button>
        <button aria-label=${words.showAll} title=${words.showAll} @click=${() => this.viewport.whole(this.drawn.box)}><vaadin-icon icon="vaadin:expand-square"></vaadin-icon></button>
      </div>`;
  }

  allCards() {
    return repeat(this.drawn.cards.values(), at => at.id, at =>
      card(this.cards.get(at.id), at, {
        current: at.id === this.current,
        level: this.levels.get(at.id),
        via: this.via.get(at.id),
        fits: this.dropping.fits(at.id),
        lifted: drag.current()?.kind === 'step' && drag.current().id === at.id,
      }, this.words));
  }

  tray() {
    const at = this.drawn.cards.get(this.opened);
    return tray(this.cards.get(this.opened), this.viewport.outside([at.x, at.y + CARD.height]), this.viewport.size(), {
      fits: exit => this.dropping.fits(`${this.opened}/${exit}`),
      title: id => this.cards.get(id)?.title,
      choose: exit => this.choose(this.places.get(`${this.opened}/${exit}`)),
      close: () => this.go(this.opened),
    }, this.words);
  }

  /** Shows a branch being pulled to where the pointer is; null for none. */
  pull(branch, pointer) {
    const from = branch && this.drawn.branches.find(each => each.from === branch.id && each.exit === branch.exit).at;
    this.renderRoot.querySelector('.pull').setAttribute('d', from ? `M${from}L${this.viewport.inside(pointer)}` : '');
  }

  clicked(event) {
    const grip = event.target.closest('.grip');
    const id = event.target.closest('[data-card]')?.dataset.card;
    if (grip) {
      this.choose(this.places.get(grip.dataset.place));
    } else if (event.target.closest('[data-plus]')) {
      this.offer(id);
    } else if (event.target.closest('[data-numbers]')) {
      this.tell('number-add', START);
    } else if (id) {
      this.current = id;
      this.open(id);
    } else if (!event.target.closest('.tray')) {
      this.opened = null;
    }
  }

  focused(event) {
    this.current = event.target.dataset.card ?? this.current;
  }

  pressed(event) {
    const id = this.current;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      const asked = ASKED[shortcut(event)];
      if (asked) {
        event.preventDefault();
        this.tell(asked, id);
      }
      return;
    }
    const work = {
      Enter: () => this.open(id, true),
      ' ': () => this.open(id, true),
      '+': () => this.offer(id),
      Escape: () => this.tell('step-leave', id),
      Delete: () => this.remove(id),
      Backspace: () => this.remove(id),
    }[event.key];
    const to = next(event.key, id, this.drawn);
    if (work || to) {
      event.preventDefault();
      work ? work() : this.go(to);
    }
  }

  /** Has a branch chosen for the next action, if there is a choice. */
  offer(id) {
    const { exits } = this.cards.get(id);
    if (exits.length > 1) {
      this.opened = id;
    } else if (exits.length === 1) {
      this.choose(this.places.get(`${id}/${exits[0].id}`));
    }
  }

  choose({ id, exit }) {
    this.opened = null;
    this.tell('place-choose', id, { exit });
  }

  remove(id) {
    if (id !== START) {
      // Or the keyboard would be lost together with the card.
      this.go(next('ArrowUp', id, this.drawn) ?? START);
      this.tell('step-delete', id);
    }
  }

  close() {
    if (!drag.current()) {
      this.opened = null;
    }
  }

  /** Called by the page: takes the keyboard to the card that is worked on. */
  focus() {
    this.go(this.current);
  }

  async go(id) {
    this.current = id;
    this.opened = null;
    await this.updateComplete;
    this.renderRoot.getElementById(`card-${id}`)?.focus({ preventScroll: true });
    this.reveal(id);
  }

  /** Brings a card into sight together with its branches: they are what is drawn on with. */
  reveal(id) {
    this.viewport.reveal({ ...this.drawn.cards.get(id), width: CARD.width, height: CARD.height + BRANCHES });
  }

  open(id, byKey = false) {
    this.tell('step-open', id, { byKey });
  }

  tell(what, id, more = {}) {
    if (this.looking && !LOOKING.includes(what)) {
      return;
    }
    this.dispatchEvent(new CustomEvent(what, { detail: { id: id === START ? '' : id, ...more } }));
  }
}

/** Whether another flow came in place of the one that was drawn. */
function isOther(flow, changed) {
  return changed.has('flow') && flow && flow.id !== changed.get('flow')?.id;
}

customElements.define('callwright-canvas', CallwrightCanvas);
