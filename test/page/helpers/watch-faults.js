/**
 * Runs in the page, before everything else: gathers what nobody has caught, and what its policy has refused. A file of
 * its own, for a strict policy allows no other.
 */
/** @type {string[]} */
const faults = [];
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  faults.push(`${violatedDirective} ${blockedURI}`);
});

Object.assign(window, { faults });
