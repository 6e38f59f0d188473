import { connections } from './resilience/connections.ts';
import { mischief } from './resilience/mischief.ts';
import { answerLost, breaker, outage, stalled, together } from './resilience/outages.ts';
import { killedGently, overload, slowClients, soak } from './resilience/processes.ts';
import { killedHard, storeFails } from './resilience/stores.ts';
import type { Rows } from './row.ts';

/** Section D: what becomes of pages when vendors, stores, machines and senders fail. */
export const resilienceRows: Rows = {
  D1: { title: 'whatever a vendor does, on every route', goal: 'as documented, deadline + 50 ms', run: mischief },
  D2: { title: 'a vendor that never answers', goal: 'reads end in 3 s, writes in 5 s', run: stalled },
  D3: {
    title: 'a vendor that is gone, 60 s at 100 a second',
    goal: 'calls / requests at most 1.10',
    varies: true,
    run: outage,
  },
  D4: { title: 'a write whose answer is lost', goal: '0 made again', run: answerLost },
  D5: {
    title: '1,000 meet one fault together',
    goal: 'repeats: peak 100 ms at most 3 times the mean',
    varies: true,
    run: together,
  },
  D6: {
    title: 'breaker: half, all, recovery',
    goal: '20 calls; 5 ms; 1 a second; 5 s; others +10 %',
    varies: true,
    run: breaker,
  },
  D7: {
    title: 'three times what it can do, 60 s',
    goal: 'goodput 90 % of peak; no in 20 ms',
    nodeOnly: 'how many are at work at once is the platform’s to share out',
    run: overload,
  },
  D8: {
    title: '500 senders of a byte a second',
    goal: 'closed in 10 s; honest p99 +20 %',
    nodeOnly: 'whoever sends slowly is kept from a worker by the platform',
    run: slowClients,
  },
  D9: {
    nodeOnly: 'a worker hears of no signal',
    title: 'SIGTERM and SIGINT at 200 a second',
    goal: '0 failed; not ready in 100 ms; out in 10 s',
    run: killedGently,
  },
  D10: {
    title: 'SIGKILL with views taken in',
    goal: '0 lost, 0 told twice',
    nodeOnly: 'its instances share no Redis',
    run: killedHard,
  },
  D11: {
    title: 'store down, slow, flapping, full',
    goal: 'offers go on, p99 +50 ms; 0 views told twice',
    nodeOnly: 'its instances share no Redis',
    run: storeFails,
  },
  D12: {
    title: '30 minutes at 200 a second, 5 % faults',
    goal: '1 MB in 10 minutes at most; handles flat',
    nodeOnly: 'memory and handles are the platform’s',
    run: soak,
  },
  D13: { title: 'outgoing connections of one request', goal: 'at most 6', run: connections },
};
