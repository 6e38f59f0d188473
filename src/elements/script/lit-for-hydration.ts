import { html, render } from 'lit';

/**
 * What making a server's drawing Lit's own needs of Lit's inside, in the place of two modules of Lit's (see
 * `vite.config.ts`). Those would have the script keep all of that inside within reach, for the few pages that use it. But a
 * drawing shows what it was made by.
 */
const part: object = render(html`<i></i>`, document.createDocumentFragment());

/** By the name that Lit's published files give it. */
const instance: object = Reflect.get(part, '_$AH');

export const _$LH = {
  ChildPart: part.constructor,
  TemplateInstance: instance.constructor,
  // The script's templates have neither directives nor bindings of an element itself.
  ElementPart: undefined,
  resolveDirective: (_: unknown, value: unknown): unknown => value,
  isIterable: Array.isArray,
};

export function isPrimitive(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

export function isTemplateResult(value: unknown): boolean {
  return Array.isArray(Object(value).strings);
}

export function isCompiledTemplateResult(): boolean {
  return false;
}

export function isSingleExpression({ strings }: { strings?: unknown }): boolean {
  return strings === undefined;
}
