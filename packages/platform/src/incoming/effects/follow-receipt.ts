import type { ReadReceipt } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import type { About } from "../about.ts";
import type { Followed } from "../followed.ts";
import { noteOnMessage } from "./note.ts";

/**
 * Somebody let their program say that a message was shown. It is noted where a receipt was asked
 * for, which is never of a campaign; a receipt nobody asked for is nobody's observation.
 */
export async function followReceipt(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  { mail }: Pick<About, "mail">,
  { disposition }: ReadReceipt,
): Promise<readonly Followed[]> {
  if (mail.kind !== "message") return [];
  const noted = { kind: "read-receipt", at: now, code: null, detail: disposition } as const;
  const isFirst = await noteOnMessage(tx, organisation.id, mail.id, noted);
  return isFirst ? ["read"] : [];
}
