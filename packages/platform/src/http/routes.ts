import { randomBytes } from "node:crypto";

import type { FastifyReply, FastifyRequest } from "fastify";

import { contentSecurityPolicy } from "./security-headers.ts";
import type { Database } from "../database/database.ts";
import type { WebBundle } from "./web-bundle.ts";

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly web: WebBundle;
  readonly database: Pick<Database, "isAnswering">;
}

interface Route {
  readonly path: string;
  readonly what: string;
  readonly answer: (call: Call) => FastifyReply | Promise<FastifyReply>;
}

/** What the server answers whatever else it does, `/assets/…` apart. */
export const ROUTES: readonly Route[] = [
  { path: "/audit", what: "the auditor", answer: sendPage },
  { path: "/favicon.svg", what: "the mark", answer: sendIcon },
  { path: "/health", what: "the process lives", answer: sendState },
  { path: "/ready", what: "the database answers", answer: sendReadiness },
];

/** Where there is nothing but the auditor. */
export const ALONE: readonly Route[] = [
  { path: "/", what: "the auditor", answer: ({ reply }) => reply.redirect("/audit", 302) },
];

/** The rooms of the application; which page stands below which is the application's own matter. */
const ROOMS: readonly string[] = [
  "start",
  "sign-in",
  "invitation",
  "contacts",
  "lists",
  "segments",
  "imports",
  "campaigns",
  "automations",
  "templates",
  "messages",
  "texts",
  "deliverability",
  "incoming",
  "inbox",
  "consent",
  "measurement",
  "transition",
  "requests",
  "retention",
  "register",
  "assessments",
  "breaches",
  "notice",
  "staff-log",
  "settings",
];

/** The pages of the application. Each asks the session itself who looks at it. */
export const APPLICATION: readonly Route[] = [
  "/",
  ...ROOMS.flatMap((room) => [`/${room}`, `/${room}/*`]),
].map((path) => ({ path, what: "the application", answer: sendPage }));

/** 128 bits, as CSP 3 §2.3.1 asks of a nonce. */
const NONCE_BYTES = 16;

function sendPage({ reply, web }: Call): FastifyReply {
  const nonce = randomBytes(NONCE_BYTES).toString("base64url");
  return reply
    .header("content-security-policy", contentSecurityPolicy(nonce))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(web.page(nonce));
}

function sendIcon({ reply, web }: Call): FastifyReply {
  return reply.header("cache-control", "max-age=3600").type("image/svg+xml").send(web.icon);
}

function sendState({ reply }: Call): FastifyReply {
  return reply.header("cache-control", "no-store").send({ status: "ok" });
}

async function sendReadiness({ reply, database }: Call): Promise<FastifyReply> {
  const isReady = await database.isAnswering();
  return reply
    .code(isReady ? 200 : 503)
    .header("cache-control", "no-store")
    .send({ status: isReady ? "ok" : "the database does not answer" });
}
