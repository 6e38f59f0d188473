import { type Attributes, metrics, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { present } from '../offer/present.ts';
import { type LogLine, type LogWriter, writeLogLine } from './log.ts';
import { VERSION } from './version.ts';

/** What spans and metrics call us. */
const NAME = 'offer-elements/proxy';

/** Bounds of the buckets, in seconds, as OpenTelemetry's conventions for HTTP advise; a page waits for eight. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * A writer of log lines that makes a span and a measurement of each request as well: how many, how many in vain, and how
 * long they took, by `http.server.request.duration`. Both are made from the line, so nothing personal can get in.
 *
 * Only OpenTelemetry's API is used; where they go is the host's business. Register its SDK before this is called. Without
 * one nothing is kept, and nothing is sent.
 *
 * @param log takes the lines. Default: JSON on the console.
 */
export function withTelemetry(log: LogWriter = writeLogLine): LogWriter {
  const tracer = trace.getTracer(NAME, VERSION);
  const duration = metrics.getMeter(NAME, VERSION).createHistogram('http.server.request.duration', {
    description: 'Duration of HTTP server requests.',
    unit: 's',
    advice: { explicitBucketBoundaries: BUCKETS },
  });
  return (line) => {
    log(line);
    if ('event' in line) return;
    const attributes = attributesOf(line);
    duration.record(line.duration / 1_000, attributes);
    // A child of whatever span the host has around the request.
    const startTime = new Date(line.time);
    const span = tracer.startSpan(`${attributes['http.request.method']} ${line.route}`, {
      kind: SpanKind.SERVER,
      startTime,
      attributes,
    });
    if (line.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(new Date(startTime.getTime() + line.duration));
  };
}

/** These and no others; each has few values, so that no host pays for a series a shopper. */
function attributesOf({ route, method, status, provider, reason }: LogLine): Attributes {
  return present<Attributes>({
    'http.request.method': method === 'other' ? '_OTHER' : method,
    'http.route': route,
    'http.response.status_code': status,
    'offer.provider': provider,
    'offer.reason': reason,
    // By the conventions, what failed and how: a request at fault is no failure of the server's.
    'error.type': status >= 500 ? String(status) : undefined,
  });
}
