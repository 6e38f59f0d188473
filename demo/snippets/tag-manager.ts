import { scriptText } from './escape.ts';
import { indent, lines, orderOf, type Pair, scriptOf, settingsOf, styleSheet } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/**
 * A tag of Google Tag Manager, which takes attributes off script tags and cannot write an element: so a script, in words
 * of ES5, loads ours and says where the element is to be made.
 */
export const tagManager: WriteSnippet = (configuration, { integrity }) => {
  // What the shop has pushed for its measuring holds the order.
  const automatic = configuration.source === 'token' ? configuration : { ...configuration, source: 'auto' };
  const pairs: Pair[] = [...settingsOf(automatic), ...orderOf(automatic)];
  return [
    {
      place: 'A tag of the type Custom HTML, fired on the order confirmation',
      code: lines(
        '<style>',
        indent(styleSheet(configuration)),
        '</style>',
        '<script>',
        '  (function () {',
        '    window.offerElements = window.offerElements || [];',
        '    window.offerElements.push({',
        `      offer: ${scriptText(configuration.offer)},`,
        '      into: "[CSS SELECTOR]",',
        '      attributes: {',
        pairs.map(([name, text]) => `        ${scriptText(name)}: ${scriptText(text)}`).join(',\n'),
        '      }',
        '    });',
        "    var script = document.createElement('script');",
        `    script.src = ${scriptText(scriptOf(configuration))};`,
        integrity !== undefined && `    script.integrity = ${scriptText(integrity)};`,
        integrity !== undefined && "    script.crossOrigin = 'anonymous';",
        '    script.async = true;',
        '    document.head.appendChild(script);',
        '  })();',
        '</script>',
        '',
      ),
    },
  ];
};
