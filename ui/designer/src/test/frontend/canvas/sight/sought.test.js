import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find } from '../../../../main/frontend/canvas/sight/find.js';
import { sought } from '../../../../main/frontend/canvas/sight/sought.js';

const says = (id, text, more = {}) => ({ id, reachedBy: null, parts: [{ text, missing: null }], aside: null, errors: 0, warnings: 0, note: null, ...more });
const START = '*start';
const flow = {
  numbers: ['030 5550 160'],
  steps: [{ id: 's1', title: 'Play: Welcome', kind: 'Play media', uses: ['beep'] }, { id: 's2', title: 'Menu: Which?', kind: 'Menu', uses: [] }, { id: 's3', title: 'Ring', kind: 'Ring', uses: ['desk-17'] }],
  blocks: [
    {
      kind: 'start',
      title: 'A call comes in',
      lines: [
        says('s1', 'Plays Welcome'),
        says('s2', 'Asks Which?', { aside: 'asks 2 more times', note: 'for Petra' }),
        { step: 's2', rows: [{ branch: 's2/key-1', label: 'Key 1', names: null, lines: [says('s3', 'Rings', { reachedBy: 'if asked', parts: [{ text: 'Rings ', missing: null }, { text: '', missing: 'Phone' }], errors: 1 })] }] },
        { branch: 's3/next', reachedBy: null, chip: { to: 's1', name: 'Play: Welcome' } },
      ],
    },
  ],
};
const ids = text => find(sought(flow, START), { text });

test('each line can be found by what it says, by its action and by its note', () => {
  assert.deepEqual(sought(flow, START).map(({ id }) => id), [START, 's1', 's2', 's2/key-1', 's3']);
  assert.deepEqual([ids('030/5550'), ids('comes in'), ids('menu'), ids('media'), ids('petra'), ids('more times'), ids('key 1'), ids('asked phone')], [[START], [START], ['s2'], ['s1'], ['s2'], ['s2'], ['s2/key-1'], ['s3']]);
});

test('a chip is not found: the step that it names is', () => {
  assert.deepEqual(ids('welcome'), ['s1']);
});

test('each step is found by what it uses', () => {
  assert.deepEqual([ids('desk-17'), ids('beep')], [['s3'], ['s1']]);
});

test('problems are known', () => {
  assert.deepEqual(find(sought(flow, START), { text: '', problems: true }), ['s3']);
});
