import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXml } from '../../src/sandbox/capillary/read-xml.ts';
import { writeXml } from '../../src/sandbox/capillary/write-xml.ts';
import { complaints, post, REFERRALS, referrals, startForTests } from './capillary-client.ts';

const sandbox = await startForTests();
const XML = { accept: 'application/xml', 'content-type': 'application/xml' };

/** The request of the contract's example. */
const SAMPLE =
  '<?xml version="1.0" encoding="UTF-8"?><root><customer><mobile>447700900123</mobile><referrals><campaign_token>LKSP1</campaign_token><referral_type><type>EMAIL</type><referral><id>1</id><name>Hazel</name><identifier>hazel@example.net</identifier><invited_on>20260514T09:31:07+00:00</invited_on></referral></referral_type></referrals></customer></root>';

const INVITED =
  '<?xml version="1.0" encoding="UTF-8"?><root><response><status><success>true</success><code>200</code><message>SUCCESS</message></status><customers><customer><email null="true"/><mobile>447700900123</mobile><external_id null="true"/><firstname>Rowan</firstname><lastname>Ash</lastname><referrals><referral_type><type>EMAIL</type><referral><id>1</id><name>Hazel</name><identifier>hazel@example.net</identifier><invited_on>20260514T09:31:07+00:00</invited_on><status><success>true</success><code>1000</code><message>Sample text: invited</message></status></referral></referral_type></referrals><item_status><success>true</success><code>1000</code><message>Sample text: referrals invited</message></item_status></customer></customers></response></root>';

const refer = (body: unknown = SAMPLE, query = '?format=xml', headers: Record<string, string> = XML) =>
  post(sandbox.baseUrl + REFERRALS + query, body, headers);

describe('a referral in XML', () => {
  for (const query of ['?format=xml', '']) {
    it(`is understood and answered with ${query || 'headers alone'}`, async () => {
      const response = await refer(SAMPLE, query);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/xml');
      assert.match(response.headers.get('x-cap-requestid') ?? '', /^SANDBOX-/);
      assert.equal(await response.text(), INVITED);
    });
  }

  it('is answered in JSON when JSON is accepted', async () => {
    const response = await refer(SAMPLE, '', { ...XML, accept: 'application/json' });
    assert.equal((await response.json()).response.status.code, 200);
  });

  it('chooses its end as any other', async () => {
    const asking = SAMPLE.replace('<mobile>', '<email>referrer-refused-1012@sandbox.example</email><mobile>');
    const text = await (await refer(asking)).text();
    assert.match(text, /<code>500<\/code>.*<referrals><\/referrals><item_status>.*<code>1012<\/code>/);
  });

  it('may name a friend with markup, which comes back as text', async () => {
    const text = await (await refer(SAMPLE.replace('Hazel', '&lt;b&gt;Hazel &amp; Co&#x1FAD6;'))).text();
    assert.match(text, /<name>&lt;b&gt;Hazel &amp; Co🫖<\/name>/u);
  });

  it('tells friends one by one, by position', async () => {
    const [start = '', friend = '', end = ''] = SAMPLE.split(/(?=<referral><id>)|(?<=<\/referral>)/);
    const misfit = friend.replace('hazel@example.net', 'nobody');
    const text = await (await refer(start + friend + misfit + friend + end)).text();
    const codes = [...text.matchAll(/<referral>.*?<code>(\d+)<\/code>/g)].map(([, code]) => code);
    assert.deepEqual(codes, ['1000', '1701', '1000']);
  });

  it('is refused by the same rules, in XML', async () => {
    const response = await refer(SAMPLE.replace('<id>1</id>', ''));
    assert.equal(response.status, 400);
    assert.equal(await response.text(), '<?xml version="1.0" encoding="UTF-8"?><root></root>');
    assert.deepEqual(complaints(sandbox), ['root.customer.0.referrals.referral_type.referral.0.id is required']);
  });

  it('is refused with two channels', async () => {
    const [channel = ''] = SAMPLE.match(/<referral_type>.*<\/referral_type>/) ?? [];
    assert.equal((await refer(SAMPLE.replace(channel, channel + channel))).status, 400);
  });

  it('is refused as what is no XML, and as JSON', async () => {
    for (const body of ['', 'text', SAMPLE.slice(0, -3), referrals('EMAIL', ['hazel@example.net'])]) {
      assert.equal((await refer(body)).status, 400);
      assert.deepEqual(complaints(sandbox), ['the body is not readable as XML']);
    }
  });

  it('is a 401 in XML without credentials', async () => {
    const response = await refer(SAMPLE, '', { ...XML, authorization: 'Basic x' });
    assert.equal(response.status, 401);
    assert.match(await response.text(), /<code>401<\/code>/);
  });
});

