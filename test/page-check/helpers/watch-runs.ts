/** Runs in a page before everything else: gathers the numbers of payloads that have run, and whoever else has called. */
export const WATCH_RUNS = `
  window.ran = [];
  window.hit = (number) => ran.push(number);
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => ran.push(name);
`;
