import type { ReportsOfMail } from "@consentry/mail";

import type { Own } from "../consent/asking/own.ts";
import { isReportsLocalPart } from "../deliverability/reports/reports-address.ts";
import { takeReports } from "../deliverability/reports/take-reports.ts";
import type { CameIn, TakenIn } from "./take-into.ts";

/**
 * Counts the reports about our domains that a mail brings. At the address for reports nothing else
 * is taken, and what is not about our domains is kept nowhere. Anywhere else a report may come in a
 * letter that asks for something, which is to be read then.
 *
 * @returns `null` when the mail is to be read as any other
 */
export async function takeDeliveryReports(
  own: Own,
  { incoming, recipient, cameBy }: Pick<CameIn, "incoming" | "recipient" | "cameBy">,
  { reports }: ReportsOfMail,
): Promise<TakenIn | null> {
  const isForReports = isReportsLocalPart(recipient?.split("@")[0] ?? "");
  if (reports.length === 0 && !isForReports) return null;
  const { counted, known } = await takeReports(own, reports, cameBy);
  const isOurs = counted + known > 0;
  if (!isForReports && (!isOurs || isWish(incoming))) return null;
  return { kind: "delivery-reports", isOurs, followed: [] };
}

function isWish(incoming: CameIn["incoming"]): boolean {
  return incoming.kind === "reply" && incoming.wish !== null;
}
