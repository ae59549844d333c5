import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '../../../../main/frontend/canvas/base/key-names.js';

test('branches of keys say what callers press', () => {
  assert.deepEqual(['key-1', 'key-0', 'key-star', 'key-hash'].map(keyOf), ['1', '0', '*', '#']);
  assert.deepEqual(['timeout', 'key-10', 'next', 'wrong-key'].map(keyOf), [null, null, null, null]);
});
