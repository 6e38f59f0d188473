import { type Configuration, change, FIELDS, USUAL } from './configuration.ts';

/** A configuration as an address holds it, and what of that could not be used. */
export interface Read {
  readonly configuration: Configuration;
  /** A sentence each; they name fields, and never repeat what stood there. */
  readonly notes: readonly string[];
}

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
  const strangers = [...new Set(given.keys())].filter((name) => name !== '' && !isField(name)).length;
  if (strangers > 0) notes.push(`${strangers === 1 ? 'One field is' : `${strangers} fields are`} not known here.`);
  return { configuration: change(configuration, {}), notes };
}
