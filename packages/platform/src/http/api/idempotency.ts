import { createHmac } from "node:crypto";

import type { Instant, Result } from "@consentry/kernel";
import { err, ok } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Caller } from "./authenticate.ts";
import type { Problem } from "./problem.ts";

/** Long enough for any retry; a day later the name is free again. */
const KEPT_HOURS = 24;

/** Printable ASCII without spaces: a UUID, an order number. */
const NAME = /^[!-~]{1,200}$/;

export interface Repeatable {
  readonly tx: Tx;
  readonly caller: Caller;
  /** The header's value; `undefined`: the request may not be repeated, and is not remembered. */
  readonly name: string | string[] | undefined;
  /** Method, path and body: what must be the same at a repeat. */
  readonly request: readonly string[];
  readonly now: Instant;
}

export interface Made {
  readonly id: string;
  readonly isRepeat: boolean;
}

/**
 * Makes something, once for each name that the caller gives its request. A repeat, even one that
 * comes while the first is still at work, gets the id of what the first made. Only that id is
 * kept, so that nothing personal lies about in a table of answers.
 */
export async function makeOnce(
  { tx, caller, name, request, now }: Repeatable,
  create: () => Promise<Result<string, Problem>>,
): Promise<Result<Made, Problem>> {
  if (name === undefined) return asMade(await create());
  if (typeof name !== "string" || !NAME.test(name)) return err(BAD_NAME);
  const keyed = (...texts: readonly string[]) =>
    createHmac("sha256", caller.secret).update(JSON.stringify(texts)).digest();
  const named = keyed("name", name);
  const hash = keyed("request", ...request);
  await tx.lock(`api creation ${caller.id} ${named.toString("hex")}`);
  await forgetOldCreations(tx, caller.organisation, now);
  const [known] = await tx.rows(FIND, [caller.organisation, caller.id, named]);
  if (known !== undefined) {
    return hash.equals(known.request)
      ? ok({ id: known.made_id, isRepeat: true })
      : err({ kind: "not-the-same-request" });
  }
  const made = await create();
  if (!made.ok) return made;
  await tx.run(KEEP, [caller.organisation, caller.id, named, hash, made.value, now]);
  return asMade(made);
}

/** Removes what is remembered of requests whose names are free again. */
export async function forgetOldCreations(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<void> {
  await tx.run(FORGET, [organisation, now]);
}

function asMade(made: Result<string, Problem>): Result<Made, Problem> {
  return made.ok ? ok({ id: made.value, isRepeat: false }) : made;
}

const BAD_NAME: Problem = {
  kind: "bad-request",
  detail: "Idempotency-Key is 1 to 200 printable ASCII characters without spaces, once.",
};

const FORGET = statement(
  "api_creations.forget",
  "delete from api_creations where organisation_id = $1 and until <= $2",
);

const FIND = statement<{ readonly request: Uint8Array; readonly made_id: string }>(
  "api_creations.find",
  `select request, made_id from api_creations
    where organisation_id = $1 and caller_id = $2 and named = $3`,
);

const KEEP = statement(
  "api_creations.keep",
  `insert into api_creations (organisation_id, caller_id, named, request, made_id, until)
   values ($1, $2, $3, $4, $5, $6::timestamptz + interval '${KEPT_HOURS} hours')`,
);
