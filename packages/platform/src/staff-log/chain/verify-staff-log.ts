import {
  ChainVerifier,
  emptyChain,
  headFault,
  STAFF_CHAIN,
  type ChainFault,
  type ChainHead,
  type HeadFault,
} from "@consentry/ledger";

import { nativeSha256 } from "../../consent/ledger/append.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { publicKeysOf } from "../../organisations/signing-key.ts";
import { LOG_COLUMNS, staffEntryOf, type LogRow } from "./log-rows.ts";
import { sealsOf } from "./seal-staff-log.ts";

/** What a check of a whole log found: all well, or the first thing that is wrong. */
export type StaffLogVerdict =
  | {
      readonly isWhole: true;
      /** Those before went on their day; 0 while none did. */
      readonly beginsAfter: number;
      readonly entries: number;
      readonly seals: number;
    }
  | {
      readonly isWhole: false;
      /** The number of the first entry that is wrong, as it should have been. */
      readonly sequence: number;
      readonly fault:
        ChainFault | HeadFault | "not-as-signed" | "head-is-elsewhere" | "unsigned-beginning";
    };

/**
 * Checks an organisation's whole log of staff: every entry's hash and link, every signed place,
 * that it begins at a signed one, and that it ends where its head says.
 */
export async function verifyStaffLog(
  tx: Tx,
  organisation: OrganisationId,
): Promise<StaffLogVerdict> {
  const keys = await publicKeysOf(tx, organisation);
  const seals = await sealsOf(tx, organisation);
  const head = await headOf(tx, organisation);
  for (const seal of seals) {
    const fault = headFault(STAFF_CHAIN, seal, keys);
    if (fault !== null) return wrong(seal.sequence, fault);
  }
  const signed = new Map(seals.map(({ sequence, hash }) => [sequence, hash]));
  const beginning = beginningOf(organisation, head.beginsAfter, signed);
  if (beginning === null) return wrong(head.beginsAfter, "unsigned-beginning");
  const verifier = new ChainVerifier(STAFF_CHAIN, organisation, beginning, nativeSha256);
  const rows = tx.batches<LogRow>(
    `select ${LOG_COLUMNS} from staff_log
      where organisation_id = $1 and sequence <= $2 order by sequence`,
    [organisation, head.sequence],
    BATCH,
  );
  for await (const batch of rows) {
    for (const row of batch) {
      verifier.add(staffEntryOf(row));
      const { verdict } = verifier;
      if (!verdict.isWhole) return wrong(verdict.sequence, verdict.fault);
      const seal = signed.get(row.sequence);
      if (seal !== undefined && seal !== row.hash) return wrong(row.sequence, "not-as-signed");
    }
  }
  const { sequence, hash } = verifier.verdict.head;
  if (sequence !== head.sequence || hash !== head.hash)
    return wrong(sequence + 1, "head-is-elsewhere");
  const beyond = seals.find((seal) => seal.sequence > sequence);
  if (beyond !== undefined) return wrong(sequence + 1, "head-is-elsewhere");
  const { beginsAfter } = head;
  return { isWhole: true, beginsAfter, entries: sequence - beginsAfter, seals: seals.length };
}

const BATCH = 5_000;

function wrong(sequence: number, fault: Extract<StaffLogVerdict, { isWhole: false }>["fault"]) {
  return { isWhole: false, sequence, fault } as const;
}

/** A log whose first entries went begins at a place that was signed. */
function beginningOf(
  organisation: OrganisationId,
  after: number,
  signed: ReadonlyMap<number, string>,
): ChainHead | null {
  if (after === 0) return emptyChain(STAFF_CHAIN, organisation, nativeSha256);
  const hash = signed.get(after);
  return hash === undefined ? null : { sequence: after, hash };
}

async function headOf(
  tx: Tx,
  organisation: OrganisationId,
): Promise<ChainHead & { readonly beginsAfter: number }> {
  const [head] = await tx.rows<ChainHead & { readonly beginsAfter: number }>(
    `select sequence, encode(hash, 'hex') as hash, begins_after as "beginsAfter"
       from staff_log_heads where organisation_id = $1`,
    [organisation],
  );
  return head ?? { ...emptyChain(STAFF_CHAIN, organisation, nativeSha256), beginsAfter: 0 };
}
