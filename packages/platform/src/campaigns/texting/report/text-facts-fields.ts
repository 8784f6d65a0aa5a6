import { Type } from "typebox";

import { fields, named } from "../../../http/api/shapes.ts";
import { CountryOfNumbers, Segments, TextCostFields } from "../estimate/counted-texts-fields.ts";

const Texts = Type.Integer({ description: "How many texts." });

/** What became of a campaign of texts, as the interface gives it. */
export const TextFactsFields = named("TextFacts", {
  segments: Segments,
  costs: Type.Array(TextCostFields, { description: "By currency." }),
  unpriced: Texts,
  countries: Type.Array(
    fields({
      country: CountryOfNumbers,
      texts: Texts,
      segments: Segments,
      delivered: Texts,
      failed: Texts,
    }),
    { description: "The most first." },
  ),
  failures: Type.Array(
    fields({ code: Type.String({ description: "The carrier's." }), texts: Texts }),
  ),
  stops: Type.Integer({ description: "Answers that ended texts, after this campaign's." }),
});
