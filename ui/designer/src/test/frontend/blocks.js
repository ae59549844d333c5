/** Blocks of stories to place, as a page would have measured them. */

const LINE = 28;
const FOOT = 28;

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randoms(seed) {
  let state = seed * 7919 + 1;
  return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}

/**
 * A story of so many blocks, in reading order. What it looks like is up to the seed: wide or deep, of tall blocks or low
 * ones, with or without blocks below the start, and with more or fewer rows that lead to no block.
 */
export function generated(seed, count) {
  const random = randoms(seed);
  const shape = { most: 1 + Math.floor(random() * 12), plain: random() * 4, lines: 1 + random() * 12, recent: random(), tops: random() < 0.5 ? 0 : random() * 0.2 };
  const tree = [{ kind: 'start', children: [] }];
  while (tree.length < count) {
    const kind = random() < shape.tops ? (random() < 0.7 ? 'shared' : 'aside') : 'row';
    const each = { kind, children: [] };
    if (kind === 'row') {
      const roomy = tree.filter(({ children }) => children.length < shape.most);
      const from = random() < shape.recent ? Math.max(0, roomy.length - 3) : 0;
      roomy[from + Math.floor(random() * (roomy.length - from))].children.push(each);
    }
    tree.push(each);
  }
  const blocks = [];
  for (const kind of ['start', 'shared', 'aside']) {
    tree.filter(each => each.kind === kind).forEach((each, i) => tell(each, { id: `${kind}${i}`, column: 0, parent: null, portY: 0 }, random, shape, blocks));
  }
  return blocks;
}

/** Adds a block with lines and rows, and those that hang from it. */
function tell({ kind, children }, hangs, random, shape, blocks) {
  const head = kind === 'start' ? 72 : 34;
  const block = { ...hangs, kind, titleY: kind === 'start' ? 28 : head / 2, width: 352, height: head + Math.ceil(random() * shape.lines) * LINE + FOOT };
  blocks.push(block);
  const row = () => {
    const height = [29, 44, 60.5][Math.floor(random() * 3)];
    block.height += height;
    return block.height - FOOT - height / 2;
  };
  children.forEach((child, i) => {
    while (random() * shape.plain > 1) {
      row();
    }
    tell(child, { id: `${block.id}/${i}`, column: block.column + 1, parent: block.id, portY: row() }, random, shape, blocks);
  });
}
