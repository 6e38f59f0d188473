import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type Edit, replaceOnce } from './replace-once.ts';

const TRUSTED_TYPES = fileURLToPath(new URL('../trusted-types.ts', import.meta.url));

const LIT_EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'lit-html/lit-html.js': [
    [/^/, `import { policy } from ${JSON.stringify(TRUSTED_TYPES)};`],
    [/globalThis/, '{}'],
    [/(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/, 'policy'],
    [/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
    // Directives: we use none.
    [/(function \w+\(\w+,(\w+),\w+=\w+,\w+\)\{)if\(\2===\w+\)return \2;let .*?,\2\}(?=class)/, '$1return $2}'],
    // Bindings of an element itself, in a comment, in a style, and in mathematics: we have none.
    [/else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,.*?\}\}\}(?=else if\(8===)/, '}'],
    [/;else\{let (\w+)=-1;for\(;-1!==.*?\{type:7,.*?\.length-1\}/, ';'],
    [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
    [/\(\w+\.test\((\w+)\[2\]\)&&\(\w+=RegExp\("<\/"\+\1\[2\],"g"\)\),(\w+=\w+)\)/, '$2'],
    [/3===\w+\?"<math>":""/, '""'],
    [/3===\w+\?"<\/math>":""/, '""'],
    // What directives ask a part for.
    [/get tagName\(\)\{return this\.element\.tagName\}/, ''],
    [/get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/, ''],
  ],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/, ';'],
    [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\w+\._\$litElement\$=!0,/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/globalThis/, '{}'],
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    // What decorators leave behind: we have none.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    // Properties that are written back into attributes: we write into no attribute of the page's.
    [/_\$ET\((\w+),(\w+)\)\{const .*?\}\}(?=_\$AK)/, ''],
    [/this\._\$Eq&&=this\._\$Eq\.forEach\(.*?\),(?=this\._\$EM\(\)\})/, ''],
    [/,!0===\w+&&this\._\$Em!==\w+&&\(this\._\$Eq\?\?=new Set\)\.add\(\w+\)/, ''],
    [/\|\|(\w+)\.useDefault&&\1\.reflect&&.*?\)\)(?=\)\)return;)/, ''],
    // What decorators and others add to a class.
    [/static addInitializer\((\w+)\)\{.*?\.push\(\1\)\}/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
    [/void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, ''],
    [/removeController\(\w+\)\{.*?\}/, ''],
    // Accessors of a class's own, defaults that an attribute falls back to, properties that are no attribute's: we have none.
    [/,this\.prototype\.hasOwnProperty\(\w+\)&&\(\((\w+)=Object\.create\(\1\)\)\.wrapped=!0\)/, ''],
    [
      /const \w+=this\.constructor\.elementProperties;if\(\w+\.size>0\)for\(const\[\w+,\w+\]of \w+\)\{const\{wrapped:.*?\)\}(?=\}let )/,
      '',
    ],
    [
      /C\((\w+),(\w+),\{useDefault:(\w+),.*?\|\|\(this\._\$AL\.has\(\1\)\|\|\(this\.hasUpdated\|\|\3\|\|/,
      'C($1,$2){(this._$AL.has($1)||(this.hasUpdated||',
    ],
    [/\?\?this\._\$Ej\?\.get\(\w+\)\?\?\w+/, ''],
    [/,type:String,(converter:\w+),reflect:!1,useDefault:!1/, ',$1'],
    [/if\((\w+)\.state&&\(\1\.attribute=!1\),/, 'if('],
    // A value that is not the property's own.
    [/(requestUpdate\(\w+,\w+,\w+),\w+=!1,(\w+\)\{)/, '$1,$2'],
    [/if\(!1===\w+&&\((\w+=this\[\w+\])\)/, 'if($1'],
    // What turns attributes into numbers and objects, and back: ours are texts, or bring their own.
    [
      /\{toAttribute\(.*?\},(\w+)=\((\w+),(\w+)\)=>!(\w+)\(\2,\3\)/,
      '{fromAttribute:(value)=>value},$1=($2,$3)=>!$4($2,$3)',
    ],
  ],
  '@lit/task/task.js': [
    // A promise of the end of a run: nobody waits for it.
    [/get taskComplete\(\)\{.*?\}(?=constructor)/, ''],
    [/if\(!Array\.isArray\((\w+)\)\)throw Error\("[^"]*"\);/, ''],
    // Tasks that run by other rules than ours, tell of their end, or begin with a value.
    [/hostUpdate\(\)\{!0===this\.autoRun&&/, 'hostUpdate(){'],
    [/hostUpdated\(\)\{"afterUpdate"===.*?\}/, ''],
    [/"afterUpdate"===this\.autoRun\?queueMicrotask\(.*?\)\):(?=this\._\.requestUpdate)/, ''],
    [/!1===(\w+)\)\{try\{this\.k\?\.\(\w+\)\}catch\{\}/, '!1===$1){'],
    [/try\{this\.A\?\.\(\w+\)\}catch\{\}/, ''],
    [
      /,this\.k=\w+\.onComplete,this\.A=\w+\.onError,this\.autoRun=\w+\.autoRun\?\?!0,"initialValue"in .*?\)(?=\}hostUpdate)/,
      '',
    ],
    [/default:throw Error\("Unexpected status: "\+this\.i\)/, ''],
    [/\?this\.q\?\.abort\(\):\(this\.t=void 0,this\.o=void 0,this\.h=void 0\)/, '&&this.q?.abort()'],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/=globalThis,(\w+)=.+?in CSSStyleSheet\.prototype,/, '={},$1=true,'],
    // Guards of values in a style's text. There is none in ours.
    [/if\(this\._\$cssResult\$=!0,\w+!==\w+\)throw Error\([^)]*\);/, 'this._$cssResult$=!0;'],
    [/=1===(\w+)\.length\?\1\[0\]:\w+\.reduce\(.*?\1\[0\]\)(?=;return new)/, '=$1[0]'],
  ],
};

/**
 * Makes the Lit in our script a good guest. As published it names its Trusted Types policy `lit-html`, which fails on a
 * page with a Lit of its own; it writes four globals; and it reads six more, which any element whose `id` is so named
 * would answer. Here it gets our policy, and keeps to itself; and it leaves at home what nothing of ours calls, as every
 * byte of it would be paid for on every page.
 *
 * The edits are of Lit's published files, to the letter. So each must fit exactly once, or the build fails: a new
 * version of Lit is then looked at anew.
 */
export function guestLit(): Plugin {
  const edited = new Set<string>();
  return {
    name: 'guest-lit',
    apply: 'build',
    buildStart: () => edited.clear(),
    transform(code, id) {
      const file = Object.keys(LIT_EDITS).find((name) => id.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      edited.add(file);
      const edits = LIT_EDITS[file] ?? [];
      // The published files are one line of code each: a map of the edits would say no more than the old one.
      return { code: edits.reduce((text, edit) => replaceOnce(text, edit, file), code), map: null };
    },
    buildEnd(error) {
      const missed = Object.keys(LIT_EDITS).filter((file) => !edited.has(file));
      if (!error && missed.length > 0) this.error(`Lit was built without our edits: ${missed.join(', ')} not seen.`);
    },
  };
}
