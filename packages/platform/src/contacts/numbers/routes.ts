import { dayOf, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { DayText, fields, Id, named, nullable } from "../../http/api/shapes.ts";
import { PhoneText } from "../contacts/contact-document.ts";
import { findContact } from "../contacts/find-contacts.ts";
import { numberOf, removeNumber, type KnownNumber } from "./numbers.ts";
import { numberProblem, setNumber } from "./set-number.ts";

const NumberFields = named("ContactNumber", {
  phone: PhoneText,
  country: nullable(Type.String({ description: "Whose numbering plan it belongs to." })),
  source: Id,
  collectedOn: DayText,
});

/** The telephone number of a person. */
export const NUMBER_ROUTES: readonly ApiRoute[] = [
  route({
    id: "getContactNumber",
    method: "GET",
    path: "/contacts/{id}/number",
    topic: "Contacts",
    summary: "A person’s telephone number, and where it came from",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: NumberFields,
    async handle({ tx, organisation, params }) {
      const known = await numberOf(tx, organisation.id, params.id);
      return known === null ? err({ kind: "not-found" }) : ok(numberDocument(known));
    },
  }),
  route({
    id: "setContactNumber",
    method: "PUT",
    path: "/contacts/{id}/number",
    topic: "Contacts",
    summary: "Give a person a telephone number",
    description:
      "In place of the one before. It is no consent to texts, and a number that said stop stays stopped.",
    needs: "write",
    params: BY_ID,
    body: fields({
      phone: PhoneText,
      source: Type.Optional({ ...Id, description: "The person’s own when left out." }),
      collectedOn: Type.Optional(DayText),
    }),
    answer: NumberFields,
    async handle({ tx, organisation, keys, params, body, now }) {
      const { phone: written, source = null, collectedOn = dayOf(now) } = body;
      if (collectedOn > dayOf(now)) {
        const expected = "a day that has come";
        return err({ kind: "bad-fields", fields: [{ path: "collectedOn", expected }] });
      }
      const person = await findContact(tx, organisation.id, params.id);
      if (person === null) return err({ kind: "not-found" });
      const country = person.country ?? organisation.country;
      const whose = { id: organisation.id, keys };
      const given = { written, country, source, collectedOn };
      const kept = await setNumber(tx, whose, params.id, given, now);
      return kept.ok ? ok(numberDocument(kept.value)) : err(numberProblem(kept.error));
    },
  }),
  route({
    id: "removeContactNumber",
    method: "DELETE",
    path: "/contacts/{id}/number",
    topic: "Contacts",
    summary: "Forget a person’s telephone number",
    description: "What was said by it, a stop above all, stays said.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const person = await findContact(tx, organisation.id, params.id);
      if (person === null) return err({ kind: "not-found" });
      await removeNumber(tx, organisation.id, params.id);
      return ok(null);
    },
  }),
];

function numberDocument({ number, ...known }: KnownNumber) {
  return { phone: number.reveal(), ...known };
}
