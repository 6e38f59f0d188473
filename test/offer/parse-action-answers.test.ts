import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CouponRedemptionAnswer } from '../../src/offer/coupon-redemption.ts';
import type { EnrolmentAnswer } from '../../src/offer/enrolment.ts';
import type { Invitation } from '../../src/offer/invitation.ts';
import { parseCouponRedemptionAnswer, parseEnrolmentAnswer } from '../../src/offer/parse-act-answer.ts';
import { parseInvitationsAnswer } from '../../src/offer/parse-invitations-answer.ts';

const lost = { status: 'uncertain', reason: 'vendor-unavailable' } as const;

describe('parseInvitationsAnswer', () => {
  const rows: [string, unknown[], Invitation[]][] = [
    ['sent', [{ status: 'sent' }], [{ status: 'sent' }]],
    [
      'refused, with a reason for friends',
      [{ status: 'refused', reason: 'duplicate' }],
      [{ status: 'refused', reason: 'duplicate' }],
    ],
    [
      'refused, with a common reason',
      [{ status: 'refused', reason: 'customer-unknown' }],
      [{ status: 'refused', reason: 'customer-unknown' }],
    ],
    [
      'refused, for a reason that is not ours',
      [{ status: 'refused', reason: 'toString' }],
      [{ status: 'refused', reason: 'refused-by-vendor' }],
    ],
    ['uncertain', [{ status: 'uncertain', reason: 'timeout' }], [{ status: 'uncertain', reason: 'timeout' }]],
    ['uncertain, for a reason of friends alone', [{ status: 'uncertain', reason: 'duplicate' }], [lost]],
    ['a status that is not ours as uncertain', [{ status: 'delivered' }], [lost]],
    ['what is no row as uncertain', [null], [lost]],
    ['a list too short as uncertain where it ends', [{ status: 'sent' }], [{ status: 'sent' }, lost, lost]],
    ['a list too long as far as was asked', [{ status: 'sent' }, { status: 'sent' }], [{ status: 'sent' }]],
  ];

  for (const [what, invitations, expected] of rows) {
    it(`reads ${what}`, () => {
      assert.deepEqual(parseInvitationsAnswer({ invitations }, expected.length), expected);
    });
  }

  for (const json of [undefined, null, 'sent', [], {}, { invitations: {} }, { status: 'sent' }]) {
    it(`takes ${JSON.stringify(json)} for no answer`, () => {
      assert.equal(parseInvitationsAnswer(json, 1), undefined);
    });
  }
});

describe('parseCouponRedemptionAnswer', () => {
  const rows: [object, CouponRedemptionAnswer | undefined][] = [
    [{ status: 'recorded', reason: 'timeout' }, { status: 'recorded' }],
    [
      { status: 'refused', reason: 'integration-unknown' },
      { status: 'refused', reason: 'integration-unknown' },
    ],
    [{ status: 'refused' }, { status: 'refused', reason: 'refused-by-vendor' }],
    [{ status: 'uncertain', reason: 7 }, lost],
    [{ status: 'enrolled' }, undefined],
    [{ status: 'not-enrolled', reason: 'timeout' }, undefined],
  ];

  for (const [json, expected] of rows) {
    it(`reads ${JSON.stringify(json)} as ${expected?.status ?? 'no answer'}`, () => {
      assert.deepEqual(parseCouponRedemptionAnswer(json), expected);
    });
  }
});

describe('parseEnrolmentAnswer', () => {
  const rows: [object, EnrolmentAnswer][] = [
    [{ status: 'enrolled', reason: 'no-offer', more: 1 }, { status: 'enrolled' }],
    [
      { status: 'not-enrolled', reason: 'limit-reached' },
      { status: 'not-enrolled', reason: 'limit-reached' },
    ],
    [
      { status: 'not-enrolled', reason: '8890' },
      { status: 'not-enrolled', reason: 'refused-by-vendor' },
    ],
    [{ status: 'not-enrolled' }, { status: 'not-enrolled', reason: 'refused-by-vendor' }],
    [
      { status: 'uncertain', reason: 'timeout' },
      { status: 'uncertain', reason: 'timeout' },
    ],
    [{ status: 'uncertain', reason: {} }, lost],
  ];

  for (const [json, expected] of rows) {
    it(`reads ${JSON.stringify(json)} as ${expected.status}`, () => {
      assert.deepEqual(parseEnrolmentAnswer(json), expected);
    });
  }

  for (const json of [undefined, null, 'enrolled', [], {}, { status: 'joined' }, { status: ['enrolled'] }]) {
    it(`takes ${JSON.stringify(json)} for no answer`, () => {
      assert.equal(parseEnrolmentAnswer(json), undefined);
    });
  }
});
