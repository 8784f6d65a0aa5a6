import type { Day } from "@consentry/kernel";

import { said, type Text } from "../rules/text.ts";
import type { Confidence } from "../sources/source.ts";
import { getCitation, weakest } from "../sources/registry.ts";

/** When texts that promote something may leave, by the clock and calendar of who gets them. */
export interface TextWindow {
  /** `HH:MM`, the first minute. */
  readonly from: string;
  /** `HH:MM`, the first minute after the last. */
  readonly until: string;
  /** Monday is 1, Sunday 7. */
  readonly weekdays: readonly number[];
  /** Countries on whose public holidays nothing leaves. */
  readonly holidaysOf: readonly string[];
  /**
   * `charter`: those who carry texts agreed on it. `practice`: what they publish. `own`: nothing is
   * known, and the strictest of what is known elsewhere is kept. No statute names an hour.
   */
  readonly standing: "charter" | "practice" | "own";
  readonly note: Text;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/**
 * The window of a day. A country without one of its own, or none, gets the strictest of all: the
 * latest beginning, the earliest end, the days that all have.
 *
 * @param country whose number it is, ISO 3166-1; `null` if nobody knows
 */
export function textWindow(country: string | null, on: Day): TextWindow {
  const own = country === null ? undefined : ofCountry(country, on);
  return own === undefined ? strictest(country, on) : finished(own, [own.country]);
}

/** Countries with a window of their own. */
export const TEXT_COUNTRIES = ["FR", "BE", "NL", "DE", "GB"] as const;

interface Row extends Pick<TextWindow, "from" | "until" | "weekdays" | "note" | "sources"> {
  readonly country: (typeof TEXT_COUNTRIES)[number];
  /** The first day it is asked on. */
  readonly since: string;
  readonly standing: "charter" | "practice";
}

const TO_FRIDAY = [1, 2, 3, 4, 5] as const;
const TO_SATURDAY = [1, 2, 3, 4, 5, 6] as const;

/** Of each country the newest last. */
export const TEXT_WINDOWS: readonly Row[] = [
  {
    country: "FR",
    since: "2018-05-25",
    from: "08:00",
    until: "20:00",
    weekdays: TO_SATURDAY,
    standing: "practice",
    note: said(
      "What carriers publish; no text of law that names hours for texts was found.",
      "Ce que publient les opérateurs ; aucun texte fixant des horaires pour les SMS n'a été trouvé.",
    ),
    sources: ["practice-texts:fr", "code-travail:L3133-1"],
  },
  {
    country: "FR",
    since: "2024-09-01",
    from: "08:00",
    until: "22:00",
    weekdays: TO_SATURDAY,
    standing: "charter",
    note: said(
      "The operators' charter: working days. The hours of calls are a decree's and not asked here.",
      "La charte des opérateurs : jours ouvrables. Les horaires des appels relèvent d'un décret et ne sont pas demandés ici.",
    ),
    sources: ["af2m:hours-2024", "code-travail:L3133-1"],
  },
  {
    country: "FR",
    since: "2026-03-01",
    from: "08:00",
    until: "21:30",
    weekdays: TO_SATURDAY,
    standing: "charter",
    note: said(
      "The operators' charter tolerates Sundays and public holidays and advises against them; they are left out. The hours of calls are a decree's and not asked here.",
      "La charte des opérateurs tolère les dimanches et jours fériés sans les recommander ; ils sont exclus. Les horaires des appels relèvent d'un décret et ne sont pas demandés ici.",
    ),
    sources: ["af2m:hours-2026", "code-travail:L3133-1"],
  },
  {
    country: "BE",
    since: "2018-05-25",
    from: "09:00",
    until: "19:00",
    weekdays: TO_FRIDAY,
    standing: "practice",
    note: said(
      "No rule is known; what two carriers both advise.",
      "Aucune règle connue ; ce que deux opérateurs conseillent tous deux.",
    ),
    sources: ["practice-texts:be"],
  },
  {
    country: "NL",
    since: "2018-05-25",
    from: "08:00",
    until: "20:00",
    weekdays: TO_SATURDAY,
    standing: "practice",
    note: quietEvenings(),
    sources: ["practice-texts:nl-de"],
  },
  {
    country: "DE",
    since: "2018-05-25",
    from: "08:00",
    until: "20:00",
    weekdays: TO_SATURDAY,
    standing: "practice",
    note: quietEvenings(),
    sources: ["practice-texts:nl-de"],
  },
  {
    country: "GB",
    since: "2018-05-25",
    from: "09:00",
    until: "20:00",
    weekdays: TO_SATURDAY,
    standing: "practice",
    note: quietEvenings(),
    sources: ["practice-texts:gb"],
  },
];

function quietEvenings(): Text {
  return said(
    "No rule is known; hours that carriers keep. Sundays and public holidays are left out by our own choice.",
    "Aucune règle connue ; horaires que gardent les opérateurs. Dimanches et jours fériés sont exclus par notre propre choix.",
  );
}

function ofCountry(country: string, on: Day): Row | undefined {
  const rows = TEXT_WINDOWS.filter((row) => row.country === country);
  // Before anything is on record, its first window holds: closed by default.
  return rows.findLast(({ since }) => since <= on) ?? rows[0];
}

function finished(
  { from, until, weekdays, note, sources, standing }: Row,
  of: string[],
): TextWindow {
  const confidence = weakest(sources.map((id) => getCitation(id).provision.read));
  return { from, until, weekdays, holidaysOf: of, standing, note, sources, confidence };
}

function strictest(country: string | null, on: Day): TextWindow {
  const rows = TEXT_COUNTRIES.flatMap((each) => ofCountry(each, on) ?? []);
  const sources = [...new Set(rows.flatMap((row) => row.sources))];
  return {
    from: rows.map(({ from }) => from).reduce((one, other) => (one > other ? one : other)),
    until: rows.map(({ until }) => until).reduce((one, other) => (one < other ? one : other)),
    weekdays: TO_SATURDAY.filter((day) => rows.every(({ weekdays }) => weekdays.includes(day))),
    // A holiday anywhere, where nobody knows whose holidays count.
    holidaysOf: country === null ? TEXT_COUNTRIES : [country],
    standing: "own",
    note: said(
      "Nothing is on record for this country: the strictest of what is known elsewhere.",
      "Rien n'est connu pour ce pays : le plus strict de ce qui est connu ailleurs.",
    ),
    sources,
    confidence: weakest(sources.map((id) => getCitation(id).provision.read)),
  };
}
