import type { Day } from "@consentry/kernel";

import { valueOn } from "../../../parameters/dated.ts";
import { PROSPECT_YEARS } from "../../../parameters/retention-periods.ts";
import { addYears } from "../../../periods/add-months.ts";
import type { Question } from "../../../question/question.ts";
import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule } from "../../rule.ts";
import { said, type Text } from "../../text.ts";

/** Three years after the last contact that came from a prospect, the address is no longer used. */
export const expired: Rule = makeRule({
  id: "X-EXPIRED",
  title: said("Prospects of long ago", "Prospects anciens"),
  jurisdiction: "FR",
  role: "bar",
  subject: {
    act: "send",
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    relations: ["prospect", "account", "freemium", "ex-customer", "unknown"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
  },
  need: "forbidden",
  from: "2021-09-23",
  status: "soft_law",
  confidence: "secondary",
  sources: ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
  ask: askExpired,
});

/** A consent is itself a contact from the person. An open, a delivery or an autoreply never is. */
function lastContact({ facts, on }: Question): Day | undefined {
  let last = later(later(undefined, facts.collectedAt, on), facts.lastContactAt, on);
  for (const { state, at } of facts.consents) {
    if (state === "given") last = later(last, at?.slice(0, 10) as Day | undefined, on);
  }
  return last;
}

function later(last: Day | undefined, day: Day | undefined, on: Day): Day | undefined {
  return day !== undefined && day <= on && (last === undefined || day > last) ? day : last;
}

function askExpired(question: Question): Finding | undefined {
  const last = lastContact(question);
  const years = valueOn(PROSPECT_YEARS, question.on)?.value;
  if (years === undefined) return undefined;
  if (last === undefined) return refused(UNDATED);
  const until = addYears(last, years);
  if (question.on <= until) return { effect: "notes", because: kept(last, until), until };
  return { ...refused(over(last, until)), until };
}

const UNDATED = said(
  "When the address was collected or its owner last made contact was not told.",
  "La date de collecte ou du dernier contact venant de la personne n'est pas indiquée.",
);

function kept(last: Day, until: Day): Text {
  return said(
    `The last contact from the person is of ${last}: usable until ${until}.`,
    `Le dernier contact venant de la personne date du ${last} : utilisable jusqu'au ${until}.`,
  );
}

function over(last: Day, until: Day): Text {
  return said(
    `The last contact from the person is of ${last}; the period ended on ${until}. Opens do not extend it.`,
    `Le dernier contact venant de la personne date du ${last} ; la durée a pris fin le ${until}. Les ouvertures ne la prolongent pas.`,
  );
}
