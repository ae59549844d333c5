import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, step } from '../../../../main/frontend/canvas/sight/find.js';

const entries = [
  { id: 'start', text: 'A call comes in 030 5550 160 extension 260' },
  { id: 's1', text: 'Plays Welcome', kind: 'Play media', uses: ['Welcome'] },
  { id: 's2', text: 'Holds in queue Appointments, up to 240 s', kind: 'Queue', uses: ['Appointments', 'Music Jazz'] },
  { id: 's3', text: 'if not answered, calls 0170 5550-199, 25 s', kind: 'Dial outside', problem: true },
  { id: 's4', text: 'Nimmt eine Nachricht für Straße auf', kind: 'Voicemail', uses: ['Straße'], problem: true },
];
const ids = (text, problems) => find(entries, { text, problems });

test('lines are found by their words, in any order and case', () => {
  assert.deepEqual(ids('plays'), ['s1']);
  assert.deepEqual(ids('APPOINT queue'), ['s2']);
  assert.deepEqual(ids('fur strasse'), ['s4']);
  assert.deepEqual(ids('plays queue'), []);
});

test('lines are found by their action and by what they use', () => {
  assert.deepEqual(ids('dial outside'), ['s3']);
  assert.deepEqual(ids('jazz'), ['s2']);
});

test('a number is found in any notation', () => {
  assert.deepEqual(ids('01705550199'), ['s3']);
  assert.deepEqual(ids('(0170) 5550'), ['s3']);
  assert.deepEqual(ids('5550'), ['start', 's3']);
  assert.deepEqual(ids('260'), ['start']);
  assert.deepEqual(ids('25 s'), ['s3']);
});

test('a number is found whether it is written with the zeros before it or with a country', () => {
  const abroad = [{ id: 's1', text: 'Calls +49 171 5550 123' }, { id: 's2', text: 'Calls 0' }];
  assert.deepEqual(['0171/5550', '+49 171', '0049171', '0'].map(text => find(abroad, { text })), [['s1'], ['s1'], ['s1'], ['s1', 's2']]);
});

test('problems are found, with words or without', () => {
  assert.deepEqual(ids('', true), ['s3', 's4']);
  assert.deepEqual(ids('voicemail', true), ['s4']);
  assert.deepEqual(ids('plays', true), []);
});

test('nothing asked finds nothing', () => {
  assert.deepEqual(ids('  '), []);
  assert.deepEqual(ids('+'), []);
});

test('one goes on through what was found and begins again', () => {
  const found = ids('s');

  assert.equal(step(found, undefined, 1), found[0]);
  assert.equal(step(found, found[0], 1), found[1]);
  assert.equal(step(found, found.at(-1), 1), found[0]);
  assert.equal(step(found, found[0], -1), found.at(-1));
  assert.equal(step(found, 'gone', -1), found.at(-1));
  assert.equal(step([], 'gone', 1), undefined);
});
