import { svelteText } from './escape.ts';
import { boundOrder, givenNames } from './objects.ts';
import { indent, lines, settingsOf, styleSheet, tagOf } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

export const svelte: WriteSnippet = (configuration) => {
  const tag = tagOf(configuration);
  const bound = boundOrder(configuration);
  const given = givenNames(bound);
  return [
    {
      place: 'OrderOffer.svelte, after npm install offer-elements',
      code: lines(
        '<script>',
        `  import 'offer-elements/${tag}';`,
        given.length > 0 && `\n  let { ${given.join(', ')} } = $props();`,
        '</script>',
        '',
        `<${tag}`,
        ...settingsOf(configuration).map(([name, text]) => `  ${name}="${svelteText(text)}"`),
        ...bound.map(([attribute, expression]) => `  ${attribute}={${expression}}`),
        `></${tag}>`,
        '',
        '<style>',
        indent(styleSheet(configuration, `:global(${tag})`)),
        '</style>',
        '',
      ),
    },
  ];
};
