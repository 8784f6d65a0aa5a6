import { html, type Html } from "../html.ts";
import type { Language } from "../languages.ts";
import { wordsIn } from "../words/words.ts";

/** A receipt to keep: to download, to copy, to check at once. */
export function receiptBox(
  jws: string,
  language: Language,
  { action, sequences }: { readonly action: string; readonly sequences: readonly number[] },
): Html {
  const words = wordsIn(language).receiptBox;
  return html`<section aria-labelledby="receipt-title">
    <h2 id="receipt-title">${words.title}</h2>
    <p>${words.what}</p>
    <form method="post" action="${action}">
      <button name="do" value="receipt:${sequences.join(",")}">${words.download}</button>
    </form>
    <form class="field" method="post" action="/receipt?lang=${language}">
      <label for="receipt">${wordsIn(language).receipt.label}</label>
      <textarea id="receipt" name="receipt" readonly spellcheck="false">${jws}</textarea>
      <p><button>${words.check}</button></p>
    </form>
  </section>`;
}
