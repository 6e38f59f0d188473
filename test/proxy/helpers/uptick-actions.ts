/** The two actions of an offer, as the vendor writes them. Without anything of Node's: a browser's tests use them too. */
export const ACCEPT_URL = 'https://app.uptick.com/evt/flows/f/events/e/accept?index=0';
export const DECLINE_URL = 'https://app.uptick.com/evt/flows/f/events/e/reject?index=0';

export const accept = { type: 'button', name: 'button-accept', text: 'Yes', attributes: { to: ACCEPT_URL } };
export const decline = { type: 'link', name: 'button-reject', text: 'No', url: DECLINE_URL };
