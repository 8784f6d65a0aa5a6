import { err, ok } from "@consentry/kernel";
import type { Policy } from "@consentry/law";
import { Type } from "typebox";

import { route, type ApiRoute } from "../http/api/route.ts";
import {
  changes,
  CountryCode,
  DayText,
  Id,
  line,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import {
  checkOrganisation,
  LOCALES,
  LONGEST_ORGANISATION_CONTACT,
  LONGEST_ORGANISATION_NAME,
} from "./check-organisation.ts";
import { changeOrganisation } from "./organisation.ts";
import { changePolicy, parsePolicy, policySchema, readPolicy } from "./policy.ts";

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
  goesOn: nullable({
    ...DayText,
    description: "Of one that is closed: the day on which everything of it goes.",
  }),
});

/** Described by law, which also reads it. */
const PolicyFields = Type.Unsafe<Policy>({ $id: "Policy", ...policySchema() });

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
  route({
    id: "getPolicy",
    method: "GET",
    path: "/organisation/policy",
    topic: "Organisation",
    summary: "Which readings of contested rules its decisions follow",
    needs: "read",
    answer: PolicyFields,
    handle: async ({ tx, organisation }) => ok(await readPolicy(tx, organisation.id)),
  }),
  route({
    id: "replacePolicy",
    method: "PUT",
    path: "/organisation/policy",
    topic: "Organisation",
    summary: "Choose readings of contested rules",
    description:
      "It takes the place of what was chosen before: what is left out is read strictly. Decisions that were made stay as they were.",
    needs: "own",
    body: PolicyFields,
    answer: PolicyFields,
    async handle({ tx, organisation, body }) {
      const policy = parsePolicy(body);
      if (!policy.ok) return err({ kind: "bad-fields", fields: policy.error });
      await changePolicy(tx, organisation.id, policy.value);
      return policy;
    },
  }),
];
