import type { Ask } from "../../../consent/asking/asks.ts";
import type { Confirmed } from "../../../consent/asking/confirm.ts";
import { formHtml, type DrawnForm } from "../../../consent/forms/draw-form.ts";
import type { Wording } from "@consentry/ledger";

import { html } from "../html.ts";
import type { Language } from "../languages.ts";
import { drawPage } from "../layout.ts";
import { wordsIn } from "../words/words.ts";
import { receiptBox } from "./receipt-box.ts";

/** The hosted page of a form. */
export function formPage(name: string, drawn: DrawnForm, address: string): string {
  return drawPage({
    language: drawn.language,
    title: wordsIn(drawn.language).form.button,
    name,
    hasScript: true,
    body: formHtml(drawn, address),
  });
}

/** What was answered, read once more, and the one button that makes it count. */
export function confirmPage(
  name: string,
  { answers }: Pick<Ask, "answers">,
  wordings: ReadonlyMap<string, Wording>,
  language: Language,
): string {
  const words = wordsIn(language).confirm;
  return drawPage({
    language,
    title: words.title,
    name,
    body: html`<p class="lead">${words.intro(name)}</p>
      <ul class="records">
        ${answers.map(({ action, wording }) => {
          const shown = wordings.get(wording);
          return html`<li class="record" lang="${shown?.language}">
            <p class="state ${action === "given" && "state-yes"}" lang="${language}">
              <strong>${action === "given" ? words.yes : words.no}</strong>
            </p>
            <p>“${shown?.question}”</p>
            <p class="aside">${shown?.explanation}</p>
          </li>`;
        })}
      </ul>
      <form method="post"><button class="only">${words.button}</button></form>
      <p class="aside">${words.ignore}</p>`,
  });
}

export function confirmedPage(
  name: string,
  { receipt, preferences, sequences }: Confirmed,
  language: Language,
): string {
  const words = wordsIn(language);
  const { pathname } = new URL(preferences);
  return drawPage({
    language,
    title: words.confirm.doneTitle,
    name,
    body: html`<p class="lead">${words.confirm.doneText(name)}</p>
      <p><a href="${pathname}?lang=${language}">${words.preferences.title}</a></p>
      ${receiptBox(receipt.jws, language, { action: `${pathname}?lang=${language}`, sequences })}`,
  });
}

export function erasePage(name: string, language: Language): string {
  const words = wordsIn(language).erase;
  return drawPage({
    language,
    title: words.title,
    name,
    body: html`<p class="lead">${words.intro(name)}</p>
      <ul>
        ${words.what.map((line) => html`<li>${line}</li>`)}
      </ul>
      <p>${words.stays}</p>
      <form method="post"><button class="only">${words.button}</button></form>
      <p class="aside">${words.ignore}</p>`,
  });
}

/** One sentence and one button. */
export function unsubscribePage(name: string, list: string | null, language: Language): string {
  const words = wordsIn(language).unsubscribe;
  return drawPage({
    language,
    title: words.title,
    name,
    body: html`<p class="lead">${list === null ? words.all(name) : words.list(list, name)}</p>
      <form method="post">
        <button class="only" name="List-Unsubscribe" value="One-Click">${words.button}</button>
      </form>`,
  });
}
