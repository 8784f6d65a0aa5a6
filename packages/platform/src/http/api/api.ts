import { Readable } from "node:stream";

import { Bug, err, ok, type Result } from "@consentry/kernel";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Type, type TObject } from "typebox";

import { withOrganisation, type Database } from "../../database/database.ts";
import { filesOf } from "../../files/files-of.ts";
import type { InboxDoors, Installation, Places } from "../../installation.ts";
import { isWithin, scopeOf } from "../../organisations/api-keys/scopes.ts";
import { keysOf } from "../../organisations/keys.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import { mayDo, rolesFor } from "../../organisations/roles.ts";
import { requestNotes, type RequestNotes } from "../../staff-log/noting/request-notes.ts";
import { callerOf, type Caller } from "./authenticate.ts";
import { check, checkText } from "./check.ts";
import { makeOnce } from "./idempotency.ts";
import { openApiDocument } from "./openapi.ts";
import type { Problem } from "./problem.ts";
import { refusedWhileClosed } from "./refused-while-closed.ts";
import { makeSharedLimit } from "../../limits/shared-limit.ts";
import { OF_A_KEY } from "./rate-limit.ts";
import { sendReference } from "./reference.ts";
import {
  isCreating,
  isWorking,
  successStatus,
  takenFiles,
  type ApiRoute,
  type Call,
  type CreatingRoute,
  type Route,
  type WorkCall,
  type WorkRoute,
} from "./route.ts";
import { API_ROUTES } from "./routes.ts";
import { sendFailure, sendProblem, type Failure } from "./send-problem.ts";

export const API_BASE = "/api/v1";

/** A segment with its filter, a form with its texts; files go another way. */
const MAX_BODY_BYTES = 256 * 1024;

/** Serves the interface for programs below `/api/v1`. */
export async function registerApi(app: FastifyInstance, options: Installation): Promise<void> {
  await app.register(
    async (api) => {
      api.removeAllContentTypeParsers();
      api.addContentTypeParser(
        "application/json",
        { parseAs: "string" },
        api.getDefaultJsonParser("error", "error"),
      );
      api.setErrorHandler((error: Failure, request, reply) => sendFailure(error, request, reply));
      api.setNotFoundHandler((_request, reply) => sendProblem(reply, { kind: "not-found" }));
      serveDocument(api, options.publicUrl);
      const ofKey = makeSharedLimit(options, "api", OF_A_KEY);
      const notes = requestNotes(options);
      const serve = (on: FastifyInstance, declared: ApiRoute): void => {
        const limit =
          declared.rate === undefined
            ? ofKey
            : makeSharedLimit(options, `api ${declared.id}`, declared.rate);
        on.route({
          method: declared.method,
          url: declared.path.replaceAll(/\{(\w+)\}/g, ":$1"),
          bodyLimit: declared.largestBody ?? MAX_BODY_BYTES,
          onRequest: async (request, reply) => {
            const asked = await callerOf(options, request);
            if (!asked.ok) return sendProblem(reply, asked.error);
            const caller = asked.value;
            if (!mayDo(caller.role, declared.needs) || !isWithin(caller.scopes, declared)) {
              await notes.noteRefusal(declared, caller);
              return sendProblem(reply, notAllowed(declared, caller));
            }
            const seconds = limit.wait(caller.by, Date.now());
            if (seconds > 0) {
              return sendProblem(reply.header("retry-after", seconds), { kind: "too-many" });
            }
            callers.set(request, caller);
            return undefined;
          },
          handler: (request, reply) => answer(declared, { ...options, notes }, request, reply),
        });
      };
      for (const declared of API_ROUTES) {
        const files = takenFiles(declared);
        if (files.length === 0) serve(api, declared);
        else await api.register(async (own) => serve(takingFiles(own, files), declared));
      }
    },
    { prefix: API_BASE },
  );
}

/** A file is handed on as it comes in; whoever takes it counts. */
function takingFiles(api: FastifyInstance, types: readonly string[]): FastifyInstance {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser([...types], (_request, payload, done) => done(null, payload));
  api.setErrorHandler((error: Failure, request, reply) =>
    error.statusCode === 415
      ? sendProblem(reply, notAFile(types))
      : sendFailure(error, request, reply),
  );
  return api;
}

function notAFile(types: readonly string[]): Problem {
  return { kind: "not-a-file", detail: `Send the file itself, as one of ${types.join(", ")}.` };
}

/** Who sent a request, from the moment it was let in. */
const callers = new WeakMap<FastifyRequest, Caller>();

function serveDocument(api: FastifyInstance, publicUrl: string): void {
  const document = JSON.stringify(openApiDocument(API_ROUTES, `${publicUrl}${API_BASE}`));
  api.get("/openapi.json", (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(document),
  );
  api.get("/", (_request, reply) => sendReference(reply, API_ROUTES));
}

function notAllowed(declared: ApiRoute, { role }: Caller): Problem {
  const takes = mayDo(role, declared.needs)
    ? `a key that was made for ${scopeOf(declared)} too`
    : `the role ${rolesFor(declared.needs).join(" or ")}`;
  return { kind: "not-allowed", detail: `It takes ${takes}.` };
}

/** What writes requests down goes wherever they go. */
interface Noting extends Installation {
  readonly notes: RequestNotes;
}

async function answer(
  declared: ApiRoute,
  options: Noting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const read = readRequest(declared, request);
  if (!read.ok) return sendProblem(reply, read.error);
  const caller = callers.get(request);
  if (caller === undefined) throw new Bug("a request got past its key");
  if (isWorking(declared)) {
    return answerWork(declared, options, { caller, said: read.value }, request, reply);
  }
  const done = await inOneTransaction(options.database, caller, async (opened) => {
    const closed = refusedWhileClosed(opened.organisation, declared, caller);
    if (closed !== null) return err(closed);
    // What was read fits the schemas of this very route: they are what it was held to.
    const call = { ...opened, ...read.value, ...callOf(options, caller) } as FittingCall;
    const answered = await perform(declared, call, caller, request);
    if (!answered.ok) return answered;
    const asked = { ...read.value, url: request.url };
    const { body: answer } = answered.value;
    const isKept = await options.notes.note(opened.tx, declared, caller, asked, answer);
    return ok({ ...answered.value, isKept });
  });
  if (!done.ok) return sendProblem(reply, done.error);
  const { body, location, isKept } = done.value;
  isKept();
  if (location !== null) reply.header("location", location);
  reply.code(successStatus(declared)).header("cache-control", "no-store");
  return body === null ? reply.send() : sendJson(reply, body);
}

function sendJson(reply: FastifyReply, body: unknown): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(JSON.stringify(body));
}

