import type { Language } from "@consentry/audit";
import { ruleById } from "@consentry/law";
import type { CampaignReport } from "@consentry/platform";

import type { Told } from "./told.ts";
import type { ViewPart } from "./view.ts";
import type { ReportWords } from "./words/words.ts";

/** What became of the messages. */
export function sending(
  { sending: facts }: CampaignReport,
  words: ReportWords,
  told: Told,
): ViewPart {
  const { column, heading } = words;
  const names = [
    "sent",
    "waiting",
    "inFlight",
    "bounced",
    "skipped",
    "cancelled",
    "possibleDuplicates",
  ] as const;
  const always = new Set<string>(["sent", "bounced"]);
  return {
    title: heading.sending,
    sentences: [],
    tables: [
      {
        head: ["", column.messages, column.share],
        rows: names
          .filter((name) => facts[name] > 0 || always.has(name))
          .map((name) => told.row(words.sending[name], facts[name], facts.planned)),
      },
      {
        head: [heading.bounced, column.messages, column.share],
        rows: facts.bouncedBecause.map(({ what, messages }) =>
          told.row(words.bounce[what], messages, facts.bounced),
        ),
      },
      {
        head: [heading.skipped, column.messages, column.share],
        rows: facts.skippedBecause.map(({ reason, messages }) =>
          told.row(reasonInWords(reason, told.language), messages, facts.skipped),
        ),
      },
    ],
  };
}

/** A rule of law by its title, which is kept in English and French; any other reason as it stands. */
function reasonInWords(reason: string, language: Language): string {
  const rule = ruleById(reason.replace(/^(?:law|quarantine):/, ""));
  return rule === undefined
    ? reason
    : `${rule.id} ${language === "fr" ? rule.title.fr : rule.title.en}`;
}

/** What came back of them. */
export function responses(
  { sending: { sent }, responses: facts }: CampaignReport,
  words: ReportWords,
  told: Told,
): ViewPart {
  const names = Object.keys(words.response) as readonly (keyof typeof facts)[];
  return {
    title: words.heading.responses,
    sentences: [],
    tables: [
      {
        head: ["", words.column.messages, words.column.share],
        rows: names.map((name) => told.row(words.response[name], facts[name], sent)),
      },
    ],
  };
}

/** Where the mailboxes are. */
export function domains(
  { domains: rows, sending: { sent } }: CampaignReport,
  { heading, column, others }: ReportWords,
  told: Told,
): ViewPart {
  return {
    title: heading.domains,
    sentences: [],
    tables: [
      {
        head: ["", column.sent, column.bounced],
        rows: rows.map((row) => ({
          name: row.domain ?? others,
          cells: [told.number(row.sent), told.number(row.bounced)],
          bar: sent === 0 ? null : row.sent / sent,
        })),
      },
    ],
  };
}
