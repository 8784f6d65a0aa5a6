import type { Language } from "@consentry/audit";

import { html, Markup, unbroken, type Content } from "../../audit/report/html/markup.ts";
import { partOfReport } from "../../audit/report/html/section.ts";
import { LOGO } from "../../audit/report/html/signs.ts";
import { STYLE } from "../../audit/report/html/style.ts";
import { bar } from "../../audit/summary/charts.ts";
import { SUMMARY_STYLE } from "../../audit/summary/summary-style.ts";
import { WORDS } from "../../audit/words/index.ts";
import { version } from "../../index.ts";
import type { ReportView, ViewTable } from "./view.ts";
import { REPORT_WORDS } from "./words/index.ts";

/** Nothing is loaded and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as a file of its own, to keep or to show: a bar beside each number of its tables. */
export function htmlReport(view: ReportView, language: Language): string {
  const { report } = WORDS[language];
  const { title } = REPORT_WORDS[language];
  return `${
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
          <title>${view.title} – ${title}</title>
          <style>
            ${new Markup(STYLE)}${new Markup(SUMMARY_STYLE)}
          </style>
        </head>
        <body>
          <div class="top">
            ${LOGO}<b>Consentry</b>
            <h1>${title}</h1>
          </div>
          <main>
            <h2 class="sentence">${view.title}</h2>
            <p class="lead">${view.facts.join(" · ")}</p>
            ${view.parts.map(({ title: part, sentences, tables }) => {
              const shown = tables.filter(({ rows }) => rows.length > 0);
              return shown.length === 0 && sentences.length === 0
                ? null
                : partOfReport(part, ...paragraphs(sentences), ...shown.map(asTable));
            })}
            ${partOfReport(view.method.title, ...paragraphs(view.method.sentences))}
          </main>
          <footer>
            <span>${report.madeWith(version)}</span><span>${report.selfContained}</span>
          </footer>
        </body>
      </html>`.text
  }\n`;
}

function paragraphs(sentences: readonly string[]): readonly Content[] {
  return sentences.map((sentence) => html`<p class="note">${unbroken(sentence)}</p>`);
}

function asTable({ head: [what = "", ...numbers], rows }: ViewTable): Content {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${what}</th>
        ${numbers.map((name) => html`<th scope="col" class="number-cell">${name}</th>`)}
        <th class="bar-cell" aria-hidden="true"></th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, cells, bar: share }) =>
          html`<tr>
            <th scope="row">${unbroken(name)}</th>
            ${cells.map((cell) => html`<td class="number-cell">${cell}</td>`)}
            <td class="bar-cell">${share === null ? null : bar(share, "there")}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
