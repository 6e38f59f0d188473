import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes dist/integrity.json: of each script that goes into a page, what a policy (`sha256`) and an `integrity` attribute
 * (`sha384`) may ask of it. The same source makes the same script, and so the same file.
 */
const folder = new URL('../../../../dist/', import.meta.url);

const scripts = readdirSync(folder).filter((name) => /^offer-elements\b.*\.js$/.test(name));

const integrity = Object.fromEntries(
  scripts.sort().map((name) => {
    const text = readFileSync(new URL(name, folder));
    const hashOf = (algorithm: string) => `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
    return [name, { sha256: hashOf('sha256'), sha384: hashOf('sha384') }];
  }),
);

writeFileSync(new URL('integrity.json', folder), `${JSON.stringify(integrity, null, 2)}\n`);
for (const [name, { sha256 }] of Object.entries(integrity)) process.stdout.write(`${name}  ${sha256}\n`);
