import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { IDENTIFIER_TYPES } from '../../../offer/invitation.ts';
import { MOST_FRIENDS } from '../../../offer/limits.ts';
import {
  enrolmentRequest,
  fragmentRequest,
  invitationsRequest,
  nextOfferRequest,
  offerRequest,
} from '../../gate/request-schema.ts';
import { shownEvent } from '../../shown/check-event.ts';
import { VERSION } from '../../version.ts';
import {
  couponRedemptionAnswer,
  enrolmentAnswer,
  eventsAnswer,
  invitationsAnswer,
  offer,
  offerAnswer,
  problem,
  reason,
} from './answers.ts';
import { FRAGMENT_WORDS, PAGE_ROUTES, type PageRouteWords } from './routes.ts';
import { segment } from './segment.ts';

/** Every shape that has a name. */
const SHAPES = {
  OfferRequest: offerRequest,
  NextOfferRequest: nextOfferRequest,
  EventsRequest: v.object({ events: v.array(shownEvent) }),
  InvitationsRequest: v.object({
    ...invitationsRequest.pipe[2].entries,
    friends: v.pipe(
      v.array(
        v.object({
          name: v.exactOptional(v.string()),
          identifier: v.string(),
          type: v.exactOptional(v.picklist(IDENTIFIER_TYPES)),
        }),
      ),
      v.minLength(1),
      v.maxLength(MOST_FRIENDS),
    ),
  }),
  EnrolmentRequest: enrolmentRequest,
  FragmentRequest: fragmentRequest,
  OfferAnswer: offerAnswer,
  EventsAnswer: eventsAnswer,
  InvitationsAnswer: invitationsAnswer,
  EnrolmentAnswer: enrolmentAnswer,
  CouponRedemptionAnswer: couponRedemptionAnswer,
  Problem: problem,
  Offer: offer,
  Segment: segment,
  Reason: reason,
};

export type ShapeName = keyof typeof SHAPES;

/** Fields that a route cannot do without: the schemas leave them open, as their absence has a reason of its own. */
const REQUIRED: Partial<Record<ShapeName, readonly string[]>> = {
  NextOfferRequest: ['continuation', 'answer'],
  InvitationsRequest: ['receipt', 'friends'],
  EnrolmentRequest: ['receipt'],
  FragmentRequest: ['element', 'token'],
};

/** The proxy's OpenAPI document, but for where it is served. */
export function describeProxy() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Offer Elements proxy',
      description: 'Asks a vendor for an offer on behalf of a shop’s page. Personal data travels in bodies only.',
      version: VERSION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/offers' }],
    security: [],
    paths: {
      ...Object.fromEntries(PAGE_ROUTES.map((route) => [route.path, { post: describePageRoute(route) }])),
      '/v1/fragment': { post: describeFragment() },
      '/v1/openapi.json': {
        get: {
          operationId: 'readOpenapi',
          summary: 'This document',
          responses: { 200: json('The document.', { type: 'object' }) },
        },
      },
      '/livez': {
        get: {
          operationId: 'readLive',
          summary: 'Whether the instance runs',
          responses: { 200: json('It does.', health('live')) },
        },
      },
      '/readyz': {
        get: {
          operationId: 'readReady',
          summary: 'Whether the instance can take requests; no vendor is asked',
          responses: {
            200: json('It can.', health('ready')),
            503: json('It is about to stop, or its store is away.', health('closing', 'store-unavailable')),
          },
        },
      },
    },
    components: { schemas: describeShapes() },
  };
}

function describePageRoute({ path, name, summary, request, answer, statuses = [200], problems }: PageRouteWords) {
  return {
    operationId: name,
    summary,
    requestBody: body(
      request,
      'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
    ),
    responses: {
      ...Object.fromEntries(statuses.map((status) => [status, json('What became of it.', shape(answer))])),
      ...problemAnswers(problems),
    },
    parameters: [
      {
        name: 'Origin',
        in: 'header',
        required: true,
        description: `One on the shop’s list; a browser sets it. Without it \`${path}\` is closed.`,
        schema: { type: 'string' },
      },
    ],
  };
}

function describeFragment() {
  const { summary, problems } = FRAGMENT_WORDS;
  return {
    operationId: 'drawFragment',
    summary,
    requestBody: body('FragmentRequest', 'At most 16 KiB of JSON.'),
    responses: {
      200: {
        description: 'An element; in it the offer, or what the element is to make of there being none.',
        content: { 'text/html; charset=utf-8': { schema: { type: 'string' } } },
      },
      ...problemAnswers(problems),
    },
  };
}

function body(request: ShapeName, description: string) {
  const content = { schema: shape(request) };
  return { required: true, description, content: { 'application/json': content, 'text/plain': content } };
}

function describeShapes(): Record<string, object> {
  const shapes = toJsonSchemaDefs(SHAPES, {
    target: 'draft-2020-12',
    // What is left of a text once blanks are cut off, and of a field once its checks have passed.
    typeMode: 'output',
    // A check in code has no words in a schema.
    errorMode: 'ignore',
    overrideRef: ({ referenceId }) => referencePath(referenceId),
  });
  return Object.fromEntries(
    Object.entries(shapes).map(([name, described]) => {
      const { $schema: _, ...schema } = described;
      const required = isShapeName(name) ? REQUIRED[name] : undefined;
      return [name, required ? { ...schema, required } : schema];
    }),
  );
}

function isShapeName(name: string): name is ShapeName {
  return Object.hasOwn(SHAPES, name);
}

function referencePath(name: string): string {
  return `#/components/schemas/${name}`;
}

function shape(name: ShapeName) {
  return { $ref: referencePath(name) };
}

function health(...statuses: readonly string[]) {
  return {
    type: 'object',
    properties: { status: { enum: statuses } },
    required: ['status'],
    additionalProperties: false,
  };
}

function json(description: string, schema: object) {
  return { description, content: { 'application/json': { schema } } };
}

function problemAnswers(problems: Readonly<Record<number, string>>) {
  return Object.fromEntries(Object.entries(problems).map(([status, words]) => [status, problemAnswer(words)]));
}

function problemAnswer(description: string) {
  return { description, content: { 'application/problem+json': { schema: shape('Problem') } } };
}
