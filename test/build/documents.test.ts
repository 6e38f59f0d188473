import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { EXPLANATIONS } from '../../src/offer/explanations.ts';
import { filesOf, root, textOf } from './helpers/files.ts';

const documents = [
  ...['README.md', 'CHANGELOG.md', 'ACCESSIBILITY.md', 'SECURITY.md'],
  ...['src', 'demo'].flatMap((folder) => filesOf(folder).filter((file) => file.endsWith('.md'))),
];

describe('the documents', () => {
  for (const document of documents) {
    it(`lead nowhere that is not there: ${document}`, () => {
      const links = [...textOf(document).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = '']) => link);
      assert.deepEqual(
        links.filter((link) => !leadsSomewhere(document, link)),
        [],
      );
    });
  }

  it('give for each reason the words that are said on the page', () => {
    const readme = textOf('README.md');
    const missing = Object.entries(EXPLANATIONS)
      .map(([reason, { words, fix, fixWithoutFields }]) => {
        return `| \`${reason}\` | ${words} | ${[fix, fixWithoutFields].filter(Boolean).join(' ')} |`;
      })
      .filter((row) => !readme.includes(row));
    assert.deepEqual(missing, []);
  });
});

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file ? path.posix.join(path.posix.dirname(from), file) : from;
  if (!existsSync(path.join(root, target))) return false;
  return anchor === undefined || headingsOf(target).includes(anchor);
}

/** As GitHub makes anchors of headings: small letters, no signs, a hyphen for a space. */
function headingsOf(file: string): string[] {
  return [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
