/**
 * JSON as RFC 8259 forbids it, and as it allows it although nobody writes it so. Made here, rule by rule of the grammar: each
 * piece is put where it is read at once, in a list, under a name, and at the end of a good document.
 */

const bytes = (...values: number[]) => Uint8Array.from(values);

/** What is no value. */
const NO_VALUES = [
  // Numbers (section 6).
  ...[
    '+1',
    '01',
    '-01',
    '00',
    '1.',
    '.5',
    '-.5',
    '-',
    '-+1',
    '--1',
    '1e',
    '1e+',
    '1E-',
    '1e1.5',
    '1.e1',
    '1_000',
    '1 000',
  ],
  ...[
    '0x1',
    '0b1',
    '0o7',
    '1n',
    '1f',
    '1/2',
    'NaN',
    'nan',
    '-NaN',
    'Infinity',
    '-Infinity',
    '+Infinity',
    'inf',
    '１',
    '²',
  ],
  // Literals (section 3).
  ...['True', 'TRUE', 'False', 'nul', 'NULL', 'Null', 'tru', 'truee', 'fals', 'undefined', 'None', 'nil', 'yes'],
  // Strings (section 7).
  ...[
    '"',
    '"a',
    'a"',
    "'a'",
    '`a`',
    '“a”',
    '"a" "b"',
    '"\\x41"',
    '"\\a"',
    '"\\',
    '"\\"',
    '"\\u"',
    '"\\u12"',
    '"\\u123"',
  ],
  ...[
    '"\\u00G0"',
    '"\\U0041"',
    '"\\u{41}"',
    '"\\\'"',
    '"\\0"',
    '"\\v"',
    '"\\\\\\"',
    '"a\nb"',
    '"a\tb"',
    '"a\rb"',
    '"\u0000"',
  ],
  ...['"\u0001"', '"\u001f"', '"\b"', '"\f"', '\\u0022a\\u0022', '\\"a\\"'],
  // Lists (section 5).
  ...[
    '[',
    ']',
    '[1',
    '1]',
    '[,]',
    '[1,]',
    '[,1]',
    '[1,,2]',
    '[1 2]',
    '[1;2]',
    '[1:2]',
    '(1)',
    '[1}',
    '[[1]',
    '[1]]',
    '[...]',
  ],
  // Objects (section 4).
  ...[
    '{',
    '}',
    '{"a"}',
    '{"a":}',
    '{"a":1',
    '{"a":1,}',
    '{,"a":1}',
    '{"a":1,,"b":2}',
    '{"a" 1}',
    '{"a"=1}',
    '{"a"::1}',
  ],
  ...[
    "{'a':1}",
    '{a:1}',
    '{1:1}',
    '{null:1}',
    '{[]:1}',
    '{"a":1]',
    '{"a":1 "b":2}',
    '{"a":1;"b":2}',
    '{:1}',
    '{"a":1}}',
  ],
  // What other formats allow.
  ...[
    '// a',
    '/* a */ 1',
    '1 // a',
    '1 /* a */',
    '# a',
    '1 # a',
    '<a/>',
    '---',
    '- 1',
    'a: 1',
    'a=1',
    '!!1',
    '&a',
    '*a',
    '%',
  ],
  ...[
    'function(){}',
    'new Date()',
    '1+1',
    '[1].x',
    'x',
    '@',
    '$',
    '~',
    '|',
    '\\',
    '=1',
    ',',
    ':',
    ';',
    '1,2',
    '{}{}',
    '[][]',
  ],
  // White space that is none (section 2).
  ...[
    '\u00a01',
    '1\u00a0',
    '\u20281',
    '1\u2028',
    '\u000b1',
    '\f1',
    '\u30001',
    '\u200b1',
    '\u20601',
    '\u00851',
    '\u00001',
    '1\u0000',
  ],
];

