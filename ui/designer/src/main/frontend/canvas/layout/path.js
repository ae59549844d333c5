const RADIUS = 9;

/** An SVG path along points that lie straight beside or below each other, with its corners rounded. */
export function path(points) {
  const bends = points.filter((point, i) => i === 0 || distance(point, points[i - 1]) > 0.5);
  let d = `M${bends[0]}`;
  for (let i = 1; i < bends.length - 1; i++) {
    const [before, at, after] = [bends[i - 1], bends[i], bends[i + 1]];
    const radius = Math.min(RADIUS, distance(before, at) / 2, distance(at, after) / 2);
    d += `L${towards(at, before, radius)}Q${at} ${towards(at, after, radius)}`;
  }
  return `${d}L${bends.at(-1)}`;
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function towards(from, to, length) {
  const part = length / distance(from, to);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
