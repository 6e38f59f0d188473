import { readdirSync } from 'node:fs';
import { fixture, REFERRALS_PATH } from '../../proxy/helpers/capillary.ts';
import type { Finding } from '../../scorecard/finding.ts';
import { actReceipt, ROWAN } from '../helpers/doors.ts';
import { inWorld, pageRequest, type World } from '../helpers/world.ts';
import type { Rows } from '../row.ts';

export const failureRows: Rows = {
  C18: {
    title: 'failure inside HTTP 200',
    goal: '100 % reported as failure',
    run: (bench) => inWorld(bench, failures),
  },
};

const FOLDER = new URL('../../fixtures/capillary/', import.meta.url);

const ONE_FRIEND = [{ identifier: '+447700900456' }];
const FRIENDS = new Map([['referrals-mixed-outcome', [...ONE_FRIEND, { identifier: '+447700900457' }]]]);

/** Recorded answers in which all, or some, went well. */
const GOOD = [
  'referrals-invited-success',
  'referrals-mixed-outcome',
  'referrals-older-shape',
  'promotion-issued-success',
];

async function failures(world: World): Promise<Finding> {
  const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
  const proxy = await world.handler();
  const wrong: string[] = [];
  let failed = 0;
  for (const name of names) {
    const { request, response } = fixture(name);
    world.sandbox.next('capillary', {
      answer: { status: 200, headers: { 'content-type': 'application/json' }, body: response.body },
    });
    const isInvitation = request.path === REFERRALS_PATH;
    const receipt = await actReceipt(isInvitation ? 'invite' : 'enrol');
    const body = { receipt, customer: ROWAN, ...(isInvitation && { friends: FRIENDS.get(name) ?? ONE_FRIEND }) };
    const path = isInvitation ? '/offers/v1/invitations' : '/offers/v1/enrolments';
    const said = await (await proxy.fetch(pageRequest(path, JSON.stringify(body)))).text();
    const isGood = GOOD.includes(name);
    if (!isGood) failed += 1;
    // Some went well among the good ones: else the failures would prove nothing.
    if (/"(sent|enrolled)"/.test(said) !== isGood) wrong.push(name);
    world.sandbox.clearNext();
  }
  return {
    reached: `${failed} recorded failures under 200, ${wrong.length} misread${wrong.length ? `: ${wrong.join(', ')}` : ''}`,
    holds: failed >= 10 && wrong.length === 0,
  };
}
