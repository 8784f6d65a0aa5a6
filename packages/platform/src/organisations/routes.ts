import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { route, type ApiRoute } from "../http/api/route.ts";
import { changes, CountryCode, Id, line, named, nullable, oneOf } from "../http/api/shapes.ts";
import {
  checkOrganisation,
  LOCALES,
  LONGEST_ORGANISATION_CONTACT,
  LONGEST_ORGANISATION_NAME,
} from "./check-organisation.ts";
import { changeOrganisation } from "./organisation.ts";

const FIELDS = {
  name: line(LONGEST_ORGANISATION_NAME, "As people know it."),
  contact: Type.String({
    maxLength: LONGEST_ORGANISATION_CONTACT,
    description: "Where people reach it about their data: an address or a page.",
  }),
  privacyNotice: nullable(Type.String({ maxLength: 2000, description: "The address of a page." })),
  locale: oneOf(LOCALES, "The language it writes in where nobody said another."),
};

const OrganisationFields = named("Organisation", {
  id: Id,
  ...FIELDS,
  locale: Type.String(),
  country: nullable(CountryCode),
});

/** The organisation itself, whose key it is. */
export const ORGANISATION_ROUTES: readonly ApiRoute[] = [
  route({
    id: "getOrganisation",
    method: "GET",
    path: "/organisation",
    topic: "Organisation",
    summary: "The organisation this key belongs to",
    needs: "read",
    answer: OrganisationFields,
    handle: async ({ organisation }) => ok(organisation),
  }),
  route({
    id: "changeOrganisation",
    method: "PATCH",
    path: "/organisation",
    topic: "Organisation",
    summary: "Change what the organisation says of itself",
    description: "Its country stays: its sources were judged by the law of that country.",
    needs: "own",
    body: changes(FIELDS),
    answer: OrganisationFields,
    async handle({ tx, organisation, body }) {
      const checked = checkOrganisation({ ...organisation, ...body });
      if (!checked.ok) return err({ kind: "bad-fields", fields: checked.error });
      const changed = await changeOrganisation(tx, organisation.id, checked.value);
      return changed === null ? err({ kind: "not-found" }) : ok(changed);
    },
  }),
];
