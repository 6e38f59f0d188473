import { readFileSync } from 'node:fs';
import type { Finding } from '../../scorecard/finding.ts';
import type { Rows } from '../row.ts';

export const advisoryRows: Rows = {
  C19: { title: 'known advisories of what we ship', goal: '0 open', run: advisories },
};

/** What was found in the packages we ship, and the version that ended it. `npm audit --omit=dev` knows those of today. */
const ENDED: readonly [name: string, advisory: string, version: string][] = [
  ['hono', 'CVE-2024-32869', '4.2.7'],
  ['hono', 'CVE-2024-43787', '4.5.8'],
  ['hono', 'CVE-2024-48913', '4.6.5'],
  ['hono', 'CVE-2025-58362', '4.9.6'],
  ['hono', 'CVE-2025-59139', '4.9.7'],
  ['hono', 'CVE-2025-62610', '4.10.2'],
  ['hono', 'GHSA-q7jf-gf43-6x6p', '4.10.3'],
  ['hono', 'CVE-2026-22817', '4.11.4'],
  ['hono', 'CVE-2026-22818', '4.11.4'],
  ['hono', 'CVE-2026-24398', '4.11.7'],
  ['hono', 'CVE-2026-24472', '4.11.7'],
  ['hono', 'a quadratic preflight', '4.12.34'],
  ['@hono/node-server', 'CVE-2024-23340', '1.4.1'],
  ['@hono/node-server', 'CVE-2024-32652', '1.10.1'],
  ['jose', 'CVE-2022-36083', '4.9.2'],
  ['jose', 'CVE-2024-28176', '4.15.5'],
  ['undici', 'CVE-2025-22150', '7.2.3'],
  ['undici', 'CVE-2025-47279', '7.5.0'],
  ['valibot', 'CVE-2025-66020', '1.2.0'],
];

async function advisories(): Promise<Finding> {
  const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));
  const shipped = ENDED.filter(([name]) => lock.packages[`node_modules/${name}`]);
  const open = shipped.filter(([name, , end]) => isBefore(lock.packages[`node_modules/${name}`].version, end));
  return {
    reached: `${shipped.length} looked at, ${open.length} open${open.length ? `: ${open.map(([, advisory]) => advisory)}` : ''}`,
    holds: shipped.length >= 15 && open.length === 0,
  };
}

function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}
