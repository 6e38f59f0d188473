/** Milliseconds a page may take for anything, on two cores that have other work too. A driver waits no longer than 30 s. */
const PATIENCE = 25_000;

export const SIZE = { width: 1_000, height: 1_200 };

/** What the tab that was opened tells of itself. */
export const OPENED = '({ address: location.href, hasOpener: opener !== null, referrer: document.referrer })';

/** An expression whose value is a promise: that of another expression's being true, looked at with every frame. */
export function whenTrue(expression: string): string {
  return `new Promise((resolve, reject) => {
    const end = performance.now() + ${PATIENCE};
    const look = () => {
      if (${expression}) resolve(true);
      else if (performance.now() > end) reject(new Error('It never becomes true'));
      else requestAnimationFrame(look);
    };
    look();
  })`;
}

/** An expression for the middle of what another one leads to, once it has been scrolled into view. */
export function middleOf(element: string): string {
  return `((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  })(${element})`;
}
