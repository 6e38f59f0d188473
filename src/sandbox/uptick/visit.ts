import type { Call } from '../vendor.ts';
import { type FlowAddresses, flowAddresses } from './addresses.ts';
import { eventIdOf, readFlowId } from './flow-id.ts';
import { readText } from './read-text.ts';
import { SAMPLE_FLOW, SAMPLE_INTEGRATION } from './recorded/sample-flow.ts';
import { readIds } from './routes.ts';

/** Where in a flow a call stands. */
export interface Visit {
  /** Of the flow's one event. */
  eventId: string;
  /** Counts the offers from 0. */
  index: number;
  firstName: string | undefined;
  addresses: FlowAddresses;
}

/** An outcome may be armed for a call that it was not made for; then it stands on the flow of the contract's examples. */
export function readVisit({ arrival: { path, query }, site }: Call): Visit {
  const { flow = SAMPLE_FLOW } = readIds({ path });
  const integration = readFlowId(flow)?.integration ?? SAMPLE_INTEGRATION;
  return {
    eventId: eventIdOf(flow),
    index: Number(readText(query, 'index') ?? readText(query, 'offer_index') ?? 0),
    firstName: readText(query, 'first_name'),
    addresses: flowAddresses(site, integration, flow, readText(query, 'placement')),
  };
}
