import assert from 'node:assert/strict';
import { test } from 'node:test';
import { into, listOf, past } from '../../../../main/frontend/canvas/edit/order.js';
import { row, rows, step } from '../../stories.js';

const ruled = (branch, order, lines = []) => ({ ...row(branch, null, lines), order });
const rule = (name, ...more) => ruled(`a/${name}`, { list: 'rules', exits: [name, ...more] });

/** Four rules, of which two are told together, then two branches whose place is fixed. */
const drawn = [{ id: 'start', lines: [step('a'), rows('a', rule('open'), rule('sat', 'sun'), rule('night'), ruled('a/other', { list: 'others', exits: ['other'] }), ruled('a/otherwise', null, [step('b'), rows('b', rule('b'))]))] }];
const list = listOf('a/open', drawn);

test('rows of one list change places, and nothing else does', () => {
  assert.deepEqual(list.map(({ branch }) => branch), ['a/open', 'a/sat', 'a/night']);
  assert.deepEqual(listOf('a/otherwise', drawn), []);
  assert.deepEqual(listOf('a/b', drawn).map(({ branch }) => branch), ['a/b']);
});

test('past the next one is before what comes after it', () => {
  assert.deepEqual(past('a/open', false, drawn), { exits: ['open'], before: 'night' });
  assert.deepEqual(past('a/night', true, drawn), { exits: ['night'], before: 'sat' });
});

test('rows that are told together go together', () => {
  assert.deepEqual(past('a/sat', false, drawn), { exits: ['sat', 'sun'], before: '' });
});

test('there is nothing past the first and the last, and beside itself a row stands already', () => {
  assert.equal(past('a/open', true, drawn), null);
  assert.equal(past('a/night', false, drawn), null);
  assert.equal(into('a/sat', 1, list), null);
  assert.equal(into('a/sat', 2, list), null);
  assert.equal(into('a/sat', -1, list), null);
});

test('after the last row that goes by itself is before those that are told together with what is fixed', () => {
  const rules = [1, 2, 3, 4, 5, 6, 7].map(n => rule(`r${n}`));
  const ten = [{ id: 'start', lines: [step('a'), rows('a', ...rules, ruled('a/otherwise', { list: 'rules', exits: ['r8', 'r9'] }))] }];
  assert.deepEqual(into('a/r3', 7, listOf('a/r3', ten)), { exits: ['r3'], before: 'r8' });
  assert.deepEqual(past('a/r6', false, ten), { exits: ['r6'], before: 'r8' });
  assert.deepEqual(past('a/r7', false, ten), { exits: ['r7'], before: '' });
  assert.deepEqual(past('a/otherwise', true, ten), { exits: ['r8', 'r9'], before: 'r7' });
});
