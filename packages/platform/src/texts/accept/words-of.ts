import { err, ok, type Result } from "@consentry/kernel";
import { countText } from "@consentry/sms/text";

import type { Own } from "../../consent/asking/own.ts";
import { isStorable } from "../../contacts/field-problem.ts";
import { reason } from "../../transactional/accept/reasons.ts";
import type { Reason } from "../../transactional/message.ts";
import { judgeWords } from "../gate/judge-words.ts";
import { wordsByTemplate, type WrittenBy } from "../templates/written-by.ts";
import type { TextDraft } from "./accept-text.ts";
import { LONGEST_TEXT, MOST_SEGMENTS } from "./limits.ts";

/** What a text says. */
export interface TextWords {
  readonly text: string;
  /** `null`: it came ready. */
  readonly by: WrittenBy | null;
  /** What the gate noticed and let pass. */
  readonly findings: readonly Reason[];
}

/** The words of a draft, ready or by its template, and judged as they would leave. */
export async function wordsOf(
  own: Own,
  { kind, to, text, template, version, data }: TextDraft,
): Promise<Result<TextWords, readonly Reason[]>> {
  if (template === undefined) {
    if (text === undefined || data !== undefined || version !== undefined) return err([EITHER]);
    const wrong = lengthProblems(text);
    return wrong.length > 0 ? err(wrong) : judged(own, { text, by: null });
  }
  if (text !== undefined) return err([EITHER]);
  const written = await wordsByTemplate(own, kind, {
    template,
    version: version ?? null,
    locale: to.locale ?? null,
    data: data ?? {},
  });
  return written.ok ? judged(own, written.value) : written;
}

function judged(
  own: Own,
  words: Omit<TextWords, "findings">,
): Result<TextWords, readonly Reason[]> {
  const { reasons, findings } = judgeWords(words.text, own);
  return reasons.length > 0 ? err(reasons) : ok({ ...words, findings });
}

function lengthProblems(text: string): readonly Reason[] {
  const wrong = (isWrong: boolean, message: string): readonly Reason[] =>
    isWrong ? [reason("bad-field", "text", message)] : [];
  const isLong = text.length > LONGEST_TEXT || countText(text).segments > MOST_SEGMENTS;
  return [
    ...wrong(text.trim() === "" || !isStorable(text), "Words that make a text."),
    ...wrong(isLong, `At most ${MOST_SEGMENTS} messages: a longer one belongs in a mail.`),
  ];
}

const EITHER = reason("bad-field", "text", "Give either ready words, or a template with its data.");
