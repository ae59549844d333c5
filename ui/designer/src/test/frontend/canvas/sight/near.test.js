import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columns } from '../../../../main/frontend/canvas/layout/columns.js';
import { generated } from '../../blocks.js';

// What is dragged is followed in the window of a page.
globalThis.window ??= { addEventListener() {} };
const { Near } = await import('../../../../main/frontend/canvas/sight/near.js');

/** What is near in a flow that has so many steps and blocks, all of them measured, of which each has one item, `in` and its id. */
function near(steps, blocks = generated(3, 300)) {
  const canvas = {
    updates: 0,
    flow: { steps: Array(steps).fill({}) },
    folding: { blocks },
    items: blocks.map(({ id }) => ({ id: `in ${id}`, block: id })),
    placing: { boxes: [...blocks], placed: columns(blocks), sizes: new Map(blocks.map(block => [block, {}])) },
    leading: { ends: () => [] },
    ways: { ends: () => [] },
    requestUpdate() {
      this.updates++;
    },
  };
  return new Near(canvas);
}

function chosen(near) {
  near.choose();
  return [...near.blocks];
}

const view = (x, y) => ({ x, y, width: 1000, height: 700 });

test('of a large flow the blocks near the view are drawn, in reading order', () => {
  const large = near(151);
  const { blocks } = large.canvas.folding;
  large.moved(view(0, 0));
  const drawn = chosen(large);

  assert.ok(drawn.length > 3 && drawn.length < blocks.length);
  assert.deepEqual(drawn, blocks.filter(block => drawn.includes(block)));
  assert.ok(drawn.every(({ id }) => large.canvas.placing.placed.get(id).x < 2000 && large.canvas.placing.placed.get(id).y < 1400));
});

test('a small flow is drawn as a whole, and a large one until it is measured', () => {
  const [small, large] = [near(150), near(151)];
  [small, large].forEach(each => each.moved(view(0, 0)));
  large.forget();

  assert.deepEqual(chosen(small), small.canvas.folding.blocks);
  assert.deepEqual(chosen(large), large.canvas.folding.blocks);
  assert.equal(small.canvas.updates, 0);
});

test('a flow that became small is drawn as a whole again', () => {
  const large = near(151);
  large.moved(view(0, 0));
  large.canvas.flow.steps.pop();

  assert.deepEqual(chosen(large), large.canvas.folding.blocks);
});

test('what is kept, what is new and what is unfolded is drawn wherever it is', () => {
  const { canvas } = near(200);
  const last = canvas.folding.blocks.at(-1);
  const there = (how, block = last) => {
    const large = near(200, canvas.folding.blocks);
    large.moved(view(0, 0));
    how(large.canvas);
    return chosen(large).includes(block);
  };
  const fresh = { ...canvas.folding.blocks[100], id: 'fresh' };

  assert.ok(!there(() => {}));
  for (const kept of ['current', 'selected', 'opened']) {
    assert.ok(there(at => (at[kept] = `in ${last.id}`)), kept);
  }
  for (const ends of ['leading', 'ways']) {
    assert.ok(there(at => (at[ends].ends = () => [`in ${last.id}`])), ends);
  }
  assert.ok(there(at => (at.folding.blocks = [...at.folding.blocks, fresh]), fresh));
  assert.ok(there(at => at.placing.placed.delete(last.id) && at.placing.boxes.pop()));
  assert.ok(there(at => at.placing.sizes.delete(last)), 'it says something else now');
});

test('other blocks are drawn only when the view comes close to where they are missing', () => {
  const large = near(200);
  [view(0, 0), view(300, 200), view(499, 349)].forEach(each => large.moved(each));
  assert.equal(large.canvas.updates, 1);
  const before = chosen(large);

  large.moved(view(700, 900));
  assert.equal(large.canvas.updates, 2);
  assert.notDeepEqual(chosen(large), before);
});

test('what an edit brings close to the view is drawn, and what was there to be measured is not any more', () => {
  const large = near(200);
  large.moved(view(0, 0));
  const before = chosen(large);
  large.placed();
  assert.equal(large.canvas.updates, 1);

  const far = large.canvas.folding.blocks.find(block => !before.includes(block));
  large.canvas.placing.placed.set(far.id, { x: 0, y: 0 });
  large.placed();
  assert.equal(large.canvas.updates, 2);
  assert.ok(chosen(large).includes(far));

  large.canvas.placing.placed.set(far.id, { x: 9000, y: 9000 });
  large.placed();
  assert.equal(large.canvas.updates, 3);
  assert.ok(!chosen(large).includes(far));

  large.canvas.placing.placed.set(before[0].id, { x: 9000, y: 9000 });
  large.canvas.placing.placed.set(far.id, { x: 0, y: 0 });
  large.placed();
  assert.equal(large.canvas.updates, 4, 'as many as before, but others');
});
