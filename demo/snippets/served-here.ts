/** Whether script and proxy stand beside the page, real for any other on this machine, as under `npm start`. */
export function isServedHere(): boolean {
  return document.querySelector('meta[name="offer-elements-served"]') !== null;
}
