/**
 * `npm run build:manifest`, after the analyzer: everything that is made from dist/custom-elements.json. What editors complete, what
 * TypeScript knows of tags in JSX, Vue and Svelte, and a page for programs that write code.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { llmsText } from './llms.ts';
import { markupTypes } from './markup-types.ts';
import { dist, elementsOf, readManifest } from './read-manifest.ts';

const root = new URL('../../', import.meta.url);

/** What src/types describes by hand, on top of what is generated. */
const FRAMEWORKS = ['jsx', 'vue', 'svelte'];

const manifest = readManifest();
const elements = elementsOf(manifest);

write('vscode.html-custom-data.json', getVsCodeHtmlCustomData(manifest, {}));
write('vscode.css-custom-data.json', getVsCodeCssCustomData(manifest, {}));
write('web-types.json', getWebTypesData(manifest, {}));

mkdirSync(new URL('types/', dist), { recursive: true });
write('types/elements.d.ts', markupTypes(elements));
for (const name of FRAMEWORKS) {
  copyFileSync(new URL(`src/types/${name}.d.ts`, root), new URL(`types/${name}.d.ts`, dist));
  // An import of it that somebody's compiler keeps finds an empty module.
  write(`types/${name}.js`, 'export {};\n');
}

const { exports: entries } = JSON.parse(read('package.json'));
write('llms.txt', llmsText(elements, { readme: read('README.md'), entries: Object.keys(entries) }));

function read(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, dist), text);
}
