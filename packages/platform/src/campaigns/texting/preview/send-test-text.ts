import type { Result } from "@consentry/kernel";

import type { Own } from "../../../consent/asking/own.ts";
import { sendTestCopy, type TestCopyFailure } from "../../../texts/accept/send-test-copy.ts";
import { CAMPAIGN_TEST } from "../../../texts/text.ts";
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

export type TestTextFailure = ShowFailure | TestCopyFailure;

/**
 * Sends the text of a campaign to one number, marked as a test, the way of texts to one person.
 *
 * @returns the id of the text
 */
export async function sendTestText(
  own: Own,
  id: string,
  { to, contact, by }: TestText,
): Promise<Result<string, TestTextFailure>> {
  const { tx, organisation, now } = own;
  const shown = await previewText(tx, organisation, id, { contact, unsaved: null }, now);
  if (!shown.ok) return shown;
  const topic = (await readCampaign(tx, organisation.id, id))?.list ?? null;
  return sendTestCopy(own, { kind: CAMPAIGN_TEST, text: shown.value.text, to, topic, by });
}
