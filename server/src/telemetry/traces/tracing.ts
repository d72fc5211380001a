import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import type { ReadableSpan, Sampler, SpanExporter } from "@opentelemetry/sdk-trace";
import { programVersion } from "../program-version.ts";
import type { TraceSettings } from "../../config.ts";
import { collecting, type Step, Steps } from "./steps.ts";

/** What is told of a piece of work from outside, or of one in the background. */
export interface Told {
  readonly name: string;
  readonly kind: "request" | "background";
  readonly began: number;
  readonly ended: number;
  readonly attributes: Attributes;
  readonly failed: boolean;
  /** `traceparent` of whoever asked, where it is believed. */
  readonly parent: string | null;
}

/** Where traces go to. */
export interface Tracing {
  /** Sends a piece of work with its steps; the id of its trace, or null where it was not taken. */
  tell(told: Told, steps: Steps): string | null;
  /** Sends what is still here, as far as that is possible within a moment. */
  close(): Promise<void>;
}

/** Does work in the background, and sends what it was spent on. */
export async function traced<T>(tracing: Tracing | null, name: string, work: () => Promise<T>): Promise<T> {
  if (tracing === null) return work();
  const steps = new Steps();
  const began = performance.timeOrigin + performance.now();
  let failed = true;
  try {
    const done = await collecting(steps, work);
    failed = false;
    return done;
  } finally {
    const ended = performance.timeOrigin + performance.now();
    tracing.tell({ name, kind: "background", began, ended, attributes: {}, failed, parent: null }, steps);
  }
}

/** Spans that wait to be sent; beyond these they are dropped, so that a collector that is away costs nobody memory. */
const WAITING = 4_096;
const AT_ONCE = 512;
/** Milliseconds between two parcels, for one parcel, and for the last ones when the atlas ends. */
const [EVERY, SENDING, CLOSING] = [2_000, 5_000, 2_000];
/** Milliseconds between two lines of the log on parcels that did not arrive. */
const SILENCE = 60_000;

/**
 * Sends traces to a collector (OTLP over HTTP). The libraries are loaded here, and so only where traces are asked for.
 *
 * @param warn told at most once a minute that nothing arrives
 */
export async function startTracing(settings: TraceSettings, warn: (words: string) => void): Promise<Tracing> {
  const [{ BatchSpanProcessor, TracerProvider, ...samplers }, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import("@opentelemetry/sdk-trace"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
  const exporter = new OTLPTraceExporter({
    url: settings.url,
    headers: settings.headers,
    timeoutMillis: SENDING,
  });
  const processor = new BatchSpanProcessor({
    exporter: telling(exporter, warn),
    maxQueueSize: WAITING,
    maxExportBatchSize: AT_ONCE,
    scheduledDelayMillis: EVERY,
    exportTimeoutMillis: SENDING,
  });
  const provider = new TracerProvider({
    resource: resources.resourceFromAttributes({
      "service.name": settings.service,
      "service.version": programVersion(),
    }),
    sampler: samplerOf(settings, samplers),
    spanProcessors: [processor],
  });
  const tracer = provider.getTracer("movement-atlas");
  return {
    tell(told, steps) {
      const kind = told.kind === "request" ? SpanKind.SERVER : SpanKind.INTERNAL;
      const { name, began, ended, attributes, failed } = told;
      const root = tracer.startSpan(name, { kind, startTime: began, attributes }, contextOf(told.parent));
      if (!root.isRecording()) return null;
      if (failed) root.setStatus({ code: SpanStatusCode.ERROR });
      const contexts = new Map<number | null, Context>([[null, trace.setSpan(ROOT_CONTEXT, root)]]);
      for (const [at, step] of steps.list.entries()) {
        const span = tracer.startSpan(
          step.name,
          { kind: SpanKind.INTERNAL, startTime: step.began },
          contexts.get(step.within),
        );
        if (step.failed) span.setStatus({ code: SpanStatusCode.ERROR });
        contexts.set(at, trace.setSpan(ROOT_CONTEXT, span));
        // What nobody waited for any more ended with the request.
        span.end(endOf(step, ended));
      }
      root.end(ended);
      return root.spanContext().traceId;
    },
    async close() {
      const late = new Promise<void>((done) => setTimeout(done, CLOSING).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

const endOf = (step: Step, ended: number): number =>
  Number.isNaN(step.ended) ? Math.max(ended, step.began) : step.ended;

const PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

function contextOf(parent: string | null): Context {
  const [, traceId, spanId, flags] = PARENT.exec(parent ?? "") ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}

/** Kinds of samplers, as the library that is loaded late has them. */
interface Samplers {
  readonly AlwaysOffSampler: new () => Sampler;
  readonly AlwaysOnSampler: new () => Sampler;
  readonly ParentBasedSampler: new (of: { root: Sampler }) => Sampler;
  readonly TraceIdRatioBasedSampler: new (ratio: number) => Sampler;
}

function samplerOf({ sampler, ratio }: TraceSettings, of: Samplers): Sampler {
  const isByParent = sampler.startsWith("parentbased_");
  const root = sampler.endsWith("always_off")
    ? new of.AlwaysOffSampler()
    : sampler.endsWith("traceidratio")
      ? new of.TraceIdRatioBasedSampler(ratio)
      : new of.AlwaysOnSampler();
  return isByParent ? new of.ParentBasedSampler({ root }) : root;
}

/** An exporter whose failures are told. */
function telling(exporter: OTLPTraceExporter, warn: (words: string) => void): SpanExporter {
  let told = Number.NEGATIVE_INFINITY;
  return {
    export(spans: ReadableSpan[], done) {
      exporter.export(spans, (result) => {
        if (result.error !== undefined && performance.now() - told > SILENCE) {
          told = performance.now();
          warn(`traces do not arrive where OTEL_EXPORTER_OTLP_ENDPOINT says: ${result.error.message}`);
        }
        done(result);
      });
    },
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
  };
}
