import type { AuditOptions, Language } from "@consentry/audit";

import type { AuditRecord } from "../../record.ts";
import type { Words } from "../../words/words.ts";
import type { Drawing } from "./drawing.ts";
import { html, type Content, type Markup } from "./markup.ts";

/** Under which rules a document was made; it does not say so itself. */
export type ReportSettings = { readonly language: Language } & Pick<
  AuditOptions,
  "asOf" | "jurisdiction"
>;

/** What the parts of one message's report share while it is written. */
export interface Section {
  readonly record: AuditRecord;
  /** As received; `null` when the report is made from the document alone. */
  readonly bytes: Uint8Array | null;
  readonly words: Words;
  readonly settings: ReportSettings;
  readonly drawing: Drawing;
}

/** A part of a report: its title in the margin, its content beside it. */
export function partOfReport(title: string, ...content: readonly Content[]): Markup {
  return html` <section class="part">
    <h3>${title}</h3>
    <div class="part-body">${content}</div>
  </section>`;
}

/** Terms and what stands for them; empty ones are left out. */
export function facts(rows: readonly (readonly [term: string, value: Content])[]): Markup {
  const shown = rows.filter(([, value]) => value !== "");
  return html`<dl class="facts">
    ${shown.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
