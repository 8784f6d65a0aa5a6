import { linkTo, type Own } from "../../consent/asking/own.ts";
import { html } from "../../http/public/html.ts";
import { languageOf } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";

/** What a mail says, as text and perhaps as HTML. */
export interface MailBody {
  readonly html: string | null;
  readonly text: string;
}

/**
 * A mail's body with a link to its page behind it, and a sentence that says what the page is for
 * and that the mail itself tells nothing.
 *
 * @param locale of the reader; the words are in English where it is none of ours
 */
export function withPortalLink(
  own: Omit<Own, "tx">,
  message: string,
  body: MailBody,
  locale: string | null,
): MailBody {
  const language = languageOf(locale) ?? languageOf(own.organisation.locale) ?? "en";
  const url = linkTo(own, "portal", { contact: null, about: message });
  const { link, why } = wordsIn(language).portal.mail;
  const said = why(own.organisation.name);
  const paragraph = html`<p lang="${language}"><a href="${url}">${link}</a><br />${said}</p>`;
  return {
    text: `${body.text.trimEnd()}\n\n-- \n${link}:\n${url}\n${said}\n`,
    html: body.html === null ? null : beforeEnd(body.html, paragraph.toString()),
  };
}

/** Within the body where the HTML names its end, else behind everything. */
function beforeEnd(page: string, paragraph: string): string {
  const end = page.toLowerCase().lastIndexOf("</body");
  return end < 0
    ? `${page}\n${paragraph}`
    : `${page.slice(0, end)}${paragraph}\n${page.slice(end)}`;
}
