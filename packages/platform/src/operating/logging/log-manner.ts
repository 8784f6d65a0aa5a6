import type { FastifyBaseLogger, FastifyRequest, FastifyServerOptions } from "fastify";

import type { LogLevel } from "../../config.ts";
import { loggable } from "../../http/loggable.ts";
import { traceIdNow } from "../tracing/tracing.ts";

/** Where lines of a log go: standard error, or a test's own. */
export interface LogStream {
  write(line: string): unknown;
}

/**
 * How the server logs: one line of JSON for each event, with its moment, its level and what it is;
 * the number of the request and of its trace where there is one. Of an error it tells what it is
 * and where, never what it says; of a request the pattern of its route, never its address.
 */
export function logManner(
  level: LogLevel,
  stream: LogStream,
): NonNullable<Exclude<FastifyServerOptions["logger"], boolean>> {
  return {
    level,
    stream,
    base: null,
    messageKey: "what",
    timestamp: () => `,"time":"${moment()}"`,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => {
      const trace = traceIdNow();
      return trace === null ? {} : { trace };
    },
    serializers: { req: routeOf, res: statusOf, err: errorOf },
    hooks: {
      // The library takes the message of an error for the event's own.
      logMethod(given, method) {
        const told = withoutWords(given);
        method.apply(this, told as unknown as Parameters<typeof method>);
      },
    },
  };
}

/** The same line, for a process that has no server: its level is `warn`. */
export function logLine(what: string): string {
  const trace = traceIdNow();
  const line = { level: "warn", time: moment(), ...(trace !== null && { trace }), what };
  return `${JSON.stringify(line)}\n`;
}

/** The server's own log, as far as others use it. */
export type Log = Pick<FastifyBaseLogger, "warn" | "error">;

function moment(): string {
  return new Date().toISOString();
}

function withoutWords([first, ...rest]: readonly [unknown, ...unknown[]]): readonly unknown[] {
  const inside = (first ?? {}) as { readonly err?: unknown };
  const error = first instanceof Error ? first : inside.err;
  if (!(error instanceof Error)) return [first, ...rest];
  const [said] = rest;
  const what = typeof said === "string" && said !== error.message ? said : BROKE;
  const around = first instanceof Error ? {} : { ...inside, err: undefined };
  return [{ ...around, ...loggable(error) }, what];
}

const BROKE = "Something broke.";

function routeOf(request: FastifyRequest) {
  const { method, routeOptions } = request;
  return { method, ...(routeOptions.url !== undefined && { route: routeOptions.url }) };
}

function errorOf(error: Error) {
  const { error: type, ...rest } = loggable(error);
  return { type, message: BROKE, ...rest };
}

function statusOf({ statusCode }: { readonly statusCode?: number }) {
  return { ...(statusCode !== undefined && { statusCode }) };
}
