import { type Configuration, change, FIELDS, USUAL } from './configuration.ts';

/** A configuration as an address holds it, and what of that could not be used. */
export interface Read {
  readonly configuration: Configuration;
  /** A sentence each; they name fields, and never repeat what a field held. */
  readonly notes: readonly string[];
}

/** As many as can be read before the shop is out of sight, and as much of each. */
const MOST_NAMED = 3;
const LONGEST_NAME = 32;

/** What follows the `#` of an address: what has been chosen, and nothing else. */
export function writeAddress(configuration: Configuration): string {
  const chosen = new URLSearchParams();
  for (const [name, { usual }] of FIELDS) {
    if (configuration[name] !== usual) chosen.set(name, configuration[name]);
  }
  return chosen.toString();
}

/** Reads any text at all. What is no fit falls back on the usual, field by field. */
export function readAddress(hash: string): Read {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const notes: string[] = [];
  let configuration: Configuration = USUAL;
  for (const [name, { check }] of FIELDS) {
    const [text, ...others] = given.getAll(name);
    if (text === undefined) continue;
    const fault = check(text, configuration);
    if (fault) notes.push(`“${name}” could not be used. ${fault}`);
    else configuration = { ...configuration, [name]: text };
    if (others.length > 0) notes.push(`“${name}” stands there more than once. The first counts.`);
  }
  const isField = (name: string) => [...FIELDS.keys()].some((known) => known === name);
  const strangers = [...new Set(given.keys())].filter((name) => name !== '' && !isField(name));
  for (const name of strangers.slice(0, MOST_NAMED)) notes.push(`“${shortened(name)}” is not known here.`);
  const others = strangers.length - MOST_NAMED;
  if (others > 0) notes.push(`Nor ${others === 1 ? 'is one more field' : `are ${others} more fields`}.`);
  return { configuration: change(configuration, {}), notes };
}

/** Enough to find it by; nothing in it draws over what stands beside it. */
function shortened(name: string): string {
  const characters = [...name.replace(/\p{C}/gu, '')];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : characters.join('');
}
