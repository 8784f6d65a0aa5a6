import type { Metric, Registry } from "prom-client";

import type { Figure } from "./tally.ts";

/** What a program reads on `/metrics`. */
export interface MetricsText {
  readonly type: string;
  readonly text: string;
}

/**
 * Figures, with those of the process itself (memory, processor, event loop, garbage), in the text
 * format of Prometheus. What makes that is loaded when somebody reads for the first time: a process
 * that nobody watches pays nothing.
 */
export async function metricsText(figures: readonly Figure[]): Promise<MetricsText> {
  const { newRegistry, ofProcess } = await loaded();
  const own = newRegistry();
  for (const figure of figures) own.registerMetric(asMetric(figure));
  const text = `${await own.metrics()}\n${await ofProcess.metrics()}`;
  return { type: own.contentType, text };
}

interface Loaded {
  readonly newRegistry: () => Registry;
  readonly ofProcess: Registry;
}

let once: Promise<Loaded> | null = null;

function loaded(): Promise<Loaded> {
  once ??= import("prom-client").then(({ default: prometheus }) => {
    const newRegistry = (): Registry => new prometheus.Registry();
    const ofProcess = newRegistry();
    prometheus.collectDefaultMetrics({ register: ofProcess });
    return { newRegistry, ofProcess };
  });
  return once;
}

/** What a registry asks a metric for when it is read; its types name the library's own classes. */
function asMetric({ name, help, type, values }: Figure): Metric {
  const read = values.map((value) => ({ ...value, metricName: value.name ?? name }));
  const metric = { name, help, get: () => Promise.resolve({ name, help, type, values: read }) };
  return metric as unknown as Metric;
}
