import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { hashOfLines, type Line } from "./lines.ts";

/** A register as somebody confirmed it. */
export interface Confirmation {
  readonly number: number;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly lines: readonly Line[];
  readonly by: string;
  readonly at: Instant;
}

/** The last confirmation; `null`: nobody ever confirmed it. */
export async function lastConfirmation(
  tx: Tx,
  organisation: OrganisationId,
): Promise<Confirmation | null> {
  return (await tx.rows(LAST, [organisation]))[0] ?? null;
}

export interface Confirming {
  readonly lines: readonly Line[];
  /** Of what whoever confirms looked at. */
  readonly hash: string;
  readonly by: string;
  readonly now: Instant;
}

/** Keeps that a register is right as it is; refused where it is no longer what was looked at. */
export async function confirmRegister(
  tx: Tx,
  organisation: OrganisationId,
  { lines, hash, by, now }: Confirming,
): Promise<Result<null, "changed-meanwhile">> {
  if (hashOfLines(lines) !== hash) return err("changed-meanwhile");
  await tx.lock(`register ${organisation}`);
  await tx.run(INSERT, [organisation, Buffer.from(hash, "hex"), { lines }, by, now]);
  return ok(null);
}

const LAST = statement<Confirmation>(
  "register_confirmations.last",
  `select number, encode(hash, 'hex') as hash, lines -> 'lines' as lines, confirmed_by as by,
          confirmed_at as at
     from register_confirmations where organisation_id = $1 order by number desc limit 1`,
);

const INSERT = statement(
  "register_confirmations.insert",
  `insert into register_confirmations (organisation_id, number, hash, lines, confirmed_by,
     confirmed_at)
   select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5::timestamptz
     from register_confirmations where organisation_id = $1`,
);
