import { html, LitElement, nothing } from 'lit';
import { blocks } from './drawn/blocks.js';
import { clicked } from './clicks.js';
import { Crumbs } from './sight/crumbs.js';
import * as drag from './base/drag.js';
import { Dropping } from './edit/dropping.js';
import { editingStyle } from './edit/editing-style.js';
import { Finding } from './sight/finding.js';
import { Folding } from './sight/folded.js';
import { columnsFor } from './sight/folding.js';
import { room } from './sight/room.js';
import { Journey } from './sight/journey.js';
import { Keys } from './keys.js';
import { Leading } from './edit/leading.js';
import { Marks } from './marks.js';
import { Minimap } from './sight/minimap.js';
import { Near } from './sight/near.js';
import { Naming } from './edit/naming.js';
import { offered } from './drawn/offered.js';
import { places, START } from './base/places.js';
import { Placing } from './layout/placing.js';
import { reading } from './drawn/reading.js';
import { sightStyle } from './sight/sight-style.js';
import { familyStyle, storyStyle } from './drawn/story-style.js';
import { SettingAside } from './drawn/setting-aside.js';
import { style } from './drawn/style.js';
import { Tools } from './sight/tools.js';
import { Viewport } from './sight/viewport.js';
import { Ways } from './drawn/ways.js';
import { wires } from './layout/wires.js';
import { Wording } from './edit/wording.js';
import { fill } from './base/words.js';

/** What those do who may change nothing. */
const LOOKING = ['step-open', 'step-leave'];

/**
 * Draws a callflow as a story. The page gives it the `flow`, and the `words` for what it says itself; it tells of what the user
 * wants by events, and changes nothing itself.
 *
 * `step-open`, `step-leave`, `step-delete`, `step-copy`, `step-paste`: something is to happen to the step `detail.id`, or after it;
 * the id is empty for the start. `detail.byKey` tells whether it was opened from the keyboard. In the events below, the branch `detail.exit` of the step `detail.id` is meant.
 * `action-drop`: the action `detail.action` goes there. `step-move`: the step `detail.step` goes there.
 * `put-back`: the step `detail.step`, which was set aside, goes there with all that follows it. `aside-delete`: it is to be deleted with that.
 * `branch-move`: all that the branch `detail.from` leads to, which begins with the step `detail.step`, goes there. `branch-copy`: a copy does.
 * `branch-connect`: it is to lead to the step `detail.target`, or nowhere if that is empty. `place-choose`: the next action goes there.
 * `branch-name`: it gets the name `detail.name`. `branch-exchange`: it takes the place of the branch `detail.to`, and the other way round. `rows-order`: the branches `detail.exits` of the step go right before `detail.before` in their list, or to its end.
 * `word-open`: the page is to show the field `detail.field` of the step, as a child in the slot `word`, until `word-close`.
 * `number-add`: the callflow is to get another number. `undo`, `redo`: by their keys.
 * Who is `looking` opens and leaves steps and changes nothing.
 * Of its own state, `awaited` is the item that gets the keyboard once it is drawn anew, `current` is the item that has the keyboard, `opened` the step whose branches are offered.
 */
