import 'offer-elements';

const customer = { email: 'ida.birch@example.com' };
const order = { id: 'P-1', total: 31, currency: 'GBP' };

export function App(props) {
  return (
    <main>
      <referral-offer
        id="attributes"
        email="rowan.ash@example.com"
        first-name="Rowan"
        order-id="A-1"
        order-total={46.5}
        order-currency="GBP"
        order-gift="false"
        on:offer-load={props.heard}
      >
        Thank you.
      </referral-offer>
      <referral-offer id="properties" prop:customer={customer} prop:order={order} />
      <referral-offer
        id="bad"
        email={undefined}
        provider={null}
        order-id={5}
        first-name={{}}
        order="[object Object]"
        preview="false"
      />
      <post-purchase-offer id="second" order-id="S-1" consent={false} />
    </main>
  );
}
