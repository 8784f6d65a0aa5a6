import type { Day } from "@consentry/kernel";

import { RULES_VERSION } from "../decision/rules-version.ts";
import {
  retentionCatalogue,
  type RetentionEnd,
  type RetentionEntry,
} from "../retention/catalogue.ts";
import { blocks, GENERATED, table } from "./markdown.ts";

/** Every kind of data with its period, what may be chosen, and what the period rests on. */
export function retentionPage(): string {
  return blocks(
    "# How long what is kept",
    GENERATED,
    `[All rules](README.md) · As of ${RULES_VERSION}. No statute names a number: the periods are recommendations of an authority, a practice that is on record, or this program’s own within the principle that nothing is kept longer than needed. The authority’s are French, and the best there is elsewhere.`,
    table(
      ["what", "counted from", "usual", "may be chosen", "at its end", "rests on", "sources"],
      retentionCatalogue(RULES_VERSION as Day).map(row),
    ),
  );
}

function row(entry: RetentionEntry): string[] {
  const { id, title, countedFrom, usual, unit, end, standing, sources } = entry;
  return [
    `${title.en} (\`${id}\`)`,
    countedFrom.en,
    usual === null ? "no end" : `${usual} ${unit}`,
    choiceOf(entry),
    ENDS[end],
    STANDING[standing],
    sources.map((source) => `\`${source}\``).join(", "),
  ];
}

function choiceOf({ choice, unit }: RetentionEntry): string {
  if (choice === null) return "nothing";
  return choice.most === null
    ? `${choice.least} ${unit} or more`
    : `${choice.least} to ${choice.most} ${unit}`;
}

const ENDS: Readonly<Record<RetentionEnd, string>> = {
  erased: "erased",
  anonymised: "made nobody’s",
  aggregated: "counted into statistics, then erased",
  reduced: "reduced to a keyed hash",
  kept: "no run removes it",
};

const STANDING: Readonly<Record<RetentionEntry["standing"], string>> = {
  recommended: "a recommendation",
  practice: "a practice on record",
  own: "this program’s own",
};
