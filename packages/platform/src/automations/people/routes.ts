import { assertNever, EmailAddress, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { recordFacts } from "../../contacts/contacts/facts.ts";
import { findByAddress, findContact } from "../../contacts/contacts/find-contacts.ts";
import { allOf, makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { AddressText, fields, Id, InstantText, isId, oneOf } from "../../http/api/shapes.ts";
import { OfPersonFields, PathFields, PersonInFields } from "../automation-fields.ts";
import { LIFE_SIGNS } from "../definition.ts";
import { readAutomation } from "../store/read-automation.ts";
import { enrol, MOST_ENROLLED, type EnrolFailure } from "./enrol.ts";
import { automationsOf, listPeople, pathOf, readPerson, RUN_STATES } from "./list-people.ts";

/** Who is where in automations. No address stands in a path: paths get into logs. */
export const PEOPLE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listPeopleInAutomation",
    method: "GET",
    path: "/automations/{id}/people",
    topic: "Automations",
    summary: "People in an automation, who came last first",
    needs: "read",
    shows: "people",
    params: BY_ID,
    query: fields({
      ...PAGE_QUERY,
      state: Type.Optional(oneOf(RUN_STATES)),
      step: Type.Optional(Id),
    }),
    answer: pageOf(PersonInFields),
    async handle({ tx, organisation, params, query }) {
      const { state = null, step = null, ...page } = query;
      const asked = pageRequest(page, isId);
      if (!asked.ok) return asked;
      if ((await readAutomation(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const people = { ...asked.value, state, step };
      const read = await listPeople(tx, organisation.id, params.id, people);
      return ok(makePage(read, asked.value.limit, ({ run }) => run));
    },
  }),
  route({
    id: "getPathThroughAutomation",
    method: "GET",
    path: "/automations/{id}/people/{run}",
    topic: "Automations",
    summary: "The way one person has come, with its times",
    needs: "read",
    shows: "person",
    params: fields({ id: Id, run: Id }),
    answer: PathFields,
    async handle({ tx, organisation, params: { id, run } }) {
      const person = await readPerson(tx, organisation.id, id, run);
      if (person === null) return err({ kind: "not-found" });
      return ok({ person, moves: await pathOf(tx, organisation.id, id, run) });
    },
  }),
  route({
    id: "enrolInAutomation",
    method: "POST",
    path: "/automations/{id}/people",
    topic: "Automations",
    summary: "Let people in by hand",
    description:
      "Whatever it waits for. It agrees to nothing in their name: each message is sent as law permits. Who is in it already, was in it too lately, or is unknown is passed over.",
    needs: "write",
    params: BY_ID,
    body: fields({ contacts: Type.Array(Id, { minItems: 1, maxItems: MOST_ENROLLED }) }),
    answer: fields({ entered: Type.Array(Id) }),
    async handle({ tx, organisation, params, body, now }) {
      const whose = { organisation: organisation.id, automation: params.id };
      const enrolled = await enrol(tx, whose, body.contacts, now);
      return enrolled.ok ? ok({ entered: enrolled.value }) : err(enrolProblem(enrolled.error));
    },
  }),
  route({
    id: "tellAutomations",
    method: "POST",
    path: "/automations/events",
    topic: "Automations",
    summary: "Say what somebody did, by their address",
    description:
      "For shops and sites that know no ids. It is kept as a fact of the person, as `recordFact` keeps it: automations that wait for it let them in, others let them go. The address stands in no URL. Nobody is added by it.",
    needs: "write",
    isNotedElsewhere: true,
    body: fields({ email: AddressText, kind: oneOf(LIFE_SIGNS), at: InstantText }),
    answer: null,
    async handle({ tx, organisation: { id }, keys, body, now }) {
      const address = EmailAddress.parse(body.email);
      if (!address.ok) return err(BAD_ADDRESS);
      const contact = await findByAddress(tx, { id, keys }, address.value);
      if (contact === null) return err({ kind: "not-found" });
      const facts = [{ contact: contact.id, kind: body.kind, at: body.at }];
      const recorded = await recordFacts(tx, id, facts, now);
      return recorded.ok ? ok(null) : err(IN_THE_FUTURE);
    },
  }),
  route({
    id: "listAutomationsOfPerson",
    method: "GET",
    path: "/contacts/{id}/automations",
    topic: "Contacts",
    summary: "The automations somebody is or was in, the latest first",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: allOf(OfPersonFields),
    async handle({ tx, organisation, params }) {
      if ((await findContact(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      return ok({ items: await automationsOf(tx, organisation.id, params.id) });
    },
  }),
];

const BAD_ADDRESS: Problem = {
  kind: "bad-fields",
  fields: [{ path: "email", expected: "one e-mail address, without a name around it" }],
};

const IN_THE_FUTURE: Problem = {
  kind: "bad-fields",
  fields: [{ path: "at", expected: "a moment that is over" }],
};

function enrolProblem(failure: EnrolFailure): Problem {
  switch (failure.kind) {
    case "no-such-automation":
      return { kind: "not-found" };
    case "not-active":
      return {
        kind: "not-possible",
        detail: `The automation is ${failure.state}, or everything is stopped: nobody comes in.`,
      };
    default:
      return assertNever(failure);
  }
}
