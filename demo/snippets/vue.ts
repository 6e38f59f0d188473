import { boundOrder, givenNames } from './objects.ts';
import { htmlAttribute, indent, lines, settingsOf, styleSheet, tagOf } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

export const vue: WriteSnippet = (configuration) => {
  const tag = tagOf(configuration);
  const bound = boundOrder(configuration);
  return [
    {
      place: 'OrderOffer.vue, after npm install offer-elements',
      code: lines(
        '<script setup>',
        `import 'offer-elements/${tag}';`,
        '',
        `defineProps([${givenNames(bound)
          .map((name) => `'${name}'`)
          .join(', ')}]);`,
        '</script>',
        '',
        '<template>',
        `  <${tag}`,
        ...settingsOf(configuration).map((pair) => `    ${htmlAttribute(pair)}`),
        ...bound.map(([attribute, expression]) => `    :${attribute}="${expression}"`),
        `  ></${tag}>`,
        '</template>',
        '',
        '<style>',
        styleSheet(configuration),
        '</style>',
        '',
      ),
    },
    {
      place: 'vite.config.js, so that Vue knows the tag for the browser’s',
      code: lines(
        "import vue from '@vitejs/plugin-vue';",
        '',
        'export default {',
        indent(
          "plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.endsWith('-offer') } } })],",
        ),
        '};',
        '',
      ),
    },
  ];
};
