import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { Database } from "../../database/database.ts";
import { openAlerts } from "../alerts/operator-alerts.ts";
import type { OperatingSettings } from "../settings.ts";
import { requests, requestSeconds } from "./counted.ts";
import { mayReadMetrics } from "./may-read.ts";
import type { Metrics } from "./metrics.ts";

export interface MetricsManner extends Pick<OperatingSettings, "metricsToken"> {
  readonly publicUrl: string;
}

/** `/metrics`: what is counted, for whoever may read it; for others there is nothing here. */
export function addMetricsRoute(
  app: FastifyInstance,
  metrics: Metrics,
  { metricsToken, publicUrl }: MetricsManner,
): void {
  app.get("/metrics", async (request, reply) => {
    if (!mayReadMetrics(request, { token: metricsToken, publicUrl })) {
      reply.callNotFound();
      return reply;
    }
    const { type, text } = await metrics.read();
    return reply.header("cache-control", "no-store").type(type).send(text);
  });
}

/** `/health/detail`: what is wrong with the installation, for whoever may read `/metrics`. */
export function addHealthDetail(
  app: FastifyInstance,
  database: Pick<Database, "across">,
  { metricsToken, publicUrl }: MetricsManner,
): void {
  app.get("/health/detail", async (request, reply) => {
    if (!mayReadMetrics(request, { token: metricsToken, publicUrl })) {
      reply.callNotFound();
      return reply;
    }
    const alerts = await openAlerts(database).catch(() => null);
    const status = alerts === null ? "the database does not answer" : statusOf(alerts.length);
    return reply
      .code(alerts === null ? 503 : 200)
      .header("cache-control", "no-store")
      .send({ status, alerts: alerts ?? [] });
  });
}

function statusOf(alerts: number): string {
  return alerts === 0 ? "ok" : "alerts are open";
}

/** Counts each answer by the pattern of its route: an address could hold a token. */
export function countRequests(app: FastifyInstance): void {
  app.addHook("onResponse", (request: FastifyRequest, reply: FastifyReply, done) => {
    const { method, routeOptions } = request;
    const status = `${Math.floor(reply.raw.statusCode / 100)}xx`;
    requests.count({ method, route: routeOptions.url ?? "none", status });
    requestSeconds.took(reply.elapsedTime / 1000);
    done();
  });
}
