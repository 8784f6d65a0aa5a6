import type { RegisterAnswers } from "@consentry/client";

import type { WORDS } from "../words/words.ts";
import type { QuestionId } from "./answer-forms.tsx";

type Words = (typeof WORDS)["en"];

/** An answer in a line, for whoever looks through them. */
export function answerText(id: QuestionId, answers: RegisterAnswers, words: Words): string {
  const { questions } = words;
  switch (id) {
    case "controller": {
      const { legalName = "", address = "", representedBy = "" } = answers.controller ?? {};
      return joined([legalName, address, representedBy]);
    }
    case "officer":
    case "representative": {
      const party = answers[id]?.party ?? null;
      return party === null ? questions.none : joined([party.name, party.contact]);
    }
    case "joint-controllers":
      return partiesText(answers[id]?.parties ?? [], words);
    case "for-others":
      return partiesText(answers[id]?.controllers ?? [], words);
    case "sensitive":
      return answers.sensitive?.isHeld === true ? answers.sensitive.which : questions.no;
    case "security":
    default:
      return answers.security?.measures || questions.nothing;
  }
}

function partiesText(
  parties: readonly { readonly name: string; readonly forWhat: string }[],
  { questions }: Words,
): string {
  const named = parties.map(({ name, forWhat }) => joined([name, forWhat]));
  return named.length === 0 ? questions.nothing : named.join(" · ");
}

function joined(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== "").join(", ");
}
