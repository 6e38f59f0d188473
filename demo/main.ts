/** The demo page: the element as a shop imports it, and the console beside it. */
import '../src/index.ts';
import './offer-console.ts';
import './view-meter.ts';
