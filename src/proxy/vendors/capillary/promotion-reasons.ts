import type { Reason } from '../../../offer/reason.ts';

/** What a code of the second call means, among errors or among warnings; any other is `refused-by-vendor`. */
const REASONS: Readonly<Record<number, Reason>> = {
  // A wrong programme here; in the other call it would be a wrong channel (gotcha 2).
  1101: 'integration-unknown',
  // The type of the customer.
  1212: 'integration-unknown',
  8015: 'customer-unknown',
  8874: 'integration-unknown',
  // The programme and the promotion are needed.
  8881: 'integration-unknown',
  // Used up; or set up wrongly, which the code does not tell apart. A warning, though nothing was done (gotcha 3).
  8890: 'limit-reached',
  // Not active, or not for this customer's group.
  8892: 'refused-by-vendor',
  8899: 'refused-by-vendor',
  // A parameter of the query is missing.
  11013: 'integration-unknown',
};

export function promotionReason(code: number): Reason | undefined {
  return Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
}
