/**
 * The proxy's OpenAPI document. Written by `npm run openapi` from the schemas in `describe`; a test compares the two.
 */
export const DOCUMENT: Readonly<Record<string, unknown>> = {
  openapi: '3.1.1',
  info: {
    title: 'Offer Elements proxy',
    description: 'Asks a vendor for an offer on behalf of a shop’s page. Personal data travels in bodies only.',
    version: '0.1.0',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/offers' }],
  security: [],
  paths: {
    '/v1/referral-offer': {
      post: {
        operationId: 'askReferralOffer',
        summary: 'An invitation to refer friends, or the reason why there is none',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/OfferRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/OfferRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/OfferAnswer' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '401': {
            description: 'A signed order is required, or this one is not right.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        parameters: [
          {
            name: 'Origin',
            in: 'header',
            required: true,
            description: 'One on the shop’s list; a browser sets it. Without it `/v1/referral-offer` is closed.',
            schema: { type: 'string' },
          },
        ],
      },
    },
    '/v1/post-purchase-offer': {
      post: {
        operationId: 'askPostPurchaseOffer',
        summary: 'An offer beside an order just placed, or the reason why there is none',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/OfferRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/OfferRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/OfferAnswer' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '401': {
            description: 'A signed order is required, or this one is not right.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        parameters: [
          {
            name: 'Origin',
            in: 'header',
            required: true,
            description: 'One on the shop’s list; a browser sets it. Without it `/v1/post-purchase-offer` is closed.',
            schema: { type: 'string' },
          },
        ],
      },
    },
    '/v1/next-offer': {
      post: {
        operationId: 'askNextOffer',
        summary: 'The offer after one that was answered',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/NextOfferRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/NextOfferRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/OfferAnswer' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        parameters: [
          {
            name: 'Origin',
            in: 'header',
            required: true,
            description: 'One on the shop’s list; a browser sets it. Without it `/v1/next-offer` is closed.',
            schema: { type: 'string' },
          },
        ],
      },
    },
    '/v1/events': {
      post: {
        operationId: 'reportViews',
        summary: 'Offers that were really seen; each is counted once',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/EventsRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/EventsRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/EventsAnswer' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        parameters: [
          {
            name: 'Origin',
            in: 'header',
            required: true,
            description: 'One on the shop’s list; a browser sets it. Without it `/v1/events` is closed.',
            schema: { type: 'string' },
          },
        ],
      },
    },
    '/v1/invitations': {
      post: {
        operationId: 'inviteFriends',
        summary: 'Invites friends on behalf of the shopper an offer was made for; each once',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/InvitationsRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/InvitationsRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/InvitationsAnswer' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '401': {
            description: 'A signed order is required, or this one is not right.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '409': {
            description: 'It has been begun already, and nobody knows yet how it ends.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        parameters: [
          {
            name: 'Origin',
            in: 'header',
            required: true,
            description: 'One on the shop’s list; a browser sets it. Without it `/v1/invitations` is closed.',
            schema: { type: 'string' },
          },
        ],
      },
    },
    '/v1/enrolments': {
      post: {
        operationId: 'enrol',
        summary: 'Takes up an offer that wants no more than a yes; once',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/EnrolmentRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/EnrolmentRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/EnrolmentAnswer' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '401': {
            description: 'A signed order is required, or this one is not right.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '409': {
            description: 'It has been begun already, and nobody knows yet how it ends.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        parameters: [
          {
            name: 'Origin',
            in: 'header',
            required: true,
            description: 'One on the shop’s list; a browser sets it. Without it `/v1/enrolments` is closed.',
            schema: { type: 'string' },
          },
        ],
      },
    },
    '/v1/coupon-redemptions': {
      post: {
        operationId: 'redeemCoupon',
        summary: 'Records an order that was paid with a coupon; each order once',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON. Under `text/plain` a page on another origin needs no preflight.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/OfferRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/OfferRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/CouponRedemptionAnswer' } } },
          },
          '202': {
            description: 'What became of it.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/CouponRedemptionAnswer' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '401': {
            description: 'A signed order is required, or this one is not right.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '409': {
            description: 'It has been begun already, and nobody knows yet how it ends.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        parameters: [
          {
            name: 'Origin',
            in: 'header',
            required: true,
            description: 'One on the shop’s list; a browser sets it. Without it `/v1/coupon-redemptions` is closed.',
            schema: { type: 'string' },
          },
        ],
      },
    },
    '/v1/fragment': {
      post: {
        operationId: 'drawFragment',
        summary: 'The offer as HTML that an element on the page takes over; for the shop’s server, with a signed order',
        requestBody: {
          required: true,
          description: 'At most 16 KiB of JSON.',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/FragmentRequest' } },
            'text/plain': { schema: { $ref: '#/components/schemas/FragmentRequest' } },
          },
        },
        responses: {
          '200': {
            description: 'An element; in it the offer, or what the element is to make of there being none.',
            content: { 'text/html; charset=utf-8': { schema: { type: 'string' } } },
          },
          '400': {
            description: 'A field is missing or at fault, or a sealed token has expired.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '401': {
            description: 'A signed order is required, or this one is not right.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '403': {
            description: 'The origin of the page is not on the list.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '413': {
            description: 'The body is over 16 KiB.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '415': {
            description: 'The body is no plain JSON by its headers.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '429': {
            description: 'Too many requests of this sender; `Retry-After` says when to come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '500': {
            description: 'A mistake of the proxy’s own.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '502': {
            description: 'The vendor could not be asked.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '503': {
            description: 'The instance has more to do than it can.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
          '504': {
            description: 'The vendor took too long.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    },
    '/v1/openapi.json': {
      get: {
        operationId: 'readOpenapi',
        summary: 'This document',
        responses: {
          '200': { description: 'The document.', content: { 'application/json': { schema: { type: 'object' } } } },
        },
      },
    },
    '/livez': {
      get: {
        operationId: 'readLive',
        summary: 'Whether the instance runs',
        responses: {
          '200': {
            description: 'It does.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { status: { enum: ['live'] } },
                  required: ['status'],
                  additionalProperties: false,
                },
              },
            },
          },
        },
      },
    },
    '/readyz': {
      get: {
        operationId: 'readReady',
        summary: 'Whether the instance can take requests; no vendor is asked',
        responses: {
          '200': {
            description: 'It can.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { status: { enum: ['ready'] } },
                  required: ['status'],
                  additionalProperties: false,
                },
              },
            },
          },
          '503': {
            description: 'It is about to stop, or its store is away.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { status: { enum: ['closing', 'store-unavailable'] } },
                  required: ['status'],
                  additionalProperties: false,
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      OfferRequest: {
        type: 'object',
        properties: {
          provider: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          placement: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          situation: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          locale: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          segment: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          variation: { type: 'string', pattern: '^\\d{1,9}$' },
          token: { type: 'string', maxLength: 12000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          customer: {
            type: 'object',
            properties: {
              email: { type: 'string', maxLength: 320, pattern: '^[^\\s@\\p{Cc}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cs}]+$' },
              firstName: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              lastName: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              title: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              phone: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              id: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              segment: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              customField: { type: 'string', maxLength: 1000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              visitorId: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
            },
            required: [],
          },
          order: {
            type: 'object',
            properties: {
              id: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              total: { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,6})?$' },
              currency: { type: 'string', pattern: '^[A-Z]{3}$' },
              date: { type: 'string' },
              coupon: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              discount: { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,6})?$' },
              items: { type: 'string', pattern: '^\\d{1,9}$' },
              subscription: { type: 'boolean' },
              gift: { type: 'boolean' },
            },
            required: [],
          },
          address: {
            type: 'object',
            properties: {
              line1: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              line2: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              city: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              county: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              postcode: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              country: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
            },
            required: [],
          },
        },
        required: [],
      },
      NextOfferRequest: {
        type: 'object',
        properties: {
          continuation: { type: 'string', maxLength: 16384, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          answer: { enum: ['accept', 'decline', 'next'], type: 'string' },
        },
        required: ['continuation', 'answer'],
      },
      EventsRequest: {
        type: 'object',
        properties: {
          events: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: { type: 'string' },
                type: { const: 'shown' },
                receipt: { type: 'string' },
                at: { type: 'number' },
              },
              required: ['id', 'type', 'receipt', 'at'],
            },
          },
        },
        required: ['events'],
      },
      InvitationsRequest: {
        type: 'object',
        properties: {
          receipt: { type: 'string', maxLength: 16384, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          customer: {
            type: 'object',
            properties: {
              email: { type: 'string', maxLength: 320, pattern: '^[^\\s@\\p{Cc}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cs}]+$' },
              firstName: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              lastName: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              title: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              phone: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              id: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              segment: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              customField: { type: 'string', maxLength: 1000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              visitorId: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
            },
            required: [],
          },
          friends: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                identifier: { type: 'string' },
                type: { enum: ['email', 'phone'], type: 'string' },
              },
              required: ['identifier'],
            },
            minItems: 1,
            maxItems: 50,
          },
        },
        required: ['receipt', 'friends'],
      },
      EnrolmentRequest: {
        type: 'object',
        properties: {
          receipt: { type: 'string', maxLength: 16384, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          customer: {
            type: 'object',
            properties: {
              email: { type: 'string', maxLength: 320, pattern: '^[^\\s@\\p{Cc}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cs}]+$' },
              firstName: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              lastName: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              title: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              phone: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              id: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              segment: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              customField: { type: 'string', maxLength: 1000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              visitorId: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
            },
            required: [],
          },
        },
        required: ['receipt'],
      },
      FragmentRequest: {
        type: 'object',
        properties: {
          provider: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          placement: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          situation: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          locale: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          segment: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          variation: { type: 'string', pattern: '^\\d{1,9}$' },
          token: { type: 'string', maxLength: 12000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          element: { enum: ['referral-offer', 'post-purchase-offer'], type: 'string' },
          origin: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          nonce: { type: 'string', pattern: '^[\\w+/-]{1,128}={0,2}$' },
          endpoint: { type: 'string', maxLength: 2000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          presentation: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          open: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          analytics: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
          level: { enum: [2, 3, 4, 5, 6], type: 'number' },
          shopper: {
            type: 'object',
            properties: {
              address: { type: 'string', maxLength: 255, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
              userAgent: { type: 'string', maxLength: 1000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
            },
            required: [],
          },
        },
        required: ['element', 'token'],
      },
      OfferAnswer: {
        anyOf: [
          {
            type: 'object',
            properties: { offer: { $ref: '#/components/schemas/Offer' } },
            required: ['offer'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { offer: { type: 'null' }, reason: { $ref: '#/components/schemas/Reason' } },
            required: ['offer', 'reason'],
            additionalProperties: false,
          },
        ],
      },
      EventsAnswer: {
        type: 'object',
        properties: {
          settled: { type: 'array', items: { type: 'string' } },
          retry: { type: 'array', items: { type: 'string' } },
          refused: {
            type: 'array',
            items: {
              type: 'object',
              properties: { id: { type: 'string' }, reason: { $ref: '#/components/schemas/Reason' } },
              required: ['id', 'reason'],
              additionalProperties: false,
            },
          },
        },
        required: ['settled', 'retry', 'refused'],
        additionalProperties: false,
      },
      InvitationsAnswer: {
        type: 'object',
        properties: {
          invitations: {
            type: 'array',
            items: {
              oneOf: [
                {
                  type: 'object',
                  properties: { status: { const: 'sent' } },
                  required: ['status'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: {
                    status: { const: 'refused' },
                    reason: {
                      enum: [
                        'no-offer',
                        'touchpoint-disabled',
                        'site-blocked',
                        'flow-expired',
                        'placement-disabled',
                        'placement-unknown',
                        'integration-unknown',
                        'customer-unknown',
                        'limit-reached',
                        'refused-by-vendor',
                        'vendor-unavailable',
                        'timeout',
                        'missing-field',
                        'invalid-request',
                        'signature-required',
                        'already-used',
                        'origin-not-allowed',
                        'too-large',
                        'too-many-requests',
                        'no-consent',
                        'offline',
                        'identifier-invalid',
                        'type-unsupported',
                        'duplicate',
                      ],
                      type: 'string',
                    },
                  },
                  required: ['status', 'reason'],
                  additionalProperties: false,
                },
                {
                  type: 'object',
                  properties: { status: { const: 'uncertain' }, reason: { $ref: '#/components/schemas/Reason' } },
                  required: ['status', 'reason'],
                  additionalProperties: false,
                },
              ],
            },
          },
        },
        required: ['invitations'],
        additionalProperties: false,
      },
      EnrolmentAnswer: {
        oneOf: [
          {
            type: 'object',
            properties: { status: { const: 'enrolled' } },
            required: ['status'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { status: { const: 'not-enrolled' }, reason: { $ref: '#/components/schemas/Reason' } },
            required: ['status', 'reason'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { status: { const: 'uncertain' }, reason: { $ref: '#/components/schemas/Reason' } },
            required: ['status', 'reason'],
            additionalProperties: false,
          },
        ],
      },
      CouponRedemptionAnswer: {
        oneOf: [
          {
            type: 'object',
            properties: { status: { const: 'recorded' } },
            required: ['status'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { status: { const: 'refused' }, reason: { $ref: '#/components/schemas/Reason' } },
            required: ['status', 'reason'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { status: { const: 'uncertain' }, reason: { $ref: '#/components/schemas/Reason' } },
            required: ['status', 'reason'],
            additionalProperties: false,
          },
        ],
      },
      Problem: {
        type: 'object',
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer', minimum: 400, maximum: 599 },
          reason: { $ref: '#/components/schemas/Reason' },
          requestId: { type: 'string' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              properties: { field: { type: 'string' }, expected: { type: 'string' } },
              required: ['field', 'expected'],
              additionalProperties: false,
            },
          },
        },
        required: ['type', 'title', 'status', 'reason', 'requestId'],
        additionalProperties: false,
      },
      Offer: {
        oneOf: [
          {
            type: 'object',
            properties: {
              id: { type: 'string' },
              provider: { type: 'string' },
              locale: { type: 'string' },
              code: { type: 'string' },
              receipt: { type: 'string' },
              words: { type: 'object', propertyNames: { type: 'string' }, additionalProperties: { type: 'string' } },
              layout: { const: 'card' },
              headline: { type: 'string' },
              description: { type: 'string' },
              image: {
                type: 'object',
                properties: {
                  url: { type: 'string', format: 'uri' },
                  alt: { type: 'string' },
                  width: { type: 'integer' },
                  height: { type: 'integer' },
                },
                required: ['url'],
                additionalProperties: false,
              },
              action: {
                oneOf: [
                  {
                    type: 'object',
                    properties: {
                      kind: { const: 'link' },
                      label: { type: 'string' },
                      url: { type: 'string', format: 'uri' },
                      messages: {
                        type: 'object',
                        properties: {
                          origin: { type: 'string', format: 'uri' },
                          close: { type: 'array', items: { type: 'string' } },
                          consent: { type: 'array', items: { type: 'string' } },
                        },
                        required: ['origin', 'close', 'consent'],
                        additionalProperties: false,
                      },
                    },
                    required: ['kind', 'label', 'url'],
                    additionalProperties: false,
                  },
                  {
                    type: 'object',
                    properties: {
                      kind: { const: 'invite' },
                      label: { type: 'string' },
                      identifiers: { type: 'array', items: { enum: ['email', 'phone'], type: 'string' } },
                      most: { type: 'integer', minimum: 1, maximum: 50 },
                      friendsNotice: { type: 'string' },
                      consent: { type: 'string' },
                    },
                    required: ['kind', 'label', 'identifiers', 'most'],
                    additionalProperties: false,
                  },
                  {
                    type: 'object',
                    properties: { kind: { const: 'enrol' }, label: { type: 'string' } },
                    required: ['kind', 'label'],
                    additionalProperties: false,
                  },
                ],
              },
              privacy: {
                type: 'object',
                properties: {
                  notice: { type: 'string' },
                  url: { type: 'string', format: 'uri' },
                  label: { type: 'string' },
                },
                required: [],
                additionalProperties: false,
              },
              terms: {
                type: 'object',
                properties: { url: { type: 'string', format: 'uri' }, label: { type: 'string' } },
                required: ['url'],
                additionalProperties: false,
              },
            },
            required: ['id', 'provider', 'receipt', 'layout', 'action'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: {
              id: { type: 'string' },
              provider: { type: 'string' },
              locale: { type: 'string' },
              code: { type: 'string' },
              receipt: { type: 'string' },
              words: { type: 'object', propertyNames: { type: 'string' }, additionalProperties: { type: 'string' } },
              layout: { const: 'segments' },
              segments: { type: 'array', items: { $ref: '#/components/schemas/Segment' } },
              continuation: { type: 'string' },
              position: {
                type: 'object',
                properties: { current: { type: 'integer', minimum: 1 }, total: { type: 'integer', maximum: 100 } },
                required: ['current', 'total'],
                additionalProperties: false,
              },
              delay: { type: 'number', minimum: 0, maximum: 60 },
              accent: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
            },
            required: ['id', 'provider', 'receipt', 'layout', 'segments', 'continuation'],
            additionalProperties: false,
          },
        ],
      },
      Segment: {
        oneOf: [
          {
            type: 'object',
            properties: {
              kind: { const: 'text' },
              text: { type: 'string' },
              weight: { const: 'strong' },
              emphasis: { const: 'italic' },
              size: { enum: ['smaller', 'small', 'large'], type: 'string' },
              tone: {
                enum: ['accent', 'subdued', 'info', 'success', 'warning', 'critical', 'decorative'],
                type: 'string',
              },
            },
            required: ['kind', 'text'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: {
              kind: { enum: ['box', 'stack', 'row', 'grid', 'paragraph', 'heading', 'badge', 'note'], type: 'string' },
              role: {
                enum: ['header', 'greeting', 'sponsored', 'content', 'actions', 'disclaimer', 'footer', 'progress'],
                type: 'string',
              },
              style: {
                type: 'object',
                properties: {
                  border: { enum: ['base', 'dashed'], type: 'string' },
                  background: { enum: ['base', 'subdued'], type: 'string' },
                  corner: { enum: ['none', 'small', 'base', 'large', 'full'], type: 'string' },
                  padding: { enum: ['none', 'tighter', 'tight', 'base', 'loose', 'looser'], type: 'string' },
                  gap: { enum: ['none', 'tighter', 'tight', 'base', 'loose', 'looser'], type: 'string' },
                  columns: {
                    enum: [
                      'one',
                      'two',
                      'three',
                      'four',
                      'fill-auto',
                      'auto-fill',
                      'auto-auto',
                      'third-fill',
                      'fill-third',
                    ],
                    type: 'string',
                  },
                  inline: { enum: ['start', 'center', 'end', 'between'], type: 'string' },
                  block: { enum: ['start', 'center', 'end'], type: 'string' },
                },
                required: [],
                additionalProperties: false,
              },
              wide: {
                type: 'object',
                properties: {
                  border: { enum: ['base', 'dashed'], type: 'string' },
                  background: { enum: ['base', 'subdued'], type: 'string' },
                  corner: { enum: ['none', 'small', 'base', 'large', 'full'], type: 'string' },
                  padding: { enum: ['none', 'tighter', 'tight', 'base', 'loose', 'looser'], type: 'string' },
                  gap: { enum: ['none', 'tighter', 'tight', 'base', 'loose', 'looser'], type: 'string' },
                  columns: {
                    enum: [
                      'one',
                      'two',
                      'three',
                      'four',
                      'fill-auto',
                      'auto-fill',
                      'auto-auto',
                      'third-fill',
                      'fill-third',
                    ],
                    type: 'string',
                  },
                  inline: { enum: ['start', 'center', 'end', 'between'], type: 'string' },
                  block: { enum: ['start', 'center', 'end'], type: 'string' },
                },
                required: [],
                additionalProperties: false,
              },
              size: { enum: ['smaller', 'small', 'large'], type: 'string' },
              tone: {
                enum: ['accent', 'subdued', 'info', 'success', 'warning', 'critical', 'decorative'],
                type: 'string',
              },
              children: { type: 'array', items: { $ref: '#/components/schemas/Segment' } },
            },
            required: ['kind', 'children'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: { kind: { const: 'image' }, url: { type: 'string', format: 'uri' }, alt: { type: 'string' } },
            required: ['kind', 'url'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: {
              kind: { const: 'icon' },
              name: { enum: ['arrow-down', 'arrow-right', 'check', 'gift', 'info', 'star'], type: 'string' },
            },
            required: ['kind', 'name'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: {
              kind: { const: 'gap' },
              direction: { enum: ['block', 'inline'], type: 'string' },
              space: { enum: ['none', 'tighter', 'tight', 'base', 'loose', 'looser'], type: 'string' },
            },
            required: ['kind', 'direction', 'space'],
            additionalProperties: false,
          },
          {
            type: 'object',
            properties: {
              kind: { const: 'action' },
              does: { enum: ['accept', 'decline', 'open'], type: 'string' },
              look: { enum: ['button', 'link', 'area'], type: 'string' },
              weight: { enum: ['primary', 'secondary'], type: 'string' },
              url: { type: 'string', format: 'uri' },
              label: { type: 'string' },
              children: { type: 'array', items: { $ref: '#/components/schemas/Segment' } },
            },
            required: ['kind', 'does', 'look', 'children'],
            additionalProperties: false,
          },
        ],
      },
      Reason: {
        enum: [
          'no-offer',
          'touchpoint-disabled',
          'site-blocked',
          'flow-expired',
          'placement-disabled',
          'placement-unknown',
          'integration-unknown',
          'customer-unknown',
          'limit-reached',
          'refused-by-vendor',
          'vendor-unavailable',
          'timeout',
          'missing-field',
          'invalid-request',
          'signature-required',
          'already-used',
          'origin-not-allowed',
          'too-large',
          'too-many-requests',
          'no-consent',
          'offline',
        ],
        type: 'string',
      },
    },
  },
};
