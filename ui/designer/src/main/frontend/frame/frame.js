// How the frame is set up, kept in the browser: [ shows the names of the pages in the rail, \ shows or hides the list, A the
// actions, ? says what the keys do. Where there is no room for the list beside a callflow it lies over it until one is chosen, and nothing of that is kept.
const RAIL = 'callwright.rail';
const LIST = 'callwright.list';
const ACTIONS = 'callwright.actions';
const ROOM = matchMedia('(min-width: 75rem)');
const PHONE = matchMedia('(max-width: 43.74rem)');
const page = document.documentElement.dataset;

function keep(name, value) {
  if (value) {
    localStorage.setItem(name, value);
  } else {
    localStorage.removeItem(name);
  }
  show();
}

function show() {
  page.rail = localStorage.getItem(RAIL) ?? 'narrow';
  page.list = localStorage.getItem(LIST) ?? 'shown';
  page.actions = ROOM.matches ? (localStorage.getItem(ACTIONS) ?? 'shown') : 'hidden';
}

export function toggleRail() {
  keep(RAIL, page.rail === 'wide' ? '' : 'wide');
}

export function toggleList() {
  if (ROOM.matches) {
    keep(LIST, page.list === 'hidden' ? '' : 'hidden');
  } else {
    overlay(page.listOver === undefined);
  }
}

export function toggleActions() {
  if (ROOM.matches) {
    keep(ACTIONS, page.actions === 'hidden' ? '' : 'hidden');
  } else {
    page.actions = page.actions === 'hidden' ? 'shown' : 'hidden';
  }
}

function overlay(open) {
  if (open) {
    page.listOver = '';
    document.querySelector('.cw-list input')?.focus();
  } else {
    delete page.listOver;
  }
}

function help() {
  document.querySelector('vaadin-dialog[opened]') ?? document.querySelector('.cw-help')?.click();
}

const SHORTCUTS = { '[': toggleRail, '\\': toggleList, '?': help };

const writes = event => event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && page.listOver !== undefined) {
    overlay(false);
    document.querySelector('.cw-list-toggle')?.focus();
  } else if (event.key === 'Escape' && document.activeElement === document.body) {
    // Nothing has the keyboard, as after a reload: then it is the open step that is left.
    document.querySelector('.cw-step')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  } else if (!writes(event) && !event.metaKey && SHORTCUTS[event.key]) {
    event.preventDefault(); // or the key would be typed into what has the keyboard then
    SHORTCUTS[event.key]();
  } else if (!writes(event) && !event.metaKey && !event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'a') {
    toggleActions();
  }
});

document.addEventListener('click', event => {
  const at = event.target.closest?.('.cw-widen, .cw-list-toggle, .cw-palette-toggle, .cw-skip, .cw-row, .cw-places a[aria-current]');
  if (at?.matches('.cw-widen')) {
    toggleRail();
  } else if (at?.matches('.cw-list-toggle')) {
    toggleList();
  } else if (at?.matches('.cw-palette-toggle')) {
    toggleActions();
  } else if (at?.matches('.cw-skip')) {
    event.preventDefault();
    const main = document.querySelector('main');
    main.tabIndex = -1;
    main.focus();
  } else if (at?.matches('.cw-row') || page.listOver !== undefined && !event.target.closest?.('.cw-list')) {
    overlay(false);
  } else if (at && PHONE.matches) {
    overlay(true);
  }
});

// A callflow that was added has been chosen as well.
document.addEventListener('focusin', event => {
  if (page.listOver !== undefined && event.target.closest?.('main') && !event.target.closest('.cw-list-toggle')) {
    overlay(false);
  }
});

ROOM.addEventListener('change', show);
show();
if (PHONE.matches && !/\/(callflows|saved-actions)\/./.test(location.pathname)) {
  page.listOver = ''; // on a phone one chooses first
}
