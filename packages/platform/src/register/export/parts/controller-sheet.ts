import type { Register } from "../../register.ts";
import type { Cell, Say, Sheet } from "../sheets.ts";
import { EXPORT_WORDS } from "../words.ts";
import { answered, cell, countryName } from "./cell.ts";

/** Who answers for the data, and who stands beside them. */
export function controllerSheet({ controller, answers, asked }: Register, say: Say): Sheet {
  const { name, country, contact, privacyNotice, legalIdentities } = controller;
  const stated = answers.controller;
  const cells: readonly Cell[] = [
    cell("controller", [name], say),
    cell("legalName", answered(stated?.legalName, say), say),
    cell("seat", answered(stated?.address, say), say),
    cell("representedBy", answered(stated?.representedBy, say), say),
    cell("country", [countryName(country, say)], say),
    cell("contact", [contact], say),
    cell("footers", legalIdentities, say),
    cell("notice", [privacyNotice ?? ""], say),
    cell("officer", partyOf(answers.officer, say), say),
    ...(asked.includes("representative")
      ? [cell("representative", partyOf(answers.representative, say), say)]
      : []),
    cell("joint", jointOf(answers["joint-controllers"], say), say),
  ];
  return { id: "controller", title: say(EXPORT_WORDS.controller), cells };
}

type Stated = Register["answers"];

function partyOf(answer: Stated["officer"], say: Say): readonly string[] {
  if (answer === null) return answered(null, say);
  const { party } = answer;
  return party === null ? [] : [[party.name, party.contact].filter(Boolean).join(", ")];
}

function jointOf(answer: Stated["joint-controllers"], say: Say): readonly string[] {
  if (answer === null) return answered(null, say);
  return answer.parties.map(({ name, contact, forWhat }) =>
    [name, contact, forWhat].filter(Boolean).join(", "),
  );
}
