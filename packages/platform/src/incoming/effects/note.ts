import type { Instant } from "@consentry/kernel";

import { recordResponse, type ResponseKind } from "../../campaigns/responses/responses.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { About } from "../about.ts";

/** What a server or a person answered to one message. */
export interface Noted {
  readonly kind: ResponseKind;
  readonly at: Instant;
  /** Of a bounce or a delay: its status. */
  readonly code: string | null;
}

/** Notes it on the message it is about. The first of each kind counts; whether this was it. */
export async function note(
  tx: Tx,
  organisation: OrganisationId,
  { campaign, mail }: Pick<About, "campaign" | "mail">,
  noted: Noted,
): Promise<boolean> {
  if (campaign === null) return false;
  const response = { campaign, delivery: mail.id, ...noted };
  const recorded = await recordResponse(tx, organisation, response);
  return recorded.ok && recorded.value.isFirst;
}
