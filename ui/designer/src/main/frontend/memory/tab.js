import { Typed } from './typed.js';

// After a restart the page loads anew, and maybe more than once. What was open is known then, what was typed stands where
// it was typed, and whoever was writing goes on there.
const FIELDS = 'vaadin-text-field, vaadin-text-area';
const OPEN = 'callwright.open';
const WRITING = 'callwright.writing';
const typed = new Typed(sessionStorage);
const valuesBefore = new WeakMap();
const settled = new WeakSet();
let opened = false;

const partOf = field => field.closest('[data-remember]');

const rowOf = field => field.closest('[data-row]');

/**
 * Where a field stands: the place, its label, its row, which may be elsewhere when the page comes back, and which it is of
 * those with the same label.
 */
function addressOf(field) {
  const part = partOf(field);
  const row = rowOf(field);
  const alike = [...(row ?? part).querySelectorAll(field.localName)].filter(
    other => other.label === field.label && rowOf(other) === row);
  return `${part.dataset.remember}/${field.localName}/${field.label}/${row?.dataset.row ?? ''}${alike.indexOf(field)}`;
}

function fieldOf(event) {
  const field = event.target.closest?.(FIELDS);
  return field && partOf(field) ? field : undefined;
}

document.addEventListener('focusin', event => {
  const field = fieldOf(event);
  if (field) {
    valuesBefore.set(field, field.value);
    sessionStorage.setItem(WRITING, addressOf(field));
  } else {
    sessionStorage.removeItem(WRITING);
  }
});

// A field that is taken away or drawn anew, a window that is left and a page that loads anew do not end the writing.
document.addEventListener('pointerdown', event => fieldOf(event) ?? sessionStorage.removeItem(WRITING), true);

document.addEventListener('input', event => {
  const field = fieldOf(event);
  if (field) {
    typed.note(addressOf(field), valuesBefore.get(field) ?? '', event.target.value);
  }
}, true);

document.addEventListener('change', event => {
  const field = fieldOf(event);
  if (field) {
    typed.sent(addressOf(field), field.value);
  }
}, true);

document.addEventListener('callwright-taken', event => {
  const writing = document.activeElement?.closest(FIELDS);
  typed.forget(event.detail, writing && partOf(writing) ? addressOf(writing) : undefined);
});

document.addEventListener('keydown', event => {
  const field = event.key === 'Escape' && fieldOf(event);
  if (field) {
    typed.forget(partOf(field).dataset.remember); // left on purpose
    sessionStorage.removeItem(WRITING);
  }
}, true);

/** Gives the field what was lost, and the server with it. */
function restore(field) {
  const text = typed.lost(addressOf(field), field.value);
  if (text !== undefined) {
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.focus();
  }
}

/** The keyboard goes back to where one was writing, once that is there and nothing else has it. */
function goOn(part) {
  const place = sessionStorage.getItem(WRITING);
  if (document.activeElement === document.body && place?.startsWith(`${part.dataset.remember}/`)) {
    [...part.querySelectorAll(FIELDS)].find(field => addressOf(field) === place)?.focus();
  }
}

function look() {
  const part = document.querySelector('[data-remember]');
  if (part) {
    sessionStorage.setItem(OPEN, part.dataset.remember);
    opened = true;
    if (!settled.has(part)) {
      settled.add(part);
      part.querySelectorAll(FIELDS).forEach(restore);
    }
    goOn(part);
  } else if (opened) {
    sessionStorage.removeItem(OPEN); // it was left; before, the page may still be about to open it
    opened = false;
  }
}

new MutationObserver(look).observe(document, { childList: true, subtree: true });
