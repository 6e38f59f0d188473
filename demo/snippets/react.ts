import { propertyName } from '../../src/elements/attributes/property-name.ts';
import { jsxText } from './escape.ts';
import { boundOrder, givenNames } from './objects.ts';
import { indent, lines, settingsOf, styleSheet } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/** A component; the package's wrapper hands properties over after a server has rendered it, too. */
export const react: WriteSnippet = (configuration) => {
  const name = configuration.offer === 'referral' ? 'ReferralOffer' : 'PostPurchaseOffer';
  const bound = boundOrder(configuration);
  const given = givenNames(bound);
  return [
    {
      place: 'OrderOffer.jsx, after npm install offer-elements',
      code: lines(
        `import { ${name} } from 'offer-elements/react';`,
        '',
        'const styles = `',
        indent(styleSheet(configuration)),
        '`;',
        '',
        `export function OrderOffer(${given.length > 0 ? `{ ${given.join(', ')} }` : ''}) {`,
        '  return (',
        '    <>',
        '      <style>{styles}</style>',
        `      <${name}`,
        ...settingsOf(configuration).map(([setting, text]) => `        ${propertyName(setting)}=${propText(text)}`),
        ...bound.map(([attribute, expression]) => `        ${propertyName(attribute)}={${expression}}`),
        '      />',
        '    </>',
        '  );',
        '}',
        '',
      ),
    },
  ];
};

/** A yes is a yes to a property, and no text. */
function propText(text: string): string {
  return text === 'true' ? '{true}' : jsxText(text);
}
