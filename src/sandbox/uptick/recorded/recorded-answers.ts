import type { Answer } from '../../vendor.ts';
import { failure, json } from '../answers.ts';
import type { Step } from '../step.ts';
import { SAMPLE_EVENT, SAMPLE_FLOW, sampleAddresses } from './sample-flow.ts';
import { segmentTree } from './segment-tree.ts';
import { unknownAndHostile } from './unknown-and-hostile.ts';
import { v1Sections } from './v1-sections.ts';
import { webComponents } from './web-components.ts';

const event = { type: 'event', id: SAMPLE_EVENT };

/** The answers of the contract, to the letter, by step. The tests hold them against the fixtures of the same names. */
export const recordedAnswers = {
  start: {
    'flow-new-success': json(201, {
      api_version: 'v1',
      data: [
        {
          id: SAMPLE_FLOW,
          type: 'flow',
          placement: 'order_confirmation',
          personalization: true,
          delay: 0,
          render_type: 'inline',
          render_x: false,
          highlight_color: '#2f6f4f',
        },
      ],
      links: { self: sampleAddresses.flow, next_offer: sampleAddresses.firstOffer },
    }),
    'flow-new-hint-instead-of-redirect': json(200, {
      flow_url: `${sampleAddresses.flow}?placement=order_confirmation`,
    }),
    'flow-new-error-string': json(404, { error: 'Sample text: integration could not be found' }),
  },
  offer: {
    'offer-created-201-segment-tree': created('v2', { children: segmentTree }),
    'offer-created-201-web-components': created('v2', { children: webComponents }),
    'offer-created-201-v1-sections': created('v1', { attributes: v1Sections }),
    'offer-created-201-unknown-and-hostile': created('v2', { children: unknownAndHostile }),
    'offer-created-but-event-only': json(201, {
      api_version: 'v2',
      data: [event],
      links: { offer_event: sampleAddresses.shown },
    }),
    'offer-none-202': json(202, { data: [] }),
    'offer-site-blocked-403': failure(403, 'Sample text: this site may not show offers', 'site_blocked'),
    'offer-integration-missing-404': failure(404, 'Sample text: no such integration'),
    'offer-flow-expired-410': failure(410, 'Sample text: flow has lapsed', 'flow_expired'),
    'offer-placement-unknown-422': failure(422, 'Sample text: no such placement'),
    'offer-placement-disabled-422': failure(422, 'Sample text: placement is off', 'placement_disabled'),
  },
  event: {
    'offer-shown-success': json(201, {
      api_version: 'v2',
      data: [event],
      links: { flow: sampleAddresses.flow, next_offer: sampleAddresses.secondOffer },
    }),
    'offer-shown-empty-answer': { status: 204, headers: {}, body: '' },
  },
  reject: {
    'offer-reject-hint': json(200, { next_offer_url: sampleAddresses.secondOffer }),
  },
} satisfies Partial<Record<Step, Record<string, Answer>>>;

function created(api_version: string, content: object): Answer {
  return json(201, {
    api_version,
    data: [{ type: 'offer', id: '204', ...content }, event],
    links: {
      self: `${sampleAddresses.flow}/offers/204`,
      flow: sampleAddresses.flow,
      next_offer: sampleAddresses.secondOffer,
      offer_event: sampleAddresses.shown,
    },
  });
}
