import type { RetentionEnd, RetentionEntry } from "../retention/catalogue.ts";
import { inner, said, type Text } from "../rules/text.ts";

/**
 * How long something is kept, as one sentence.
 *
 * @param length what the organisation chose, in the unit of the rule; `null`: the usual period
 */
export function retentionText(
  { title, countedFrom, unit, usual, end }: RetentionEntry,
  length: number | null,
): Text {
  const period = length ?? usual;
  if (period === null) {
    return said(`${title.en}: ${END[end].en}.`, `${title.fr} : ${END[end].fr}.`);
  }
  const from = inner(countedFrom);
  return said(
    `${title.en}: ${lengthText(period, unit).en} from ${from.en}; then ${END[end].en}.`,
    `${title.fr} : ${lengthText(period, unit).fr} à compter de l’événement suivant : ${from.fr} ; puis ${END[end].fr}.`,
  );
}

/** Whole years of more than one are said as years. */
function lengthText(length: number, unit: RetentionEntry["unit"]): Text {
  if (unit === "days") return said(count(length, "day"), `${length} jour${length > 1 ? "s" : ""}`);
  if (length > 12 && length % 12 === 0) return said(`${length / 12} years`, `${length / 12} ans`);
  return said(count(length, "month"), `${length} mois`);
}

function count(length: number, unit: string): string {
  return `${length} ${unit}${length === 1 ? "" : "s"}`;
}

const END: Readonly<Record<RetentionEnd, Text>> = {
  erased: said("erased", "effacement"),
  anonymised: said("made nobody’s, to be counted", "anonymisation, à des fins de comptage"),
  aggregated: said("counted into statistics of groups and erased", "agrégation puis effacement"),
  reduced: said(
    "reduced to a keyed hash that keeps the address from being written to",
    "réduction à une empreinte à clé qui empêche d’écrire à l’adresse",
  ),
  kept: said(
    "kept as long as it is needed for this alone",
    "conservation tant qu’elle est nécessaire, à cette seule fin",
  ),
};
