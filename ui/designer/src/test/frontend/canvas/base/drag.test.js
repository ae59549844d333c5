import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.window ??= new EventTarget();
const { current, follow } = await import('../../../../main/frontend/canvas/base/drag.js');

const entry = { dataset: { action: 'ring', label: 'Ring' }, textContent: 'Ring' };

/** As a browser tells it of an entry of the palette. */
function tell(type) {
  window.dispatchEvent(Object.assign(new Event(type), { composedPath: () => [entry], dataTransfer: { setData() {} } }));
}

test('what is dragged is known before the page changes for it', context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const told = [];
  const end = follow(() => told.push(current()?.action ?? null));

  tell('dragstart');
  assert.equal(current().action, 'ring');
  assert.deepEqual(told, []);
  context.mock.timers.tick(1);
  assert.deepEqual(told, ['ring']);
  tell('dragend');
  assert.deepEqual(told, ['ring', null]);
  end();
});

test('of a drag that is over before the page has changed nothing is left', context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  tell('dragstart');
  tell('dragend');
  context.mock.timers.tick(1);
  assert.equal(current(), null);
});
