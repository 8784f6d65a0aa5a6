import { err, ok, type Result } from "@consentry/kernel";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Static, TSchema } from "typebox";

import { acrossOrganisations } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Problem } from "../../http/api/problem.ts";
import type { Installation } from "../../installation.ts";
import { noteComingIn } from "../../staff-log/noting/note-staff-act.ts";
import { membershipsOf, readAccount, type Account } from "../accounts/accounts.ts";
import type { HeldSecret } from "../held-secret.ts";
import { giveCookie, readCookie } from "../sessions/session-cookie.ts";
import { installationState, signedIn, type SessionState } from "../sessions/session-state.ts";
import { deviceOf } from "../sessions/device.ts";
import {
  endSession,
  holderOfSession,
  openSession,
  type OpenedBy,
  type SessionHolder,
} from "../sessions/sessions.ts";
import type { Attempts } from "./attempts.ts";
import { isFromThisMachine, type StartCode } from "./first-comer.ts";

/** What the door is made with. */
export interface Door {
  readonly installation: Installation;
  /** Lets the first to come in from elsewhere; left out, only this machine may. */
  readonly startCode?: StartCode;
  /** Whether mail ends in the local inbox: a demo writes to nobody else. */
  readonly hasInbox: boolean;
  /** Whether a provider of sign-on may stand in a private network, or on this machine. */
  readonly mayBePrivate?: boolean;
}

/** Somebody at the door. */
export interface Visit<Body = unknown> extends Door {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly body: Body;
  readonly attempts: Attempts;
}

/** What is done at the door, below `/session`. A `GET` changes nothing. */
export interface DoorRoute<Body extends TSchema = TSchema> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: Body;
  readonly handle: (visit: Visit<Static<Body>>) => Promise<Result<object, Problem>>;
}

/** Declares a route whose handler sees what its schema says. */
export function doorRoute<Body extends TSchema>(declared: DoorRoute<Body>): DoorRoute {
  return declared;
}

/** How things stand for whoever holds `secret`: the request's own cookie unless said otherwise. */
export async function stateFor(
  { installation, request, startCode }: Omit<Visit, "body">,
  secret: HeldSecret | null = readCookie(request, installation.publicUrl),
): Promise<SessionState> {
  const { isEmpty, hasDemo, isInUse, hasSignOn } = await installationState(installation);
  const isHere = isFromThisMachine(request, installation.publicUrl);
  return {
    state: isEmpty ? "empty" : "open",
    demo: hasDemo,
    mayStart: !isInUse && isHere,
    hasSignOn,
    takesCode: !isInUse && !isHere && startCode?.isUsed === false,
    member: await signedIn(installation, secret),
  };
}

/** Who signs in, and by what. */
export interface SigningIn {
  readonly account: string;
  readonly openedBy: OpenedBy;
  /** For whom; left out, for whom the account works longest. */
  readonly organisation?: OrganisationId;
}

/**
 * Signs an account in. The session that the browser came with ends: what somebody put there before
 * does not become theirs.
 */
export async function signIn(
  visit: Omit<Visit, "body">,
  { account, openedBy, organisation }: SigningIn,
): Promise<Result<SessionState, Problem>> {
  const { installation, request, reply } = visit;
  const { database, publicUrl, now } = installation;
  const old = readCookie(request, publicUrl);
  const secret = await acrossOrganisations(database, async (tx) => {
    const memberships = await membershipsOf(tx, account);
    const asked = memberships.find(({ id }) => id === organisation);
    // Who comes by the provider of an organisation comes to that one, or not at all.
    const first = asked ?? (openedBy === "sign-on" ? undefined : memberships[0]);
    if (first === undefined) return null;
    if (old !== null) await endSession(tx, old);
    const device = deviceOf(request.headers["user-agent"]);
    const opened = { account, organisation: first.id, openedBy, device };
    const actor = `member:${account}`;
    await noteComingIn(
      tx,
      { organisation: first.id, now: now() },
      { actor, operation: `signIn:${openedBy}` },
    );
    return openSession(tx, opened, now());
  });
  if (secret === null) return err(NOT_SIGNED_IN);
  giveCookie(reply, publicUrl, secret);
  return ok(await stateFor(visit, secret));
}

/** The same for an address nobody has, a wrong password and an account that works for nobody. */
export const NOT_SIGNED_IN: Problem = { kind: "not-signed-in" };

/** Counts an attempt to get in; the problem is that there were too many, and when to come back. */
export async function oneMoreAttempt(
  { attempts, request, reply }: Omit<Visit, "body">,
  email?: string,
): Promise<Problem | null> {
  const seconds = await attempts.wait(request.ip, email);
  if (seconds === 0) return null;
  reply.header("retry-after", seconds);
  return { kind: "too-many" };
}

/** Somebody who is signed in. */
export interface Here {
  readonly account: Account;
  /** Says that they are. */
  readonly secret: HeldSecret;
  readonly session: SessionHolder;
}

/** The account that is signed in. */
export async function whoIsIn({
  installation,
  request,
}: Omit<Visit, "body">): Promise<Here | null> {
  const { database, publicUrl, now } = installation;
  const secret = readCookie(request, publicUrl);
  const session = secret && (await holderOfSession(database, secret, now()));
  if (secret === null || session === null) return null;
  const account = await acrossOrganisations(database, (tx) => readAccount(tx, session.account));
  return account && { account, secret, session };
}
