import { readFile } from 'node:fs/promises';
import type { Finding } from '../../scorecard/finding.ts';
import { inTurn } from '../helpers/in-turn.ts';
import { cardAnswer, enrolAnswer, segmentsAnswer } from '../helpers/known-offers.ts';
import { sample } from '../helpers/sample.ts';
import { documentOf, postPurchase, referral } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const LEAST = "default-src 'none'; connect-src 'self'; img-src https:; style-src 'none'";
const TYPES = "require-trusted-types-for 'script'; trusted-types";
const NONCE = 'bm9uY2Utb2YtdGhlLXNob3A=';

/** Policies under which everything of ours has to work, by what is odd about them; `%` is the hash of the script. */
const POLICIES: Readonly<Record<string, string>> = {
  'own scripts': `${LEAST}; script-src 'self'`,
  'own scripts, by their files alone': `${LEAST}; script-src-elem 'self'; script-src-attr 'none'`,
  'a nonce': `${LEAST}; script-src 'nonce-${NONCE}'`,
  'a nonce and strict-dynamic': `${LEAST}; script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  'a nonce, strict-dynamic and old words beside them': `${LEAST}; script-src 'nonce-${NONCE}' 'strict-dynamic' https: 'unsafe-inline'`,
  'a hash and strict-dynamic': `${LEAST}; script-src '%' 'strict-dynamic'`,
  'a nonce and Trusted Types, with our name': `${LEAST}; script-src 'nonce-${NONCE}'; ${TYPES} offer-elements`,
  'Trusted Types, with our name among others': `${LEAST}; script-src 'self'; ${TYPES} shop dompurify offer-elements default`,
  'Trusted Types, any name': `${LEAST}; script-src 'self'; ${TYPES} *`,
  'Trusted Types, names twice': `${LEAST}; script-src 'self'; ${TYPES} offer-elements 'allow-duplicates'`,
  'Trusted Types, no list': `${LEAST}; script-src 'self'; require-trusted-types-for 'script'`,
  'no frames, no forms, no base': `${LEAST}; script-src 'self'; frame-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'`,
  'in a sandbox': `${LEAST}; script-src 'self'; sandbox allow-scripts allow-same-origin allow-popups`,
  'two policies': `${LEAST}; script-src 'self', ${LEAST}; script-src 'nonce-${NONCE}'`,
  'styles by nonce alone': `default-src 'none'; connect-src 'self'; img-src https:; style-src 'nonce-${NONCE}'; script-src 'self'`,
};

export const policyRows: Rows = {
  B7: {
    title: 'content security policies, strict to odd',
    goal: '0 violations; no unsafe-*, data:, blob:',
    run: policies,
  },
};

async function policies({ world, browser, scaled }: Bench): Promise<Finding> {
  const file = new URL('../../../dist/integrity.json', import.meta.url);
  const integrity: Record<string, Record<string, string>> = JSON.parse(await readFile(file, 'utf8'));
  const hash = integrity['offer-elements.js']?.['sha384'] ?? '';
  const names = sample(Object.keys(POLICIES), scaled(Object.keys(POLICIES).length));
  const found = await inTurn(names, async (name) => {
    const policy = (POLICIES[name] ?? '').replace('%', hash);
    const body =
      referral(world.order(), world.proxySaying(cardAnswer)) +
      postPurchase(world.order(), world.proxySaying(enrolAnswer)) +
      postPurchase(world.order(), world.proxySaying(segmentsAnswer));
    const head = `<script nonce="${NONCE}" src="/offer-elements.js" integrity="${hash}"></script>`;
    const page = await browser.newPage();
    const said: string[] = [];
    // The icon that a browser looks for by itself is the shop's affair.
    const hear = (text: string) => !text.includes('favicon') && said.push(text);
    // Firefox tells of a policy as of an error.
    page.on('pageerror', ({ message }) => hear(message));
    page.on('console', (message) => {
      if (/Content.Security.Policy|Trusted ?Type/i.test(message.text())) hear(message.text());
    });
    await page.goto(world.serve(documentOf({ head, body }), { 'content-security-policy': policy }));
    // By what the driver does outside the page: inside it, an expression would be refused like any other.
    const shown = await page
      .locator(':is(referral-offer, post-purchase-offer):state(shown)')
      .nth(2)
      .waitFor()
      .then(
        () => true,
        () => false,
      );
    await page.close();
    return { name, shown, said };
  });
  const dead = found.filter(({ shown }) => !shown).map(({ name }) => name);
  const refused = found.filter(({ said }) => said.length > 0).map(({ name, said }) => `${name}: ${said[0]}`);
  return {
    reached: `${found.length} policies: all drawn under ${found.length - dead.length}, ${refused.length} with a violation${[...dead, ...refused].map((one) => ` (${one})`).join('')}`,
    holds: dead.length + refused.length === 0,
  };
}
