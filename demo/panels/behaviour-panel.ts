import { html, type TemplateResult } from 'lit';
import { roomOf } from '../snippets/parts.ts';
import { type Choice, checkField, radioField, textField } from './fields.ts';
import type { Tools } from './tools.ts';

const CONSENTS: readonly Choice[] = [
  ['', 'The shop has decided', 'It asks at once.'],
  ['required', 'Wait for our banner', 'It sends and stores nothing until the page calls grantConsent().'],
  ['auto', 'Follow the page’s banner', 'It reads the signals of common banners. Without any, it waits.'],
  ['denied', 'Never', 'It sends and stores nothing.'],
];

/** When it asks, what it tells the page, and how much room it keeps. */
export function behaviourPanel(tools: Tools): TemplateResult {
  const { narrow, wide } = roomOf(tools.configuration);
  return html`
    ${radioField({ name: 'consent', label: 'Consent', choices: CONSENTS }, tools)}
    <div class="pair">
      ${textField({ name: 'room-narrow', label: 'Room, narrow', hint: 'Height kept on a phone.', example: narrow }, tools)}
      ${textField({ name: 'room-wide', label: 'Room, wide', hint: 'From 48rem on.', example: wide }, tools)}
    </div>
    ${textField(
      { name: 'locale', label: 'Language', hint: 'Empty: the page’s own, by its lang attribute.', example: 'en-GB' },
      tools,
    )}
    ${checkField(
      {
        name: 'analytics',
        label: 'Tell Google Analytics',
        hint: 'Pushes view_promotion and select_promotion to the dataLayer, without personal data.',
      },
      tools,
      'ga4',
    )}
    ${checkField({ name: 'debug', label: 'Say why, on the page', hint: 'Names the reason when nothing is shown. Take it out again.' }, tools)}
    ${checkField({ name: 'preview', label: 'Preview', hint: 'A built-in sample with a badge, and no request. Take it out again.' }, tools)}
  `;
}
