import type { Client } from "@consentry/client";

import { clientFromEnvironment } from "./from-environment.ts";

/** A question of a form, as it is to be shown: one purpose, one box, unticked. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly explanation: string;
}

export interface Asked {
  readonly questions: readonly Question[];
  /**
   * Hands in what was ticked. It counts when the owner of the mailbox confirms it; whether the
   * address is known is never told.
   */
  readonly answer: (email: string, ticked: readonly string[]) => Promise<void>;
}

/** Reads a form's questions, to be shown on a page of one's own. */
export async function askConsents(
  consentry: Client,
  form: string,
  language: "en" | "fr" | "nl" | "de",
): Promise<Asked> {
  const params = { id: form };
  const { boxes, words } = await consentry("drawForm", { params, query: { language } });
  return {
    questions: boxes,
    async answer(email, ticked) {
      // `words` names the very text that was shown: an answer to other words is not taken.
      await consentry("submitAnswers", { params, body: { email, yes: ticked, words, language } });
    },
  };
}

if (import.meta.main) {
  const consentry = clientFromEnvironment();
  const [form] = (await consentry("listForms", {})).items;
  if (form === undefined) throw new Error("There is no form yet: make one under Consent, Forms.");
  const { questions } = await askConsents(consentry, form.id, "en");
  for (const { question, explanation } of questions) console.log(`☐ ${question}\n  ${explanation}`);
}
