import type { Instant } from "@consentry/kernel";

import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";

/** What the gate works with: one transaction, one organisation. */
export interface GateContext {
  readonly tx: Tx;
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  readonly publicUrl: string;
  readonly now: Instant;
}
