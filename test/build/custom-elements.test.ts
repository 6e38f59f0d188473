import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { propertyName } from '../../src/elements/attributes/property-name.ts';
import { PostPurchaseOffer } from '../../src/elements/post-purchase-offer.define.ts';
import { ReferralOffer } from '../../src/elements/referral-offer.define.ts';
import { TAGS } from '../../src/elements/tags.ts';
import { elementsOf, readManifest } from '../../src/manifest/read-manifest.ts';
import { CONTAINER_KINDS, SEGMENT_ROLES } from '../../src/offer/segment.ts';
import { filesOf, textOf } from './helpers/files.ts';

const classes: Record<string, typeof ReferralOffer | typeof PostPurchaseOffer> = {
  'referral-offer': ReferralOffer,
  'post-purchase-offer': PostPurchaseOffer,
};

/** What is no attribute and no property to set. A name is put here when it is promised, not because it is there. */
const PROMISED: Record<string, readonly string[]> = {
  'referral-offer': ['grantConsent', 'reason'],
  'post-purchase-offer': ['endDelay', 'grantConsent', 'reason'],
};

const manifest = readManifest();
const elements = elementsOf(manifest);
const sources = filesOf('src/elements').map((file) => ({ file, text: textOf(file) }));

/** The kinds of containers that are drawn by an element, or a part, of another name. */
const NAMED_OTHERWISE = ['paragraph', 'heading', 'badge'];

/** What the parts may be whose name a template works out. An expression that is not here has to be added. */
const WORKED_OUT: Record<string, readonly string[]> = {
  about: ['privacy-link', 'terms-link'],
  "does === 'accept' ? 'action' : 'link'": ['action', 'link'],
  "segment.role ?? 'text'": [...SEGMENT_ROLES, 'text'],
  'segment.role ?? segment.kind': [
    ...SEGMENT_ROLES,
    ...CONTAINER_KINDS.filter((kind) => !NAMED_OTHERWISE.includes(kind)),
  ],
};

describe('custom-elements.json', () => {
  it('is a manifest, by the schema of manifests', () => {
    const ajv = new Ajv({ strict: false, allowUnionTypes: true });
    const isValid = ajv.validate(JSON.parse(textOf('node_modules/custom-elements-manifest/schema.json')), manifest);
    assert.ok(isValid, ajv.errorsText());
  });

  it('describes both elements, and names the modules that hold them', () => {
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      TAGS,
    );
    const built = filesOf('dist');
    for (const { path } of manifest.modules) assert.ok(built.includes(path), path);
  });

  it('says of a token what its table says, and of every token that a rule uses', () => {
    const used = sources.flatMap(({ text }) => [...text.matchAll(/var\(\s*(--offer-[\w-]+)/g)].map(([, name]) => name));
    for (const { cssProperties } of elements) assert.deepEqual(namesOf(cssProperties), sorted(used));
  });

  it('lists every part that a template has, and no other', () => {
    const parts = sources.flatMap(({ text }) => [
      ...[...text.matchAll(/\bpart="([\w-]+)"/g)].map(([, name]) => name),
      ...[...text.matchAll(/\bpart="?\$\{([^}]+)\}/g)].flatMap(([, expression = '']) => {
        const names = WORKED_OUT[expression];
        assert.ok(names, `part=\${${expression}}`);
        return names;
      }),
    ]);
    assert.deepEqual(namesOf(elements.flatMap(({ cssParts }) => cssParts ?? [])), sorted(parts));
  });

  it('lists every event that is declared, and no other', () => {
    const declared = [
      ...(textOf('src/elements/events.ts') + textOf('src/elements/act-events.ts')).matchAll(
        /^ {4}'(offer-\w+)': (\w+);/gm,
      ),
    ].map(([, name, type]) => `${name}: ${type}`);
    const events = elements.flatMap((element) => element.events ?? []);
    assert.deepEqual(sorted(events.map(({ name, type }) => `${name}: ${type.text}`)), sorted(declared));
  });

  it('holds nothing of the inside', () => {
    const inside = /"(?:name|module)": "(?:#|OfferElement"|src\/)|"(?:private|protected)"|inheritedFrom/;
    assert.equal(inside.exec(textOf('dist/custom-elements.json'))?.[0], undefined);
  });
});

for (const element of elements) {
  const { tagName = '' } = element;
  describe(`custom-elements.json on <${tagName}>`, () => {
    it('has a sentence for everything', () => {
      assert.deepEqual(withoutWords(element), []);
    });

    it('lists the attributes and properties that the class declares, and no other', () => {
      const declared = [...(classes[tagName]?.elementProperties ?? [])];
      assert.ok(declared.length > 0);
      const attributes = declared.flatMap(([name, { attribute }]) =>
        attribute === false ? [] : [typeof attribute === 'string' ? attribute : String(name)],
      );
      assert.deepEqual(namesOf(element.attributes), sorted(attributes));
      const fields = (element.members ?? []).filter((member) => member.kind === 'field' && member.readonly !== true);
      assert.deepEqual(namesOf(fields), sorted(declared.map(([name]) => String(name))));
    });

    it('gives a yes-or-no attribute, and no other, a property that is yes or no', () => {
      const isYesOrNo = (text = '') => /boolean|'true'/.test(text);
      for (const { name, type } of element.attributes ?? []) {
        const field = element.members?.find((member) => member.name === propertyName(name));
        const ofProperty = field?.kind === 'field' ? field.type?.text : undefined;
        assert.equal(isYesOrNo(ofProperty), isYesOrNo(type?.text), name);
      }
    });

    it('promises what a page may call or read, and nothing else', () => {
      const others = (element.members ?? []).filter((member) => member.kind === 'method' || readsOnly(member));
      assert.deepEqual(namesOf(others), PROMISED[tagName]);
    });

    it('lists the events that its component for React listens to', () => {
      const heard = [...textOf(`src/react/${tagName}.ts`).matchAll(/'(offer-\w+)'/g)].map(([, name]) => name);
      assert.deepEqual(namesOf(element.events), sorted(heard));
    });

    it('lists the slots of its templates', () => {
      const slots = sources.flatMap(({ text }) =>
        [...text.matchAll(/<slot(?: name="(\w+)")?/g)].map(([, name]) => name ?? ''),
      );
      assert.deepEqual(namesOf(element.slots), sorted(slots));
    });

    it('lists the states that an element can be in', () => {
      const union = /type OfferState = ([^;]+);/.exec(textOf('src/elements/custom-states.ts'))?.[1] ?? '';
      const states = [...union.matchAll(/'(\w+)'/g)].map(([, name]) => name);
      assert.deepEqual(namesOf(element.cssStates), sorted(states));
    });
  });
}

/** What of an element has no description. */
function withoutWords(element: CustomElementDeclaration): string[] {
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
  return [
    element,
    ...[attributes, members, events, slots, cssParts, cssProperties, cssStates].flatMap((all) => all ?? []),
  ]
    .filter(({ description }) => !/^\p{Lu}.*\.(?:\s|$)|…$/su.test(description ?? ''))
    .map(({ name }) => name);
}

function readsOnly(member: object): boolean {
  return 'readonly' in member && member.readonly === true;
}

function namesOf(items: readonly { name: string }[] = []): string[] {
  return sorted(items.map(({ name }) => name));
}

/** Each once. */
function sorted(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}
