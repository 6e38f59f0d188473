import { PostPurchaseOffer, ReferralOffer } from 'offer-elements/react';

export function App({ heard }) {
  return (
    <main>
      <ReferralOffer
        id="attributes"
        email="rowan.ash@example.com"
        firstName="Rowan"
        orderId="A-1"
        orderTotal={46.5}
        orderCurrency="GBP"
        orderGift={false}
        onOfferLoad={heard}
      >
        Thank you.
      </ReferralOffer>
      <ReferralOffer
        id="properties"
        customer={{ email: 'ida.birch@example.com' }}
        order={{ id: 'P-1', total: 31, currency: 'GBP' }}
      />
      <ReferralOffer
        id="bad"
        email={undefined}
        provider={null}
        orderId={5}
        firstName={{}}
        order="[object Object]"
        preview="false"
      />
      <PostPurchaseOffer id="second" orderId="S-1" consent={false} />
    </main>
  );
}
