___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Offer Elements",
  "categories": ["AFFILIATE_MARKETING", "CONVERSIONS"],
  "brand": { "id": "brand_dummy", "displayName": "" },
  "description": "Puts a referral or post-purchase offer on the order confirmation page.",
  "containerContexts": ["WEB"]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "script",
    "displayName": "Address of offer-elements.js",
    "help": "The permission to inject scripts has to name the same address.",
    "simpleValueType": true,
    "defaultValue": "https://shop.example/offer-elements.js",
    "valueValidators": [{ "type": "NON_EMPTY" }, { "type": "REGEX", "args": ["^https://.+"] }]
  },
  {
    "type": "TEXT",
    "name": "endpoint",
    "displayName": "Address of the proxy",
    "help": "Empty: /offers on the origin the script comes from.",
    "simpleValueType": true
  },
  {
    "type": "SELECT",
    "name": "offer",
    "displayName": "Offer",
    "macrosInSelect": false,
    "selectItems": [
      { "value": "referral", "displayValue": "Refer a friend" },
      { "value": "post-purchase", "displayValue": "After a purchase" }
    ],
    "simpleValueType": true,
    "defaultValue": "referral"
  },
  {
    "type": "TEXT",
    "name": "into",
    "displayName": "Where it goes",
    "help": "A CSS selector, such as #order-summary. The offer becomes the last thing inside.",
    "simpleValueType": true,
    "valueValidators": [{ "type": "NON_EMPTY" }]
  },
  {
    "type": "SELECT",
    "name": "consent",
    "displayName": "Consent",
    "macrosInSelect": false,
    "selectItems": [
      { "value": "auto", "displayValue": "Follow the banner of the shop" },
      { "value": "required", "displayValue": "Wait for grantConsent()" },
      { "value": "granted", "displayValue": "The shop has decided: ask at once" }
    ],
    "simpleValueType": true,
    "defaultValue": "auto"
  },
  {
    "type": "GROUP",
    "name": "orderGroup",
    "displayName": "Order",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "LABEL",
        "name": "orderLabel",
        "displayName": "Without a number, the order is read from the purchase event of Google Analytics 4, or from JSON-LD."
      },
      { "type": "TEXT", "name": "orderId", "displayName": "Number", "simpleValueType": true },
      { "type": "TEXT", "name": "orderTotal", "displayName": "Total, without tax and shipping", "simpleValueType": true },
      { "type": "TEXT", "name": "orderCurrency", "displayName": "Currency, such as GBP", "simpleValueType": true }
    ]
  },
  {
    "type": "GROUP",
    "name": "customerGroup",
    "displayName": "Shopper",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      { "type": "TEXT", "name": "email", "displayName": "E-mail address", "simpleValueType": true },
      { "type": "TEXT", "name": "firstName", "displayName": "Given name", "simpleValueType": true }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const callInWindow = require('callInWindow');
const copyFromWindow = require('copyFromWindow');
const createQueue = require('createQueue');
const injectScript = require('injectScript');

const attributes = { consent: data.consent || 'auto' };
if (data.endpoint) attributes.endpoint = data.endpoint;
if (data.orderId) {
  attributes['order-id'] = data.orderId;
  attributes['order-total'] = data.orderTotal;
  attributes['order-currency'] = data.orderCurrency;
} else {
  attributes['order-source'] = 'auto';
}
if (data.email) attributes.email = data.email;
if (data.firstName) attributes['first-name'] = data.firstName;
const entry = { offer: data.offer, into: data.into, attributes: attributes };

// A template cannot make elements. It tells the script what to make: in the queue, or once that has been taken over.
if (copyFromWindow('offerElements.grantConsent')) {
  callInWindow('offerElements.push', entry);
} else {
  createQueue('offerElements')(entry);
}
injectScript(data.script, data.gtmOnSuccess, data.gtmOnFailure, data.script);


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": { "publicId": "access_globals", "versionId": "1" },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "offerElements" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "offerElements.grantConsent" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": false }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "offerElements.push" },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": false },
                  { "type": 8, "boolean": true }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "inject_script", "versionId": "1" },
      "param": [
        {
          "key": "urls",
          "value": { "type": 2, "listItem": [{ "type": 1, "string": "https://shop.example/offer-elements.js" }] }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: An entry goes into the queue, and the script is fetched
  code: |-
    const pushed = [];
    mock('copyFromWindow', undefined);
    mock('createQueue', (name) => (entry) => pushed.push(entry));
    mock('injectScript', (url, onSuccess) => onSuccess());
    runCode({ script: 'https://shop.example/offer-elements.js', offer: 'referral', into: '#thanks', consent: 'auto' });
    assertThat(pushed).isEqualTo([
      { offer: 'referral', into: '#thanks', attributes: { consent: 'auto', 'order-source': 'auto' } },
    ]);
    assertApi('gtmOnSuccess').wasCalled();
- name: An order that is given is not looked for
  code: |-
    let pushed;
    mock('copyFromWindow', () => {});
    mock('callInWindow', (name, entry) => { pushed = entry; });
    mock('injectScript', (url, onSuccess) => onSuccess());
    runCode({ script: 'https://shop.example/offer-elements.js', offer: 'referral', into: '#thanks', orderId: 'LKS-1', orderTotal: '46.50', orderCurrency: 'GBP' });
    assertThat(pushed.attributes).isEqualTo({ consent: 'auto', 'order-id': 'LKS-1', 'order-total': '46.50', 'order-currency': 'GBP' });
setup: ''


___NOTES___

Import: Templates, Tag Templates, New, Import. Then write the address of your script into the field and into the permission
"Injects scripts".
