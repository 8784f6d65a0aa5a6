import type { Asking } from "../../kept-answers/keep-answering.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { verifyLedger, type LedgerVerdict } from "./verify.ts";

/** A check of a whole ledger that was made, and who had it made. */
export interface Verification {
  readonly verdict: LedgerVerdict;
  /** `member:ID`, `api-key:ID` */
  readonly by: string;
}

/** Entries up to which a ledger is checked while somebody waits: some tenths of a second. */
const MOST_AT_ONCE = 15_000;

/** Checks the ledger of an organisation from its first entry. It reads, and changes nothing. */
export async function makeVerification({
  tx,
  organisation: { id },
  by,
  heard,
}: Pick<Asking, "tx" | "organisation" | "by" | "heard">): Promise<Verification> {
  const entries = await countEntries(tx, id);
  const verdict = await verifyLedger(tx, id, (checked) => heard(checked, entries));
  return { verdict, by };
}

/** Whether the check is over before anybody would look at its progress. */
export async function isCheckedAtOnce(tx: Tx, organisation: OrganisationId): Promise<boolean> {
  return (await countEntries(tx, organisation)) <= MOST_AT_ONCE;
}

/** How many entries a ledger says it has. */
export async function countEntries(tx: Tx, organisation: OrganisationId): Promise<number> {
  return (await tx.rows(ENTRIES, [organisation]))[0]?.entries ?? 0;
}

const ENTRIES = statement<{ readonly entries: number }>(
  "ledger.count_entries",
  "select sequence as entries from ledger_heads where organisation_id = $1",
);
