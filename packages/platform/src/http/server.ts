import fastifyCookie from "@fastify/cookie";
import fastifyStatic from "@fastify/static";
import fastify, {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";

import type { LogLevel } from "../config.ts";
import type { Database } from "../database/database.ts";
import type { Installation } from "../installation.ts";
import { makeRecorder } from "../measurement/recording/recorder.ts";
import { addMeasureRoutes } from "../measurement/routes.ts";
import { logManner } from "../operating/logging/log-manner.ts";
import { makeMetrics } from "../operating/metrics/metrics.ts";
import {
  addHealthDetail,
  addMetricsRoute,
  countRequests,
} from "../operating/metrics/metrics-route.ts";
import type { OperatingSettings } from "../operating/settings.ts";
import { traceRequests } from "../operating/tracing/trace-requests.ts";
import { addDoor } from "../people/door/door.ts";
import type { StartCode } from "../people/door/first-comer.ts";
import { registerApi } from "./api/api.ts";
import { addPublicPages, LONGEST_PARAMETER } from "./public/public-pages.ts";
import { loggable } from "./loggable.ts";
import { addTextNews } from "../texts/news-route.ts";
import { ALONE, APPLICATION, ROUTES } from "./routes.ts";
import { headersFor, SECURITY_HEADERS } from "./security-headers.ts";
import type { WebBundle } from "./web-bundle.ts";

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** No upload is taken yet: an answer to a larger body is a refusal. */
const MAX_BODY_BYTES = 16 * 1024;

export interface ServerOptions {
  readonly web: WebBundle;
  readonly logLevel: LogLevel;
  readonly database: Pick<Database, "isAnswering">;
  /** Left out, the auditor is served alone. */
  readonly installation?: Installation;
  /** Whether mail ends in the local inbox, which can then be looked into. */
  readonly hasInbox?: boolean;
  /** Lets whoever holds it be the first to come, from wherever; see `people/door/first-comer.ts`. */
  readonly startCode?: StartCode;
  /** Whether a provider of sign-on may stand in a private network, or on this machine. */
  readonly mayBePrivate?: boolean;
  /** Opens `/metrics` to whoever brings it; left out, it is this machine's alone. */
  readonly metricsToken?: OperatingSettings["metricsToken"];
}

/** The HTTP server, not yet listening. */
export async function makeServer({
  web,
  logLevel,
  database,
  installation,
  hasInbox = false,
  startCode,
  mayBePrivate = false,
  metricsToken = null,
}: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    // Standard output belongs to the command; a request's address and token to nobody's log.
    logger: logManner(logLevel, process.stderr),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request" }),
    // A URL that cannot even be decoded reaches no hook.
    frameworkErrors: (_error, _request, reply) => {
      answerPlainly(reply.headers(SECURITY_HEADERS), 400, "This address cannot be read.");
    },
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    forceCloseConnections: true,
  });
  const headers = headersFor(installation?.publicUrl);
  countRequests(app);
  traceRequests(app);
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
  });
  app.setNotFoundHandler((_request, reply) => answerPlainly(reply, 404, "There is nothing here."));
  app.setErrorHandler(answerFailure);
  await app.register(fastifyStatic, {
    root: web.assets,
    prefix: "/assets/",
    preCompressed: true,
    index: false,
    immutable: true,
    maxAge: YEAR_MS,
  });
  for (const route of [...ROUTES, ...(installation === undefined ? ALONE : APPLICATION)]) {
    app.route({
      method: "GET",
      url: route.path,
      handler: (request, reply) => route.answer({ request, reply, web, database }),
    });
  }
  if (installation !== undefined) {
    await app.register(fastifyCookie);
    const doorkeeper = { installation, hasInbox, mayBePrivate };
    await addDoor(app, { ...doorkeeper, ...(startCode !== undefined && { startCode }) });
    await registerApi(app, installation);
    await addPublicPages(app, installation);
    const recorder = makeRecorder(installation, (what) => app.log.warn(what));
    addTextNews(app, installation);
    addMeasureRoutes(app, { installation, recorder });
    const { publicUrl } = installation;
    addMetricsRoute(app, makeMetrics(installation), { metricsToken, publicUrl });
    addHealthDetail(app, installation.database, { metricsToken, publicUrl });
  }
  return app;
}

function answerFailure(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ route: request.routeOptions.url, ...loggable(error) });
    return answerPlainly(reply, 500, "Something broke on our side.");
  }
  return answerPlainly(reply, status, "This request cannot be answered.");
}

function answerPlainly(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply.code(status).type("text/plain; charset=utf-8").send(`${sentence}\n`);
}
