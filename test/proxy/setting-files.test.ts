import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readSettingFiles } from '../../src/proxy/settings/setting-files.ts';
import { CAPILLARY, mistakesIn } from './helpers/capillary.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'offer-settings-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

const TEXTS = { headline: 'Headline', description: 'Description', callToAction: 'Press' };
const BOTH = { referral: TEXTS, promotion: TEXTS };
const CONTENT = JSON.stringify({ en: BOTH });
const HTTP_IMAGE = JSON.stringify({ en: { ...BOTH, referral: { ...TEXTS, imageUrl: 'http://images.example/x' } } });

/** What the setting holds, and the place that is wrong then. */
const DOCUMENTS: [string, string, string[]][] = [
  ['JSON', CONTENT, []],
  ['a file', file('content.json', CONTENT), []],
  ['a file, with blanks around its path', ` ${file('content.json', CONTENT)} `, []],
  ['a file with a byte order mark', file('marked.json', `\uFEFF${CONTENT}`), []],
  ['a blank file', file('blank.json', ' \n'), ['CAPILLARY_CONTENT']],
  ['a broken file', file('broken.json', '{"en": {'), ['CAPILLARY_CONTENT']],
  ['a file that begins with a byte order mark', file('marked.json', `\uFEFF${CONTENT}`), []],
  ['a file that names another', file('other.json', file('content.json', CONTENT)), ['CAPILLARY_CONTENT']],
  ['a file with an http image', file('image.json', HTTP_IMAGE), ['CAPILLARY_CONTENT: en.referral.imageUrl']],
];
for (const [name, CAPILLARY_CONTENT, places] of DOCUMENTS) {
  test(`words in ${name}: ${places.join() || 'fine'}`, () => {
    const { environment, mistakes } = readSettingFiles({
      ...CAPILLARY,
      CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com',
      CAPILLARY_CONTENT,
    });
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      mistakesIn(environment).map((line) => line.split(': expected ')[0]),
      places,
    );
  });
}

for (const [name, CAPILLARY_CONTENT] of [
  ['a file that is not there', path.join(folder, 'absent.json')],
  ['a folder', folder],
]) {
  test(`words in ${name} are one mistake, and nothing more is said of them`, () => {
    const { environment, mistakes } = readSettingFiles({ CAPILLARY_CONTENT });
    assert.deepEqual(
      mistakes.map(({ setting }) => setting),
      ['CAPILLARY_CONTENT'],
    );
    assert.equal(environment['CAPILLARY_CONTENT'], undefined);
  });
}

test('secrets of every vendor may stand in files', () => {
  const path = file('secret', 'sample-password-only\n');
  const names = ['OFFERS_SECRET', 'CAPILLARY_PASSWORD', 'CAPILLARY_OAUTH_KEY', 'CAPILLARY_OAUTH_SECRET'];
  const { environment, mistakes } = readSettingFiles(Object.fromEntries(names.map((name) => [`${name}_FILE`, path])));
  assert.deepEqual(mistakes, []);
  for (const name of names) assert.equal(environment[name], 'sample-password-only\n');
});

test('a program’s own environment is read by name alone', () => {
  const environment = { CAPILLARY_SOURCE: file('content.json', CONTENT), OTHER: folder };
  assert.deepEqual(readSettingFiles(environment), { environment, mistakes: [] });
});
