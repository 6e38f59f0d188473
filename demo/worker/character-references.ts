/**
 * Decodes character references as `entities/decode` does, which the worker's build replaces by this: its table of 2,231
 * names would be a tenth of all the script that the copy loads. These are the numbers, and the names of HTML 3.2 with
 * those of the usual marks; any other stays as it was written.
 */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The code point of the first of them (ISO 8859-1). */
const FIRST_LATIN = 0xa0;

const CHARACTERS = new Map([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCodePoint(FIRST_LATIN + index)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    euro: '€',
    trade: '™',
    hellip: '…',
    bull: '•',
  }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' }),
]);

/** No character, or none that may stand in a text (Unicode, section 23.6). */
const REPLACEMENT = '�';
const MOST = 0x10ffff;

export function decodeHTML(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z\d]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name) return CHARACTERS.get(name) ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= MOST && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : REPLACEMENT;
  });
}
