import type { Complaint } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { leaveAll } from "../../consent/unsubscribe/unsubscribe.ts";
import { recordFacts } from "../../contacts/contacts/facts.ts";
import { pauseAfterComplaints } from "../../deliverability/pace/complaints.ts";
import type { About } from "../about.ts";
import type { Followed } from "../followed.ts";
import { note } from "./note.ts";

/**
 * Somebody pressed "this is spam": they object to everything that they could object to, and are
 * told nothing of it, for that would be one more mail. Its opposite, "not spam", is no wish to be
 * written to and changes nothing.
 */
export async function followComplaint(
  own: Own,
  about: About,
  { feedback }: Complaint,
): Promise<readonly Followed[]> {
  if (feedback === "not-spam") return [];
  const { tx, organisation, now } = own;
  const { contact, addressKey } = about;
  const noted = { kind: "complained", at: now, code: null, detail: null } as const;
  const isFirst = await note(tx, organisation.id, about, noted);
  if (!isFirst) return [];
  const { campaign } = about;
  if (campaign !== null) await pauseAfterComplaints(tx, organisation.id, campaign, now);
  if (contact !== null) {
    await recordFacts(tx, organisation.id, [{ contact, kind: "complained", at: now }], now);
    await leaveAll(own, { contact, method: "complaint", reason: "complained" });
    return ["complained", "suppressed"];
  }
  if (addressKey === null) return ["complained"];
  const said = { topic: null, reason: "complained", since: now, until: null } as const;
  await suppress(tx, organisation.id, [{ addressKey, channel: "all", ...said, saidBy: "contact" }]);
  return ["complained", "suppressed"];
}
