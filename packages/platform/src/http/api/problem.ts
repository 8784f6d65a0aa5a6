import { type Static, Type } from "typebox";

import type { WritingFault } from "../../campaigns/writing/faults.ts";
import { FaultFields } from "../../campaigns/writing/writing-fields.ts";
import type { FieldProblem } from "../../contacts/field-problem.ts";
import type { Reason } from "../../transactional/message.ts";
import { ReasonOfMessage } from "../../transactional/reason-fields.ts";
import { fields, named, oneOf } from "./shapes.ts";

/** Everything that can be wrong with a request, by its name in `type`. */
const KINDS = {
  "bad-request": { status: 400, title: "The request cannot be read." },
  "bad-fields": { status: 400, title: "Some fields are not as they must be." },
  "bad-cursor": { status: 400, title: "The cursor is not one that a page of this list gave." },
  "no-key": { status: 401, title: "A session or a valid API key is needed." },
  "key-over": { status: 401, title: "This API key is past its day: make another." },
  "not-signed-in": { status: 401, title: "What was given does not open an account." },
  "wrong-code": { status: 401, title: "This code is not the one for now, or was used already." },
  "step-over": { status: 401, title: "This took too long, or too many tries: begin again." },
  "second-factor-needed": {
    status: 403,
    title: "The organisation asks for more than a password: add a second factor to the account.",
  },
  "sign-on-needed": {
    status: 403,
    title: "The organisation asks that its members sign in by its own provider.",
  },
  "sign-on-unreachable": {
    status: 422,
    title: "The organisation’s provider cannot be reached, or does not answer as one.",
  },
  "sign-on-refused": { status: 403, title: "The provider did not vouch for you, or not to us." },
  "sign-on-unverified": {
    status: 403,
    title: "The provider has not verified your e-mail address, or gives none.",
  },
  "sign-on-elsewhere": {
    status: 403,
    title: "The organisation takes no address of this domain from its provider.",
  },
  "sign-on-uninvited": {
    status: 403,
    title: "You are no member of this organisation: ask one of its owners for an invitation.",
  },
  "sign-on-taken": {
    status: 409,
    title: "The provider knows this person as another account here.",
  },
  "sign-on-unconnected": {
    status: 403,
    title:
      "Your address has an account here: sign in by a way of your own once, and connect the provider in your settings.",
  },
  "not-allowed": { status: 403, title: "The role of this API key or member does not allow it." },
  "organisation-closed": {
    status: 403,
    title:
      "The organisation is closed: its owner and its data-protection officer may read it still.",
  },
  "foreign-request": { status: 403, title: "This request does not come from a page of ours." },
  "not-from-here": {
    status: 403,
    title: "Only somebody at the machine itself, or with its one-time code, may do this.",
  },
  "not-found": { status: 404, title: "There is nothing here." },
  "already-there": { status: 409, title: "It is there already." },
  "last-owner": { status: 409, title: "The last owner stays: make somebody else owner first." },
  "changed-meanwhile": {
    status: 409,
    title: "Somebody else changed it meanwhile: look at what they wrote first.",
  },
  "in-use": { status: 409, title: "Something else still stands on it." },
  "erased-stays": {
    status: 409,
    title: "This person asked to be forgotten: only they can bring their address back.",
  },
  "too-large": { status: 413, title: "The request is too large." },
  "not-json": { status: 415, title: "The body must be application/json." },
  "not-a-file": { status: 415, title: "The body must be a file of a type that is taken here." },
  "not-the-same-request": {
    status: 422,
    title: "This Idempotency-Key was used for another request.",
  },
  "bad-writing": { status: 422, title: "What is written cannot be read to its end." },
  "not-possible": { status: 422, title: "This cannot be done as things stand." },
  "message-refused": { status: 422, title: "This message was not accepted." },
  "link-over": { status: 410, title: "This link was used, withdrawn, or is past its day." },
  "code-rests": {
    status: 429,
    title: "Too many codes were wrong: wait, or use a recovery code or a passkey.",
  },
  "too-many": { status: 429, title: "Too many requests: wait a little." },
  "no-room": { status: 507, title: "There is no room left on the disk." },
  broken: { status: 500, title: "Something broke on our side." },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemKind = keyof typeof KINDS;

export const PROBLEM_KINDS = Object.keys(KINDS) as readonly ProblemKind[];

/** Why a request was refused. It quotes nothing of what was sent: that may be personal. */
export interface Problem {
  readonly kind: ProblemKind;
  /** A sentence that says what to do, where the title does not. */
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  /** Of a message: why it was not taken. */
  readonly reasons?: readonly Reason[];
  /** Of a writing: where it cannot be read, and what to do. */
  readonly writing?: readonly WritingFault[];
}

/** RFC 9457. */
export const ProblemDocument = named("Problem", {
  type: Type.String({
    description: "Where this kind of problem is described; it tells kinds apart.",
  }),
  kind: oneOf(PROBLEM_KINDS, "The kind again, as one word."),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String({ description: "What to do about it." })),
  fields: Type.Optional(
    Type.Array(fields({ path: Type.String(), expected: Type.String() }), {
      description: "What is wrong with which field. No value is quoted.",
    }),
  ),
  reasons: Type.Optional(
    Type.Array(ReasonOfMessage, { description: "Why a message was not accepted: all of it." }),
  ),
  writing: Type.Optional(
    Type.Array(FaultFields, { description: "Where a writing cannot be read, and what to do." }),
  ),
});

export const PROBLEM_MEDIA_TYPE = "application/problem+json";

export function statusOf(kind: ProblemKind): number {
  return KINDS[kind].status;
}

export function titleOf(kind: ProblemKind): string {
  return KINDS[kind].title;
}

/** The document that is sent for a problem. */
export function problemDocument({
  kind,
  detail,
  fields,
  reasons,
  writing,
}: Problem): Static<typeof ProblemDocument> {
  return {
    type: `/api/v1#problem-${kind}`,
    kind,
    title: KINDS[kind].title,
    status: KINDS[kind].status,
    ...(detail === undefined ? {} : { detail }),
    ...(fields === undefined ? {} : { fields: fields.map((field) => ({ ...field })) }),
    ...(reasons === undefined
      ? {}
      : { reasons: reasons.map(({ rules, ...reason }) => ({ ...reason, rules: [...rules] })) }),
    ...(writing === undefined ? {} : { writing: writing.map((fault) => ({ ...fault })) }),
  };
}
