/** Room for lines that run beside each other. */

const APART = 12;

/** Gives each line that runs above a row a lane, so that no two in one lane meet; the topmost lane is 0. */
export function assign(lines) {
  const rows = Map.groupBy(lines, line => line.row);
  const lanes = new Map();
  const counts = new Map();
  for (const [row, there] of rows) {
    const ends = [];
    for (const line of [...there].sort((a, b) => a.from - b.from || a.to - b.to)) {
      const free = ends.findIndex(end => end + APART < line.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = line.to;
      lanes.set(line, lane);
    }
    counts.set(row, ends.length);
  }
  return { of: line => lanes.get(line), count: row => counts.get(row) ?? 0 };
}

/**
 * An `x` at which a line can go up from one gutter to another without meeting a card, a column or a label: the one with
 * the shortest way there and on to the target. What it uses is added to `taken`.
 *
 * @param items as packed by the layout, with `level`, `left` and `right`
 * @param taken the channels in use
 * @param way `top` and `bottom` are the levels it passes; `from` and `to` where it starts and is to arrive
 */
export function channel(items, taken, { top, bottom, from, to }) {
  const blocked = [];
  for (const item of items) {
    const own = item.node ? 2 : item.left.length;
    for (let i = Math.max(0, top - item.level); i < own && item.level + i <= bottom; i++) {
      blocked.push([item.x + item.left[i] - APART / 2, item.x + item.right[i] + APART / 2]);
    }
  }
  taken.filter(one => one.top <= bottom && top <= one.bottom).forEach(one => blocked.push([one.x - APART, one.x + APART]));
  blocked.sort((a, b) => a[0] - b[0]);

  const candidates = [];
  let reach = blocked[0][0];
  candidates.push(reach);
  for (const [left, right] of blocked) {
    if (left > reach) {
      candidates.push(reach, left);
    }
    reach = Math.max(reach, right);
  }
  candidates.push(reach);
  const way = x => Math.abs(x - from) + Math.abs(x - to);
  const x = candidates.reduce((best, each) => (way(each) < way(best) ? each : best));
  taken.push({ x, top, bottom });
  return x;
}
