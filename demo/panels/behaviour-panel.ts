import { html, type TemplateResult } from 'lit';
import { roomOf } from '../snippets/parts.ts';
import { type Choice, checkField, radioField, textField } from './fields.ts';
import type { Tools } from './tools.ts';

const CONSENTS: readonly Choice[] = [
  ['', 'At once', 'The shopper has agreed already, or need not.'],
  ['required', 'When your page says so', 'Nothing is sent or stored before it calls grantConsent().'],
  ['auto', 'When your cookie banner says so', 'It understands the common ones. Without any, it waits.'],
  ['denied', 'Never', 'Nothing is sent, nothing is stored.'],
];

/** When it asks, what it tells the page, and how much room it keeps. */
export function behaviourPanel(tools: Tools): TemplateResult {
  const { narrow, wide } = roomOf(tools.configuration);
  return html`
    ${radioField({ name: 'consent', label: 'When may it ask for an offer?', choices: CONSENTS }, tools)}
    <div class="pair">
      ${textField({ name: 'room-narrow', label: 'Phone height', hint: 'Kept free, so that nothing jumps. 1rem is 16 pixels.', example: narrow }, tools)}
      ${textField({ name: 'room-wide', label: 'Desktop height', hint: 'From 768 pixels of width on.', example: wide }, tools)}
    </div>
    ${textField(
      { name: 'locale', label: 'Language', hint: 'Leave it empty for your page’s own.', example: 'en-GB' },
      tools,
    )}
    ${checkField(
      {
        name: 'analytics',
        label: 'Tell Google Analytics',
        hint: 'When the offer is shown and when it is clicked, as view_promotion and select_promotion. No personal data.',
      },
      tools,
      'ga4',
    )}
    ${checkField({ name: 'debug', label: 'Say on the page why nothing is shown', hint: 'For your own test. Take it off before shoppers come.' }, tools)}
    ${checkField({ name: 'preview', label: 'Show a made-up offer', hint: 'For your own test: it has a badge, and nobody is asked. Take it off before shoppers come.' }, tools)}
  `;
}
