import { TAGS } from '../elements/tags.ts';
import { publicSurface } from './public-surface.ts';

/**
 * For `custom-elements-manifest analyze`: reads the manual block of each element, and what it declares, into
 * dist/custom-elements.json.
 */
export default {
  globs: ['src/elements/offer-element.ts', ...TAGS.map((tag) => `src/elements/${tag}.ts`)],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicSurface()],
};
