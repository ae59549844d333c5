/** What can be found in a flow: each line of its drawing. Nothing here needs a browser. */

/**
 * @param flow as the page sends it
 * @param {string} start the id that the start has in the drawing
 * @returns {import('./find.js').Entry[]} in reading order, by the ids that the lines have in the drawing
 */
export function sought({ blocks, numbers, steps }, start) {
  const byId = new Map(steps.map(step => [step.id, step]));
  const lines = all => all.flatMap(line => {
    if (line.rows) {
      return line.rows.flatMap(row => [{ id: row.branch, text: [row.label, row.names].join(' ') }, ...lines(row.lines)]);
    }
    return line.chip ? [] : [sentence(line, byId.get(line.id))];
  });
  return blocks.flatMap(block => [...(block.kind === 'start' ? [{ id: start, text: [block.title, ...numbers].join(' ') }] : []), ...lines(block.lines)]);
}

function sentence({ id, reachedBy, parts, aside, errors, warnings, note }, { title, kind, uses }) {
  const told = parts.map(({ text, missing }) => missing ?? text).join('');
  return { id, text: [reachedBy, told, aside, note].filter(Boolean).join(' '), kind: `${title} ${kind}`, uses, problem: errors + warnings > 0 };
}
