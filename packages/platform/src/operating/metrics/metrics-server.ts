import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { OperatingSettings } from "../settings.ts";
import { mayReadMetrics } from "./may-read.ts";
import type { Metrics } from "./metrics.ts";

export interface MetricsServer {
  readonly address: AddressInfo;
  stop(): Promise<void>;
}

/** A reader sends a line and a few headers; one that is slower than this is none. */
const PATIENCE_MS = 5_000;

/**
 * Answers `/metrics`, and nothing else, for a process that serves no pages. Rejects with the
 * system's error when the port cannot be had.
 */
export async function openMetricsServer(
  place: NonNullable<OperatingSettings["metrics"]>,
  metrics: Metrics,
  token: OperatingSettings["metricsToken"],
): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: PATIENCE_MS }, (request, response) => {
    const mayRead = mayReadMetrics(request, { token, publicUrl: "http://localhost" });
    if (request.method !== "GET" || request.url !== "/metrics" || !mayRead) {
      response.writeHead(404, { "content-type": "text/plain" }).end("There is nothing here.\n");
      return;
    }
    void metrics.read().then(({ type, text }) => {
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(text);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(place.port, place.host, resolve);
  });
  return {
    address: server.address() as AddressInfo,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
