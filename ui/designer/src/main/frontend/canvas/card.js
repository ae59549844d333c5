import { html, nothing } from 'lit';
import { START } from './graph.js';
import { CARD } from './measures.js';

/** What is written on the start box. */
export function startCard({ name, numbers, start }, words) {
  return { id: START, main: 'start', exits: [{ id: 'start', label: '', target: start }], title: name, icon: 'phone', summary: numbers.join(', ') || words.addNumber, start: true, on: true, available: true, linked: false, errors: 0, warnings: 0, problems: '' };
}

/**
 * One card.
 *
 * @param step as the page sends it, or the start box
 * @param at where it stands
 * @param state `current` whether the tab key reaches it, `level` how deep it hangs, `via` the label of its arrow, `fits`
 *     whether it takes what is dragged, `lifted` whether it is dragged itself
 * @param words what the page gave to be said
 */
export function card(step, at, { current, level, via, fits, lifted }, words) {
  const kind = `card ${step.start ? 'start' : ''} ${step.on ? '' : 'off'} ${step.available ? '' : 'gone'} ${fits ? 'fits' : ''} ${lifted ? 'lifted' : ''}`;
  return html`<div
    id=${`card-${step.id}`}
    class=${kind}
    role="treeitem"
    data-card=${step.id}
    data-place=${step.id}
    tabindex=${current ? 0 : -1}
    aria-level=${level}
    aria-selected=${current ? 'true' : 'false'}
    aria-label=${spoken(step, via, words)}
    title=${step.summary ? `${step.title}\n${step.summary}` : step.title}
    style=${`transform:translate(${at.x}px,${at.y}px);width:${CARD.width}px;height:${CARD.height}px;--group:${step.colour ?? ''}`}
  >
    <div class="body"><span class="icon"><vaadin-icon icon=${`vaadin:${step.icon}`}></vaadin-icon>${step.linked ? html`<span class="linked"><vaadin-icon icon="vaadin:link"></vaadin-icon></span>` : nothing}</span>
    <span class="text"><span class="title">${step.title}</span>${step.summary ? html`<span class="summary" title=${step.start ? words.addNumber : nothing} ?data-numbers=${step.start}>${step.summary}</span>` : nothing}</span></div>
    ${mark(step)}
    ${step.exits.length > 0 ? html`<span class="plus" aria-hidden="true" title=${words.add} data-plus>+</span>` : nothing}
  </div>`;
}

function mark({ errors, warnings }) {
  const count = errors + warnings;
  return count > 0 ? html`<span class="mark ${errors > 0 ? 'error' : ''}" aria-hidden="true">${count}</span>` : nothing;
}

function spoken(step, via, words) {
  const parts = [via ? `${via}: ${step.title}` : step.title];
  step.summary && parts.push(step.summary);
  step.linked && parts.push(words.linked);
  step.on || parts.push(words.off);
  step.available || parts.push(words.notInstalled);
  step.problems && parts.push(step.problems);
  return parts.join(', ');
}
