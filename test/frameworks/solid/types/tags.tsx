import type { SolidElements } from 'offer-elements/jsx';
import type { JSX } from 'solid-js';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements<JSX.HTMLAttributes<HTMLElement>> {}
  }
}

export const right = (
  <referral-offer
    presentation="link"
    order-total={46.5}
    prop:order={{ id: 'A-1', total: 46.5, currency: 'GBP' }}
    on:offer-shown={({ detail }) => detail.variation?.length}
    on:offer-invite={({ detail }) => detail.refused.toFixed()}
    id="offer"
    ref={(element) => element.grantConsent()}
  >
    Thank you.
  </referral-offer>
);

export const second = <post-purchase-offer order-id="A-1" on:offer-enrol={({ detail }) => detail.id.length} />;

// @ts-expect-error A referral has no placement.
export const unknown = <referral-offer placement="order_status" />;

// @ts-expect-error No offer is presented like that.
export const wrong = <referral-offer presentation="banner" />;

// @ts-expect-error An order's total is no object.
export const wrongObject = <referral-offer prop:order={{ total: {} }} />;

// @ts-expect-error An enrolment counts nobody.
export const misread = <post-purchase-offer on:offer-enrol={({ detail }) => detail.refused} />;
