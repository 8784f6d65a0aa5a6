import type { PortalMessage } from "../../../transactional/portal/portal-message.ts";
import { html } from "../html.ts";
import type { Language } from "../languages.ts";
import { drawPage } from "../layout.ts";
import { wordsIn } from "../words/words.ts";

/** That there is a message, what pressing the button tells its sender, and the button. */
export function portalPage(
  name: string,
  { sentAt }: Pick<PortalMessage, "sentAt">,
  language: Language,
): string {
  const words = wordsIn(language);
  const { title, intro, told, nothing, button } = words.portal;
  return drawPage({
    language,
    title,
    name,
    body: html`<p class="lead">${intro(name, words.day(sentAt.slice(0, 10)))}</p>
      <p>${told(name)}</p>
      <form method="post"><button class="only" name="show" value="yes">${button}</button></form>
      <p class="aside">${nothing}</p>`,
  });
}

/** The message itself, as text, and what was noted. */
export function portalShownPage(
  name: string,
  { content, files, sentAt, shownAt }: PortalMessage,
  language: Language,
): string {
  const words = wordsIn(language);
  const { noted, gone, filesToo, intro } = words.portal;
  const at =
    shownAt === null ? "" : `${words.day(shownAt.slice(0, 10))} ${shownAt.slice(11, 16)} UTC`;
  return drawPage({
    language,
    title: content?.subject ?? words.portal.title,
    name,
    body: html`<p class="aside">${intro(name, words.day(sentAt.slice(0, 10)))}</p>
      ${
        content === null
          ? html`<p class="lead">${gone}</p>`
          : html`<div class="notice">${content.text}</div>`
      }
      ${
        files.length > 0 &&
        html`<p>${filesToo}</p>
          <ul>
            ${files.map((file) => html`<li>${file}</li>`)}
          </ul>`
      }
      <p class="aside">${noted(at)}</p>`,
  });
}
