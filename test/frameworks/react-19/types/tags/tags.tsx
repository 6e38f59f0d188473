import type { JsxElements } from 'offer-elements/jsx';
import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends JsxElements<HTMLAttributes<HTMLElement>> {}
  }
}

export const right = (
  <referral-offer
    presentation="link"
    order-total={46.5}
    order={{ id: 'A-1', total: 46.5, currency: 'GBP' }}
    onoffer-shown={({ detail }) => detail.variation?.length}
    onoffer-invite={({ detail }) => detail.refused.toFixed()}
    id="offer"
    ref={(element) => element?.grantConsent()}
  >
    Thank you.
  </referral-offer>
);

export const second = <post-purchase-offer order-id="A-1" onoffer-enrol={({ detail }) => detail.id.length} />;

// @ts-expect-error A referral has no placement.
export const unknown = <referral-offer placement="order_status" />;

// @ts-expect-error No offer is presented like that.
export const wrong = <referral-offer presentation="banner" />;

// @ts-expect-error An order's total is no object.
export const wrongObject = <referral-offer order={{ total: {} }} />;

// @ts-expect-error An enrolment counts nobody.
export const misread = <post-purchase-offer onoffer-enrol={({ detail }) => detail.refused} />;
