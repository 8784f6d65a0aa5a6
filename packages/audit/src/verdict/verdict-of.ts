import type { Day } from "@consentry/kernel";
import {
  changesSince,
  citationById,
  exemptionsOn,
  lawOfTheDay,
  RULES_VERSION,
  tableRead,
  transferChangesSince,
  transferLawOn,
  type Change,
  type Spoken,
} from "@consentry/law";

import type { Finding, Language, Transfer } from "../document.ts";
import type { Occasion, Practice } from "../findings/law-join.ts";
import type { CitationOfTheDay, NeedOfTheDay, VerdictOfTheDay } from "./verdict.ts";

/** What was found, as far as law is asked about it. */
export interface Found {
  readonly findings: readonly Pick<Finding, "id" | "practice">[];
  readonly transfers: readonly Pick<Transfer, "country" | "status">[];
}

export interface Asking extends Occasion {
  readonly language: Language;
  /** Changes are told up to this day; the day on which the rules were last read when left out. */
  readonly today?: Day;
}

/**
 * Joins what was found with the rules of its day. Says what was needed and never whether it was
 * there; says nothing at all when no day is known.
 */
export function verdictOf(found: Found, asking: Asking): VerdictOfTheDay {
  const { on, jurisdiction } = asking;
  if (on === null) {
    return { on, jurisdiction, table: null, until: null, needs: [], citations: [] };
  }
  const until = asking.today ?? (RULES_VERSION as Day);
  const occasion = { on, until, jurisdiction, language: asking.language };
  const needs = practicesIn(found.findings)
    .map((practice): NeedOfTheDay => ({
      ...answered(practice, found.transfers, occasion),
      findings: idsOf(practice, found.findings),
    }))
    .filter(
      ({ sources, since, practice }) =>
        practice !== "text-alternative" || sources.length + since.length > 0,
    );
  return {
    on,
    jurisdiction,
    table: tableRead(jurisdiction, on),
    until,
    needs,
    citations: citationsOf(needs),
  };
}

interface DatedOccasion {
  readonly on: Day;
  readonly until: Day;
  readonly jurisdiction: string | null;
  readonly language: Language;
}

type Answer = Omit<NeedOfTheDay, "findings">;

function practicesIn(findings: Found["findings"]): readonly Practice[] {
  return [...new Set(findings.flatMap(({ practice }) => (practice === null ? [] : [practice])))];
}

function idsOf(practice: Practice, findings: Found["findings"]): readonly string[] {
  return [...new Set(findings.filter((each) => each.practice === practice).map(({ id }) => id))];
}

function answered(
  practice: Practice,
  transfers: Found["transfers"],
  occasion: DatedOccasion,
): Answer {
  return remembered(practice, practice === "transfer" ? countriesIn(transfers) : [], occasion);
}

/** The mails of a batch share their days: answers are kept, and forgotten when there are many. */
const ANSWERS = new Map<string, Answer>();
const MAX_ANSWERS = 2_000;

function remembered(
  practice: Practice,
  countries: readonly string[],
  occasion: DatedOccasion,
): Answer {
  const { on, until, jurisdiction, language } = occasion;
  const key = `${practice} ${on} ${until} ${jurisdiction ?? ""} ${language} ${countries.join(" ")}`;
  const known = ANSWERS.get(key);
  if (known) return known;
  const answer =
    practice === "transfer" ? transferAnswer(countries, occasion) : answerTo(practice, occasion);
  if (ANSWERS.size >= MAX_ANSWERS) ANSWERS.clear();
  ANSWERS.set(key, answer);
  return answer;
}

function answerTo(
  practice: Practice,
  { on, until, jurisdiction, language }: DatedOccasion,
): Answer {
  const { need, rules, sources, statusOf, because } = lawOfTheDay(practice, on, jurisdiction);
  return {
    practice,
    need: FORMS.has(practice) && sources.length > 0 ? "form" : need,
    rules,
    sources,
    status: statusOf,
    because: because[language],
    exemptions: exemptionsOn(practice, on, jurisdiction).map(({ takes, ...exemption }) => ({
      ...exemption,
      takes: takes[language],
    })),
    since: told(changesSince(practice, { after: on, until }, jurisdiction), language),
  };
}

const FORMS: ReadonlySet<Practice> = new Set(["one-click", "objection", "withdrawal", "processor"]);

function transferAnswer(
  countries: readonly string[],
  { on, until, jurisdiction, language }: DatedOccasion,
): Answer {
  const { rules, sources: general } = lawOfTheDay("transfer", on, jurisdiction);
  const { need, sources, because } = transferLawOn(countries, on);
  return {
    practice: "transfer",
    need,
    rules,
    sources: [...new Set([...sources, ...general])],
    status: "in_force",
    because: because[language],
    exemptions: [],
    since: told(transferChangesSince(countries, { after: on, until }), language),
  };
}

/** Those that something was asked for; the others are no part of the finding. */
function countriesIn(transfers: Found["transfers"]): readonly string[] {
  const asked = transfers.filter(({ status }) => status === "none" || status === "check-list");
  return [...new Set(asked.flatMap(({ country }) => (country === null ? [] : [country])))];
}

function told(changes: readonly Change[], language: keyof Spoken): NeedOfTheDay["since"] {
  return changes.map(({ on, what, sources }) => ({ on, what: what[language], sources }));
}

function citationsOf(needs: readonly NeedOfTheDay[]): readonly CitationOfTheDay[] {
  const ids = needs.flatMap(({ sources, exemptions, since }) => [
    ...sources,
    ...exemptions.flatMap((exemption) => exemption.sources),
    ...since.flatMap((change) => change.sources),
  ]);
  return [...new Set(ids)].flatMap((id) => {
    const source = citationById(id)?.source;
    if (!source) return [];
    const { title, identifier, permalink } = source;
    return [{ id, title, identifier, permalink }];
  });
}