describe('an answer in XML', () => {
  it('comes to whoever forgets to ask for JSON', async () => {
    const response = await refer(referrals('EMAIL', ['hazel@example.net']), '', {
      'content-type': 'application/json',
      accept: '*/*',
    });
    assert.equal(await response.text(), INVITED.replace('Hazel', 'Friend 1'));
  });

  it('comes to whoever asked for JSON, when that is chosen', async () => {
    const body = referrals('EMAIL', ['hazel@example.net'], { email: 'referrals-xml@sandbox.example' });
    const response = await post(`${sandbox.baseUrl}${REFERRALS}?format=json`, body);
    assert.equal(response.headers.get('content-type'), 'application/xml');
    assert.match(await response.text(), /^<\?xml .*<code>1000<\/code>/);
  });

  it('writes a list as elements, nothing as an attribute and text as text', () => {
    assert.equal(
      writeXml({ a: ['1', 2], b: null, c: [], d: {}, e: '<&>' }),
      '<?xml version="1.0" encoding="UTF-8"?><root><a>1</a><a>2</a><b null="true"/><d></d><e>&lt;&amp;&gt;</e></root>',
    );
  });
});

describe('reading XML', () => {
  const readable: [xml: string, value: unknown][] = [
    ['<root/>', { root: '' }],
    ['<root></root>', { root: '' }],
    ['\uFEFF<?xml version="1.0"?>\n<root> a </root>', { root: ' a ' }],
    ['<root>\n  <a>1</a>\n  <b />\n</root >', { root: { a: '1', b: '' } }],
    ['<root><a>1</a><b>2</b><a>3</a></root>', { root: { a: ['1', '3'], b: '2' } }],
    ['<root><customer>1</customer></root>', { root: { customer: ['1'] } }],
    ['<root>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;</root>', { root: '<>&"\'AB' }],
    ['<root>&amp;lt;</root>', { root: '&lt;' }],
  ];
  for (const [xml, value] of readable) {
    it(`understands ${JSON.stringify(xml)}`, () => {
      assert.deepEqual(readXml(xml), value);
    });
  }

  const unreadable = [
    '',
    'text',
    '<root>',
    '</root>',
    '<root></rot>',
    '<root></root/>',
    '<root/><root/>',
    '<root/>text',
    'text<root/>',
    '<root>a<b/></root>',
    '<root a="1"/>',
    '<root null="true"/>',
    '<1/>',
    '<root>&</root>',
    '<root>&nbsp;</root>',
    '<root>&constructor;</root>',
    '<root>&lt</root>',
    '<root>&#x110000;</root>',
    '<root><![CDATA[a]]></root>',
    '<root><!-- a --></root>',
    '<!DOCTYPE root [<!ENTITY a "b">]><root>&a;</root>',
    '<root><?a b?></root>',
  ];
  for (const xml of unreadable) {
    it(`does not understand ${JSON.stringify(xml)}`, () => {
      assert.equal(readXml(xml), undefined);
    });
  }

  it('goes as deep as it must, without a stack', () => {
    const depth = 100_000;
    assert.ok(readXml('<a>'.repeat(depth) + '</a>'.repeat(depth)));
  });

  it('takes an element for a name, and never for a prototype', () => {
    const value = Object(readXml('<root><__proto__><a>1</a></__proto__></root>')).root;
    assert.deepEqual(Object.keys(value), ['__proto__']);
    assert.equal(value.a, undefined);
  });
});
