import { createHash } from "node:crypto";

import type { Wording } from "@consentry/ledger";

import { html, type Html } from "../../http/public/html.ts";
import type { Language } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { asksForNumber, boxId, boxWords, languagesOf, type FormBox } from "./definition.ts";
import type { Form } from "./forms.ts";

/** A form as it stands before a person, on our page or inside somebody's own. */
export interface DrawnForm {
  readonly language: Language;
  /** Everything that is read and ticked. The same wherever it is shown. */
  readonly fields: Html;
  /** Names the words by their content: an answer to other words is no answer to these. */
  readonly words: string;
}

/** The form in a language; in its first one when it is not written in that. */
export function drawForm(
  form: Pick<Form, "definition">,
  organisation: Pick<Organisation, "name" | "privacyNotice">,
  wanted: Language,
): DrawnForm {
  const languages = languagesOf(form.definition);
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
  const words = wordsIn(language).form;
  const texts = form.definition.texts[language];
  const fields = html`<h2>${texts?.title}</h2>
    <p>${texts?.intro}</p>
    <p class="field">
      <label for="consentry-email">${words.email}</label>
      <input
        id="consentry-email"
        name="email"
        type="email"
        required
        maxlength="254"
        autocomplete="email"
      />
    </p>
    ${
      asksForNumber(form.definition) &&
      html`<p class="field">
        <label for="consentry-phone">${words.phone}</label>
        <input
          id="consentry-phone"
          name="phone"
          type="tel"
          maxlength="40"
          autocomplete="tel"
          aria-describedby="consentry-phone-what"
        />
        <span id="consentry-phone-what">${words.phoneWhat}</span>
      </p>`
    }
    <fieldset>
      <legend>${words.legend}</legend>
      ${form.definition.boxes.map((box, at) => drawBox(box, at, language))}
    </fieldset>
    <p hidden>
      <label>${words.trap} <input name="website" tabindex="-1" autocomplete="off" /></label>
    </p>
    <p class="aside">
      ${words.who(organisation.name)} ${words.takeBack}
      ${
        organisation.privacyNotice !== null &&
        html`<a href="${organisation.privacyNotice}" rel="noreferrer">${words.notice}</a>`
      }
    </p>`;
  const hash = createHash("sha256").update(fields.toString()).digest("base64url");
  return { language, fields, words: hash };
}

function drawBox(box: FormBox, at: number, language: Language): Html {
  const { question, explanation } = boxWords(box, language);
  const id = `consentry-box-${at}`;
  return html`<div class="box">
    <input
      id="${id}"
      name="yes"
      type="checkbox"
      value="${boxId(box)}"
      aria-describedby="${id}-what"
    />
    <label for="${id}">${question}</label>
    <p id="${id}-what">${explanation}</p>
  </div>`;
}

/** What is kept of the question that one box puts. */
export function wordingOf(box: FormBox, { language, fields }: DrawnForm): Wording {
  const { question, explanation } = boxWords(box, language);
  return { language, question, explanation, shownAs: fields.toString() };
}

/** The whole form, ready to stand in any page: no script, no style, nothing of anybody else's. */
export function formHtml(drawn: DrawnForm, address: string): Html {
  const { language, fields, words } = drawn;
  return html`<form
    class="consentry"
    method="post"
    action="${address}"
    lang="${language}"
    data-consentry
  >
    ${fields}
    <input type="hidden" name="words" value="${words}" />
    <input type="hidden" name="lang" value="${language}" />
    <p><button class="only" type="submit">${wordsIn(language).form.button}</button></p>
  </form>`;
}
