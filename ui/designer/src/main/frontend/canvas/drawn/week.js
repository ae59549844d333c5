import { nothing, svg } from 'lit';

const WIDTH = 9;
const STEP = 10;
const HEIGHT = 18;
const MINUTES = 24 * 60;
/** Less could not be seen. */
const LEAST = 1.5;

/**
 * Hours of a week as a small picture: a column for each day, from midnight to midnight. What it shows is said in words beside
 * it.
 *
 * @param week as the page sends it: parts of days, in minutes
 */
export function week(week) {
  return week.length > 0 ? svg`<svg class="week" width=${7 * STEP - 1} height=${HEIGHT} aria-hidden="true">${[0, 1, 2, 3, 4, 5, 6].map(day => svg`<rect class="day" x=${day * STEP} width=${WIDTH} height=${HEIGHT} rx="2"/>`)}${week.map(hours)}</svg>` : nothing;
}

function hours({ day, from, until }) {
  const height = Math.max(LEAST, ((until - from) * HEIGHT) / MINUTES);
  const y = Math.min((from * HEIGHT) / MINUTES, HEIGHT - height);
  return svg`<rect class="hours" x=${day * STEP} y=${y} width=${WIDTH} height=${height} rx="1.5"/>`;
}
