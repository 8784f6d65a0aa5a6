import { setTimeout as pause } from "node:timers/promises";

import type { TracerProviderOptions } from "@opentelemetry/sdk-trace";

import { programVersion } from "../metrics/metrics.ts";
import { useTracer } from "./tracing.ts";

export interface Tracing {
  /** Hands over what waits, for some seconds at most, and makes no traces from then on. */
  stop(): Promise<void>;
}

/** How long a collector may take for what it is handed. */
const EXPORT_MS = 5_000;

/** A collector that does not take what waits at the end holds up no process that stops. */
const LAST_SPANS_MS = 2_000;

/**
 * Makes traces and sends them to a collector (OTLP over HTTP), until stopped. Nothing of
 * OpenTelemetry is loaded before. A collector that is away costs what was traced meanwhile, and
 * nothing else.
 *
 * @param endpoint its base; `/v1/traces` is appended
 */
export async function startTracing(
  endpoint: string,
  lastSpansMs = LAST_SPANS_MS,
): Promise<Tracing> {
  const [api, sdk, { OTLPTraceExporter }, { AsyncLocalStorageContextManager }, version] =
    await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/sdk-trace"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/context-async-hooks"),
      programVersion(),
    ]);
  const exporter = new OTLPTraceExporter({
    url: `${endpoint}/v1/traces`,
    timeoutMillis: EXPORT_MS,
  });
  const provider = new sdk.TracerProvider({
    resource: resourceOf({ "service.name": "consentry", "service.version": version }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_MS })],
  });
  const contexts = new AsyncLocalStorageContextManager().enable();
  const maker = provider.getTracer("consentry", version);
  useTracer({
    span(name, facts, work) {
      const around = contexts.active();
      const span = maker.startSpan(name, { attributes: facts }, around);
      const tells = { tell: (more: typeof facts) => void span.setAttributes(more) };
      return contexts.with(api.trace.setSpan(around, span), async () => {
        try {
          return await work(tells);
        } catch (error) {
          // Its message could quote what it failed on.
          span.setAttribute("error.type", error instanceof Error ? error.name : "unknown");
          span.setStatus({ code: api.SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
    traceId: () => api.trace.getSpanContext(contexts.active())?.traceId ?? null,
  });
  return {
    async stop() {
      useTracer(null);
      const ended = provider.shutdown().catch(() => undefined);
      await Promise.race([ended, pause(lastSpansMs, undefined, { ref: false })]);
      contexts.disable();
    },
  };
}

type Resource = NonNullable<TracerProviderOptions["resource"]>;

/** What this process is; the library's own would name the machine and its user. */
function resourceOf(attributes: Readonly<Record<string, string>>): Resource {
  const resource: Resource = {
    attributes,
    merge: () => resource,
    getRawAttributes: () => Object.entries(attributes),
  };
  return resource;
}
