import { propertiesOf } from '../attributes/inputs.ts';

/** The language of the text around an element: the nearest `lang`, through shadow roots, up to the document. */
export function nearestLanguage(element: Element): string | undefined {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
}

/** The language an element of ours asks for offers in. */
export function languageOf(element: Element): string | undefined {
  return propertiesOf(element).text('locale') ?? nearestLanguage(element);
}