async function answerWork(
  declared: WorkRoute,
  options: Noting,
  { caller, said }: { readonly caller: Caller; readonly said: Said },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const files = takenFiles(declared);
  const file = files.length > 0 ? request.body : Readable.from([]);
  // A request without a body has no type, either, and comes here.
  if (!(file instanceof Readable)) return sendProblem(reply, notAFile(files));
  const { database, secret, now: clock, writeProof = null } = options;
  const asked = { ...said, url: request.url };
  const organisation = await withOrganisation(database, caller.organisation, async (tx) => {
    await options.notes.note(tx, declared, caller, asked, null);
    return readOrganisation(tx, caller.organisation);
  });
  if (organisation === null) throw new Bug("a key without its organisation");
  const closed = refusedWhileClosed(organisation, declared, caller);
  if (closed !== null) return sendProblem(reply, closed);
  const name = request.headers["idempotency-key"];
  const idempotencyKey = typeof name === "string" ? name : null;
  const own = { database, clock, secret, organisation, file, writeProof, idempotencyKey };
  const call = { ...own, ...said, ...callOf(options, caller) } as WorkCall<never, never, never>;
  const done = await declared.work(call);
  if (!done.ok) {
    // What is left of the file is not waited for.
    if (files.length > 0) reply.header("connection", "close");
    return sendProblem(reply, done.error);
  }
  reply.code(declared.status).header("cache-control", "no-store");
  return declared.gives === undefined
    ? sendJson(reply, done.value)
    : reply
        .type(
          declared.gives.startsWith("text/") ? `${declared.gives}; charset=utf-8` : declared.gives,
        )
        .header("content-disposition", "attachment")
        .send(Readable.from(done.value as AsyncIterable<string | Uint8Array>));
}

type Said = Pick<Call, "params" | "query" | "body">;

/** A route that names none takes none: a typo must not pass for a filter that was applied. */
const NOTHING: TObject = Type.Object({}, { additionalProperties: false });

function readRequest(declared: ApiRoute, request: FastifyRequest): Result<Said, Problem> {
  const params = checkText(declared.params ?? NOTHING, request.params);
  // What stands in a path is the number of something; one that is none is the number of nothing.
  if (!params.ok) return err({ kind: "not-found" });
  const query = checkText(declared.query ?? NOTHING, request.query);
  if (!query.ok) return query;
  const body = declared.body === undefined ? ok(null) : check(declared.body, request.body ?? null);
  return body.ok ? ok({ params: params.value, query: query.value, body: body.value }) : body;
}

function callOf(
  { secret, publicUrl, uploads, files, now, inbox = NO_DOORS, places = HERE }: Installation,
  { organisation, by, role }: Caller,
) {
  const keys = keysOf(secret, organisation);
  const call = { keys, by, role, now: now(), publicUrl, inbox, places };
  return { ...call, files: filesOf({ uploads, files }) };
}

const NO_DOORS: InboxDoors = { endsHere: false, isForwardedTo: false };
const HERE: Places = { relay: null, database: null };

/** A refusal on its way out of the transaction, which it undoes. */
class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** What is refused has changed nothing. */
async function inOneTransaction<Answer>(
  database: Database,
  { organisation: id }: Caller,
  work: (call: Pick<Call, "tx" | "organisation">) => Promise<Result<Answer, Problem>>,
): Promise<Result<Answer, Problem>> {
  try {
    const value = await withOrganisation(database, id, async (tx) => {
      const organisation = await readOrganisation(tx, id);
      if (organisation === null) throw new Bug("a key without its organisation");
      const done = await work({ tx, organisation });
      if (!done.ok) throw new Refused(done.error);
      return done.value;
    });
    return ok(value);
  } catch (error) {
    if (error instanceof Refused) return err(error.problem);
    throw error;
  }
}

/** A call that fits whichever route it is given to. */
type FittingCall = Call<never, never, never>;

interface Answer {
  readonly body: unknown;
  readonly location: string | null;
}

async function perform(
  declared: Route | CreatingRoute,
  call: FittingCall,
  caller: Caller,
  { method, url, body, headers }: FastifyRequest,
): Promise<Result<Answer, Problem>> {
  if (!isCreating(declared)) {
    const done = await declared.handle(call);
    if (!done.ok) return done;
    return ok({ body: declared.answer === null ? null : done.value, location: null });
  }
  const repeatable = {
    tx: call.tx,
    caller,
    name: headers["idempotency-key"],
    request: [method, url, JSON.stringify(body)],
    now: call.now,
  };
  const made = await makeOnce(repeatable, () => declared.create(call));
  if (!made.ok) return made;
  const read = await declared.read(call, made.value.id);
  if (read === null) return err({ kind: "not-found", detail: "It was made, and is gone again." });
  return ok({ body: read, location: `${url}/${made.value.id}` });
}
