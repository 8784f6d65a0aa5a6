import type { Rendered } from "@consentry/audit";

import { visible } from "../../terminal/visible.ts";
import { RENDERED_WORDS } from "../words/rendered/index.ts";
import type { RenderedWords } from "../words/rendered/words.ts";
import { MARK } from "./marks.ts";
import { addHeading, MARKED, type Page } from "./page.ts";
import { shownUrl } from "./shown-url.ts";

/** Requests listed; the JSON document has them all. */
const MOST_MISSED = 20;

/** Adds what a real browser asked for, when one was shown the message. */
export function addRendered(page: Page): void {
  const { record, language, sheet, ink } = page;
  const { rendered } = record;
  if (rendered === null) return;
  const words = RENDERED_WORDS[language];
  addHeading(page, words.heading);
  sheet.add(renderedInWords(rendered, words));
  const missed = rendered.requests.filter(({ found }) => !found);
  for (const { url, when } of missed.slice(0, MOST_MISSED)) {
    sheet.add(shownUrl(url, sheet.room(MARKED)), {
      indent: MARKED,
      lead: MARK.unclear,
      leadInk: ink.unsure,
    });
    sheet.add(when.map((state) => words.when[state]).join(", "), {
      indent: MARKED,
      ink: ink.quiet,
    });
  }
  if (missed.length > MOST_MISSED) sheet.add("…", { indent: MARKED });
  sheet.gap();
  sheet.add(visible(words.how(rendered.browser)), { ink: ink.quiet });
}

/** In one sentence, how reading did against the browser. */
export function renderedInWords({ requests, missed }: Rendered, words: RenderedWords): string {
  if (requests.length === 0) return words.nothing;
  return missed.length === 0
    ? words.allFound(requests.length)
    : words.someMissed(requests.length, missed.length);
}
