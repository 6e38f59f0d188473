import { PostPurchaseOffer, ReferralOffer } from 'offer-elements/react';

export const right = (
  <ReferralOffer
    endpoint="/offers"
    order={{ id: 'A-1', total: 46.5, currency: 'GBP' }}
    orderTotal={46.5}
    onOfferShown={({ detail }) => detail.variation?.length}
    onOfferInvite={({ detail }) => detail.refused.toFixed()}
    onOfferDismiss={({ detail }) => detail.provider.length}
    className="wide"
    ref={(element) => element?.grantConsent()}
  >
    Thank you.
  </ReferralOffer>
);

export const second = <PostPurchaseOffer orderId="A-1" onOfferEnrol={({ detail }) => detail.id.length} />;

// @ts-expect-error No property has this name.
export const unknown = <ReferralOffer oderId="A-1" />;

// @ts-expect-error An order's total is no object.
export const wrong = <ReferralOffer order={{ total: {} }} />;

// @ts-expect-error Nobody declines a referral.
export const neverHeard = <ReferralOffer onOfferDecline={() => {}} />;

// @ts-expect-error An enrolment counts nobody.
export const misread = <PostPurchaseOffer onOfferEnrol={({ detail }) => detail.refused} />;
