import type { RightsRequest } from "../../../rights/request.ts";
import { html } from "../html.ts";
import type { Language } from "../languages.ts";
import { drawPage } from "../layout.ts";
import { wordsIn } from "../words/words.ts";

/** What somebody asked for with this address, and the one button that says it was them. */
export function requestPage(
  name: string,
  { kind, receivedOn }: Pick<RightsRequest, "kind" | "receivedOn">,
  language: Language,
): string {
  const { rights, day } = wordsIn(language);
  const words = rights.confirm;
  return drawPage({
    language,
    title: words.title,
    name,
    body: html`<p class="lead">${words.intro(name, day(receivedOn))}</p>
      <p class="sheet"><strong>${rights.kinds[kind]}</strong></p>
      <form method="post"><button class="only">${words.button}</button></form>
      <p class="aside">${words.ignore}</p>`,
  });
}

/** The button that gives somebody their file. */
export function filePage(name: string, until: string, language: Language): string {
  const { rights, day } = wordsIn(language);
  const words = rights.file;
  return drawPage({
    language,
    title: words.title,
    name,
    body: html`<p class="lead">${words.intro(name, day(until))}</p>
      <form method="post"><button class="only">${words.button}</button></form>
      <p class="aside">${words.care}</p>`,
  });
}
