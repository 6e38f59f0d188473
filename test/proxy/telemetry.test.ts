import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { metrics, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { LogLine } from '../../src/proxy/index.ts';
import { withTelemetry } from '../../src/proxy/telemetry.ts';
import { post, ROWAN, SHOP, testProxy } from './helpers/proxy.ts';

/** What a host registers, with exporters that can be looked at. */
function registerSdk() {
  const spans = new InMemorySpanExporter();
  const numbers = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 3_600_000 });
  const meters = new MeterProvider({ readers: [reader] });
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
  metrics.setGlobalMeterProvider(meters);
  return {
    spans: () => spans.getFinishedSpans(),
    async points() {
      await meters.forceFlush();
      const [metric] = numbers
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics));
      await meters.shutdown();
      return { name: metric?.descriptor.name, points: metric?.dataPoints ?? [] };
    },
  };
}

describe('telemetry', () => {
  afterEach(() => {
    trace.disable();
    metrics.disable();
  });

  it('makes a span and a measurement of each request, and of nothing else in it', async () => {
    const sdk = registerSdk();
    const lines: unknown[] = [];
    const proxy = testProxy({}, undefined, { log: withTelemetry((line) => lines.push(line)) });
    await proxy.fetch(post(ROWAN));
    await proxy.fetch(post(ROWAN, { origin: 'https://elsewhere.example' }));
    assert.equal(lines.length, 2);
    const expected = [
      {
        'http.request.method': 'POST',
        'http.route': '/v1/referral-offer',
        'http.response.status_code': 200,
        'offer.provider': 'mention-me',
      },
      {
        'http.request.method': 'POST',
        'http.route': '/v1/referral-offer',
        'http.response.status_code': 403,
        'offer.reason': 'origin-not-allowed',
      },
    ];
    assert.deepEqual(
      sdk.spans().map(({ name, attributes }) => ({ name, attributes })),
      expected.map((attributes) => ({ name: 'POST /v1/referral-offer', attributes })),
    );
    const { name, points } = await sdk.points();
    assert.equal(name, 'http.server.request.duration');
    assert.deepEqual(
      points.map(({ attributes }) => attributes),
      expected,
    );
  });

  it('marks what failed, and keeps to the time of the line', () => {
    const sdk = registerSdk();
    const line: LogLine = {
      time: '2026-05-14T09:31:07.000Z',
      requestId: 'a-request',
      route: '/v1/events',
      method: 'other',
      status: 502,
      reason: 'vendor-unavailable',
      origin: SHOP,
      duration: 1_500,
    };
    withTelemetry(() => {})(line);
    const [span] = sdk.spans();
    assert.deepEqual(span?.duration, [1, 500_000_000]);
    assert.deepEqual(span?.startTime, [Date.parse(line.time) / 1_000, 0]);
    assert.equal(span?.attributes['error.type'], '502');
    assert.ok(!JSON.stringify(span?.attributes).includes('larkspur'));
  });

  it('does nothing but log where no SDK is registered', () => {
    const lines: LogLine[] = [];
    const proxyLine: LogLine = {
      time: '2026-05-14T09:31:07.000Z',
      requestId: 'a-request',
      route: '/livez',
      method: 'GET',
      status: 200,
      duration: 1,
    };
    withTelemetry((line) => {
      if (!('event' in line)) lines.push(line);
    })(proxyLine);
    assert.deepEqual(lines, [proxyLine]);
    assert.equal(trace.getTracer('any').startSpan('any').isRecording(), false);
  });
});
