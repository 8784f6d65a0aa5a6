import { countryName, wholeNumber } from "../../page/local.ts";
import { limitsOf } from "../../page/limits.ts";
import type { AuditRecord } from "../../record.ts";
import { WORDS } from "../../words/index.ts";
import { chainsPart } from "./chains.ts";
import { authenticationPart } from "./authentication.ts";
import { drawMail } from "./drawing.ts";
import { findingsList } from "./findings.ts";
import { lawPart } from "./law.ts";
import { html, type Markup } from "./markup.ts";
import { observedList } from "./observed-list.ts";
import { renderedPart } from "./rendered.ts";
import { facts, partOfReport, type ReportSettings, type Section } from "./section.ts";
import { toldTable } from "./told-table.ts";
import { unreadHead, verdictHead } from "./verdict-head.ts";

/** Renders all that is to be said about one message, the verdict first; no page around it yet. */
export function htmlSection(
  record: AuditRecord,
  bytes: Uint8Array | null,
  settings: ReportSettings,
): Markup {
  const words = WORDS[settings.language];
  const drawing = drawMail(record, bytes, words.report.drawing);
  const section: Section = { record, bytes, words, settings, drawing };
  if (record.error) return html`${unreadHead(section)}${original(section)}`;
  return html`${verdictHead(section)}
    <div class="pair">
      <section class="drawing">
        <h3>${words.report.drawing.heading}</h3>
        ${drawing.markup}
      </section>
      ${findingsList(section)}
    </div>
    ${toldTable(section)}${chainsPart(section)}${lawPart(section)}${observedList(section)}${authenticationPart(section)}${renderedPart(section)}${limits(section)}${original(section)}`;
}

function limits({ record, words }: Section): Markup {
  const unread = record.notices.map(({ code, part }) => {
    const where = part === "" ? words.wholeMessage : words.part(part);
    return html`<li>${where}: ${words.notice[code]}</li>`;
  });
  return html`${
    unread.length === 0
      ? null
      : partOfReport(
          words.heading.notRead,
          html`<ul class="unread">
            ${unread}
          </ul>`,
        )
  }${partOfReport(
    words.heading.cannotShow,
    html`<ul>
      ${limitsOf(record, words).map((limit) => html`<li>${limit}</li>`)}
    </ul>`,
  )}`;
}

/** By what the places above can be checked, and by whose rules it was judged. */
function original({ record, words, settings }: Section): Markup {
  const { language, asOf, jurisdiction } = settings;
  const { report } = words;
  const day = asOf ?? record.message.date?.slice(0, 10) ?? null;
  const country = jurisdiction === undefined ? null : countryName(jurisdiction, language);
  return partOfReport(
    report.original,
    facts([
      [words.label.file, record.file ?? ""],
      [report.size, report.bytes(wholeNumber(record.bytes, language))],
      ["SHA-256", record.sha256 === null ? "" : html`<code>${record.sha256}</code>`],
      [
        "Message-ID",
        record.message.messageId === null ? "" : html`<code>${record.message.messageId}</code>`,
      ],
      [
        report.judged,
        record.error ? "" : report.judgedBy(day && dayInWords(day, language), country),
      ],
    ]),
  );
}

function dayInWords(day: string, language: ReportSettings["language"]): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
