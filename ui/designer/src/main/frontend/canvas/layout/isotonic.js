/**
 * The numbers closest to those wished for, by the least sum of squares, of which none is smaller than the one before and all
 * lie within the bounds: neighbours that would have to change places meet at the mean of their wishes (pool adjacent violators).
 */
export function isotonic(wishes, least, most) {
  const pools = [];
  for (const wish of wishes) {
    let pool = { sum: wish, count: 1 };
    while (pools.length > 0 && mean(pools.at(-1)) > mean(pool)) {
      const before = pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(pool => Array(pool.count).fill(Math.max(least, Math.min(most, mean(pool)))));
}

function mean({ sum, count }) {
  return sum / count;
}
