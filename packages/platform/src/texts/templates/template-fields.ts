import { Type } from "typebox";

import { TextCostFields } from "../../campaigns/texting/estimate/counted-texts-fields.ts";
import { fields, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { MOST_LOCALES } from "../../transactional/templates/message-template.ts";
import {
  DEFAULT_LOCALE,
  FoundFields,
  LocaleText,
  TEMPLATE,
  TEMPLATE_LINE,
  TEST_DATA,
  VERSION_LINE,
} from "../../transactional/templates/template-fields.ts";

/** Places and conditions are more than what a text comes to; that is bounded as it is filled in. */
const LONGEST_WORDS = 10_000;

export const TemplateWordsFields = named("TextTemplateWords", {
  locale: LocaleText,
  text: Type.String({
    maxLength: LONGEST_WORDS,
    description: "With `{{ data.… }}` and `{{ organisation.name }}`, filters and conditions.",
  }),
});

export const CONTENT = {
  defaultLocale: DEFAULT_LOCALE,
  texts: Type.Array(TemplateWordsFields, { minItems: 1, maxItems: MOST_LOCALES }),
  testData: TEST_DATA,
};

export const VersionFields = named("TextTemplateVersion", { ...VERSION_LINE, ...CONTENT });

export const TextTemplateFields = named("TextTemplate", {
  ...TEMPLATE,
  versions: Type.Array(named("TextTemplateVersionLine", VERSION_LINE), {
    description: "The newest first. At most one is a draft: its publishedAt is null.",
  }),
});

export const TextTemplateLineFields = named("TextTemplateLine", TEMPLATE_LINE);

export const SeenFields = named("TextTemplatePreview", {
  locale: Type.String({ description: "Of the words that were filled in." }),
  text: Type.String(),
  encoding: oneOf(["gsm-7", "ucs-2"], "3GPP TS 23.038: the default alphabet, or UCS-2."),
  segments: Type.Integer({
    description: "Messages that it is cut into, each of which is paid for.",
  }),
  units: Type.Integer({
    description: "Septets of the default alphabet, or 16-bit units of UCS-2.",
  }),
  unitsLeft: Type.Integer({ description: "Units that still fit into the last message." }),
  foreign: Type.Array(Type.String(), {
    description: "Characters for whose sake it is written in UCS-2, where fewer fit.",
  }),
  country: nullable(
    Type.String({ description: "The organisation's, which sender and cost are of." }),
  ),
  sender: nullable(
    Type.String({ description: "What it comes from; null: nobody said for this country." }),
  ),
  cost: nullable(TextCostFields),
  longest: nullable(
    fields({
      segments: Type.Integer({
        description: "Messages of the longest text that is kept and was written by the template.",
      }),
      cost: nullable(TextCostFields),
    }),
  ),
  findings: Type.Array(FoundFields, { description: "What the gate says of it, worst first." }),
});
