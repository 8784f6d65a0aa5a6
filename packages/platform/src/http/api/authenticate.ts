import { err, ok, type Result } from "@consentry/kernel";
import type { FastifyRequest } from "fastify";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Installation } from "../../installation.ts";
import { holderOf } from "../../organisations/api-keys/api-keys.ts";
import { readKeyText } from "../../organisations/api-keys/key-text.ts";
import type { Role } from "../../organisations/roles.ts";
import { foreignRequest } from "../../people/door/same-site.ts";
import { readCookie } from "../../people/sessions/session-cookie.ts";
import { holderOfSession } from "../../people/sessions/sessions.ts";
import type { Problem } from "./problem.ts";

/** Who asks: a program by its key, or a member by their session. */
export interface Caller {
  readonly organisation: OrganisationId;
  readonly role: Role;
  /** What of its role a key was made for; `null`: all of it. */
  readonly scopes: readonly string[] | null;
  /** Of the key, or of the member's account. */
  readonly id: string;
  /** `api-key:ID` or `member:ID`, for whatever keeps a record. */
  readonly by: string;
  /** What proved it: it keys what is remembered of the request. */
  readonly secret: Uint8Array;
}

const BEARER = /^bearer +(\S+)$/i;

/**
 * Reads `Authorization: Bearer …` (RFC 6750 §2.1), or where there is no such header the cookie of a
 * session. A key in the URL or the body is none; a session changes things from our own page alone.
 */
export async function callerOf(
  installation: Pick<Installation, "database" | "publicUrl" | "now">,
  request: FastifyRequest,
): Promise<Result<Caller, Problem>> {
  const { authorization } = request.headers;
  const caller =
    authorization === undefined
      ? await memberOf(installation, request)
      : await programOf(installation, authorization);
  if (caller === null) return err(NOBODY);
  if (isProblem(caller)) return err(caller);
  const foreign = authorization === undefined ? foreignRequest(request) : null;
  return foreign === null ? ok(caller) : err(foreign);
}

/** A problem says what it is, a caller who they are. */
function isProblem(asked: Caller | Problem): asked is Problem {
  return "kind" in asked;
}

const NOBODY: Problem = {
  kind: "no-key",
  detail:
    "Sign in, or send “Authorization: Bearer KEY”. A key is made with: consentry api-key create --name NAME",
};

async function programOf(
  { database, now }: Pick<Installation, "database" | "now">,
  authorization: string,
): Promise<Caller | Problem | null> {
  const text = BEARER.exec(authorization)?.[1];
  const parts = text === undefined ? null : readKeyText(text);
  const holder = parts && (await holderOf(database, parts, now()));
  if (parts === null || holder === null) return null;
  const { organisation, role, scopes, keyId: id } = holder;
  if (holder.isOver) return { kind: "key-over" };
  return { organisation, role, scopes, id, by: `api-key:${id}`, secret: parts.secret };
}

async function memberOf(
  { database, publicUrl, now }: Pick<Installation, "database" | "publicUrl" | "now">,
  request: FastifyRequest,
): Promise<Caller | Problem | null> {
  const secret = readCookie(request, publicUrl);
  const holder = secret && (await holderOfSession(database, secret, now()));
  if (secret === null || holder === null) return null;
  const { organisation, role, account: id, missing } = holder;
  if (missing !== null) return { kind: `${missing}-needed` };
  const secretBytes = Buffer.from(secret.text);
  return { organisation, role, scopes: null, id, by: `member:${id}`, secret: secretBytes };
}
