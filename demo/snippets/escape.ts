/** The text of an attribute between double quotes. */
export function attributeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A string of JavaScript that may stand in a script of a page: nothing in it can end that. */
export function scriptText(text: string): string {
  return JSON.stringify(text)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** An attribute of JSX: its text knows no backslash, so what needs one is an expression. */
export function jsxText(text: string): string {
  return /["&<>{}\\]/.test(text) ? `{${scriptText(text)}}` : `"${text}"`;
}

/** As Svelte takes it, where a brace begins an expression. */
export function svelteText(text: string): string {
  return attributeText(text).replace(/\{/g, '&#123;').replace(/\}/g, '&#125;');
}

/** As a template of Smarty takes it, where a brace with a letter after it is a tag. */
export function smartyText(text: string): string {
  return attributeText(text).replace(/\{/g, '{ldelim}');
}

/** As a shortcode takes it, where a bracket would end it and nothing can be escaped but as a character reference. */
export function shortcodeText(text: string): string {
  return attributeText(text).replace(/\[/g, '&#91;').replace(/\]/g, '&#93;');
}
