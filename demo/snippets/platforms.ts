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

/** Every platform there is a snippet for, in the order of the tabs. */
export const PLATFORM_SNIPPETS: readonly { name: Platform; label: string; write: WriteSnippet }[] = [
  { name: 'html', label: 'HTML', write: html },
  { name: 'div', label: 'Plain div', write: div },
  { name: 'react', label: 'React', write: react },
  { name: 'vue', label: 'Vue', write: vue },
  { name: 'svelte', label: 'Svelte', write: svelte },
  { name: 'wordpress', label: 'WordPress', write: wordpress },
  { name: 'magento', label: 'Magento', write: magento },
  { name: 'bigcommerce', label: 'BigCommerce', write: bigcommerce },
  { name: 'prestashop', label: 'PrestaShop', write: prestashop },
  { name: 'tag-manager', label: 'Tag Manager', write: tagManager },
];
