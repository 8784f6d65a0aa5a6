import { dayOf, err, ok, type Result } from "@consentry/kernel";
import { readNumber } from "@consentry/sms";

import { countTests } from "../../campaigns/preview/tests-of-the-day.ts";
import type { Own } from "../../consent/asking/own.ts";
import { suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { contactsAtNumbers } from "../../contacts/numbers/numbers.ts";
import type { CAMPAIGN_TEST, TEMPLATE_TEST } from "../text.ts";
import { secondsAfter } from "./accept-text.ts";
import { insertText } from "./insert-text.ts";

/** A copy to look at. */
export interface TestCopy {
  readonly kind: typeof CAMPAIGN_TEST | typeof TEMPLATE_TEST;
  /** What it says, without the mark of a test. */
  readonly text: string;
  /** A number as it was typed. */
  readonly to: string;
  /** List id, whose closings count as well; `null`: of none. */
  readonly topic: string | null;
  /** `member:ID` or `api-key:ID`. */
  readonly by: string;
}

export type TestCopyFailure =
  | { readonly kind: "bad-number" }
  /** Whoever has it said stop, and who asks makes no difference. */
  | { readonly kind: "closed" }
  | { readonly kind: "no-sender" }
  | { readonly kind: "enough-today" };

/** Later than that, whoever waits for it looks at something else. */
const VALID_SECONDS = 60 * 60;

/**
 * Sends a copy to one number, marked as a test, the way of texts to one person; at whatever hour,
 * since whoever asks for it waits for it. Few go out in a day.
 *
 * @returns the id of the text
 */
export async function sendTestCopy(
  own: Own,
  { kind, text, to, topic, by }: TestCopy,
): Promise<Result<string, TestCopyFailure>> {
  const { tx, organisation, keys, now } = own;
  const read = readNumber(to, organisation.country);
  if (!read.ok || !read.value.mayBeMobile) return err({ kind: "bad-number" });
  const { number, country } = read.value;
  const numberKey = keys.numberKey(number);
  const way = { channel: "sms", topic, on: dayOf(now) } as const;
  const closed = await suppressedAmong(tx, organisation.id, [numberKey], way);
  if (closed.size > 0) return err({ kind: "closed" });
  if (!(await countTests(tx, organisation.id, dayOf(now), 1))) return err({ kind: "enough-today" });
  const [known = null] = (await contactsAtNumbers(tx, organisation.id, [numberKey])).values();
  const id = await insertText(own, {
    kind,
    number,
    numberKey,
    contact: known,
    country,
    body: `[Test] ${text}`,
    isUrgent: true,
    expiresAt: secondsAfter(now, VALID_SECONDS),
    by,
  });
  return id === null ? err({ kind: "no-sender" }) : ok(id);
}
