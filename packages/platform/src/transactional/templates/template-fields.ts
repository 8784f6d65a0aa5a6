import { TRANSACTIONAL_KIND_NAMES } from "@consentry/law";
import { Type } from "typebox";

import { WritingFields } from "../../campaigns/writing/writing-fields.ts";
import { fields, Id, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { LOCALE_PATTERN } from "./locale.ts";
import { LONGEST_NAME, MOST_LOCALES, NAME_PATTERN } from "./message-template.ts";

export const LocaleText = Type.String({
  pattern: LOCALE_PATTERN,
  description: "BCP 47: `fr`, `fr-CH`.",
});

export const TemplateName = Type.String({
  pattern: NAME_PATTERN,
  maxLength: LONGEST_NAME,
  description: "What programs call it: small letters, digits and `-`. It never changes.",
});

export const KindField = oneOf(
  TRANSACTIONAL_KIND_NAMES,
  "What messages written by it are. It never changes.",
);

const { language: _language, ...WRITING } = WritingFields.properties;

export const MessageTextFields = named("MessageText", { locale: LocaleText, ...WRITING });

/** Anything that JSON holds, bounded by the request around it. */
const DataFields = Type.Unsafe<Readonly<Record<string, unknown>>>({
  type: "object",
  additionalProperties: true,
});

export const GIVEN_DATA = Type.Unsafe<Readonly<Record<string, unknown>>>({
  ...DataFields,
  description:
    "What the text says as `{{ data.… }}`. What it asks for and does not find, and what the version's test data do not have, is refused by its path.",
});

export const DEFAULT_LOCALE = Type.String({
  pattern: LOCALE_PATTERN,
  description:
    "Whose text is sent to whom no other fits. A reader of `fr-CH` gets the text of `fr-CH`, or else of `fr`, or else this one.",
});

export const TEST_DATA = Type.Unsafe<Readonly<Record<string, unknown>>>({
  ...DataFields,
  description:
    "Made-up data, and no real person's: what a preview shows, and all that a message may be given.",
});

export const CONTENT = {
  defaultLocale: DEFAULT_LOCALE,
  texts: Type.Array(MessageTextFields, { minItems: 1, maxItems: MOST_LOCALES }),
  testData: TEST_DATA,
};

export const VERSION_LINE = {
  version: Type.Integer({ minimum: 1 }),
  changedAt: InstantText,
  changedBy: Type.String({ description: "`api-key:ID` or `member:ID`." }),
  publishedAt: nullable(InstantText),
  publishedBy: nullable(Type.String()),
};

export const VersionFields = named("MessageTemplateVersion", { ...VERSION_LINE, ...CONTENT });

export const TEMPLATE = {
  id: Id,
  name: TemplateName,
  kind: Type.String({ description: "One of the kinds of transactional message." }),
  current: nullable(
    Type.Integer({ description: "What messages are written by unless they name another." }),
  ),
  madeAt: InstantText,
};

export const MessageTemplateFields = named("MessageTemplate", {
  ...TEMPLATE,
  versions: Type.Array(named("MessageTemplateVersionLine", VERSION_LINE), {
    description: "The newest first. At most one is a draft: its publishedAt is null.",
  }),
});

/** As a list shows a template. */
export const TEMPLATE_LINE = {
  ...TEMPLATE,
  draft: nullable(Type.Integer({ description: "The number of its draft." })),
  locales: Type.Array(Type.String(), { description: "Of its newest version." }),
  changedAt: InstantText,
};

export const MessageTemplateLineFields = named("MessageTemplateLine", TEMPLATE_LINE);

/** What the gate says of a text. */
export const FoundFields = fields({
  refuses: Type.Boolean({ description: "With it the version cannot be published." }),
  code: Type.String({ description: "One word: `promotional-content`." }),
  message: Type.String({ description: "What to do about it." }),
  rules: Type.Array(Type.String(), { description: "Rules of law that it rests on." }),
});
