import type { NeedOfTheDay } from "@consentry/audit";

import { changesIn, judgedInWords, sourcesInWords } from "../../page/law.ts";
import { dayInWords } from "../../page/local.ts";
import { LAW_WORDS } from "../../words/law/index.ts";
import { html, unbroken, type Markup } from "./markup.ts";
import { partOfReport, type Section } from "./section.ts";
import { sign } from "./signs.ts";

/** Tells what the rules of the mail's day asked, and what changed since; `null` without a day. */
export function lawPart(section: Section): Markup | null {
  const { record, settings } = section;
  const { law } = record;
  const { language } = settings;
  const words = LAW_WORDS[language];
  const judged = judgedInWords(law, words, language);
  if (judged === null || law.needs.length === 0) return null;
  return partOfReport(
    words.heading,
    html`<p>${judged}</p>`,
    html`<table class="law-table">
      <thead>
        <tr>
          ${words.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${law.needs.map((need) => row(need, section))}
      </tbody>
    </table>`,
    // Of a mail that watches nobody, what was asked later of those that do is noise.
    record.summary.verdict === "untracked" ? null : changes(section),
  );
}

function row(
  { practice, need, because, sources, exemptions, findings }: NeedOfTheDay,
  section: Section,
): Markup {
  const { record, settings } = section;
  const words = LAW_WORDS[settings.language];
  const [, asked, named] = words.columns;
  const kind =
    need === "consent" || need === "forbidden"
      ? "tracked"
      : MILD.has(need)
        ? "untracked"
        : "unclear";
  return html` <tr>
    <th scope="row">
      <span class="mark ${kind}">${sign(kind)}</span>${words.practice[practice]}
      <span class="soft small">${findings.join(", ")}</span>
    </th>
    <td data-label="${asked}">
      ${unbroken(because)}
      ${
        exemptions.length === 0
          ? null
          : html`<ul class="small">
              ${exemptions.map(({ takes }) => html`<li><b>${words.label.exempt}</b> ${unbroken(takes)}</li>`)}
            </ul>`
      }
    </td>
    <td data-label="${named}" class="small">
      ${sourcesInWords(sources, record.law, settings.language).join("; ")}
    </td>
  </tr>`;
}

const MILD: ReadonlySet<NeedOfTheDay["need"]> = new Set([
  "none",
  "form",
  "information-objection",
  "soft-opt-in",
]);

function changes({ record, settings }: Section): Markup {
  const { language } = settings;
  const words = LAW_WORDS[language];
  const until = dayInWords(record.law.until ?? "", language);
  const since = changesIn(record.law);
  if (since.length === 0) return html`<p>${words.nothingSince(until)}</p>`;
  return html`<p>${words.since(until)}</p>
    <dl class="facts">
      ${since.map(
        ({ on, what, sources }) =>
          html`<div>
            <dt>${on}</dt>
            <dd>
              ${unbroken(what)}
              <span class="soft small"
                >${sourcesInWords(sources, record.law, language).join("; ")}</span
              >
            </dd>
          </div>`,
      )}
    </dl>`;
}
