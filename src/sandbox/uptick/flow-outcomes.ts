import type { Answer, Call, Outcome } from '../vendor.ts';
import { flowAddresses } from './addresses.ts';
import { json, moved } from './answers.ts';
import { makeFlowId } from './flow-id.ts';
import { foreign } from './foreign.ts';
import { readText } from './read-text.ts';
import { recordedAnswers } from './recorded/recorded-answers.ts';
import { SAMPLE_INTEGRATION } from './recorded/sample-flow.ts';
import { ADDRESSES, readIds } from './routes.ts';
import { chooseWords } from './words.ts';

/** Long enough to see, in seconds. */
const DELAY = 3;

const { offer: failures } = recordedAnswers;

/** How a flow starts: at once, by way of another address, or not at all. */
export const flowOutcomes: Readonly<Record<string, Outcome>> = {
  ...recordedAnswers.start,
  'flow-created': (call) => created(call),
  'flow-hint': (call) => {
    const { self, placement } = flowOf(call);
    return json(200, { flow_url: `${self}?${new URLSearchParams({ placement })}` });
  },
  'flow-moved-302': ({ arrival, site }) => {
    const { integration = SAMPLE_INTEGRATION } = readIds(arrival);
    const pairs = Object.entries(arrival.query).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value]),
    );
    return moved(`${site.baseUrl(ADDRESSES.api)}/v1/places/${integration}/flows/new?${new URLSearchParams(pairs)}`);
  },

  'flow-no-personalization': (call) => created(call, { personalization: false }),
  'flow-personalization-0': (call) => created(call, { personalization: 0 }),
  'flow-personalization-1': (call) => created(call, { personalization: 1 }),
  'flow-delayed': (call) => created(call, { delay: DELAY }),
  'flow-popup': (call) => created(call, { render_type: 'popup', render_x: true }),
  'flow-pale-colour': (call) => created(call, { highlight_color: '#f7e9a8' }),
  'flow-hostile-colour': (call) => created(call, { highlight_color: 'red;background:url(https://elsewhere.example/)' }),
  'flow-no-colour': (call) => created(call, { highlight_color: null }),

  'flow-links-list': (call) => created(call, {}, ({ self, next_offer }) => [{ flow: self }, { next_offer }]),
  'flow-foreign-link': (call) =>
    created(call, {}, ({ self, next_offer }) => ({ self, next_offer: foreign(next_offer) })),
  'flow-without-link': (call) => created(call, {}, ({ self }) => ({ self })),

  // A start may fail as getting an offer does, though only the latter is recorded.
  'flow-site-blocked-403': failures['offer-site-blocked-403'],
  'flow-integration-missing-404': failures['offer-integration-missing-404'],
  'flow-placement-unknown-422': failures['offer-placement-unknown-422'],
  'flow-placement-disabled-422': failures['offer-placement-disabled-422'],
};

interface Links {
  self: string;
  next_offer: string;
}

function created(call: Call, changes: object = {}, link: (links: Links) => object = (links) => links): Answer {
  const usual = { personalization: true, delay: 0, render_type: 'inline', render_x: false, highlight_color: '#1f4d3f' };
  const said = { ...usual, ...changes };
  const { id, placement, self, firstOffer } = flowOf(call, Boolean(said.personalization));
  return json(201, {
    api_version: 'v1',
    data: [{ id, type: 'flow', placement, ...said }],
    links: link({ self, next_offer: firstOffer }),
  });
}

/** The flow that a hint led to, or a new one. */
function flowOf({ arrival, history, site }: Call, personalization = true) {
  const { integration = SAMPLE_INTEGRATION, flow } = readIds(arrival);
  const id = flow ?? makeFlowId({ integration, personalization, words: chooseWords(arrival, history) });
  const placement = readText(arrival.query, 'placement') ?? 'order_confirmation';
  return { id, placement, ...flowAddresses(site, integration, id, placement) };
}
