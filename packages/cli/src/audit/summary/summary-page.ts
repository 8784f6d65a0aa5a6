import type { Language } from "@consentry/audit";

import { version } from "../../index.ts";
import { share, wholeNumber } from "../page/local.ts";
import { html, Markup, unbroken, type Content } from "../report/html/markup.ts";
import { partOfReport } from "../report/html/section.ts";
import { LOGO } from "../report/html/signs.ts";
import { STYLE } from "../report/html/style.ts";
import { WORDS } from "../words/index.ts";
import { SUMMARY_WORDS } from "../words/summary/index.ts";
import type { SummaryWords } from "../words/summary/words.ts";
import { bar, timeline } from "./charts.ts";
import { FIGURES, type FigureId } from "./message-facts.ts";
import type { SummaryDocument } from "./summary-document.ts";
import { corpusFacts, countryLabel, headline, studyShare } from "./summary-numbers.ts";
import { SUMMARY_STYLE } from "./summary-style.ts";
import { countsTable, rowsTable } from "./summary-tables.ts";

/** Nothing is loaded and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What stands large at the top. */
const LARGE: readonly FigureId[] = [
  "openTracked",
  "clickTracked",
  "addressOnView",
  "recipientLinks",
];

/** Figures that say of a part of the one before them how it comes about. */
const FINER = new Set<FigureId>(["hiddenImage", "thirdPartyContent", "addressOnViewToThirdParty"]);

/** Fewer years are a table, not a course of time. */
const FEWEST_YEARS = 2;

interface Page {
  readonly summary: SummaryDocument;
  readonly language: Language;
  readonly words: SummaryWords;
}

/** The summary of a corpus as a file of its own, to publish or to send. Names hosts, no reader. */
export function summaryPage(summary: SummaryDocument, language: Language): string {
  const page: Page = { summary, language, words: SUMMARY_WORDS[language] };
  const { words } = page;
  const { report } = WORDS[language];
  return `${
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <title>${words.title}</title>
          <style>
            ${new Markup(STYLE)}${new Markup(SUMMARY_STYLE)}
          </style>
        </head>
        <body>
          <div class="top">
            ${LOGO}<b>Consentry</b>
            <h1>${words.title}</h1>
          </div>
          <main>
            <h2 class="sentence">${headline(summary, words, language)}</h2>
            <p class="lead">${corpusFacts(summary, words, language).join(" · ")}</p>
            ${summary.messages === 0 ? null : parts(page)} ${method(page)}
          </main>
          <footer>
            <span>${report.madeWith(version)}</span><span>${report.selfContained}</span>
            <span>${report.noAdvice}</span>
          </footer>
        </body>
      </html>`.text
  }\n`;
}

function parts(page: Page): Content {
  const { summary, words, language } = page;
  const { heading, column } = words;
  const { batch, technique: techniques } = WORDS[language];
  const years = summary.years.map(({ year, ...row }) => ({
    name: String(year ?? words.unknown.year),
    ...row,
  }));
  return [
    large(page),
    partOfReport(heading.figures, figures(page)),
    partOfReport(heading.years, course(page), rowsTable(column.year, years, page)),
    partOfReport(heading.studies, html`<p class="note">${words.studiesNote}</p>`, studies(page)),
    partOfReport(
      heading.platforms,
      rowsTable(
        column.platform,
        summary.platforms.map((row) => ({ ...row, name: row.name ?? batch.noPlatform })),
        page,
      ),
    ),
    counts(page, heading.countries, column.country, {
      note: words.countriesNote,
      rows: summary.countries.map(({ country, messages }) => ({
        name: countryLabel(country, words, language),
        messages,
      })),
    }),
    counts(page, heading.techniques, column.technique, {
      rows: summary.techniques.map(({ technique, messages }) => ({
        name: (techniques as Readonly<Record<string, string>>)[technique] ?? technique,
        messages,
      })),
    }),
    counts(page, heading.hosts, column.host, {
      rows: summary.hosts.map(({ host, messages }) => ({ name: host, messages })),
    }),
  ];
}

function counts(
  page: Page,
  title: string,
  column: string,
  { note, rows }: { readonly note?: string; readonly rows: Parameters<typeof countsTable>[1] },
): Content {
  if (rows.length === 0) return null;
  return partOfReport(
    title,
    note === undefined ? null : html`<p class="note">${note}</p>`,
    countsTable(column, rows, page),
  );
}

function large({ summary, words }: Page): Content {
  return html`<ul class="figures">
    ${LARGE.map(
      (figure) =>
        html`<li class="tracked">
          <strong>${share(summary.figures[figure].messages, summary.messages)}</strong>
          <span>${unbroken(words.figure[figure])}</span>
        </li>`,
    )}
  </ul>`;
}

function figures({ summary, words, language }: Page): Content {
  return html`<table>
    <thead>
      <tr>
        <th scope="col"></th>
        <th scope="col" class="number-cell">${words.column.messages}</th>
        <th scope="col" class="number-cell">${words.column.share}</th>
        <th class="bar-cell" aria-hidden="true"></th>
      </tr>
    </thead>
    <tbody>
      ${FIGURES.map((figure) => {
        const { messages, share: part } = summary.figures[figure];
        return html`<tr${new Markup(FINER.has(figure) ? ' class="finer"' : "")}>
          <th scope="row">${unbroken(words.figure[figure])}</th>
          <td class="number-cell">${wholeNumber(messages, language)}</td>
          <td class="number-cell share-cell">${share(messages, summary.messages)}</td>
          <td class="bar-cell">${bar(part)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Years without a mail between two that have some are left out, as their table leaves them out. */
function course({ summary, words }: Page): Content {
  const columns = summary.years.flatMap(({ year, messages, tracked }) =>
    year === null
      ? []
      : [{ label: String(year), share: tracked / messages, shown: share(tracked, messages) }],
  );
  if (columns.length < FEWEST_YEARS) return null;
  return timeline(columns, `${words.heading.years}: ${words.column.watching}`);
}

function studies({ summary, words, language }: Page): Content {
  const { quoted } = WORDS[language];
  return html`<div class="studies">
    ${summary.studies.map((study, index) => {
      const isOfSameStudy = summary.studies[index - 1]?.study === study.study;
      const { messages, share: here } = summary.figures[study.ours];
      const { measured, differs } = words.study[study.id];
      return html`<div class="study">
        ${
          isOfSameStudy
            ? null
            : html`<h4>${unbroken(study.study)}</h4>
                <p>${words.source[study.source]}</p>`
        }
        <div class="pair-of-bars">
          <span>${words.there}</span
          ><b>${studyShare(study, words, language)}</b>${bar(study.percent / 100, "there")}
          <span>${words.here}</span><b>${share(messages, summary.messages)}</b>${bar(here)}
        </div>
        <p><b>${words.definition}</b> ${unbroken(measured)}</p>
        <p>
          <b>${words.differs}</b> ${unbroken(`${quoted(words.figure[study.ours])} – ${differs}`)}
        </p>
      </div>`;
    })}
  </div>`;
}

function method({ words }: Page): Content {
  return partOfReport(
    words.heading.method,
    html`<ul>
      ${words.method.map((line) => html`<li>${unbroken(line)}</li>`)}
    </ul>`,
  );
}
