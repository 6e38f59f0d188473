import { transform as minifyCss } from 'lightningcss';
import type { Plugin } from 'vite';

/**
 * Minifies the CSS of our style files. No minifier looks into a template by itself, and a shop's page should not pay
 * for our comments. Nothing is lowered: what a browser reads is what stands in the source.
 */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      const minified = code.replace(/css`([^`]*)`/g, (_, text: string) => {
        const result = minifyCss({ filename: id, code: Buffer.from(text), minify: true });
        return `css\`${result.code.toString().replaceAll('\\', '\\\\')}\``;
      });
      return { code: minified, map: null };
    },
  };
}
