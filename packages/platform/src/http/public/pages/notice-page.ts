import type { NoticeBlock, NoticeLanguage } from "@consentry/law";

import type { NoticePage, SectionChange, SectionContent } from "../../../notice/notice-content.ts";
import { html, type Html } from "../html.ts";
import { drawPage } from "../layout.ts";
import { NOTICE_PAGE_WORDS } from "../words/notice-words.ts";

export interface ShownNotice {
  readonly name: string;
  readonly language: NoticeLanguage;
  readonly page: NoticePage;
  readonly publishedOn: string;
  /** Where this very version stays. */
  readonly address: string;
  /** What it says otherwise than the one before. */
  readonly changes: readonly SectionChange[];
  readonly others: readonly { readonly address: string; readonly publishedOn: string }[];
  /** Where the one in force is, if this is another. */
  readonly newer: string | null;
}

/** A privacy notice for everybody: one page, no script, and fit for paper. */
export function noticePage(shown: ShownNotice): string {
  const { language, name, page, newer } = shown;
  const words = NOTICE_PAGE_WORDS[language];
  return drawPage({
    language,
    languages: ["en", "fr"],
    title: page.title,
    name,
    body: html`${newer !== null && html`<p class="sheet"><strong>${words.old}</strong> <a href="${newer}?lang=${language}">${words.toNewer}</a></p>`}
      <p class="lead">${page.lead}</p>
      <p class="aside">${words.since(shown.publishedOn)}</p>
      <ul class="contents" aria-label="${words.contents}">
        ${page.sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
      ${page.sections.map(sectionOf)} ${versionsOf(shown)}`,
  });
}

function sectionOf({ id, title, blocks, own }: SectionContent): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${blocks.map(blockOf)}
    ${own !== "" && own.split(/\n{2,}/).map((text) => html`<p class="lines">${text}</p>`)}
  </section>`;
}

function blockOf(block: NoticeBlock): Html {
  switch (block.kind) {
    case "heading":
      return html`<h3>${block.text}</h3>`;
    case "strong":
      return html`<p><strong>${block.text}</strong></p>`;
    case "list":
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case "facts":
      return html`<dl>
        ${block.rows
          .filter(([, text]) => text !== "")
          .map(
            ([label, text]) =>
              html`<dt>${label}</dt>
                <dd class="lines">${text}</dd>`,
          )}
      </dl>`;
    case "text":
    default:
      return html`<p>${block.text}</p>`;
  }
}

function versionsOf({ language, changes, others, address }: ShownNotice): Html {
  const words = NOTICE_PAGE_WORDS[language];
  return html`<section id="versions" aria-labelledby="versions-title">
    <h2 id="versions-title">${words.versions}</h2>
    ${
      changes.length > 0 &&
      html`<p>${words.changed}</p>
        <ul>
          ${changes.map(
            ({ title, added, removed }) =>
              html`<li>
                ${title}
                ${
                  (added.length > 0 || removed.length > 0) &&
                  html`<ul class="changes">
                    ${added.map((line) => html`<li><ins>${line}</ins></li>`)}
                    ${removed.map((line) => html`<li><del>${line}</del></li>`)}
                  </ul>`
                }
              </li>`,
          )}
        </ul>`
    }
    <p><a href="${address}?lang=${language}">${words.permanent}</a></p>
    ${
      others.length > 0 &&
      html`<p>${words.others}</p>
        <ul>
          ${others.map(
            (other) =>
              html`<li><a href="${other.address}?lang=${language}">${other.publishedOn}</a></li>`,
          )}
        </ul>`
    }
  </section>`;
}
