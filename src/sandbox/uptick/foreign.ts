/** The same address on a host that is nobody's, as if an answer had been tampered with. */
export function foreign(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, 'https://elsewhere.example');
}
