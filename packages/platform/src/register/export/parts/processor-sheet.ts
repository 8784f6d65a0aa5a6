import { ACTIVITIES } from "@consentry/law";

import type { Processor } from "../../fact.ts";
import type { Say, Sheet } from "../sheets.ts";
import { CONTRACT_WORDS, EXPORT_WORDS, USE_WORDS } from "../words.ts";
import { answered, cell, countryName } from "./cell.ts";
import { processorName } from "./processor-name.ts";
import { transferLine } from "./transfer-line.ts";

/** Somebody data go to: what for, under which contract, and where. */
export function processorSheet(processor: Processor, say: Say): Sheet {
  const { key, host, uses, activities, answer, country, isGone, isRecipient } = processor;
  const cells = [
    cell(
      "uses",
      uses.map(({ use, name }) => [say(USE_WORDS[use]), name].filter(Boolean).join(" – ")),
      say,
    ),
    ...(host === null ? [] : [cell("operator", [host, ...groupOf(processor, say)], say)]),
    cell(
      "takesPart",
      activities.map((id) => say(ACTIVITIES[id].title)),
      say,
    ),
    cell("whatFor", answered(answer?.whatFor, say), say),
    cell("contract", contractOf(processor, say), say),
    cell("country", [countryName(country, say)], say),
    ...(isRecipient ? [cell("transfers", [transferLine(processor, say)], say)] : []),
    cell(
      "subProcessors",
      answer === null
        ? answered(null, say)
        : answer.subProcessors.map((one) =>
            [one.name, countryName(one.country, say), one.whatFor].filter(Boolean).join(", "),
          ),
      say,
    ),
    ...(isGone ? [cell("ended", [answer?.endedOn ?? say(EXPORT_WORDS.unknown)], say)] : []),
  ];
  return { id: key, title: processorName(processor, say), cells };
}

function groupOf({ known }: Processor, say: Say): readonly string[] {
  if (known === null) return [];
  const own = `${known.name}, ${countryName(known.country, say)}`;
  if (known.parent === null) return [own];
  return [own, `${known.parent}, ${countryName(known.parentCountry, say)}`];
}

function contractOf({ answer }: Processor, say: Say): readonly string[] {
  if (answer === null) return answered(null, say);
  const { contract, contractOn, reference } = answer;
  return [[say(CONTRACT_WORDS[contract]), contractOn, reference].filter(Boolean).join(", ")];
}
