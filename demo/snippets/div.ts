import { queueScript } from './html.ts';
import { elementTag, indent, lines, orderOf, type Pair, scriptTag, settingsOf, styleSheet } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/** For editors that take unknown tags away: the script makes the element of a plain box. */
export const div: WriteSnippet = (configuration, release) => {
  const isQueued = configuration.source === 'queue';
  const pairs = [...settingsOf(configuration), ...(isQueued ? [] : orderOf(configuration))];
  return [
    {
      place: 'Wherever your editor takes HTML',
      code: lines(
        scriptTag(configuration, release),
        '<style>',
        indent(styleSheet(configuration, `[data-offer="${configuration.offer}"]`)),
        '</style>',
        '',
        elementTag('div', [['offer', configuration.offer] satisfies Pair, ...pairs].map(dataPair)),
        isQueued && queueScript(configuration),
        '',
      ),
    },
  ];
};

function dataPair([name, text]: Pair): Pair {
  return [`data-${name}`, text];
}
