import type { Result } from "@consentry/kernel";
import { countText } from "@consentry/sms/text";

import { reason } from "../../transactional/accept/reasons.ts";
import {
  publishDraft,
  refusals,
  type PublishFailure,
  type Publishing,
  type Wrong,
} from "../../transactional/templates/publish-template.ts";
import { MOST_SEGMENTS } from "../accept/limits.ts";
import { judgeWords } from "../gate/judge-words.ts";
import { fillWords, readWords } from "./fill-words.ts";
import { TEXT_TEMPLATES, type TemplateWords, type TextTemplateContent } from "./text-templates.ts";

/**
 * Makes the draft what texts are written by from now on. The words of every language have to be read
 * to their end, be filled in with the test data without a gap, and pass the gate; the version never
 * changes again.
 */
export function publishWords(
  own: Publishing,
  template: string,
  by: string,
): Promise<Result<number, PublishFailure>> {
  return publishDraft(TEXT_TEMPLATES, own, { template, by }, (words, testData) =>
    Promise.resolve(lookThrough(own, words, testData)),
  );
}

function lookThrough(
  own: Publishing,
  words: TemplateWords,
  testData: TextTemplateContent["testData"],
): Wrong {
  const read = readWords(own.organisation, words);
  if (!read.ok) {
    return { faults: read.error.map((fault) => ({ of: "writing", ...fault })), problems: [] };
  }
  const filled = fillWords(read.value, testData, testData);
  if (!filled.ok) return { faults: [], problems: filled.error };
  const isLong = countText(filled.value).segments > MOST_SEGMENTS;
  const { reasons } = judgeWords(filled.value, own);
  return { faults: refusals([...reasons, ...(isLong ? [TOO_LONG] : [])], "text"), problems: [] };
}

const TOO_LONG = reason(
  "too-long",
  "text",
  `With its test data it is more than ${MOST_SEGMENTS} messages: a longer one belongs in a mail.`,
);
