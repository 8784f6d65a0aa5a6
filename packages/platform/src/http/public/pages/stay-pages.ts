import type { LastStanding } from "../../../retention/last-question/answer.ts";
import { html } from "../html.ts";
import type { Language } from "../languages.ts";
import { drawPage } from "../layout.ts";
import { wordsIn } from "../words/words.ts";

/** The question, with two answers of one weight. */
export function stayPage(
  name: string,
  { keepUntil }: Pick<LastStanding, "keepUntil">,
  language: Language,
  preferences: string,
): string {
  const { stay: words, day } = wordsIn(language);
  return drawPage({
    language,
    title: words.title,
    name,
    body: html`<p class="lead">${words.intro(name, day(keepUntil))}</p>
      <form class="sheet" method="post">
        <p>${words.yesWhat}</p>
        <button name="answer" value="stay">${words.yes}</button>
      </form>
      <form class="sheet" method="post">
        <p>${words.noWhat}</p>
        <button name="answer" value="leave">${words.no}</button>
      </form>
      <p class="aside">${words.nothing}</p>
      <p><a href="${preferences}">${words.see}</a></p>`,
  });
}
