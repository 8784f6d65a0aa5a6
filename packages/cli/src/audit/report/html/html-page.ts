import { version } from "../../../index.ts";
import { wholeNumber } from "../../page/local.ts";
import type { AuditRecord } from "../../record.ts";
import { WORDS } from "../../words/index.ts";
import { htmlSection } from "./html-section.ts";
import { html, Markup } from "./markup.ts";
import type { ReportSettings } from "./section.ts";
import { LOGO, sign } from "./signs.ts";
import { STYLE } from "./style.ts";

/** One message of a page: what the table of contents says of it, and its section. */
export interface Chapter {
  readonly subject: string | null;
  readonly from: string | null;
  readonly file: string | null;
  readonly verdict: "tracked" | "untracked" | "unclear" | "unread";
  readonly section: string;
}

/** Nothing is loaded, nothing runs; the drawn mail's own style attributes need `unsafe-inline`. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Renders the report of one message as a file of its own, to keep or to send. Loads nothing and
 * runs nothing, whatever the message holds.
 *
 * @param bytes as received, for the quotations and the drawing; `null` leaves those out
 */
export function htmlPage(
  record: AuditRecord,
  bytes: Uint8Array | null,
  settings: ReportSettings,
): string {
  return htmlPageOf([chapterOf(record, bytes, settings)], settings);
}

export function chapterOf(
  record: AuditRecord,
  bytes: Uint8Array | null,
  settings: ReportSettings,
): Chapter {
  return {
    subject: record.message.subject,
    from: record.message.from,
    file: record.file,
    verdict: record.error ? "unread" : record.summary.verdict,
    section: htmlSection(record, bytes, settings).text,
  };
}

/** Joins the chapters of several messages, with a table of contents before them. */
export function htmlPageOf(chapters: readonly Chapter[], { language }: ReportSettings): string {
  const { report, label } = WORDS[language];
  const [only] = chapters;
  const name = chapters.length === 1 ? (only?.subject ?? only?.file ?? label.none) : null;
  const count = wholeNumber(chapters.length, language);
  const title = name ?? WORDS[language].batch.messages(chapters.length, count);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${report.title}: ${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <div class="top">
          ${LOGO}<b>Consentry</b>
          <h1>${report.title}</h1>
        </div>
        <main>
          ${name === null ? contents(chapters, title, language) : null}${chapters.map(
            ({ section }, index) =>
              html`<article class="message" id="message-${index + 1}">
                ${new Markup(section)}
              </article>`,
          )}
        </main>
        <footer>
          <p>${report.noAdvice}</p>
          <p>${report.selfContained}</p>
          <p>${report.madeWith(version)}</p>
        </footer>
      </body>
    </html> `;
  return `${page.text.trim()}\n`;
}

function contents(
  chapters: readonly Chapter[],
  title: string,
  language: ReportSettings["language"],
): Markup {
  const { report, label } = WORDS[language];
  return html`<nav class="contents">
    <h2>${report.contents}<span class="soft"> · ${title}</span></h2>
    <ol>
      ${chapters.map(({ subject, from, file, verdict }, index) => {
        const kind = verdict === "unread" ? "tracked" : verdict;
        return html` <li>
          <span class="mark ${kind}">${sign(kind)}${report.verdictName[verdict]}</span
          ><a href="#message-${index + 1}"
            >${subject ?? (verdict === "unread" ? (file ?? "-") : label.none)}</a
          ><span class="soft">${from ?? ""}</span>
        </li>`;
      })}
    </ol>
  </nav>`;
}
