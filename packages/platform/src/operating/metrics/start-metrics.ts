import type { Config } from "../../config.ts";
import type { Installation } from "../../installation.ts";
import { makeMetrics } from "./metrics.ts";
import { openMetricsServer, type MetricsServer } from "./metrics-server.ts";

/**
 * Answers `/metrics` for a worker, where `CONSENTRY_METRICS` says so. A port that is taken keeps
 * nobody from working: it is told, and the figures of this process are not.
 *
 * @param report hears why it could not listen
 */
export async function startMetrics(
  { operating }: Pick<Config, "operating">,
  data: Pick<Installation, "database" | "now">,
  report: (what: string) => void,
): Promise<MetricsServer | null> {
  const { metrics: place, metricsToken } = operating;
  if (place === null) return null;
  return openMetricsServer(place, makeMetrics(data), metricsToken).catch(
    ({ code }: NodeJS.ErrnoException) => {
      report(`Figures of this process cannot be read (CONSENTRY_METRICS): ${code ?? "unknown"}.`);
      return null;
    },
  );
}
