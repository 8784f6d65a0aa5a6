import type { Text } from "@consentry/law";

import type { RegisterFacts } from "../register/fact.ts";
import { NOT_OF_THE_PUBLIC, UNNAMED } from "./notice-facts.ts";

/** What a notice could not tell, because nobody said it yet. */
export function missingFrom({
  controller,
  answers,
  activities,
  processors,
}: RegisterFacts): readonly Text[] {
  const open = activities.filter(
    ({ id, isBasisOpen }) => isBasisOpen && !NOT_OF_THE_PUBLIC.has(id),
  );
  const unknown = processors.filter(({ country, isGone }) => country === null && !isGone);
  return [
    ...(controller.contact === "" ? [CONTACT] : []),
    ...(answers.officer === null ? [OFFICER] : []),
    ...open.map(({ title }) => ({
      en: `Which basis “${title.en}” rests on.`,
      fr: `La base légale de « ${title.fr} ».`,
    })),
    ...unknown.map(({ name }) => ({
      en: `The country of: ${name === "" ? UNNAMED.en : name}.`,
      fr: `Le pays de : ${name === "" ? UNNAMED.fr : name}.`,
    })),
  ];
}

const CONTACT: Text = {
  en: "Where people reach you about their data.",
  fr: "Où les personnes vous joignent au sujet de leurs données.",
};
const OFFICER: Text = {
  en: "Whether there is a data protection officer, and who.",
  fr: "S’il y a un délégué à la protection des données, et qui.",
};
