import { expect } from '@open-wc/testing';
import type { ReferralOffer } from '../../src/elements/referral-offer.ts';
import '../../src/index.ts';
import { settled, textOf } from './helpers/element.ts';
import { argumentsOf } from './helpers/order-corpus.ts';
import { newOrderId, requestsDuring } from './helpers/sandbox.ts';

/** A page's own script that stands for a banner, as far as its documents say what others may use. */
interface Banner {
  /** Puts it on the page; nobody has answered. */
  install(): void;
  grant(): void;
  deny(): void;
  remove(): void;
  /** How many listen to it, where it can tell. */
  listeners?(): number;
}

function put(name: string, value: unknown): void {
  Reflect.set(window, name, value);
}

function take(...names: string[]): void {
  for (const name of names) Reflect.deleteProperty(window, name);
}

const ALL_PURPOSES = { 1: true, 2: true, 3: true, 4: true, 7: true };

function tcf(): Banner {
  const listeners = new Map<number, (data: object, success: boolean) => void>();
  let data: object = { eventStatus: 'cmpuishown', gdprApplies: true, purpose: { consents: {} } };
  const tell = (consents: object) => {
    data = { eventStatus: 'useractioncomplete', gdprApplies: true, purpose: { consents } };
    for (const [listenerId, listener] of listeners) listener({ ...data, listenerId }, true);
  };
  let last = 0;
  return {
    install: () =>
      put('__tcfapi', (command: string, _version: number, listener: (...said: unknown[]) => void, id: number) => {
        if (command === 'addEventListener') {
          last += 1;
          listeners.set(last, listener);
          listener({ ...data, listenerId: last }, true);
        }
        if (command === 'removeEventListener') listener(listeners.delete(id));
      }),
    grant: () => tell(ALL_PURPOSES),
    deny: () => tell({ ...ALL_PURPOSES, 4: false }),
    remove: () => take('__tcfapi'),
    listeners: () => listeners.size,
  };
}

function consentMode(): Banner {
  const say = (word: string, state: object) => {
    window.dataLayer ??= [];
    window.dataLayer.push(argumentsOf('consent', word, state));
  };
  return {
    install: () => say('default', { ad_storage: 'denied', ad_user_data: 'denied', wait_for_update: 500 }),
    grant: () => say('update', { ad_storage: 'granted', ad_user_data: 'granted' }),
    deny: () => say('update', { ad_user_data: 'denied' }),
    remove: () => take('dataLayer'),
    listeners: () => (Object.hasOwn(window.dataLayer ?? [], 'push') ? 1 : 0),
  };
}

function shopify(): Banner {
  let answer = '';
  const tell = (word: string) => {
    answer = word;
    document.dispatchEvent(
      new CustomEvent('visitorConsentCollected', { detail: { marketingAllowed: word === 'yes' } }),
    );
  };
  return {
    // The platform hands the API out on demand.
    install: () =>
      put('Shopify', {
        loadFeatures(_features: unknown, loaded: () => void) {
          Object.assign(this, {
            customerPrivacy: {
              marketingAllowed: () => answer === 'yes',
              currentVisitorConsent: () => ({ marketing: answer, analytics: '' }),
            },
          });
          loaded();
        },
      }),
    grant: () => tell('yes'),
    deny: () => tell('no'),
    remove: () => take('Shopify'),
  };
}

function wordPress(): Banner {
  let answer = '';
  const tell = (word: string) => {
    answer = word;
    // The plugin's detail is a list with names.
    const detail = Object.assign([], { marketing: word });
    document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail }));
  };
  return {
    install() {
      put('wp_fallback_consent_type', 'optin');
      put('wp_has_consent', (category: string) => category === 'marketing' && answer === 'allow');
    },
    grant: () => tell('allow'),
    deny: () => tell('deny'),
    remove: () => take('wp_fallback_consent_type', 'wp_has_consent'),
  };
}

