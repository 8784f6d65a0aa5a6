import { html, type Html } from "../html.ts";
import type { Language } from "../languages.ts";
import { drawPage } from "../layout.ts";
import { wordsIn } from "../words/words.ts";

/** A page that says one thing. */
export function messagePage(
  language: Language,
  { title, text }: { readonly title: string; readonly text: string },
  name: string | null = null,
  more: Html | null = null,
): string {
  return drawPage({
    language,
    title,
    name,
    body: html`<p class="lead">${text}</p>
      ${more}`,
  });
}

/** The same for a forged link, an old one, and one whose person is gone. */
export function notHerePage(language: Language): string {
  const { notHere } = wordsIn(language);
  return messagePage(language, notHere, null, html`<p>${notHere.hint}</p>`);
}
