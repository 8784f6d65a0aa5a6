import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import { route, type ApiRoute } from "../../http/api/route.ts";
import { fields, line, named, nullable } from "../../http/api/shapes.ts";
import { DEAREST_THOUSANDTHS, keepCountry, listCountries, removeCountry } from "./countries.ts";
import { readRates } from "./rates.ts";

const SAID = {
  sender: nullable(
    line(16, "A name of up to eleven characters, a short code, or a number; null: your name."),
  ),
  thousandths: nullable(
    Type.Integer({
      minimum: 0,
      maximum: DEAREST_THOUSANDTHS,
      description:
        "Of one message, in thousandths of the currency’s minor unit: 4.5 cents are 4500.",
    }),
  ),
  currency: nullable(Type.String({ description: "ISO 4217, such as EUR." })),
};

const CountryFields = named("TextCountry", {
  country: Type.String({ description: "ISO 3166; empty: everywhere else." }),
  ...SAID,
  usedSender: nullable(
    Type.String({ description: "What stands as the sender there now; null: nothing can." }),
  ),
});

/** In a path, everywhere else is a word. */
const ELSEWHERE = "elsewhere";
const BY_COUNTRY = fields({
  country: Type.String({ description: `Two capitals, or \`${ELSEWHERE}\`.`, maxLength: 20 }),
});

/** Who writes in each country, and what a message there costs. */
export const COUNTRY_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listTextCountries",
    method: "GET",
    path: "/text-countries",
    topic: "Texts",
    summary: "Senders and prices of texts, by country",
    needs: "read",
    answer: allOf(CountryFields),
    async handle({ tx, organisation }) {
      const rates = await readRates(tx, organisation.id);
      const said = await listCountries(tx, organisation.id);
      const all = said.some(({ country }) => country === "")
        ? said
        : [{ country: "", sender: null, thousandths: null, currency: null }, ...said];
      return ok({
        items: all.map((one) => ({ ...one, usedSender: rates.rateFor(one.country).sender })),
      });
    },
  }),
  route({
    id: "sayTextCountry",
    method: "PUT",
    path: "/text-countries/{country}",
    topic: "Texts",
    summary: "Say who writes in a country and what a message there costs",
    needs: "own",
    params: BY_COUNTRY,
    body: fields(SAID),
    answer: CountryFields,
    async handle({ tx, organisation, params, body }) {
      const country = params.country === ELSEWHERE ? "" : params.country;
      const kept = await keepCountry(tx, organisation.id, { country, ...body });
      if (!kept.ok) return err({ kind: "bad-fields", fields: kept.error });
      const rates = await readRates(tx, organisation.id);
      return ok({ ...kept.value, usedSender: rates.rateFor(country).sender });
    },
  }),
  route({
    id: "forgetTextCountry",
    method: "DELETE",
    path: "/text-countries/{country}",
    topic: "Texts",
    summary: "Take back what was said of a country",
    needs: "own",
    params: BY_COUNTRY,
    answer: null,
    async handle({ tx, organisation, params }) {
      const country = params.country === ELSEWHERE ? "" : params.country;
      await removeCountry(tx, organisation.id, country);
      return ok(null);
    },
  }),
];
