import type { FastifyReply, FastifyRequest } from "fastify";

import { loggable } from "../loggable.ts";
import {
  PROBLEM_MEDIA_TYPE,
  problemDocument,
  statusOf,
  type Problem,
  type ProblemKind,
} from "./problem.ts";

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const status = statusOf(problem.kind);
  if (problem.kind === "no-key") reply.header("www-authenticate", 'Bearer realm="consentry"');
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type(`${PROBLEM_MEDIA_TYPE}; charset=utf-8`)
    .send(JSON.stringify(problemDocument(problem)));
}

/** What the server or a handler throws. */
export interface Failure extends Error {
  readonly statusCode?: number;
}

/** Answers what was thrown; what broke is logged by its kind and place alone. */
export function sendFailure(
  error: Failure,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ route: request.routeOptions.url, ...loggable(error) });
  }
  return sendProblem(reply, {
    kind: KIND_OF.get(status) ?? (status < 500 ? "bad-request" : "broken"),
  });
}

const KIND_OF: ReadonlyMap<number, ProblemKind> = new Map([
  [404, "not-found"],
  [413, "too-large"],
  [415, "not-json"],
]);
