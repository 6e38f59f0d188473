/** The ready themes, by the names of their files, and where they are. */
export const THEMES: ReadonlyMap<string, string> = new Map([
  ['paper', new URL('../../src/themes/paper.css', import.meta.url).href],
  ['garden', new URL('../../src/themes/garden.css', import.meta.url).href],
  ['circuit', new URL('../../src/themes/circuit.css', import.meta.url).href],
  ['playful', new URL('../../src/themes/playful.css', import.meta.url).href],
  ['bold', new URL('../../src/themes/bold.css', import.meta.url).href],
]);
