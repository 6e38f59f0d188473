import type { Configuration } from '../configuration/configuration.ts';
import { scriptText } from './escape.ts';
import {
  elementTag,
  indent,
  lines,
  orderObjects,
  orderOf,
  type Pair,
  scriptTag,
  settingsOf,
  styleSheet,
  tagOf,
} from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/** A page of one's own: the script, the room, the element. */
export const html: WriteSnippet = (configuration, release) => {
  const isQueued = configuration.source === 'queue';
  return [
    {
      place: 'On your order-confirmation page',
      code: lines(
        scriptTag(configuration, release),
        '<style>',
        indent(styleSheet(configuration)),
        '</style>',
        '',
        elementTag(tagOf(configuration), [...settingsOf(configuration), ...(isQueued ? [] : orderOf(configuration))]),
        isQueued && queueScript(configuration),
        '',
      ),
    },
  ];
};

/** What the page pushes, before or after the script has come. */
export function queueScript(configuration: Configuration): string {
  const { order, customer } = orderObjects(configuration);
  return lines(
    '<script>',
    '  (window.offerElements ||= []).push({',
    `    order: ${objectText(order)},`,
    customer.length > 0 && `    customer: ${objectText(customer)},`,
    '  });',
    '</script>',
  );
}

function objectText(pairs: readonly Pair[]): string {
  return `{ ${pairs.map(([name, text]) => `${name}: ${scriptText(text)}`).join(', ')} }`;
}
