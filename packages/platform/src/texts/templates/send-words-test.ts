import { err, type Result } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { sendTestCopy, type TestCopyFailure } from "../accept/send-test-copy.ts";
import { TEMPLATE_TEST } from "../text.ts";
import { lookAtWords, type LookedWords, type LookFailure } from "./look-at-words.ts";

export type WordsTestFailure =
  | LookFailure
  | TestCopyFailure
  /** The gate refuses it, to whomever it goes. */
  | { readonly kind: "refused"; readonly because: string };

/**
 * Sends a copy of a template to one number, filled with its test data and marked as a test. What the
 * gate refuses is not sent as a test either: a test reaches a telephone like any other text.
 *
 * @returns the id of the text
 */
export async function sendWordsTest(
  own: Own,
  template: string,
  looked: LookedWords,
  { to, by }: { readonly to: string; readonly by: string },
): Promise<Result<string, WordsTestFailure>> {
  const seen = await lookAtWords(own, template, looked);
  if (!seen.ok) return seen;
  const { text, judged } = seen.value;
  const [refused] = judged.reasons;
  if (refused !== undefined) return err({ kind: "refused", because: refused.message });
  return sendTestCopy(own, { kind: TEMPLATE_TEST, text, to, topic: null, by });
}
