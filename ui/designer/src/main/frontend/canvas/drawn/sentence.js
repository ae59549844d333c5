import { html, nothing } from 'lit';
import { chip, spoken } from './chip.js';
import { changed, notLive } from './changed.js';
import { familyIcon, icon } from '../base/icon.js';
import { fill } from '../base/words.js';

/** A step, and before it the place where another can be put. */
export function sentence(step, level, words) {
  const look = `line ${step.on ? '' : 'off'} ${step.available ? '' : 'gone'}`;
  return html`${step.before ? gap(step.before, words) : nothing}<div
    id=${`item-${step.id}`}
    class=${look}
    role="treeitem"
    data-item=${step.id}
    data-card=${step.id}
    data-place=${step.id}
    tabindex="-1"
    aria-level=${level}
    aria-label=${heard(step, words)}
  >${changed(step)}<i class="tile in-${step.family || 'none'}">${familyIcon(step.icon, step.family)}</i><p>${step.reachedBy ? html`<span class="by">${step.reachedBy},</span> ` : nothing}${step.parts.map(part => said(part))}${step.linked ? html`<span class="linked" title=${words.linked}>${icon('bookmark-o')}</span>` : nothing}${step.letter ? html`<span class="letter" data-letter=${step.id}>${step.letter}</span>` : nothing}${step.aside ? html`<span class="aside">${step.aside}</span>` : nothing}${reason(step)}</p>${marks(step, words)}</div>`;
}

/** The last line: where calls go on. */
export function goesOn({ branch, reachedBy, chip: to, changed: old }, level, words) {
  const before = reachedBy ? (to.back ? words.andBackTo : words.andTo) : to.back ? words.andThenBackTo : words.goesTo;
  return html`${gap(branch, words)}<div
    id=${`item-${branch}`}
    class="line on grip"
    role="treeitem"
    data-item=${branch}
    data-place=${branch}
    tabindex="-1"
    aria-level=${level}
    aria-label=${[...(reachedBy ? [reachedBy] : []), spoken(to, words), ...notLive(old, words)].join(', ')}
  >${changed({ changed: old })}<i class="tile in-none">${familyIcon(to.back ? 'rotate-left' : 'level-right')}</i><p>${reachedBy ? html`<span class="by">${reachedBy},</span> ` : nothing}${before} ${chip(to, false, words)}${to.after ? html`, <span class="after">${to.after}</span>` : nothing}</p></div>`;
}

/** Between two lines, where something can be put. */
function gap(branch, words) {
  return html`<span class="gap grip" aria-hidden="true" title=${words.grip} data-place=${branch}></span>`;
}

function said({ text, strong, missing, field }) {
  if (missing) {
    return html`<b class="missing" data-field=${field ?? nothing}>${missing}</b>`;
  }
  if (strong) {
    return html`<b data-field=${field ?? nothing}>${text}</b>`;
  }
  return field ? html`<span data-field=${field}>${text}</span>` : text;
}

/** Why it cannot be published; what is not filled in yet is seen in the sentence. */
function reason({ errors, problem, parts }) {
  return errors > 0 && !parts.some(part => part.missing) ? html`<span class="reason">${problem}</span>` : nothing;
}

function marks(step, words) {
  const count = step.errors + step.warnings;
  const all = [];
  step.note && all.push(html`<span class="mark note" title=${step.note}>${icon('comment-o')}</span>`);
  step.on || all.push(html`<span class="pill">${words.off}</span>`);
  count > 0 && all.push(html`<span class="mark ${step.errors > 0 ? 'error' : 'warning'}" title=${step.problem}>${count > 1 ? count : '!'}</span>`);
  step.ends && all.push(html`<span class="ends">${words.callEnds}</span>`);
  return all.length > 0 ? html`<span class="marks" aria-hidden="true">${all}</span>` : nothing;
}

function heard(step, words) {
  const told = step.parts.map(part => (part.missing ? fill(words.isMissing, part.missing) : part.text)).join('');
  const parts = [step.reachedBy ? `${step.reachedBy}, ${told}` : told];
  for (const more of [step.letter, step.aside, step.ways]) {
    more && parts.push(more);
  }
  step.linked && parts.push(words.linked);
  step.on || parts.push(words.switchedOff);
  step.available || parts.push(words.notInstalled);
  step.problems && parts.push(step.problems, step.problem);
  step.ends && parts.push(words.callEnds);
  return [...parts, ...notLive(step.changed, words)].join(', ');
}
