import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../../../../main/frontend/canvas/base/words.js';

test('places are filled in the order of the language, with texts as they are', () => {
  assert.equal(fill('{1} vor {0}', '$& {1}', 'Ansage'), 'Ansage vor $& {1}');
  assert.equal(fill('{0} errors', 2), '2 errors');
});
