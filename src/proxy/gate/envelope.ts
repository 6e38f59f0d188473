import type { Context, ErrorHandler, MiddlewareHandler } from 'hono';
import type { FieldError } from '../../offer/offer-answer.ts';
import { present } from '../../offer/present.ts';
import { Fault, TooManyRequests } from '../fault.ts';
import { describeMistake, type LogLine, type LogWriter, logMethod } from '../log.ts';
import { describeFault, type FaultKind } from '../problem.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import { StoreUnavailable } from '../store/store.ts';
import { listedOrigin } from './origin.ts';
import { problemResponse, retryHeader } from './respond.ts';

export interface EnvelopeOptions {
  allowedOrigins: readonly string[];
  /** Our own paths, and what the log calls them. */
  routeNames: ReadonlyMap<string, string>;
  now: () => number;
  randomId: () => string;
  log: LogWriter;
}

/** Around every request: its id, who may read the answer, and its line in the log. */
export function envelope({
  allowedOrigins,
  routeNames,
  now,
  randomId,
  log,
}: EnvelopeOptions): MiddlewareHandler<ProxyEnv> {
  return async (context, next) => {
    const start = now();
    const requestId = randomId();
    const origin = listedOrigin(context.req.raw.headers.get('origin'), allowedOrigins);
    const notes: ProxyEnv['Variables']['notes'] = {};
    context.set('requestId', requestId);
    context.set('origin', origin);
    context.set('notes', notes);
    await next();
    const { headers, status } = context.res;
    headers.set('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(context.get('rateLimit') ?? {})) {
      // An answer that was refused for another count says so itself.
      if (!headers.has(name)) headers.set(name, value);
    }
    if (origin) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Expose-Headers', 'X-Request-Id, Retry-After');
    }
    log(
      present<LogLine>({
        time: new Date(start).toISOString(),
        requestId,
        route: routeNames.get(context.req.path) ?? 'unknown',
        method: logMethod(context.req.method),
        status,
        reason: notes.reason,
        provider: notes.provider,
        origin,
        duration: now() - start,
        vendor: notes.vendor,
        views: notes.views,
        invitations: notes.invitations,
        store: notes.store,
        mistake: notes.mistake,
      }),
    );
  };
}

/**
 * Whatever was thrown, as a problem document. A mistake of ours says nothing of itself but to the log. Without the store
 * nothing was done: to the page it is as if the vendor could not be asked, and it may ask again.
 */
export const answerError: ErrorHandler<ProxyEnv> = (error, context) => {
  if (error instanceof Fault) {
    const standing = error instanceof TooManyRequests ? error.headers : {};
    return answerFault(context, error.kind, error.errors, { ...retryHeader(error.retryAfter), ...standing });
  }
  if (error instanceof StoreUnavailable) {
    context.get('notes').store = 'unavailable';
    return answerFault(context, 'vendor-unavailable');
  }
  context.get('notes').mistake = describeMistake(error);
  return answerFault(context, 'unexpected');
};

export function answerFault(
  context: Context<ProxyEnv>,
  kind: FaultKind,
  errors: FieldError[] = [],
  headers: Record<string, string> = {},
): Response {
  const problem = describeFault(kind, context.get('requestId'), errors);
  context.get('notes').reason = problem.reason;
  return problemResponse(problem, headers);
}
