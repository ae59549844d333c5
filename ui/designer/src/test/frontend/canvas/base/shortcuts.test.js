import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortcut } from '../../../../main/frontend/canvas/base/shortcuts.js';

const pressed = (key, code, more = {}) => shortcut({ key, code, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, ...more });

test('the letter decides that the layout types', () => {
  assert.equal(pressed('z', 'KeyY'), 'undo', 'QWERTZ');
  assert.equal(pressed('y', 'KeyZ'), 'redo', 'QWERTZ');
  assert.equal(pressed('z', 'KeyW'), 'undo', 'AZERTY');
  assert.equal(pressed('c', 'KeyI'), 'copy', 'Dvorak');
  assert.equal(pressed('f', 'KeyY'), 'find', 'Dvorak');
  assert.equal(pressed('ä', 'KeyC'), undefined, 'a Latin layout has its c elsewhere');
});

test('Caps Lock makes no difference', () => {
  assert.equal(pressed('Z', 'KeyZ'), 'undo');
  assert.equal(pressed('z', 'KeyZ', { shiftKey: true }), 'redo');
  assert.equal(pressed('C', 'KeyC'), 'copy');
});

test('the place decides where the layout has another script', () => {
  assert.equal(pressed('я', 'KeyZ'), 'undo', 'Cyrillic');
  assert.equal(pressed('Я', 'KeyZ', { shiftKey: true }), 'redo', 'Cyrillic');
  assert.equal(pressed('ψ', 'KeyC'), 'copy', 'Greek');
  assert.equal(pressed('ה', 'KeyV'), 'paste', 'Hebrew');
});

test('everything else is left to the browser', () => {
  assert.equal(pressed('Enter', 'Enter'), undefined);
  assert.equal(pressed('Dead', 'KeyZ'), undefined);
  assert.equal(pressed('z', 'KeyZ', { ctrlKey: false }), undefined);
  assert.equal(pressed('z', 'KeyZ', { altKey: true }), undefined);
  assert.equal(pressed('c', 'KeyC', { shiftKey: true }), undefined);
  assert.equal(pressed('z', 'KeyZ', { ctrlKey: false, metaKey: true }), 'undo');
});

test('a step is cut and duplicated in any layout', () => {
  assert.equal(pressed('x', 'KeyB'), 'cut', 'Dvorak');
  assert.equal(pressed('d', 'KeyH'), 'duplicate', 'Dvorak');
  assert.equal(pressed('ч', 'KeyX'), 'cut', 'Cyrillic');
  assert.equal(pressed('D', 'KeyD'), 'duplicate', 'Caps Lock');
});
