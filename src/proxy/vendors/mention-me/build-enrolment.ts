import { present } from '../../../offer/present.ts';
import { InvalidRequest, MissingField } from '../../fault.ts';
import { addressPart, customerPart, MOST_EMAIL, orderPart, requestPart, type Source } from './parts.ts';
import type { Enrolment } from './wire.ts';

/** Enrols somebody, who must have an e-mail address (contract, endpoint 1). */
export async function buildEnrolment(source: Source): Promise<Enrolment> {
  const { customer = {}, order, address, variation } = source.request;
  const email = requireEmail(customer.email);
  return present<Enrolment>({
    customer: customerPart(email, customer),
    request: present<Enrolment['request']>({ ...(await requestPart(email, source)), variation }),
    order: order && orderPart(order, source.now),
    address: addressPart(address),
    // Our dialog has a close control of its own.
    implementation: { wrapContentWithBranding: true, showCloseIcon: false },
  });
}

function requireEmail(email: string | undefined): string {
  if (!email) throw new MissingField([{ field: 'customer.email', expected: 'the shopper’s e-mail address' }]);
  if (email.length <= MOST_EMAIL) return email;
  throw new InvalidRequest([
    { field: 'customer.email', expected: `an e-mail address of at most ${MOST_EMAIL} characters` },
  ]);
}
