/** The integrations of the sandbox, each with the scenario its flows follow unless the order id says otherwise. */
export const integrationIds = {
  default: '3b1e6d52-0f7a-4c1d-9a61-5c2f7f0a1b11',
  'v1-sections': '5eed0000-0000-4000-8000-000000000001',
  'plain-types': '5eed0000-0000-4000-8000-000000000002',
  'web-components': '5eed0000-0000-4000-8000-000000000003',
  'no-offer': '5eed0000-0000-4000-8000-000000000004',
  'site-blocked': '5eed0000-0000-4000-8000-000000000005',
  'integration-missing': '5eed0000-0000-4000-8000-000000000006',
  'placement-unknown': '5eed0000-0000-4000-8000-000000000007',
  'placement-disabled': '5eed0000-0000-4000-8000-000000000008',
  'flow-expired': '5eed0000-0000-4000-8000-000000000009',
  'flow-expired-always': '5eed0000-0000-4000-8000-000000000010',
  'flow-expired-later': '5eed0000-0000-4000-8000-000000000011',
  'no-personalization': '5eed0000-0000-4000-8000-000000000012',
  delayed: '5eed0000-0000-4000-8000-000000000013',
  hostile: '5eed0000-0000-4000-8000-000000000014',
  deep: '5eed0000-0000-4000-8000-000000000015',
  wide: '5eed0000-0000-4000-8000-000000000016',
  'huge-text': '5eed0000-0000-4000-8000-000000000017',
  'self-similar': '5eed0000-0000-4000-8000-000000000018',
  'event-only': '5eed0000-0000-4000-8000-000000000019',
  'ends-without-link': '5eed0000-0000-4000-8000-000000000020',
} as const;

/** The scenario of an integration; `undefined` when there is no such integration. */
export function scenarioOf(integration: string): string | undefined {
  return Object.entries(integrationIds).find(([, id]) => id === integration)?.[0];
}