/** Bytes that are no UTF-8 (RFC 3629), inside a string. */
const NO_LETTERS = [
  bytes(0x80),
  bytes(0xbf),
  bytes(0xc0, 0x80),
  bytes(0xc1, 0xbf),
  bytes(0xc3),
  bytes(0xc3, 0x28),
  bytes(0xe0, 0x80, 0x80),
  bytes(0xe2, 0x82),
  bytes(0xed, 0xa0, 0x80),
  bytes(0xed, 0xbf, 0xbf),
  bytes(0xf0, 0x80, 0x80, 0x80),
  bytes(0xf0, 0x9f, 0x98),
  bytes(0xf4, 0x90, 0x80, 0x80),
  bytes(0xf8, 0x88, 0x80, 0x80, 0x80),
  bytes(0xfe),
  bytes(0xff),
];

const GOOD = '{"customer":{"email":"rowan.ash@example.com"},"order":{"id":"LKS-1","total":"46.50","currency":"GBP"}}';

export function brokenJson(): (string | Uint8Array)[] {
  const placed = NO_VALUES.flatMap((text) => [`[${text}]`, `{"customer":${text}}`]);
  const cut = Array.from({ length: GOOD.length - 1 }, (_, end) => GOOD.slice(0, end + 1));
  const torn = NO_LETTERS.map((letters) => Buffer.concat([Buffer.from('{"locale":"'), letters, Buffer.from('"}')]));
  const foreign = [Buffer.from(GOOD, 'utf16le'), Buffer.from(`\ufeff${GOOD}`, 'utf16le')];
  const ends = [
    `${GOOD}x`,
    `${GOOD},`,
    `${GOOD}${GOOD}`,
    `${GOOD}\u0000`,
    `x${GOOD}`,
    `)]}'\n${GOOD}`,
    `callback(${GOOD})`,
  ];
  const all = [...NO_VALUES, ...placed, ...cut, ...torn, ...foreign, ...ends, '', ' ', '\n', '\ufeff'];
  // Some a place makes good again, such as `1]` in a list that is then two of them: what the grammar says, not the list.
  return all.filter((document) => !isJson(document));
}

/** JSON for all that, or for some parsers. */
export function oddJson(): (string | Uint8Array)[] {
  const values = [
    ...['0', '-0', '1e400', '-1e400', '1e-400', '1E+2', '0.1e1', '123456789012345678901234567890', '1'.repeat(4_000)],
    ...[
      'true',
      'false',
      'null',
      '""',
      '"\\u0000"',
      '"\\ud800"',
      '"\\udc00\\ud800"',
      '"\\ud83d\\ude00"',
      '"\u2028"',
      '"\u007f"',
    ],
    ...[
      '"\\/"',
      '"\\b\\f\\n\\r\\t"',
      `"${'a'.repeat(15_000)}"`,
      '"\uffff"',
      '"\ufdd0"',
      '"\u202e"',
      '"👩‍👩‍👧‍👦"',
      '"e\u0301"',
    ],
    ...[
      '[]',
      '{}',
      '[[]]',
      '[{}]',
      '{"":0}',
      '{"a":1,"a":2}',
      '{"__proto__":{"email":1}}',
      '{"constructor":{"prototype":{}}}',
    ],
    ...[
      '{"toString":1}',
      '{"hasOwnProperty":1}',
      '{"then":1}',
      '{"length":1e9}',
      '{"\\u0000":1}',
      '{"a\\"b":1}',
      '[1,"a",null]',
    ],
  ];
  const fields = [
    'customer',
    'order',
    'address',
    'token',
    'locale',
    'receipt',
    'continuation',
    'answer',
    'events',
    'friends',
  ];
  const placed = fields.flatMap((field) => values.map((value) => `{"${field}":${value}}`));
  const spaced = [` \t\r\n${GOOD} \t\r\n`, `\ufeff${GOOD}`, GOOD.replaceAll(',', ' ,\n')];
  return [...values, ...placed, ...spaced, Buffer.from(GOOD, 'latin1')];
}

function isJson(document: string | Uint8Array): boolean {
  try {
    JSON.parse(typeof document === 'string' ? document : new TextDecoder('utf-8', { fatal: true }).decode(document));
    return true;
  } catch {
    return false;
  }
}
