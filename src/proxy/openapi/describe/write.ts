import { writeFile } from 'node:fs/promises';
import { describeProxy } from './document.ts';

/** `npm run openapi`: writes the document down, so that whoever serves it needs no schema, and a change of it is seen. */
const HEAD = `/**
 * The proxy's OpenAPI document. Written by \`npm run openapi\` from the schemas in \`describe\`; a test compares the two.
 */`;

await writeFile(
  new URL('../document.ts', import.meta.url),
  `${HEAD}\nexport const DOCUMENT: Readonly<Record<string, unknown>> = ${JSON.stringify(describeProxy())};\n`,
);
