import { inkFor } from "../../terminal/ink.ts";
import { padded, widthOf, wrap } from "../../terminal/width.ts";
import { table } from "../page/batch-summary.ts";
import { share, wholeNumber } from "../page/local.ts";
import type { PageSettings } from "../page/text-page.ts";
import { WORDS } from "../words/index.ts";
import { SUMMARY_WORDS } from "../words/summary/index.ts";
import type { Row } from "./corpus.ts";
import { FIGURES } from "./message-facts.ts";
import type { SummaryDocument } from "./summary-document.ts";
import { corpusFacts, countryLabel, headline, studyShare } from "./summary-numbers.ts";

const BAR_COLUMNS = 24;
const WIDEST = 100;

/** The summary of a corpus for a terminal. */
export function summaryText(summary: SummaryDocument, settings: PageSettings): string {
  const words = SUMMARY_WORDS[settings.language];
  const ink = inkFor(settings.hasColour);
  const facts = corpusFacts(summary, words, settings.language).join(" · ");
  const blocks = [
    [ink.strong(headline(summary, words, settings.language)), ink.quiet(facts)],
    ...(summary.messages === 0 ? [] : tables(summary, settings)),
    [
      ink.strong(words.heading.method),
      ...words.method.flatMap((line) => paragraph(line, settings)),
    ],
  ];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ["", ...block]);
  return `${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n\n`;
}

function tables(summary: SummaryDocument, settings: PageSettings): string[][] {
  const { language } = settings;
  const words = SUMMARY_WORDS[language];
  const { technique: techniques, batch } = WORDS[language];
  const { column } = words;
  const number = (value: number): string => wholeNumber(value, language);
  const rowOf = ({ messages, tracked, openTracked, clickTracked }: Row): string[] => [
    number(messages),
    share(tracked, messages),
    share(openTracked, messages),
    share(clickTracked, messages),
  ];
  const shareOf = (messages: number): string[] => [
    number(messages),
    share(messages, summary.messages),
  ];
  const columns = [column.messages, column.watching, column.opens, column.clicks];
  const shares = [column.messages, column.share];
  return [
    figures(summary, settings),
    table(
      [words.heading.years, ...columns],
      summary.years.map(({ year, ...row }) => [String(year ?? words.unknown.year), ...rowOf(row)]),
      settings,
    ),
    table(
      [words.heading.platforms, ...columns],
      summary.platforms.map(({ name, ...row }) => [name ?? batch.noPlatform, ...rowOf(row)]),
      settings,
    ),
    table(
      [words.heading.countries, ...shares],
      summary.countries.map(({ country, messages }) => [
        countryLabel(country, words, language),
        ...shareOf(messages),
      ]),
      settings,
    ),
    table(
      [words.heading.techniques, ...shares],
      summary.techniques.map(({ technique, messages }) => [
        (techniques as Readonly<Record<string, string>>)[technique] ?? technique,
        ...shareOf(messages),
      ]),
      settings,
    ),
    table(
      [words.heading.hosts, ...shares],
      summary.hosts.map(({ host, messages }) => [host, ...shareOf(messages)]),
      settings,
    ),
    studies(summary, settings),
  ];
}

function figures(summary: SummaryDocument, { language, hasColour }: PageSettings): string[] {
  const words = SUMMARY_WORDS[language];
  const ink = inkFor(hasColour);
  const widest = Math.max(...FIGURES.map((figure) => widthOf(words.figure[figure])));
  const digits = wholeNumber(summary.messages, language).length;
  return [
    ink.strong(words.heading.figures),
    ...FIGURES.map((figure) => {
      const { messages } = summary.figures[figure];
      return [
        padded(words.figure[figure], widest),
        padded(wholeNumber(messages, language), digits, "end"),
        padded(share(messages, summary.messages), 5, "end"),
        "█".repeat(Math.round((BAR_COLUMNS * messages) / Math.max(1, summary.messages))),
      ]
        .join("  ")
        .trimEnd();
    }),
  ];
}

function studies(summary: SummaryDocument, settings: PageSettings): string[] {
  const { language, hasColour } = settings;
  const words = SUMMARY_WORDS[language];
  const ink = inkFor(hasColour);
  return [
    ink.strong(words.heading.studies),
    ...paragraph(words.studiesNote, settings),
    ...summary.studies.flatMap((study) => {
      const { messages } = summary.figures[study.ours];
      const { measured, differs } = words.study[study.id];
      return [
        "",
        ...paragraph(`${study.study} (${words.source[study.source]})`, settings),
        `${words.there}: ${studyShare(study, words, language)} · ${words.here}: ${share(messages, summary.messages)}`,
        ...paragraph(`${words.definition}: ${measured}`, settings).map(ink.quiet),
        ...paragraph(`${words.differs}: ${differs}`, settings).map(ink.quiet),
      ];
    }),
  ];
}

function paragraph(text: string, { columns }: PageSettings): string[] {
  return [...wrap(text, Math.min(WIDEST, columns) - 4)];
}