function oneTrust(): Banner {
  const tell = (groups: string[]) => {
    put('OnetrustActiveGroups', `,${groups.join(',')},`);
    window.dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: groups }));
  };
  return {
    install: () => tell(['C0001']),
    grant: () => tell(['C0001', 'C0002', 'C0004']),
    deny: () => tell(['C0001', 'C0002']),
    remove: () => take('OnetrustActiveGroups'),
  };
}

function cookiebot(): Banner {
  const tell = (marketing: boolean, type: string) => {
    put('Cookiebot', { consent: { marketing, necessary: true }, hasResponse: true, declined: !marketing });
    window.dispatchEvent(new Event('CookiebotOnConsentReady'));
    window.dispatchEvent(new Event(type));
  };
  return {
    install: () => put('Cookiebot', { consent: { marketing: false }, hasResponse: false, declined: false }),
    grant: () => tell(true, 'CookiebotOnAccept'),
    deny: () => tell(false, 'CookiebotOnDecline'),
    remove: () => take('Cookiebot'),
  };
}

const banners: Record<string, () => Banner> = {
  TCF: tcf,
  Shopify: shopify,
  'WP Consent API': wordPress,
  OneTrust: oneTrust,
  Cookiebot: cookiebot,
  'Google Consent Mode': consentMode,
};

