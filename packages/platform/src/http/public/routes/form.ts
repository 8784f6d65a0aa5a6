import { asOrganisation, type Own } from "../../../consent/asking/own.ts";
import { submitAnswers, type Submitted } from "../../../consent/asking/submit-answers.ts";
import { drawForm, type DrawnForm } from "../../../consent/forms/draw-form.ts";
import { parseFormAddress } from "../../../consent/forms/form-address.ts";
import { findForm, type Form } from "../../../consent/forms/forms.ts";
import { html } from "../html.ts";
import { isLanguage, type Language } from "../languages.ts";
import { formPage } from "../pages/asking-pages.ts";
import { messagePage } from "../pages/message-page.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";
import { wordsIn } from "../words/words.ts";

/** `/f/FORM`: a sign-up form; also what forms in other people's pages send to. */
export const formRoute: PublicRoute = {
  path: "/f/:id",
  what: "a sign-up form",
  get: (visit) =>
    withForm(visit, async ({ organisation }, form) => {
      if (!form.isOpen || organisation.goesOn !== null)
        return closed(visit.language, organisation.name);
      return page(organisation.name, drawForm(form, organisation, visit.language), visit);
    }),
  post: async (visit) => {
    const lang = visit.field("lang");
    const language = isLanguage(lang) ? lang : visit.language;
    const answer = await withForm(visit, async (own, form) => ({
      name: own.organisation.name,
      submitted: await submit(own, form, visit, language),
    }));
    return answer && told(visit, answer, language);
  },
};

function withForm<T>(
  { installation, id }: Visit,
  work: (own: Own, form: Form) => Promise<T>,
): Promise<T | null> {
  const address = parseFormAddress(id);
  if (!address.ok) return Promise.resolve(null);
  return asOrganisation(installation, address.value.organisation, async (own) => {
    const form = await findForm(own.tx, own.organisation.id, address.value.form);
    return form === null ? null : work(own, form);
  });
}

function page(name: string, drawn: DrawnForm, { id }: Visit): Answer {
  return { body: formPage(name, drawn, `/f/${id}`) };
}

function submit(
  own: Own,
  form: Form,
  { field, fields, request }: Visit,
  language: Language,
): Promise<Submitted> {
  // Nobody sees this field: what fills it is no person, and is told what a person is told.
  if (field("website")) return Promise.resolve("taken");
  if (own.organisation.goesOn !== null) return Promise.resolve("closed");
  return submitAnswers(own, form, {
    email: field("email") ?? "",
    phone: field("phone"),
    yes: fields("yes"),
    words: field("words") ?? "",
    language,
    by: "person",
    networkAddress: request.ip,
  });
}

const MESSAGES = {
  taken: { status: 200, words: "taken" },
  "nothing-ticked": { status: 200, words: "nothingTicked" },
  "bad-address": { status: 422, words: "badAddress" },
  "bad-number": { status: 422, words: "badNumber" },
  "other-words": { status: 409, words: "otherWords" },
  closed: { status: 410, words: "closedForm" },
} as const satisfies Record<Submitted, { status: number; words: string }>;

function told(
  visit: Visit,
  { name, submitted }: { readonly name: string; readonly submitted: Submitted },
  language: Language,
): Answer {
  const { status, words } = MESSAGES[submitted];
  const message = wordsIn(language)[words];
  if (visit.request.headers.accept?.includes("application/json")) {
    // Read by our script in somebody else's page; no cookie and no secret is in it.
    const headers = {
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    };
    return { status, headers, body: { ...message, outcome: submitted, isTaken: status === 200 } };
  }
  const again =
    submitted === "other-words" &&
    html`<p><a href="/f/${visit.id}?lang=${language}">${wordsIn(language).form.legend}</a></p>`;
  return { status, body: messagePage(language, message, name, again || null) };
}

function closed(language: Language, name: string): Answer {
  return { status: 410, body: messagePage(language, wordsIn(language).closedForm, name) };
}
