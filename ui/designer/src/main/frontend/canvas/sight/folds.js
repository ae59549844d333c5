/** Which branches are folded: their blocks are not drawn, and their row says what is in there. */

/**
 * @param blocks as the page sends them
 * @param folded the branches whose rows are folded
 * @returns the blocks that are drawn
 */
export function drawn(blocks, folded) {
  const hidden = new Set();
  return blocks.filter(({ id, row, parent }) => {
    const inside = row !== null && (folded.has(row) || hidden.has(parent));
    inside && hidden.add(id);
    return !inside;
  });
}

/** The rows whose branches are folded where there is room for so many columns: those that lead to the next one. */
export function deep(blocks, columns) {
  return blocks.filter(({ row, column }) => row && column === columns).map(({ row }) => row);
}

/** All blocks of the branch that a row leads to. */
export function branch(blocks, row) {
  const first = blocks.findIndex(block => block.row === row);
  const end = blocks.findIndex((block, i) => i > first && block.column <= blocks[first].column);
  return blocks.slice(first, end < 0 ? undefined : end);
}

/** How many steps are in blocks, and what the first list in there is called. */
export function summary(blocks) {
  const steps = blocks.reduce((sum, { lines }) => sum + count(lines), 0);
  const list = blocks[0].lines.find(line => line.rows && line.choice);
  return { steps, names: list ? list.rows.filter(row => row.key).map(row => row.label).join(', ') : '' };
}

function count(lines) {
  return lines.reduce((sum, line) => sum + (line.parts ? 1 : (line.rows ?? []).reduce((inside, row) => inside + count(row.lines), 0)), 0);
}

/** The rows on the way to a step, which must not be folded for it to be seen. */
export function wayTo(blocks, step) {
  const rows = [];
  let at = blocks.find(({ lines }) => has(lines, step));
  while (at) {
    at.row && rows.push(at.row);
    const { parent } = at;
    at = parent && blocks.find(block => block.id === parent);
  }
  return rows;
}

function has(lines, step) {
  return lines.some(line => line.id === step || (line.rows ?? []).some(row => row.branch === step || has(row.lines, step)) || line.branch === step);
}
