import type { Platform } from '../configuration/configuration.ts';
import { bigcommerce } from './bigcommerce.ts';
import { div } from './div.ts';
import { html } from './html.ts';
import { magento } from './magento.ts';
import { prestashop } from './prestashop.ts';
import { react } from './react.ts';
import type { WriteSnippet } from './snippet.ts';
import { svelte } from './svelte.ts';
import { tagManager } from './tag-manager.ts';
import { vue } from './vue.ts';
import { wordpress } from './wordpress.ts';

interface PlatformSnippet {
  readonly name: Platform;
  readonly label: string;
  readonly write: WriteSnippet;
  /** The page that goes through it step by step, beside the configurator: see `documents/document-pages.ts`. */
  readonly guide: string;
}

/** Every platform there is a snippet for, in the order of the tabs. */
export const PLATFORM_SNIPPETS: readonly PlatformSnippet[] = [
  { name: 'html', label: 'HTML', write: html, guide: 'demo/platforms/html.html' },
  { name: 'div', label: 'Plain div', write: div, guide: 'demo/platforms/html.html' },
  { name: 'react', label: 'React', write: react, guide: 'demo/platforms/frameworks.html' },
  { name: 'vue', label: 'Vue', write: vue, guide: 'demo/platforms/frameworks.html' },
  { name: 'svelte', label: 'Svelte', write: svelte, guide: 'demo/platforms/frameworks.html' },
  { name: 'wordpress', label: 'WordPress', write: wordpress, guide: 'demo/wordpress/README.html' },
  { name: 'magento', label: 'Magento', write: magento, guide: 'demo/platforms/magento.html' },
  { name: 'bigcommerce', label: 'BigCommerce', write: bigcommerce, guide: 'demo/platforms/bigcommerce.html' },
  { name: 'prestashop', label: 'PrestaShop', write: prestashop, guide: 'demo/platforms/prestashop.html' },
  { name: 'tag-manager', label: 'Tag Manager', write: tagManager, guide: 'demo/platforms/tag-manager.html' },
];
