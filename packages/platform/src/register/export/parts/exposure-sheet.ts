import type { Exposure } from "../../fact.ts";
import type { Say, Sheet } from "../sheets.ts";
import { EXPORT_WORDS, STATUS_WORDS, USE_WORDS } from "../words.ts";
import { cell, countryName } from "./cell.ts";

/** One host, who answers there as far as our tables know, and the law of the day. */
export function exposureSheet({ host, uses, known, country, status }: Exposure, say: Say): Sheet {
  const group = known === null ? [say(EXPORT_WORDS.unknown)] : groupOf(known, say);
  return {
    id: host,
    title: host,
    cells: [
      cell(
        "uses",
        uses.map((use) => say(USE_WORDS[use])),
        say,
      ),
      cell("operator", group, say),
      cell("country", [countryName(country, say)], say),
      cell("status", [say(STATUS_WORDS[status])], say),
    ],
  };
}

function groupOf(known: NonNullable<Exposure["known"]>, say: Say): readonly string[] {
  const own = `${known.name}, ${countryName(known.country, say)}`;
  if (known.parent === null) return [own];
  return [own, `${known.parent}, ${countryName(known.parentCountry, say)}`];
}
