import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../src/index.ts';
import type { OfferElement } from '../../src/elements/offer-element.ts';
import {
  actionOf,
  fakeProxy,
  fill,
  held,
  inviteOffer,
  press,
  respond,
  rowOf,
  rowsOf,
  shownElement,
} from './helpers/action-offer.ts';
import { part, settled, textOf } from './helpers/element.ts';
import { refuse, repair } from './helpers/faults.ts';
import { inScheme } from './helpers/in-scheme.ts';

const sent = { status: 'sent' };
const uncertain = { status: 'uncertain', reason: 'timeout' };
const refused = (reason: string) => ({ status: 'refused', reason });

const focused = (element: OfferElement) => element.shadowRoot?.activeElement ?? undefined;
const form = () => shownElement('referral-offer');

/** Presses the button, and waits for the answer to be drawn. */
async function send(element: OfferElement): Promise<CustomEvent> {
  const told = oneEvent(element, 'offer-invite');
  await press(actionOf(element));
  const event = await told;
  await element.updateComplete;
  return event;
}

describe('the form that invites friends', () => {
  afterEach(async () => {
    repair();
    await resetMouse();
  });

  it('is drawn with the offer’s words, a row, and what becomes of a friend’s data', async () => {
    fakeProxy(inviteOffer({ friendsNotice: 'Used once, then deleted.' }));
    const element = await form();
    await expect(element).to.be.accessible();
    expect(textOf(element, 'headline')).to.equal('Share Larkspur');
    expect(rowsOf(element)).to.have.length(1);
    expect(textOf(element, 'friends-notice')).to.equal('Used once, then deleted.');
    expect(actionOf(element).textContent?.trim()).to.equal('Send invitations');
    expect(part(element, 'remove')).to.equal(null);
    expect(part(element, 'consent')).to.equal(null);
  });

  it('says something of a friend’s data where the shop does not', async () => {
    fakeProxy(inviteOffer());
    expect(textOf(await form(), 'friends-notice')).to.contain('for this invitation alone');
  });

  const labels = [
    [['email', 'phone'], 'E-mail or phone', 'email'],
    [['email'], 'E-mail', 'email'],
    [['phone'], 'Phone', 'tel'],
  ] as const;

  for (const [identifiers, label, inputMode] of labels) {
    it(`asks for "${label}" where a friend is reached by ${identifiers.join(' or ')}`, async () => {
      fakeProxy(inviteOffer({ identifiers: [...identifiers] }));
      const { contact } = rowOf(await form(), 0);
      expect(contact?.labels?.[0]?.textContent?.trim()).to.equal(label);
      expect(contact?.inputMode).to.equal(inputMode);
    });
  }

  it('gives browsers and password managers nothing to remember or to fill in', async () => {
    fakeProxy(inviteOffer());
    const element = await form();
    const { name, contact } = rowOf(element, 0);
    for (const field of [name, contact]) {
      expect(field?.autocomplete).to.equal('off');
      expect(field?.name).to.equal('');
      expect(field?.id).to.equal('');
      expect(field?.maxLength).to.equal(255);
      expect(field?.spellcheck).to.equal(false);
      for (const manager of ['data-1p-ignore', 'data-bwignore', 'data-lpignore', 'data-form-type']) {
        expect(field?.hasAttribute(manager)).to.equal(true);
      }
    }
  });

  it('adds rows up to the offer’s number, and takes the focus there', async () => {
    fakeProxy(inviteOffer({ most: 3 }));
    const element = await form();
    for (const place of [1, 2]) {
      await press(part(element, 'add'));
      await element.updateComplete;
      expect(focused(element)).to.equal(rowOf(element, place).name);
    }
    expect(part(element, 'add')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('takes rows away, never the last, and the focus to a neighbour', async () => {
    fakeProxy(inviteOffer());
    const element = await form();
    for (const [place, name] of ['Ada', 'Ben', 'Cyd'].entries())
      await fill(element, place, name, `${name}@example.com`);
    await press(rowOf(element, 1).remove);
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal(['Ada | Ada@example.com', 'Cyd | Cyd@example.com']);
    expect(focused(element)).to.equal(rowOf(element, 1).remove);
    await press(rowOf(element, 1).remove);
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal(['Ada | Ada@example.com']);
    expect(focused(element)).to.equal(part(element, 'add'));
    expect(part(element, 'remove')).to.equal(null);
  });

  it('tells each type by what was typed, and sends the shopper along', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent, sent, sent] });
    const element = await form();
    await fill(element, 0, ' Hazel ', ' hazel@example.net ');
    await fill(element, 1, '', '+44 (0)7700-900456'.replace('(0)', ''));
    await fill(element, 2, 'Jun 🌿', '07700 900789');
    await send(element);
    expect(proxy.calls).to.deep.equal([
      {
        path: '/offers/v1/invitations',
        body: {
          receipt: 'sealed',
          customer: { email: 'rowan.ash@example.com' },
          friends: [
            { name: 'Hazel', type: 'email', identifier: 'hazel@example.net' },
            { type: 'phone', identifier: '+447700900456' },
            { name: 'Jun 🌿', type: 'phone', identifier: '07700900789' },
          ],
        },
      },
    ]);
  });

  it('names no shopper beside a token', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await shownElement('referral-offer', { token: 'signed' });
    await fill(element, 0, '', 'hazel@example.net');
    await send(element);
    expect(proxy.calls[0]?.body).not.to.have.property('customer');
  });

  const faults = [
    ['nothing at all', ['email', 'phone'], '', 'enter an e-mail address or a phone number'],
    ['half an e-mail address', ['email', 'phone'], 'hazel@', 'whole e-mail address'],
    ['half a phone number', ['email', 'phone'], '12345', 'whole phone number'],
    ['a name', ['email', 'phone'], 'Hazel', 'enter an e-mail address or a phone number'],
    ['a phone number where only e-mail goes', ['email'], '07700900456', 'whole e-mail address'],
    ['an e-mail address where only phone goes', ['phone'], 'hazel@example.net', 'whole phone number'],
    ['the shopper’s own address', ['email', 'phone'], 'Rowan.Ash@Example.com', 'your own'],
    ['the shopper’s own number', ['email', 'phone'], '+44 7700 900123', 'your own'],
  ] as const;

  for (const [what, identifiers, typed, words] of faults) {
    it(`says before it is sent what is wrong with ${what}`, async () => {
      const proxy = fakeProxy(inviteOffer({ identifiers: [...identifiers] }));
      const element = await shownElement('referral-offer', { phone: '00447700900123' });
      await fill(element, 0, 'Hazel', typed);
      await press(actionOf(element));
      await element.updateComplete;
      const { contact } = rowOf(element, 0);
      const description = contact?.getAttribute('aria-describedby');
      expect(contact?.getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot?.getElementById(description ?? '')?.textContent).to.contain(words);
      expect(focused(element)).to.equal(contact);
      expect(textOf(element, 'message')).to.equal('Please check what is marked.');
      expect(contact?.value).to.equal(typed);
      expect(proxy.calls).to.have.length(0);
      await expect(element).to.be.accessible();
    });
  }

  it('finds a friend who is listed twice, and goes to the first fault', async () => {
    fakeProxy(inviteOffer());
    const element = await form();
    await fill(element, 0, 'Hazel', 'hazel@example.net');
    await fill(element, 1, 'Hazel too', 'HAZEL@example.net');
    await fill(element, 2, 'Jun', 'jun@');
    await press(actionOf(element));
    await element.updateComplete;
    expect(rowsOf(element)).to.deep.equal([
      'Hazel | hazel@example.net',
      'Hazel too | HAZEL@example.net | This friend is already in this list, or has been invited before.',
      'Jun | jun@ | Please enter a whole e-mail address, such as name@example.com.',
    ]);
    expect(focused(element)).to.equal(rowOf(element, 1).contact);
  });

  it('takes back what it said of a field once it is changed', async () => {
    fakeProxy(inviteOffer());
    const element = await form();
    await press(actionOf(element));
    await element.updateComplete;
    await sendKeys({ type: 'h' });
    await element.updateComplete;
    expect(part(element, 'fault')).to.equal(null);
    expect(rowOf(element, 0).contact?.hasAttribute('aria-invalid')).to.equal(false);
    expect(textOf(element, 'message')).to.equal('');
  });

  it('leaves out a row that nobody has filled in', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await form();
    await fill(element, 1, 'Hazel', 'hazel@example.net');
    await send(element);
    expect(rowsOf(element)).to.deep.equal(['Hazel hazel@example.net | Invited']);
    expect(element.matches(':state(done)')).to.equal(true);
  });

  it('wants the box ticked first, and does not tick it by itself', async () => {
    const proxy = fakeProxy(inviteOffer({ consent: 'My friends know.' }));
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await form();
    const box = element.renderRoot.querySelector<HTMLInputElement>('input[type="checkbox"]');
    expect(box?.checked).to.equal(false);
    expect(box?.labels?.[0]?.textContent?.trim()).to.equal('My friends know.');
    await fill(element, 0, '', 'hazel@example.net');
    await press(actionOf(element));
    await element.updateComplete;
    expect(proxy.calls).to.have.length(0);
    expect(focused(element)).to.equal(box);
    expect(textOf(element, 'fault')).to.equal('Please tick this box first.');
    await expect(element).to.be.accessible();
    await sendKeys({ press: ' ' });
    await send(element);
    expect(proxy.calls).to.have.length(1);
    // It was given for that friend, and for nobody else.
    await press(part(element, 'add'));
    await element.updateComplete;
    expect(element.renderRoot.querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked).to.equal(false);
  });

  it('keeps the box ticked when nothing was sent', async () => {
    const proxy = fakeProxy(inviteOffer({ consent: 'My friends know.' }));
    proxy.answer = refuse;
    const element = await form();
    await fill(element, 0, '', 'hazel@example.net');
    const box = element.renderRoot.querySelector<HTMLInputElement>('input[type="checkbox"]');
    await press(box);
    const told = oneEvent(element, 'offer-error');
    await press(actionOf(element));
    await told;
    await element.updateComplete;
    expect(box?.checked).to.equal(true);
  });

  it('sends a pasted name without what no name has', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent, sent] });
    const element = await form();
    await fill(element, 0, 'Hazel\tBirch\u0000 ', 'hazel@example.net');
    await fill(element, 1, 'J'.repeat(300), 'jun@example.net');
    await send(element);
    expect(proxy.calls[0]?.body['friends']).to.deep.equal([
      { name: 'Hazel Birch', type: 'email', identifier: 'hazel@example.net' },
      { name: 'J'.repeat(255), type: 'email', identifier: 'jun@example.net' },
    ]);
  });

  const refusals: [reason: string, words: string, fields: ('name' | 'contact')[]][] = [
    ['invalid-request', 'the name and the address or number', ['name', 'contact']],
    ['already-used', 'has been invited already', ['contact']],
    ['identifier-invalid', 'whole e-mail address', ['contact']],
    ['vendor-unavailable', 'just now', []],
    ['too-many-requests', 'just now', []],
    ['customer-unknown', 'for you at the moment', []],
    ['refused-by-vendor', 'was not accepted', []],
  ];
  for (const [reason, words, fields] of refusals) {
    it(`ties ${reason} to ${fields.join(' and ') || 'no field'}`, async () => {
      const proxy = fakeProxy(inviteOffer());
      proxy.answer = () => respond({ invitations: [refused(reason)] });
      const element = await form();
      await fill(element, 0, 'Hazel', 'hazel@example.net');
      await send(element);
      expect(textOf(element, 'fault')).to.contain(words);
      const row = rowOf(element, 0);
      for (const name of ['name', 'contact'] as const) {
        expect(row[name]?.hasAttribute('aria-invalid')).to.equal(fields.includes(name), name);
      }
      await expect(element).to.be.accessible();
    });
  }

  it('shows beside each friend what became of them, and sends only the refused again', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () =>
      respond({ invitations: [sent, refused('identifier-invalid'), uncertain, refused('duplicate')] });
    const element = await form();
    await fill(element, 0, 'Ada', 'ada@example.com');
    await fill(element, 1, 'Ben', '07700900701');
    await fill(element, 2, '', 'cyd@example.com');
    await fill(element, 3, 'Dee', 'dee@example.com');
    const { detail } = await send(element);
    expect(detail).to.include({ provider: 'capillary', sent: 1, refused: 2, uncertain: 1 });
    expect(rowsOf(element)).to.deep.equal([
      'Ada ada@example.com | Invited',
      'Ben | 07700900701 | Please enter a whole phone number, such as +44 7700 900123.',
      'cyd@example.com | Not certain',
      'Dee | dee@example.com | This friend is already in this list, or has been invited before.',
    ]);
    expect(textOf(element, 'message')).to.equal('Invited: 1 · Not invited: 2 · Not certain: 1');
    expect(textOf(element, 'note')).to.contain('it is not sent again');
    expect(focused(element)).to.equal(rowOf(element, 1).contact);
    await expect(element).to.be.accessible();

    proxy.answer = () => respond({ invitations: [sent] });
    await press(rowOf(element, 3).remove);
    await element.updateComplete;
    await fill(element, 1, 'Ben', '07700900456');
    await send(element);
    expect(proxy.calls[1]?.body['friends']).to.deep.equal([{ name: 'Ben', type: 'phone', identifier: '07700900456' }]);
    expect(rowsOf(element)[1]).to.equal('Ben 07700900456 | Invited');
    await expect(element).to.be.accessible();
  });

  it('keeps 20 friends apart by their place', async () => {
    const proxy = fakeProxy(inviteOffer({ most: 20 }));
    const answers = [sent, refused('refused-by-vendor'), uncertain];
    const invitations = Array.from({ length: 20 }, (_, place) => answers[place % 3]);
    proxy.answer = () => respond({ invitations });
    const element = await form();
    for (const place of invitations.keys()) await fill(element, place, `Friend ${place}`, `+4477009004${10 + place}`);
    await send(element);
    const expected = [
      '| Invited',
      '| This invitation was not accepted. Nothing was sent to your friend.',
      '| Not certain',
    ];
    for (const [place, line] of rowsOf(element).entries()) {
      expect(line).to.match(new RegExp(`^Friend ${place} .*\\+4477009004${10 + place} `));
      expect(line.endsWith(expected[place % 3] ?? '')).to.equal(true, line);
    }
    proxy.answer = () => respond({ invitations: Array.from({ length: 7 }, () => sent) });
    await send(element);
    const again = proxy.calls[1]?.body['friends'];
    expect(again).to.deep.equal(
      [1, 4, 7, 10, 13, 16, 19].map((place) => ({
        name: `Friend ${place}`,
        type: 'phone',
        identifier: `+4477009004${10 + place}`,
      })),
    );
  });

  it('may be duplicate only of what was sent, and says so', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await form();
    await fill(element, 0, '', 'ada@example.com');
    await send(element);
    await fill(element, 1, '', 'ADA@example.com');
    await press(actionOf(element));
    await element.updateComplete;
    expect(rowsOf(element)[1]).to.contain('already in this list');
    expect(proxy.calls).to.have.length(1);
  });

  it('treats friends an answer does not speak of as uncertain', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await form();
    await fill(element, 0, '', 'ada@example.com');
    await fill(element, 1, '', 'ben@example.com');
    await send(element);
    expect(rowsOf(element)).to.deep.equal(['ada@example.com | Invited', 'ben@example.com | Not certain']);
    expect(element.matches(':state(done)')).to.equal(false);
  });

  it('treats an answer that cannot be read as uncertain', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = async () => new Response('<html>', { status: 200 });
    const element = await form();
    await fill(element, 0, '', 'ada@example.com');
    const { detail } = await send(element);
    expect(detail).to.include({ sent: 0, refused: 0, uncertain: 1 });
    expect(rowsOf(element)).to.deep.equal(['ada@example.com | Not certain']);
  });

  it('is done when everybody was sent, takes the focus to the last word, and can go on', async () => {
    const proxy = fakeProxy(inviteOffer({ most: 2 }));
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await form();
    await fill(element, 0, 'Ada', 'ada@example.com');
    await send(element);
    expect(element.matches(':state(done)')).to.equal(true);
    expect(part(element, 'action')).to.equal(null);
    expect(textOf(element, 'message')).to.equal('All sent. Thank you.');
    await waitUntil(() => focused(element) === part(element, 'message'));
    await expect(element).to.be.accessible();
    await press(part(element, 'add'));
    await element.updateComplete;
    expect(element.matches(':state(shown)')).to.equal(true);
    expect(part(element, 'add')).to.equal(null);
    await fill(element, 1, '', 'ben@example.com');
    await send(element);
    expect(element.matches(':state(done)')).to.equal(true);
  });

  it('rests while it sends: no second press, no change, and a word about it', async () => {
    const proxy = fakeProxy(inviteOffer());
    const { answer, give } = held();
    proxy.answer = answer;
    const element = await form();
    await fill(element, 0, 'Ada', 'ada@example.com');
    await fill(element, 1, 'Ben', 'ben@example.com');
    await press(actionOf(element));
    await element.updateComplete;
    expect(part(element, 'friends')?.getAttribute('aria-busy')).to.equal('true');
    expect(textOf(element, 'message')).to.equal('One moment …');
    expect(rowOf(element, 0).contact?.readOnly).to.equal(true);
    for (const name of ['action', 'add', 'remove']) {
      expect(part(element, name)?.getAttribute('aria-disabled')).to.equal('true');
    }
    await expect(element).to.be.accessible();
    await press(actionOf(element));
    await press(part(element, 'add'));
    await press(rowOf(element, 0).remove);
    await element.updateComplete;
    expect(rowsOf(element)).to.have.length(2);
    const told = oneEvent(element, 'offer-invite');
    give({ invitations: [sent, sent] });
    await told;
    expect(proxy.calls).to.have.length(1);
  });

  const failures = [
    ['a proxy that cannot be reached', refuse, 'vendor-unavailable', 'did not work'],
    ['too many requests', () => respond({ reason: 'too-many-requests' }, 429), 'too-many-requests', 'in a minute'],
    [
      'a receipt that has lapsed',
      () => respond({ reason: 'flow-expired' }, 400),
      'flow-expired',
      'copy what you have typed',
    ],
    ['a body that is too large', () => respond({ reason: 'too-large' }, 413), 'too-large', 'remove some friends'],
    [
      'a signature that is needed',
      () => respond({ reason: 'signature-required' }, 401),
      'signature-required',
      'copy what you have typed',
    ],
    [
      'a vendor that is down',
      () => respond({ reason: 'vendor-unavailable' }, 502),
      'vendor-unavailable',
      'did not work',
    ],
  ] as const;

  for (const [what, answer, reason, words] of failures) {
    it(`keeps everything when it meets ${what}, says so, and can send again`, async () => {
      const proxy = fakeProxy(inviteOffer());
      proxy.answer = answer;
      const element = await form();
      await fill(element, 0, 'Ada', 'ada@example.com');
      await fill(element, 1, 'Ben', '07700900456');
      const told = oneEvent(element, 'offer-error');
      await press(actionOf(element));
      expect((await told).detail).to.deep.equal({ reason });
      await element.updateComplete;
      expect(textOf(element, 'message')).to.contain(words);
      expect(rowsOf(element)).to.deep.equal(['Ada | ada@example.com', 'Ben | 07700900456']);
      expect(focused(element)).to.equal(actionOf(element));
      expect(element.matches(':state(shown)')).to.equal(true);
      await expect(element).to.be.accessible();
      proxy.answer = () => respond({ invitations: [sent, sent] });
      await send(element);
      expect(proxy.calls[1]).to.deep.equal(proxy.calls[0]);
    });
  }

  it('locks what may have been sent when nobody answers in time', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({}, 504);
    const element = await form();
    await fill(element, 0, '', 'ada@example.com');
    await send(element);
    expect(rowsOf(element)).to.deep.equal(['ada@example.com | Not certain']);
  });

  it('sends nothing when the page cancels', async () => {
    const proxy = fakeProxy(inviteOffer());
    const element = await form();
    element.addEventListener('offer-select', (event) => event.preventDefault(), { once: true });
    await fill(element, 0, 'Ada', 'ada@example.com');
    const told = oneEvent(element, 'offer-select');
    await press(actionOf(element));
    expect((await told).detail).to.include({ provider: 'capillary' });
    expect(proxy.calls).to.have.length(0);
    expect(rowsOf(element)).to.deep.equal(['Ada | ada@example.com']);
  });

  it('sends by Enter in any field, and never by itself', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await form();
    await fill(element, 0, '', 'ada@example.com');
    rowOf(element, 0).name?.focus();
    const told = oneEvent(element, 'offer-invite');
    await sendKeys({ press: 'Enter' });
    await told;
    expect(proxy.calls).to.have.length(1);
  });

  it('writes nothing of a friend into an attribute, a storage, an event or the console', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent, refused('duplicate'), uncertain] });
    const spoken: unknown[] = [];
    for (const type of ['offer-select', 'offer-invite', 'offer-error'] as const) {
      document.addEventListener(type, ({ detail }) => spoken.push(detail), { once: true });
    }
    const element = await form();
    await fill(element, 0, 'Canary', 'canary1@example.com');
    await fill(element, 1, 'Canary', 'canary2@example.com');
    await fill(element, 2, 'Canary', 'canary3@example.com');
    await send(element);
    const attributes = [...element.renderRoot.querySelectorAll('*')].flatMap((node) =>
      [...node.attributes].map(({ value }) => value),
    );
    expect(attributes.join(' ')).not.to.match(/canary/i);
    expect(JSON.stringify([spoken, { ...localStorage }, { ...sessionStorage }, location.href])).not.to.match(/canary/i);
    expect(spoken).to.have.length(2);
  });

  it('shows names of every script as they are', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent, sent] });
    const element = await form();
    await fill(element, 0, 'ليلى', 'layla@example.org');
    await fill(element, 1, '🌿👩‍👩‍👧', 'jun@example.org');
    const { name } = rowOf(element, 0);
    expect(name && getComputedStyle(name).direction).to.equal('rtl');
    await send(element);
    expect(rowsOf(element)).to.deep.equal(['ليلى layla@example.org | Invited', '🌿👩‍👩‍👧 jun@example.org | Invited']);
    const [bdi] = element.renderRoot.querySelectorAll('[part~="sent"] bdi');
    expect(bdi && getComputedStyle(bdi).direction).to.equal('rtl');
  });

  it('draws a friend’s markup as text', async () => {
    const proxy = fakeProxy(inviteOffer());
    proxy.answer = () => respond({ invitations: [sent] });
    const element = await form();
    await fill(element, 0, '<img src=x onerror="window.hurt = true">', 'a@example.org');
    await send(element);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(rowsOf(element)[0]).to.contain('<img src=x');
    expect('hurt' in window).to.equal(false);
  });

  it('goes on where it was when it is drawn anew, and in a second element', async () => {
    const offer = inviteOffer();
    const proxy = fakeProxy(offer);
    const { answer, give } = held();
    proxy.answer = answer;
    const element = await form();
    await fill(element, 0, 'Ada', 'ada@example.com');
    await fill(element, 1, 'Ben', 'ben@example.com');
    await press(actionOf(element));
    const told = oneEvent(document, 'offer-invite');
    element.remove();
    give({ invitations: [sent, refused('duplicate')] });
    await told;
    const twin = await form();
    expect(rowsOf(twin)).to.deep.equal([
      'Ada ada@example.com | Invited',
      'Ben | ben@example.com | This friend is already in this list, or has been invited before.',
    ]);
    const other = await shownElement('post-purchase-offer');
    proxy.answer = () => respond({ invitations: [sent] });
    await send(twin);
    await other.updateComplete;
    expect(rowsOf(other)).to.deep.equal(['Ada ada@example.com | Invited', 'Ben ben@example.com | Invited']);
    expect(other.matches(':state(done)')).to.equal(true);
    expect((await form()).matches(':state(done)')).to.equal(true);
  });

  it('leaves alone a shopper who has gone on: the focus, and what is on the screen', async () => {
    const proxy = fakeProxy(inviteOffer());
    const { answer, give } = held();
    proxy.answer = answer;
    const element = await form();
    const below = document.createElement('p');
    below.style.marginBlock = '3000px';
    below.textContent = 'Further down.';
    element.after(below);
    await fill(element, 0, 'Ada', 'ada@example.com');
    const told = oneEvent(element, 'offer-invite');
    await press(actionOf(element));
    await element.updateComplete;
    actionOf(element).blur();
    below.scrollIntoView({ behavior: 'instant' });
    const { top } = below.getBoundingClientRect();
    give({ invitations: [sent] });
    await told;
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).to.equal(document.body);
    // WebKit lets what is on the screen move when something above it grows; Firefox scrolls by whole pixels.
    if (CSS.supports('overflow-anchor', 'auto')) expect(below.getBoundingClientRect().top).to.be.closeTo(top, 1);
    below.remove();
  });

  it('tells the page of what was begun in an element that another has replaced, once', async () => {
    const proxy = fakeProxy(inviteOffer());
    const { answer, give } = held();
    proxy.answer = answer;
    const element = await form();
    await fill(element, 0, 'Ada', 'ada@example.com');
    await press(actionOf(element));
    element.remove();
    const twin = await form();
    const heard: unknown[] = [];
    const hear = ({ target }: Event) => heard.push(target);
    document.addEventListener('offer-invite', hear);
    give({ invitations: [sent] });
    await waitUntil(() => heard.length > 0);
    await twin.updateComplete;
    expect(heard).to.deep.equal([twin]);
    document.removeEventListener('offer-invite', hear);
  });

  it('is opened by a keyboard into its first field, by a button told apart from the one that sends', async () => {
    fakeProxy(inviteOffer());
    const element = await shownElement('referral-offer', { presentation: 'button' });
    const toggle = part(element, 'action');
    toggle?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) === rowOf(element, 0).name);
    expect(toggle?.textContent?.trim()).to.equal('Close the form');
    expect(actionOf(element).textContent?.trim()).to.equal('Send invitations');
  });

  for (const presentation of ['button', 'link'] as const) {
    it(`is revealed in place by a ${presentation}, and hidden again`, async () => {
      const proxy = fakeProxy(inviteOffer());
      proxy.answer = () => respond({ invitations: [sent] });
      const element = await shownElement('referral-offer', { presentation });
      await expect(element).to.be.accessible();
      const toggle = part(element, 'action');
      expect(toggle?.getAttribute('aria-expanded')).to.equal('false');
      expect(part(element, 'form')).to.equal(null);
      await press(toggle);
      await element.updateComplete;
      expect(toggle?.getAttribute('aria-expanded')).to.equal('true');
      await Promise.all(element.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
      await expect(element).to.be.accessible();
      await fill(element, 0, '', 'ada@example.com');
      await send(element);
      expect(rowsOf(element)).to.deep.equal(['ada@example.com | Invited']);
      await press(toggle);
      await element.updateComplete;
      expect(part(element, 'form')).to.equal(null);
    });
  }

  it('can be read in the dark', async () => {
    await inScheme('dark', async () => {
      const proxy = fakeProxy(inviteOffer({ consent: 'My friends know.' }));
      proxy.answer = () => respond({ invitations: [sent, refused('duplicate'), uncertain] });
      const element = await form();
      await fill(element, 0, 'Ada', 'ada@example.com');
      await fill(element, 1, 'Ben', 'ben@example.com');
      await fill(element, 2, 'Cyd', 'cyd@example.com');
      await press(actionOf(element));
      await element.updateComplete;
      await expect(element).to.be.accessible();
      await press(element.renderRoot.querySelector('input[type="checkbox"]'));
      await send(element);
      await expect(element).to.be.accessible();
    });
  });

  it('asks for an offer for a shopper who is known by phone or number alone', async () => {
    fakeProxy(inviteOffer());
    for (const customer of [{ phone: '+447700900123' }, { id: 'C-1' }]) {
      const element = document.createElement('referral-offer');
      element.customer = customer;
      element.order = { id: `known-${JSON.stringify(customer)}`, total: '1', currency: 'GBP' };
      const settling = settled(element);
      document.body.append(element);
      expect((await settling).type).to.equal('offer-load');
      element.remove();
    }
  });
});
