import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

@Component({
  selector: 'shop-thanks',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <referral-offer
      id="attributes"
      email="rowan.ash@example.com"
      first-name="Rowan"
      order-id="A-1"
      [attr.order-total]="46.5"
      order-currency="GBP"
      [orderGift]="false"
      (offer-load)="heard($event)"
    >
      Thank you.
    </referral-offer>
    <referral-offer id="properties" [customer]="customer" [order]="order"></referral-offer>
    <referral-offer
      id="bad"
      [email]="undefined"
      [provider]="null"
      [attr.order-id]="5"
      [attr.first-name]="{}"
      order="[object Object]"
      preview="false"
    ></referral-offer>
    <post-purchase-offer id="second" order-id="S-1" [consent]="false"></post-purchase-offer>
  `,
})
export class Thanks {
  readonly customer = { email: 'ida.birch@example.com' };
  readonly order = { id: 'P-1', total: 31, currency: 'GBP' };

  heard(event: Event): void {
    document.body.dataset['heard'] = event.type;
  }
}
