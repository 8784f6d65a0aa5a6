import type { Bounce, DeliveryReport } from "@consentry/mail";

import { recordFacts } from "../../contacts/contacts/facts.ts";
import type { Own } from "../../consent/asking/own.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { slowAfterReport } from "../../deliverability/pace/slow-after-report.ts";
import type { About } from "../about.ts";
import type { Followed } from "../followed.ts";
import { isFullForLong } from "./full-for-long.ts";
import { note } from "./note.ts";

/**
 * What follows from a server's report. A message that may still arrive is nothing against anybody.
 * One that never will is noted; against the person only where their mailbox is what stands in the
 * way. An address that is not there is not written to again; one that takes nothing is, until it
 * has taken nothing for long. A rule against us is ours to mend: nobody pays for it.
 */
export async function followBounce(
  own: Pick<Own, "tx" | "organisation" | "now">,
  about: About,
  bounce: Bounce,
): Promise<readonly Followed[]> {
  const { tx, organisation, now } = own;
  const report = reportOn(bounce);
  const kind = RESPONSES[report.outcome];
  const { status: code, diagnostic: detail } = report;
  if (kind === "deferred") await slowAfterReport(own, about, report);
  const isFirst = await note(tx, organisation.id, about, { kind, at: now, code, detail });
  if (!isFirst) return [];
  const isOfPerson = report.about === "address" || report.about === "mailbox";
  if (kind !== "bounced" || !isOfPerson) return [kind];
  const { contact, addressKey } = about;
  if (contact !== null) {
    const detail = { code: report.status ?? "", about: report.about };
    await recordFacts(tx, organisation.id, [{ contact, kind: "bounced", at: now, detail }], now);
  }
  const isGone = report.about === "address" || (await isFullForLong(own, contact));
  if (!isGone || addressKey === null) return ["bounced"];
  await suppress(tx, organisation.id, [
    {
      addressKey,
      channel: "email",
      topic: null,
      reason: "bounced",
      since: now,
      until: null,
      saidBy: "system",
    },
  ]);
  return ["bounced", "suppressed"];
}

const RESPONSES = { arrived: "delivered", "for-now": "deferred", "for-good": "bounced" } as const;

/** The mildest first: where a mailbox hands on to several, one of them is enough to be reached. */
const MILDNESS: readonly DeliveryReport["outcome"][] = ["arrived", "for-now", "for-good"];

/** What is taken as said of our one recipient: each of our messages has no other. */
export function reportOn({ reports }: Bounce): DeliveryReport {
  const [mildest] = reports.toSorted(
    (one, other) => MILDNESS.indexOf(one.outcome) - MILDNESS.indexOf(other.outcome),
  );
  if (mildest === undefined) throw new RangeError("a bounce tells of no recipient");
  return mildest;
}
