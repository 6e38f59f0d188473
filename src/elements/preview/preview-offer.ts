import { html, type TemplateResult } from 'lit';
import type { CardOffer } from '../../offer/offer.ts';

/** The built-in sample of `preview`: no network, nothing recorded, and a link that leads nowhere in particular. */
export const previewOffer: CardOffer = {
  id: 'preview',
  provider: 'preview',
  layout: 'card',
  locale: 'en',
  headline: 'Share something good',
  description: 'Your friend saves on a first order, and we thank you with something small.',
  receipt: 'preview',
  action: { kind: 'link', label: 'Refer a friend', url: 'https://example.com/' },
  privacy: { notice: 'This is a sample. Nothing is sent and nothing is recorded.' },
};

/** Two cups: a drawing of ours, so that a preview needs no address. */
export const previewPicture: TemplateResult = html`<svg part="image" viewBox="0 0 60 40" aria-hidden="true">
  <path
    d="M14 16h13v7a6 6 0 0 1-6 6h-1a6 6 0 0 1-6-6zM27 18h2a3 3 0 0 1 0 6h-2M34 14h13v7a6 6 0 0 1-6 6h-1a6 6 0 0 1-6-6zM47 16h2a3 3 0 0 1 0 6h-2M12 32h17M32 30h17M19 12c0-2 2-2 2-4M39 10c0-2 2-2 2-4"
  />
</svg>`;
