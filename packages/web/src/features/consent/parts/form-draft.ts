import type { Form, NewForm } from "@consentry/client";

/** What a form asks, as it is kept. */
export type Definition = Form["definition"];
export type FormBox = Definition["boxes"][number];

export const FORM_LANGUAGES = ["en", "fr", "nl", "de"] as const;
export type FormLanguage = (typeof FORM_LANGUAGES)[number];

/** What can be asked for, in the order of the public pages. */
export const ASKABLE = [
  "send.newsletter",
  "send.commercial",
  "send.charity",
  "send.political",
  "track.open.individual",
  "track.click.individual",
  "track.open.aggregate",
  "track.click.aggregate",
  "hygiene.inactive",
  "frequency.performance",
  "personalise.by_opens",
  "personalise.by_clicks",
  "optimise.campaign",
  "profile.cross_channel",
  "share.partners",
] as const satisfies readonly FormBox["purpose"][];

/** The languages a form is written in, in their usual order. */
export function languagesOf({ texts }: Definition): readonly FormLanguage[] {
  return FORM_LANGUAGES.filter((language) => texts[language] !== undefined);
}

/** A form to begin with: one box, in the language of the page. */
export function firstDefinition(
  language: FormLanguage,
  texts: { readonly title: string; readonly intro: string },
): NewForm["definition"] {
  return { texts: { [language]: texts }, boxes: [{ purpose: "send.newsletter" }] };
}

/** The same with one box changed. */
export function withBox(definition: Definition, at: number, box: FormBox): Definition {
  return { ...definition, boxes: definition.boxes.with(at, box) };
}

/** The same with a box for the first purpose that is not asked for yet. */
export function withAnotherBox(definition: Definition): Definition {
  const asked = new Set(definition.boxes.map(({ purpose }) => purpose));
  const purpose = ASKABLE.find((one) => !asked.has(one)) ?? "send.newsletter";
  return { ...definition, boxes: [...definition.boxes, { purpose }] };
}

export function withoutBox(definition: Definition, at: number): Definition {
  return { ...definition, boxes: definition.boxes.filter((_, place) => place !== at) };
}

/** The same with a box one place further up. */
export function withBoxUp(definition: Definition, at: number): Definition {
  const [box] = definition.boxes.slice(at, at + 1);
  const [before] = definition.boxes.slice(at - 1, at);
  if (box === undefined || before === undefined || at === 0) return definition;
  return { ...definition, boxes: definition.boxes.with(at - 1, box).with(at, before) };
}

/** The same without what is said in a language, around the form and in its boxes. */
export function withoutLanguage(definition: Definition, language: FormLanguage): Definition {
  return {
    ...definition,
    texts: without(definition.texts, language),
    boxes: definition.boxes.map((box) => withOwnWords(box, language, null)),
  };
}

type OwnWords = NonNullable<NonNullable<FormBox["texts"]>[FormLanguage]>;

/** The same box with words of its own in a language, or without any in it. */
export function withOwnWords(
  { texts = {}, ...box }: FormBox,
  language: FormLanguage,
  words: OwnWords | null,
): FormBox {
  const next = words === null ? without(texts, language) : { ...texts, [language]: words };
  return Object.keys(next).length === 0 ? box : { ...box, texts: next };
}

function without<Texts extends object>(texts: Texts, language: FormLanguage): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([written]) => written !== language),
  ) as Texts;
}

/** Stands where something is still to be written. */
const BLANK = "…";

/** The same with nothing left empty, so that it can be drawn while it is being written. */
export function withoutBlanks(definition: Definition): Definition {
  return {
    ...definition,
    texts: filled(definition.texts),
    boxes: definition.boxes.map((box) =>
      box.texts === undefined ? box : { ...box, texts: filled(box.texts) },
    ),
  };
}

function filled<Texts extends object>(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([language, said]: [string, Readonly<Record<string, string>>]) => [
      language,
      Object.fromEntries(Object.entries(said).map(([name, text]) => [name, text || BLANK])),
    ]),
  ) as Texts;
}
