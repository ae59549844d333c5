import { html, nothing } from 'lit';
import { START } from '../base/places.js';
import { cap, rows } from './rows.js';
import { goesOn, sentence } from './sentence.js';
import { asideFoot } from './setting-aside.js';
import { icon } from '../base/icon.js';
import { fill } from '../base/words.js';

/** A part of the story. It stands where it is placed later, once it is measured. */
export function block(part, { numbers, fresh, folded, words }) {
  return html`<div class="block is-${part.kind}" role="group" aria-label=${part.title} data-block=${part.id}>
    ${part.kind === 'start' ? start(part.title, numbers.map(number => told(number, fresh, words)), words) : title(part, words)}
    ${part.kind === 'start' && part.lines.length === 0 ? invitation(words) : lines(part.lines, part.end, 1 + 2 * part.column, folded, words)}${asideFoot(part, 1 + 2 * part.column, words)}
  </div>`;
}

function start(title, numbers, words) {
  return html`<div
    id=${`item-${START}`}
    class="head"
    role="treeitem"
    data-item=${START}
    data-card=${START}
    data-place=${START}
    tabindex="-1"
    aria-level="1"
    aria-label=${`${title}, ${numbers.map(({ said }) => said).join(', ') || words.noNumber}`}
  ><i class="round">${icon('phone')}</i><div><span class="title">${title}</span><span class="numbers">${numbers.length > 0 ? numbers.map(({ said, isNew }) => html`<span class=${isNew ? 'fresh' : ''}>${said}</span>`) : words.noNumber}</span></div><span class="number-add" data-numbers aria-hidden="true">${words.addNumber}</span></div>`;
}

/** A number as it is read, and whether it does not lead here yet. */
function told(number, fresh, words) {
  const isNew = fresh.includes(number);
  return { said: isNew ? `${number}, ${words.notLive}` : number, isNew };
}

function title({ id, row, key, title: text, letter, remark }, words) {
  return html`<div class="title">${cap(key)}${letter ? html`<span class="letter" data-letter=${id.slice(id.indexOf(':') + 1)}>${letter}</span>` : nothing}<span>${text}</span>${remark ? html`<small>${remark}</small>` : nothing}${row ? html`<span class="fold" data-fold=${row} aria-hidden="true" title=${words.fold}>${icon('chevron-down-small')}</span>` : nothing}</div>`;
}

function lines(all, end, level, folded, words) {
  return html`<div class="lines" role="none">${all.map(line => {
    if (line.rows) {
      return rows(line, level + 1, folded, (within, open, deeper) => lines(within, open, deeper, folded, words), words);
    }
    return line.chip ? goesOn(line, level, words) : sentence(line, level, words);
  })}${end ? added(end, words) : nothing}</div>`;
}

/** Where something can be put at the end, and the keys that are free. */
function added({ branch, text, keys }, words) {
  const place = html`<span class="end grip" aria-hidden="true" title=${words.grip} data-place=${branch}>+ ${text}</span>`;
  return keys.length > 0 ? html`<div class="end-line" role="none">${place}<span class="free-keys" aria-hidden="true">${keys.map(each => html`<kbd data-leads=${each.branch} title=${fill(words.keyIs, each.key)}>${each.key}</kbd>`)}</span></div>` : place;
}

/** What stands in a flow without steps. */
function invitation(words) {
  return html`<div class="hint" data-place=${`${START}/start`}><strong>${words.nothingDrawn}</strong>${words.howToBegin}</div>`;
}
