import { Type } from "typebox";

import { fields, named, nullable } from "../../../http/api/shapes.ts";

const Segments = Type.Integer({ description: "Messages that a text is cut into, each paid for." });

const CountryOfNumbers = nullable(
  Type.String({
    description: "Whose numbers, ISO 3166-1 alpha-2; null: the number does not tell.",
  }),
);

/** What texts cost, by the prices that the organisation stated. */
export const TextCostFields = fields({
  thousandths: Type.Integer({ description: "In thousandths of the currency's minor unit." }),
  currency: Type.String({ description: "ISO 4217." }),
});

/** What the texts of an audience come to. */
export const CountedTextsFields = named("CountedTexts", {
  segments: Segments,
  longest: fields({ segments: Segments, characters: Type.Integer() }),
  wide: Type.Integer({
    description: "Texts in an alphabet of which fewer characters fit (UCS-2).",
  }),
  unwritable: Type.Integer({ description: "People whose text says nothing, or far too much." }),
  countries: Type.Array(
    fields({
      country: CountryOfNumbers,
      people: Type.Integer(),
      segments: Segments,
      sender: nullable(Type.String({ description: "null: nobody said; nothing is sent there." })),
      cost: nullable(TextCostFields),
    }),
    { description: "The most first." },
  ),
});

export { CountryOfNumbers, Segments };
