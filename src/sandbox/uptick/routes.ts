import type { Arrival } from '../vendor.ts';
import {
  acceptQuery,
  eventQuery,
  offerQuery,
  type QuerySchema,
  rejectQuery,
  shopQuery,
  startQuery,
} from './queries.ts';
import type { Step } from './step.ts';

/** The address of the API, and the one where shoppers accept and decline. */
export const ADDRESSES = { api: 'uptick', app: 'uptick-app' } as const;

export interface Route {
  step: Step;
  address: string;
  method: 'GET' | 'POST';
  /** Groups: `integration`, `flow`, `event`, where the path has them. */
  path: RegExp;
  query: QuerySchema;
}

/** What a path says. Absent where the path does not. */
export interface PathIds {
  integration?: string;
  flow?: string;
  event?: string;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const FLOW = `/v1/places/(?<integration>${UUID})/flows/(?<flow>${UUID})`;
const CLICKS = `/evt/flows/(?<flow>${UUID})/events/(?<event>${UUID})`;

const { api, app } = ADDRESSES;

const ROUTES: readonly Route[] = [
  { step: 'start', address: api, method: 'GET', path: whole('/places/flows/shopify'), query: shopQuery },
  // Any id may be tried here: the answer to a wrong one is part of the contract.
  {
    step: 'start',
    address: api,
    method: 'GET',
    path: whole('(?:/v1)?/places/(?<integration>[^/]+)/flows/new'),
    query: startQuery,
  },
  { step: 'hint', address: api, method: 'GET', path: whole(FLOW), query: startQuery },
  { step: 'offer', address: api, method: 'GET', path: whole(`${FLOW}/offers/new`), query: offerQuery },
  { step: 'event', address: api, method: 'POST', path: whole(`${FLOW}/events`), query: eventQuery },
  { step: 'reject', address: app, method: 'POST', path: whole(`${CLICKS}/reject`), query: rejectQuery },
  { step: 'accept', address: app, method: 'GET', path: whole(`${CLICKS}/accept`), query: acceptQuery },
];

/** The call that a path stands for, at the address where it arrived; whatever the method. */
export function findRoute({ address, path }: Pick<Arrival, 'address' | 'path'>): Route | undefined {
  return ROUTES.find((route) => route.address === address && route.path.test(path));
}

/** The ids in a path; none when the path is no call at all. */
export function readIds({ path }: Pick<Arrival, 'path'>): PathIds {
  return ROUTES.find((route) => route.path.test(path))?.path.exec(path)?.groups ?? {};
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