class CallwrightCanvas extends LitElement {
  static styles = [style, storyStyle, familyStyle, sightStyle, editingStyle];
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
    this.awaited = null;
    this.dropping = new Dropping(this);
    this.keys = new Keys(this);
    this.ways = new Ways(this);
    this.leading = new Leading(this);
    this.settingAside = new SettingAside(this);
    this.naming = new Naming(this);
    this.wording = new Wording(this);
    this.folding = new Folding(this);
    this.placing = new Placing();
    this.near = new Near(this);
    this.journey = new Journey(this);
    this.finding = new Finding(this);
    this.crumbs = new Crumbs(this);
    this.minimap = new Minimap(this);
    this.marks = new Marks(this);
    this.tools = new Tools(this);
    this.covered = () => {
      this.requestUpdate();
      this.selected && this.reveal(this.selected);
    };
    this.turned = () => this.requestUpdate();
    document.fonts.ready.then(() => {
      this.placing.forget();
      this.requestUpdate();
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.unfollow = drag.follow(() => {
      drag.current() ?? this.dropping.leave();
      this.requestUpdate();
    });
    addEventListener('callwright-covered', this.covered);
    document.addEventListener('fullscreenchange', this.turned);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unfollow();
    removeEventListener('callwright-covered', this.covered);
    document.removeEventListener('fullscreenchange', this.turned);
  }

  willUpdate(changed) {
    this.keys.hold();
    if (changed.has('flow') && this.flow) {
      if (isOther(this.flow, changed)) {
        this.folding.begin(this.flow, columnsFor(room(this).width || innerWidth));
        this.near.forget();
      }
      this.steps = new Map(this.flow.steps.map(step => [step.id, step]));
      this.places = places(this.flow);
    }
    if (changed.has('words')) {
      this.placing.forget();
    }
    if (changed.has('selected') && this.selected) {
      this.current = this.selected;
    }
    if (this.flow) {
      this.folding.show(changed.has('selected') || isOther(this.flow, changed) ? this.selected : null);
      this.items = reading(this.folding);
    }
    if (this.items && isOther(this.flow, changed)) {
      this.current = this.selected || START;
    }
    if (this.items && !this.items.some(item => item.id === this.current)) {
      this.current = START;
    }
    if (this.opened && !this.steps.has(this.opened)) {
      this.opened = null;
    }
    if (this.flow) {
      this.near.choose();
      this.finding.look();
    }
  }

  firstUpdated() {
    const frame = this.renderRoot.querySelector('.frame');
    this.viewport = new Viewport(frame, this.renderRoot.querySelector('.content'), percent => this.moved(percent));
    new ResizeObserver(() => {
      this.requestUpdate();
      this.seen();
    }).observe(frame);
  }

  updated(changed) {
    // What is not seen, as behind another tab, has no size.
    if (!this.flow || this.clientWidth === 0) {
      return;
    }
    this.keys.keep();
    if (changed.has('flow')) {
      this.dropping.drawn();
      this.awaited && this.items.some(({ id }) => id === this.awaited) && this.go(this.awaited);
      this.awaited = null;
    }
    this.placing.place(this.renderRoot, this.folding.blocks);
    if (!this.dropping.slot.gap) {
      wires(this.renderRoot, this.placing);
      this.dropping.aim.forget();
    }
    this.marks.draw();
    this.wording.place();
    this.ways.draw();
    const fresh = this.fitted !== this.flow.id;
    if (fresh) {
      this.fitted = this.flow.id;
      this.viewport.fit(this.placing.box);
    }
    if (this.selected && (fresh || changed.has('selected'))) {
      this.reveal(this.current);
    }
    this.near.placed();
    this.seen();
    if (changed.has('opened') && this.opened && !drag.current()) {
      this.renderRoot.querySelector('.choice').focus();
    }
  }

  render() {
    const { words, flow } = this;
    const dragged = drag.current();
    // One template from the first time on: the viewport holds on to its elements.
    return html`<div
        class="frame ${dragged ? `dragging ${dragged.kind}` : ''}"
        @pointerdown=${this.dropping.pressed}
        @click=${event => clicked(this, event)}
        @pointerover=${event => this.ways.pointed(event)}
        @pointerleave=${() => this.ways.show(null)}
        @focusin=${this.focused}
        @keydown=${event => this.keys.pressed(event)}
        @dragover=${event => this.dropping.dragged(event)}
        @dragleave=${event => this.dropping.left(event)}
        @drop=${event => this.dropping.dropped(event)}
      >
        <div class="content">
          <svg class="lines-between" aria-hidden="true"></svg>
          <div role="tree" aria-label=${flow ? fill(words.stepsOf, flow.name) : words.steps}>${flow ? blocks(this) : nothing}</div>
          <span class="heading" aria-hidden="true" hidden>${words.shared}</span>
          <svg class="above" aria-hidden="true"><g class="arcs"></g><path class="pull" /></svg>
        </div>
        ${this.opened ? offered(this) : nothing} ${this.leading.list()} ${this.settingAside.list()} ${this.naming.form()} ${this.wording.box()}
        <div class="tip" aria-hidden="true" hidden></div>
      </div>
      ${this.finding.bar()} ${this.crumbs.frame()} ${this.minimap.frame()} ${this.tools.bar()}`;
  }

  element(id) {
    return this.renderRoot.getElementById(`item-${id}`);
  }

  focused(event) {
    const { item } = event.target.dataset;
    if (item) {
      this.current = item;
      this.ways.show(this.items.find(({ id }) => id === item)?.to ?? null);
    }
  }

  choose({ id, exit }) {
    this.opened = null;
    this.tell('place-choose', id, { exit });
  }

  moved(percent) {
    this.tools.show(percent);
    this.wording.place();
    if (!drag.current()) {
      this.opened = null;
    }
    this.seen();
  }

  /** Shows what depends on which part of the drawing is seen. */
  seen() {
    if (this.placing.boxes.length > 0) {
      const view = this.viewport.view();
      this.near.moved(view);
      this.crumbs.draw(view);
      this.minimap.draw(view);
    }
  }

  /** Called by the page: takes the keyboard to the item that is worked on. */
  focus() {
    this.go(this.current);
  }

  async go(id) {
    await this.bring(id);
    this.element(id)?.focus({ preventScroll: true });
  }

  /** Leads the view to an item, and leaves the keyboard where it is. */
  async bring(id) {
    this.folding.show(id);
    this.current = id;
    this.opened = null;
    await this.updateComplete;
    this.reveal(id);
  }

  reveal(id) {
    const element = this.element(id);
    this.clientWidth > 0 && this.placing.stands(element) && this.journey.reveal(this.placing.boxOf(element));
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
