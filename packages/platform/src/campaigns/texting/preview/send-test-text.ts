import { dayOf, err, ok, type Result } from "@consentry/kernel";
import { readNumber } from "@consentry/sms";

import type { Own } from "../../../consent/asking/own.ts";
import { suppressedAmong } from "../../../consent/suppressions/suppressions.ts";
import { contactsAtNumbers } from "../../../contacts/numbers/numbers.ts";
import { insertText } from "../../../texts/accept/insert-text.ts";
import { CAMPAIGN_TEST } from "../../../texts/text.ts";
import { later } from "../../delivery/moments.ts";
import { countTests } from "../../preview/tests-of-the-day.ts";
import { readCampaign } from "../../store/read-campaign.ts";
import { previewText, type ShowFailure } from "./preview-text.ts";

export interface TestText {
  /** A number as it was typed. */
  readonly to: string;
  /** Somebody whose data fill it in; `null`: nobody's. */
  readonly contact: string | null;
  /** `member:ID` or `api-key:ID`. */
  readonly by: string;
}

export type TestTextFailure =
  | ShowFailure
  | { readonly kind: "bad-number" }
  /** Whoever has it said stop, and who asks makes no difference. */
  | { readonly kind: "closed" }
  | { readonly kind: "no-sender" }
  | { readonly kind: "enough-today" };

/** Later than that, whoever waits for it looks at something else. */
const VALID_SECONDS = 60 * 60;

/**
 * Sends the text of a campaign to one number, marked as a test, the way of texts to one person; at
 * whatever hour, since whoever asks for it waits for it.
 *
 * @returns the id of the text
 */
export async function sendTestText(
  own: Own,
  id: string,
  { to, contact, by }: TestText,
): Promise<Result<string, TestTextFailure>> {
  const { tx, organisation, keys, now } = own;
  const shown = await previewText(tx, organisation, id, { contact, unsaved: null }, now);
  if (!shown.ok) return shown;
  const read = readNumber(to, organisation.country);
  if (!read.ok || !read.value.mayBeMobile) return err({ kind: "bad-number" });
  const { number, country } = read.value;
  const numberKey = keys.numberKey(number);
  const topic = (await readCampaign(tx, organisation.id, id))?.list ?? null;
  const way = { channel: "sms", topic, on: dayOf(now) } as const;
  const closed = await suppressedAmong(tx, organisation.id, [numberKey], way);
  if (closed.size > 0) return err({ kind: "closed" });
  if (!(await countTests(tx, organisation.id, dayOf(now), 1))) return err({ kind: "enough-today" });
  const [known = null] = (await contactsAtNumbers(tx, organisation.id, [numberKey])).values();
  const text = await insertText(own, {
    kind: CAMPAIGN_TEST,
    number,
    numberKey,
    contact: known,
    country,
    body: `[Test] ${shown.value.text}`,
    isUrgent: true,
    expiresAt: later(now, VALID_SECONDS),
    by,
  });
  return text === null ? err({ kind: "no-sender" }) : ok(text);
}