describe('consent="auto"', () => {
  let element: ReferralOffer;
  beforeEach(() => {
    element = Object.assign(document.createElement('referral-offer'), {
      email: 'rowan.ash@example.com',
      order: { id: newOrderId(), total: '1', currency: 'GBP' },
      consent: 'auto',
      debug: true,
    });
  });
  afterEach(() => {
    element.remove();
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  });

  async function open(): Promise<void> {
    document.body.append(element);
    await element.updateComplete;
  }

  /** Everything an origin can keep. */
  async function kept(): Promise<number> {
    const [databases, stores] = await Promise.all([indexedDB.databases(), caches.keys()]);
    const texts = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean);
    return texts.length + databases.length + stores.length;
  }

  for (const [name, make] of Object.entries(banners)) {
    describe(name, () => {
      let banner: Banner;
      beforeEach(() => {
        banner = make();
      });
      afterEach(() => banner.remove());

      it('sends nothing and stores nothing until the shopper has answered, and goes on then', async () => {
        banner.install();
        const asked = await requestsDuring(async () => {
          await open();
          expect(element.reason).to.equal('no-consent');
        });
        expect(asked).to.equal(0);
        expect(await kept()).to.equal(0);
        const settling = settled(element);
        banner.grant();
        expect((await settling).type).to.equal('offer-load');
        await element.updateComplete;
        expect(textOf(element, 'debug')).to.contain(name);
      });

      it('goes on at once where the shopper has answered before', async () => {
        banner.install();
        banner.grant();
        const loading = new Promise((resolve) => element.addEventListener('offer-load', resolve, { once: true }));
        await open();
        await loading;
      });

      it('sends nothing and stores nothing where consent is refused', async () => {
        banner.install();
        const asked = await requestsDuring(async () => {
          await open();
          banner.deny();
          await element.updateComplete;
        });
        expect(asked).to.equal(0);
        expect(await kept()).to.equal(0);
        expect(element.reason).to.equal('no-consent');
        expect(textOf(element, 'debug')).to.contain(name);
      });

      it('sends nothing where consent is withdrawn before the page has an order', async () => {
        element.orderSource = 'data-layer';
        element.order = undefined;
        banner.install();
        banner.grant();
        const asked = await requestsDuring(async () => {
          await open();
          banner.deny();
          window.dataLayer ??= [];
          window.dataLayer.push({
            event: 'purchase',
            ecommerce: { transaction_id: newOrderId(), value: 1, currency: 'GBP' },
          });
          await element.updateComplete;
        });
        delete window.dataLayer;
        expect(asked).to.equal(0);
        expect(element.reason).to.equal('no-consent');
      });

      it('is listened to no more when the element has gone', async () => {
        banner.install();
        await open();
        element.remove();
        expect(banner.listeners?.() ?? 0).to.equal(0);
        const asked = await requestsDuring(() => banner.grant());
        expect(asked).to.equal(0);
      });

      it('grants nothing where the browser sends Global Privacy Control', async () => {
        Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
        banner.install();
        const asked = await requestsDuring(async () => {
          await open();
          banner.grant();
          await element.updateComplete;
        });
        expect(asked).to.equal(0);
        expect(textOf(element, 'debug')).to.contain('Global Privacy Control');
      });
    });
  }

  it('waits where nobody says anything: 0 requests, 0 keys', async () => {
    const asked = await requestsDuring(async () => {
      await open();
      expect(element.reason).to.equal('no-consent');
      expect(textOf(element, 'debug')).to.contain('nobody');
    });
    expect(asked).to.equal(0);
    expect(await kept()).to.equal(0);
  });

  const answers: [string, object, boolean][] = [
    ['the law does not apply', { gdprApplies: false, eventStatus: 'tcloaded' }, true],
    [
      'all purposes are granted on an earlier page',
      { eventStatus: 'tcloaded', purpose: { consents: ALL_PURPOSES } },
      true,
    ],
    ['the banner is open', { eventStatus: 'cmpuishown', purpose: { consents: ALL_PURPOSES } }, false],
    [
      'one purpose is missing',
      { eventStatus: 'tcloaded', purpose: { consents: { 1: true, 2: true, 4: true } } },
      false,
    ],
    ['a purpose is no yes', { eventStatus: 'tcloaded', purpose: { consents: { ...ALL_PURPOSES, 1: 'true' } } }, false],
    ['nothing is said', {}, false],
  ];
  for (const [title, data, isGranted] of answers) {
    it(`${isGranted ? 'goes on' : 'waits'} by TCF where ${title}`, async () => {
      put('__tcfapi', (command: string, _version: number, listener: (...said: unknown[]) => void) => {
        if (command === 'addEventListener') listener({ gdprApplies: true, listenerId: 1, ...data }, true);
      });
      await open();
      expect(element.reason === 'no-consent').to.equal(!isGranted);
      element.remove();
      take('__tcfapi');
    });
  }

  const commands: [string, unknown[][], boolean][] = [
    ['both are granted by default', [['default', { ad_storage: 'granted', ad_user_data: 'granted' }]], true],
    ['only one is spoken of', [['default', { ad_storage: 'granted' }]], false],
    [
      'some regions are asked, and this may be one',
      [
        ['default', { ad_storage: 'granted', ad_user_data: 'granted' }],
        ['default', { ad_storage: 'denied', ad_user_data: 'denied', region: ['GB'] }],
      ],
      false,
    ],
    [
      'a region was asked, and has answered',
      [
        ['default', { ad_storage: 'denied', ad_user_data: 'denied', region: ['GB'] }],
        ['update', { ad_storage: 'granted', ad_user_data: 'granted' }],
      ],
      true,
    ],
  ];
  for (const [title, said, isGranted] of commands) {
    it(`${isGranted ? 'goes on' : 'waits'} by Google Consent Mode where ${title}`, async () => {
      window.dataLayer = said.map((words) => argumentsOf('consent', ...words));
      await open();
      expect(element.reason === 'no-consent').to.equal(!isGranted);
      delete window.dataLayer;
    });
  }

  it('takes a plugin without a banner for nobody', async () => {
    put('wp_has_consent', () => true);
    await open();
    expect(element.reason).to.equal('no-consent');
    take('wp_has_consent');
  });

  it('is granted by the shop as well, whatever others say', async () => {
    await open();
    const settling = settled(element);
    element.grantConsent();
    expect((await settling).type).to.equal('offer-load');
  });

  it('survives a banner that throws', async () => {
    put('__tcfapi', () => {
      throw new Error('mine');
    });
    await open();
    expect(element.reason).to.equal('no-consent');
    take('__tcfapi');
  });
});
