const LATIN = /^\p{Script=Latin}$/u;
const LETTER = /^\p{L}$/u;

const COMMANDS = { z: 'undo', y: 'redo', c: 'copy', v: 'paste', x: 'cut', d: 'duplicate', f: 'find' };
const WITH_SHIFT = { z: 'redo' };

/**
 * The letter of a key: the one that the layout types, whatever Caps Lock says. A layout of another script has no such letters, and
 * people press the keys where they are on a Latin one.
 */
function letter({ key, code }) {
  if (LATIN.test(key)) {
    return key.toLowerCase();
  }
  return LETTER.test(key) && code.startsWith('Key') ? code.slice('Key'.length).toLowerCase() : undefined;
}

/** What a key pressed with Ctrl or Cmd asks for: `undo`, `redo`, `copy`, `paste`, `cut`, `duplicate` or `find`; undefined for anything else. */
export function shortcut(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) {
    return undefined; // Ctrl and Alt are AltGr on some machines
  }
  return (event.shiftKey ? WITH_SHIFT : COMMANDS)[letter(event)];
}
