import { html, nothing } from 'lit';
import { changed, notLive } from './changed.js';
import { chip, spoken } from './chip.js';
import { week } from './week.js';
import { icon } from '../base/icon.js';
import { fill } from '../base/words.js';

/**
 * The list of a step's branches.
 *
 * @param folded what is in the branches that are folded, by their row
 * @param lines draws lines within a row
 */
export function rows({ choice, rows: all }, level, folded, lines, words) {
  return html`<div class="rows ${choice ? '' : 'beside-main'}" role="group">${all.map(row => each(row, level, folded.get(row.branch), lines, words))}</div>`;
}

function each(row, level, fold, lines, words) {
  const within = row.leads === 'inside';
  return html`<div
      id=${`item-${row.branch}`}
      class="row grip ${fold ? 'to-fold' : `to-${row.leads}`} ${row.now ? 'now' : ''}"
      role="treeitem"
      data-item=${row.branch}
      data-place=${row.branch}
      tabindex="-1"
      aria-level=${level}
      aria-expanded=${fold ? 'false' : within || row.leads === 'beside' ? 'true' : nothing}
      aria-label=${heard(row, fold, words)}
      aria-keyshortcuts=${row.order ? 'Alt+ArrowUp Alt+ArrowDown' : nothing}
    >${row.order ? html`<i class="mover" data-mover=${row.branch} title=${words.putElsewhere}></i>` : nothing}${changed(row)}${cap(row.key)}${row.sign ? icon(row.sign, 'sign') : nothing}<span class="label">${row.label}<span class="rename" data-naming=${row.branch} aria-hidden="true" title=${words.rename}>${icon('pencil')}</span>${row.now ? html`<em class="pill-now" title=${words.callersNow}>${words.now}</em>` : nothing}${below(row, fold)}</span>${week(row.week)}${fold ? html`<span class="unfold" data-fold=${row.branch}>${steps(fold, words)} ${icon('chevron-right-small')}</span>` : right(row, words)}<span class="leads" data-leads=${row.branch} aria-hidden="true">${words.leadsTo}</span></div>
    ${within ? html`<div class="inside" role="group">${lines(row.lines, row.end, level + 1)}</div>` : nothing}`;
}

function below({ names, about }, fold) {
  const text = names ?? about ?? fold?.names;
  return text ? html`<small>${text}</small>` : nothing;
}

/** What callers press. */
export function cap(key) {
  return key ? html`<kbd>${key}</kbd>` : nothing;
}

function right({ leads, chip: to }, words) {
  switch (leads) {
    case 'chip':
      return html`${chip(to, true, words)}${to.after ? html`<span class="after">${to.after}</span>` : nothing}`;
    case 'ends':
      return html`<span class="ends">${words.callEnds}</span>`;
    case 'beside':
      return html`<i class="port"></i>`;
    default:
      return nothing;
  }
}

function steps(fold, words) {
  return fold.steps === 1 ? words.oneStep : fill(words.someSteps, fold.steps);
}

function heard({ label, key, names, about, now, leads, chip: to, changed: old }, fold, words) {
  const pressed = key && fill(words.keyIs, key);
  const parts = pressed && pressed !== label ? [pressed, label] : [label];
  about && parts.push(about);
  now && parts.push(words.callersNow);
  fold && parts.push(steps(fold, words));
  names && parts.push(names);
  to && parts.push(spoken(to, words));
  leads === 'ends' && parts.push(words.callEnds);
  return [...parts, ...notLive(old, words)].join(', ');
}
