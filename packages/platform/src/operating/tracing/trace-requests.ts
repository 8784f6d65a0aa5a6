import { AsyncResource } from "node:async_hooks";

import type { FastifyInstance, FastifyRequest } from "fastify";

import { isTracing, traced } from "./tracing.ts";

/**
 * Lets each request be seen as a piece of work: method, pattern of its route and status, never its
 * address. What is done for it is part of it. What a visitor's own headers say of a trace is not
 * listened to.
 */
export function traceRequests(app: FastifyInstance): void {
  const under = new WeakMap<FastifyRequest, AsyncResource>();
  app.addHook("onRequest", (request, reply, done) => {
    if (!isTracing()) return done();
    const route = request.routeOptions.url ?? "none";
    void traced(`${request.method} ${route}`, { "http.route": route }, (span) => {
      under.set(request, new AsyncResource("request"));
      return new Promise<void>((resolve) => {
        reply.raw.once("close", () => {
          span.tell({
            "http.request.method": request.method,
            "http.response.status_code": reply.raw.statusCode,
          });
          resolve();
        });
        done();
      });
    });
  });
  // Whoever reads a body is called by its connection, and knows of no request any more.
  app.addHook("preValidation", (request, _reply, done) => {
    const resource = under.get(request);
    if (resource === undefined) return done();
    resource.runInAsyncScope(done);
  });
}
