import type { Purpose } from "@consentry/law";
import type { ConsentStanding, Wording } from "@consentry/ledger";

import { html, type Html } from "../../http/public/html.ts";
import type { Language } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import type { Own } from "../asking/own.ts";
import { boxWords, type FormBox } from "../forms/definition.ts";
import { listForms } from "../forms/forms.ts";
import { byText } from "../forms/purposes/by-text.ts";
import {
  ASKABLE_PURPOSES,
  isAskable,
  purposeWords,
  type AskablePurpose,
} from "../forms/purposes/purpose-words.ts";

/** One thing a person can say yes or no to, in the words it is put in, and what they said last. */
export interface Question {
  readonly purpose: AskablePurpose;
  readonly channel: "email" | "sms";
  readonly alsoNames: readonly Purpose[];
  readonly name: string;
  readonly question: string;
  readonly explanation: string;
  /** What they answered of this channel; `null` when never. */
  readonly standing: ConsentStanding["answer"];
}

/**
 * Everything the organisation asks for, and whatever was ever answered, each once: by mail, and by
 * text where they have a telephone.
 */
export async function questionsFor(
  { tx, organisation }: Own,
  { consents, phone }: { readonly consents: readonly ConsentStanding[]; readonly phone: unknown },
  language: Language,
): Promise<readonly Question[]> {
  const forms = await listForms(tx, organisation.id);
  const boxes = forms.filter(({ isOpen }) => isOpen).flatMap(({ definition }) => definition.boxes);
  const ofTexts = boxes.filter(({ channel }) => channel === "sms");
  const ofMails = boxes.filter(({ channel }) => channel === undefined);
  return [
    ...questionsBy("email", ofMails, consents, language),
    ...(phone === null ? [] : questionsBy("sms", ofTexts, consents, language)),
  ];
}

function questionsBy(
  by: Question["channel"],
  boxes: readonly FormBox[],
  standings: readonly ConsentStanding[],
  language: Language,
): readonly Question[] {
  const asked = new Map<Purpose, FormBox>();
  for (const box of boxes) if (!asked.has(box.purpose)) asked.set(box.purpose, box);
  const said = standings.filter(({ channel }) => channel === by);
  const answered = new Map(said.map(({ purpose, answer }) => [purpose, answer]));
  for (const { purpose } of said) {
    if (!isAskable(purpose) || asked.has(purpose)) continue;
    asked.set(purpose, by === "sms" ? { purpose, channel: by } : { purpose });
  }
  return ASKABLE_PURPOSES.flatMap((purpose) => {
    const box = asked.get(purpose);
    if (box === undefined) return [];
    const { question, explanation } = boxWords(box, language);
    const own = purposeWords(purpose, language);
    const { name } = by === "sms" ? byText(own, language) : own;
    const { alsoNames = [] } = box;
    const standing = answered.get(purpose) ?? null;
    return [{ purpose, channel: by, alsoNames, name, question, explanation, standing }];
  });
}

/** Names a question among those of one person. */
export function questionId({ purpose, channel }: Pick<Question, "purpose" | "channel">): string {
  return channel === "email" ? purpose : `${purpose}@${channel}`;
}

/** The question with its two answers, of equal weight; the same whatever was said before. */
export function drawQuestion(question: Question, language: Language): Html {
  const words = wordsIn(language).preferences;
  const { explanation } = question;
  const id = questionId(question);
  return html`<p>${explanation}</p>
    <p class="answers">
      <button name="do" value="yes:${id}">${words.yes}</button>
      <button name="do" value="no:${id}">${words.no}</button>
    </p>`;
}

/** What is kept of a question put in the preference centre. */
export function wordingOfQuestion(question: Question, language: Language): Wording {
  const { name, question: text, explanation } = question;
  const shownAs = html`<h3>${name}</h3>
    ${drawQuestion(question, language)}`.toString();
  return { language, question: text, explanation, shownAs };
}
