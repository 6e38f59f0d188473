import type { EnrolmentAnswer } from '../../offer/enrolment.ts';
import { actOnce } from '../acts/act-once.ts';
import { beginAct, ENROLMENT } from '../acts/begin-act.ts';
import { openAct } from '../acts/open-act.ts';
import { requireVendor } from '../choose-vendor.ts';
import { checkEnrolmentRequest } from '../gate/check-request.ts';
import { readBody } from '../gate/read-body.ts';
import { jsonResponse } from '../gate/respond.ts';
import { type ActTools, actMeans } from './act-tools.ts';
import { circumstancesOf } from './circumstances.ts';
import type { PageHandler } from './page-route.ts';

/** `POST /v1/enrolments`: an `EnrolmentRequest` in, an `EnrolmentAnswer` out. A shopper is enrolled once an occasion. */
export function enrolments(tools: ActTools): PageHandler {
  return async (context, origin) => {
    const { receipt, customer: named = {} } = checkEnrolmentRequest(await readBody(context));
    const { provider, view, occasion, customer, sealed } = await openAct(receipt, 'enrol', origin, named, tools);
    const vendor = requireVendor(tools.vendors, 'enrol', provider);
    const circumstances = circumstancesOf(context, vendor, origin, tools);
    const means = actMeans(context, { provider, origin, view }, tools);
    const answer: EnrolmentAnswer = await actOnce(await beginAct(ENROLMENT, occasion, means), () =>
      vendor.enrol({ request: { customer, sealed }, ...circumstances }),
    );
    if ('reason' in answer) context.get('notes').reason = answer.reason;
    return jsonResponse(answer);
  };
}
