import { wholeNumber } from "../../page/local.ts";
import { renderedInWords } from "../../page/rendered-section.ts";
import { RENDERED_WORDS } from "../../words/rendered/index.ts";
import { html, type Markup } from "./markup.ts";
import { partOfReport, type Section } from "./section.ts";

/** Rows shown; a hostile message can make any number of requests. */
const MOST_MISSED = 100;

/** What a real browser asked for; nothing when none was shown the message. */
export function renderedPart({ record, words, settings }: Section): Markup | null {
  const { rendered } = record;
  if (rendered === null) return null;
  const own = RENDERED_WORDS[settings.language];
  const missed = rendered.requests.filter(({ found }) => !found);
  const rest = missed.length - MOST_MISSED;
  return partOfReport(
    own.heading,
    html`<p>${renderedInWords(rendered, own)}</p>`,
    missed.length === 0
      ? null
      : html`<ul>
          ${missed
            .slice(0, MOST_MISSED)
            .map(
              ({ url, when }) =>
                html`<li>
                  <code>${url}</code> ${when.map((state) => own.when[state]).join(", ")}
                </li>`,
            )}
        </ul>`,
    rest > 0
      ? html`<p class="soft">${words.report.restInJson(wholeNumber(rest, settings.language))}</p>`
      : null,
    html`<p class="soft">${own.how(rendered.browser)}</p>`,
  );
}
