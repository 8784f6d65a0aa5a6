import { SEND_PURPOSES } from "@consentry/law";
import type { LedgerEntry } from "@consentry/ledger";

import { findLedgerName } from "../../consent/acts/contact-keys.ts";
import { recordActs, type Act } from "../../consent/acts/record-acts.ts";
import type { Own } from "../../consent/asking/own.ts";
import { standingsOf } from "../../consent/ledger/read.ts";

/**
 * What a person who answers STOP says of texts: a yes is taken back, and against what was never
 * answered, or needs no yes, they object. What they agreed to by mail stands. Again is the same as
 * once.
 *
 * @param words as they wrote it: the evidence, sealed with their key
 */
export async function leaveTexts(
  { tx, organisation, keys, now }: Own,
  contact: string,
  words: string,
): Promise<readonly LedgerEntry[]> {
  const whose = { organisation: organisation.id, keys, contact };
  const name = await findLedgerName(tx, organisation.id, keys, contact);
  const known = name === null ? [] : await standingsOf(tx, organisation.id, name.pseudonym);
  const acts = SEND_PURPOSES.filter((purpose) => purpose !== "send.transactional").flatMap(
    (purpose): readonly Act[] => {
      const of = known.find((one) => one.purpose === purpose && one.channel === "sms");
      const said = of?.answer?.action;
      if (said === "withdrawn" || said === "objected") return [];
      const action = said === "given" ? "withdrawn" : "objected";
      return [{ purpose, channel: "sms", action, wording: null }];
    },
  );
  if (acts.length === 0) return [];
  return recordActs(tx, whose, acts, {
    method: "text-reply",
    place: null,
    actor: "contact",
    at: now,
    evidence: { note: words },
  });
}
