/**
 * Runs in the page, from its start: gathers every layout shift, and every place where what follows the element has
 * stood. A file of its own, because a function handed to a page must not lean on anything its compiler adds.
 */
/** @type {{shift: number, places: number[]}} */
const seen = { shift: 0, places: [] };

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
}).observe({ type: 'layout-shift', buffered: true });

function look() {
  const top = document.querySelector('#next')?.getBoundingClientRect().top;
  if (top !== undefined && top !== seen.places.at(-1)) seen.places.push(top);
  requestAnimationFrame(look);
}
requestAnimationFrame(look);

/** What was seen, once the frame under way and the next have been drawn. */
const shiftSeen = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen))));

Object.assign(window, { shiftSeen });
