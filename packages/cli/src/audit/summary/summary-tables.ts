import type { Language } from "@consentry/audit";

import { share, wholeNumber } from "../page/local.ts";
import { html, type Content, type Markup } from "../report/html/markup.ts";
import { WORDS } from "../words/index.ts";
import type { SummaryWords } from "../words/summary/words.ts";
import { bar } from "./charts.ts";
import type { Row } from "./corpus.ts";
import type { SummaryDocument } from "./summary-document.ts";

interface Settings {
  readonly summary: SummaryDocument;
  readonly language: Language;
  readonly words: SummaryWords;
}

/** More are named in the JSON form of the summary. */
const MOST_ROWS = 25;

/** How many messages each name stands for, a bar beside each. */
export function countsTable(
  head: string,
  rows: readonly { readonly name: string; readonly messages: number }[],
  { summary, language, words }: Settings,
): Content {
  const body = rows.slice(0, MOST_ROWS).map(
    ({ name, messages }) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${numberCell(wholeNumber(messages, language))}${shareCell(messages, summary.messages)}
        <td class="bar-cell">${bar(messages / summary.messages)}</td>
      </tr>`,
  );
  return [
    html`<table>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${headCell(words.column.messages)}${headCell(words.column.share)}
          <th class="bar-cell" aria-hidden="true"></th>
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
    rest(rows.length, language),
  ];
}

/** The same with what those messages do: watch, report openings, report clicks. */
export function rowsTable(
  head: string,
  rows: readonly (Readonly<Row> & { readonly name: string })[],
  { language, words: { column } }: Settings,
): Content {
  const body = rows.slice(0, MOST_ROWS).map(
    ({ name, messages, tracked, openTracked, clickTracked }) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${numberCell(wholeNumber(messages, language))}${shareCell(openTracked, messages, "minor")}
        ${shareCell(clickTracked, messages, "minor")}${shareCell(tracked, messages)}
        <td class="bar-cell">${bar(tracked / messages)}</td>
      </tr>`,
  );
  return [
    html`<table>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${headCell(column.messages)}${headCell(column.opens, "minor")}
          ${headCell(column.clicks, "minor")}${headCell(column.watching)}
          <th class="bar-cell" aria-hidden="true"></th>
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
    rest(rows.length, language),
  ];
}

/** What is `minor` gives way where there is little room. */
type Weight = "minor" | "";

function headCell(text: string, weight: Weight = ""): Markup {
  return html`<th scope="col" class="number-cell ${weight}">${text}</th>`;
}

function numberCell(text: string): Markup {
  return html`<td class="number-cell">${text}</td>`;
}

function shareCell(part: number, whole: number, weight: Weight = ""): Markup {
  return html`<td class="number-cell share-cell ${weight}">${share(part, whole)}</td>`;
}

function rest(rows: number, language: Language): Content {
  if (rows <= MOST_ROWS) return null;
  const { report } = WORDS[language];
  return html`<p class="note">${report.restInJson(wholeNumber(rows - MOST_ROWS, language))}</p>`;
}
