import type {
  Attribute,
  ClassMember,
  CustomElementDeclaration,
  Declaration,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest';
import { propertyName } from '../elements/attributes/property-name.ts';
import { present } from '../offer/present.ts';
import { customProperties } from './custom-properties.ts';

/** What Lit or the browser calls, and a page does not. */
const LIFECYCLE = /^(?:connected|disconnected|adopted|attributeChanged)Callback$/;

/** A plug-in of the analyzer. */
interface Plugin {
  name: string;
  packageLinkPhase(found: { customElementsManifest: Package }): void;
}

/**
 * Makes of all that was found in the sources what is promised to those who use the package: no private or inherited
 * machinery, each property with the words of its attribute, each file where it is built.
 */
export function publicSurface(): Plugin {
  return {
    name: 'public-surface',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.schemaVersion = '2.1.0';
      manifest.modules = manifest.modules.flatMap((module) => {
        const element = module.declarations?.find(isElement);
        return element?.tagName ? modulesOf(module.path, element, element.tagName) : [];
      });
    },
  };
}

function isElement(declaration: Declaration): declaration is CustomElementDeclaration {
  return declaration.kind === 'class' && 'tagName' in declaration;
}

/** The class alone, and the one that registers it. */
function modulesOf(source: string, element: CustomElementDeclaration, tagName: string): JavaScriptModule[] {
  const path = source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  const declaration = { name: element.name, module: path };
  const ownClass = { kind: 'js', name: element.name, declaration } as const;
  return [
    { kind: 'javascript-module', path, declarations: [described(element)], exports: [ownClass] },
    {
      kind: 'javascript-module',
      path: path.replace(/\.js$/, '.define.js'),
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tagName, declaration }, ownClass],
    },
  ];
}

function described(element: CustomElementDeclaration): CustomElementDeclaration {
  const attributes = (element.attributes ?? []).map((attribute) => ({
    ...withoutOrigin(attribute),
    fieldName: propertyName(attribute.name),
  }));
  return {
    ...element,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes,
    members: (element.members ?? []).filter(isPublic).map((member) => linked(withoutOrigin(member), attributes)),
    // Those without a name were found in the code, not in the manual.
    events: (element.events ?? []).filter(({ name }) => name).map(withoutOrigin),
    cssParts: (element.cssParts ?? []).map(withoutOrigin),
    cssProperties: customProperties(),
  };
}

function isPublic({ name, privacy, ...member }: ClassMember): boolean {
  const isStatic = 'static' in member && member.static === true;
  return !isStatic && (privacy ?? 'public') === 'public' && !name.startsWith('#') && !LIFECYCLE.test(name);
}

/** A property says the same as its attribute, unless it has words of its own. */
function linked(member: ClassMember, attributes: readonly Attribute[]): ClassMember {
  const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
  if (!attribute || member.kind !== 'field') return member;
  return { ...present({ description: attribute.description }), ...member, ...{ attribute: attribute.name } };
}

/** The class that both elements extend is held back, so nothing points there. */
function withoutOrigin<Item extends object>(item: Item): Item {
  const copy = { ...item };
  if ('inheritedFrom' in copy) delete copy.inheritedFrom;
  return copy;
}
