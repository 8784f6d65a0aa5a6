import type { Purpose } from "@consentry/law";
import type { ConsentStanding, Wording } from "@consentry/ledger";

import { html, type Html } from "../../http/public/html.ts";
import type { Language } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import type { Own } from "../asking/own.ts";
import { boxWords, type FormBox } from "../forms/definition.ts";
import { listForms } from "../forms/forms.ts";
import {
  ASKABLE_PURPOSES,
  isAskable,
  purposeWords,
  type AskablePurpose,
} from "../forms/purposes/purpose-words.ts";

/** One thing a person can say yes or no to, in the words it is put in, and what they said last. */
export interface Question {
  readonly purpose: AskablePurpose;
  readonly alsoNames: readonly Purpose[];
  readonly name: string;
  readonly question: string;
  readonly explanation: string;
  /** What they answered on e-mail; `null` when never. */
  readonly standing: ConsentStanding["answer"];
}

/** Everything the organisation asks for, and whatever was ever answered, each once. */
export async function questionsFor(
  { tx, organisation }: Own,
  standings: readonly ConsentStanding[],
  language: Language,
): Promise<readonly Question[]> {
  const forms = await listForms(tx, organisation.id);
  const boxes = forms.filter(({ isOpen }) => isOpen).flatMap(({ definition }) => definition.boxes);
  const asked = new Map<Purpose, FormBox>();
  for (const box of boxes) if (!asked.has(box.purpose)) asked.set(box.purpose, box);
  const byMail = standings.filter(({ channel }) => channel === "email");
  const answered = new Map(byMail.map(({ purpose, answer }) => [purpose, answer]));
  for (const { purpose } of byMail) {
    if (isAskable(purpose) && !asked.has(purpose)) asked.set(purpose, { purpose });
  }
  return ASKABLE_PURPOSES.flatMap((purpose) => {
    const box = asked.get(purpose);
    if (box === undefined) return [];
    const { question, explanation } = boxWords(box, language);
    const { name } = purposeWords(purpose, language);
    const { alsoNames = [] } = box;
    return [
      { purpose, alsoNames, name, question, explanation, standing: answered.get(purpose) ?? null },
    ];
  });
}

/** The question with its two answers, of equal weight; the same whatever was said before. */
export function drawQuestion(question: Question, language: Language): Html {
  const words = wordsIn(language).preferences;
  const { purpose, explanation } = question;
  return html`<p>${explanation}</p>
    <p class="answers">
      <button name="do" value="yes:${purpose}">${words.yes}</button>
      <button name="do" value="no:${purpose}">${words.no}</button>
    </p>`;
}

/** What is kept of a question put in the preference centre. */
export function wordingOfQuestion(question: Question, language: Language): Wording {
  const { name, question: text, explanation } = question;
  const shownAs = html`<h3>${name}</h3>
    ${drawQuestion(question, language)}`.toString();
  return { language, question: text, explanation, shownAs };
}
