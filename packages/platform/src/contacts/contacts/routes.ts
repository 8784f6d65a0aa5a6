import { assertNever, dayOf, EmailAddress, err, ok } from "@consentry/kernel";
import { CHANNELS, SEND_PURPOSES } from "@consentry/law";
import { readNumber } from "@consentry/sms";
import { Type } from "typebox";

import { PAGE_QUERY, pageOf, pageRequest, pageUpTo } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import {
  AddressText,
  changes,
  DayText,
  fields,
  Id,
  InstantText,
  isId,
  named,
  nullable,
  oneOf,
  optional,
} from "../../http/api/shapes.ts";
import { ReasonFields, reasonDocument } from "../reason-document.ts";
import { NUMBER_ROUTES } from "../numbers/routes.ts";
import { numberProblem, setNumber } from "../numbers/set-number.ts";
import { contactsAtNumbers } from "../numbers/numbers.ts";
import { cannotRead } from "../segments/routes.ts";
import { addContact, type AddFailure } from "./add-contact.ts";
import { ASKED, filterOf } from "./asked-people.ts";
import { audienceDecision, type AudiencePurpose } from "./audience.ts";
import { changeContact, type ChangeFailure } from "./change-contact.ts";
import { CHANGEABLE, contactDocument, ContactFields, PhoneText } from "./contact-document.ts";
import { erasePerson } from "./erase-person.ts";
import { FACT_KINDS, recordFacts, type FactFailure } from "./facts.ts";
import { findByAddress, findContact } from "./find-contacts.ts";
import { listContacts } from "./list-contacts.ts";
import { onePerson } from "./one-person.ts";
import { SEARCH_ROUTES } from "./search-routes.ts";
import { PersonFields, personDocument } from "./person-document.ts";

const NewContact = Type.Object(
  {
    email: AddressText,
    source: Id,
    collectedOn: DayText,
    phone: Type.Optional(PhoneText),
    ...optional(CHANGEABLE),
  },
  { $id: "NewContact", additionalProperties: false },
);

const AUDIENCE_PURPOSES = SEND_PURPOSES.filter(
  (purpose): purpose is AudiencePurpose => purpose !== "send.transactional",
);

/** The people an organisation knows. No address stands in a path: paths get into logs. */
export const CONTACT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listContacts",
    method: "GET",
    path: "/contacts",
    topic: "Contacts",
    summary: "People, in the order in which they were added",
    needs: "read",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      ...ASKED,
    }),
    answer: pageOf(ContactFields),
    async handle({ tx, organisation, query, now }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const filter = await filterOf(tx, organisation.id, query);
      if (!filter.ok) return filter;
      const page = { ...asked.value, filter: filter.value, on: dayOf(now) };
      const read = await listContacts(tx, organisation.id, page);
      if (!read.ok) return err(cannotRead(read.error));
      return ok(pageUpTo(read.value.contacts.map(contactDocument), read.value.next));
    },
  }),
  creatingRoute({
    id: "addContact",
    method: "POST",
    path: "/contacts",
    topic: "Contacts",
    summary: "Add one person, with the source of their data",
    description:
      "It agrees to nothing in their name, and a suppressed address stays suppressed. Many at once are imported: `consentry contacts import`.",
    needs: "write",
    body: NewContact,
    answer: ContactFields,
    async create({ tx, organisation: { id, country }, keys, body: { phone, ...body }, now }) {
      const added = await addContact(tx, { id, keys }, body, now);
      if (!added.ok) return err(addProblem(added.error));
      if (phone === undefined) return ok(added.value.id);
      const given = {
        written: phone,
        country: added.value.country ?? country,
        source: body.source,
        collectedOn: body.collectedOn,
      };
      const kept = await setNumber(tx, { id, keys }, added.value.id, given, now);
      return kept.ok ? ok(added.value.id) : err(numberProblem(kept.error));
    },
    async read({ tx, organisation }, id) {
      const contact = await findContact(tx, organisation.id, id);
      return contact && contactDocument(contact);
    },
  }),
  ...SEARCH_ROUTES,
  route({
    id: "findContact",
    method: "POST",
    path: "/contacts/find",
    topic: "Contacts",
    summary: "One person by their address or their telephone number",
    description: "A POST, so that neither stands in a URL. It changes nothing.",
    needs: "read",
    shows: "person",
    body: Type.Union([
      named("ContactByAddress", { email: AddressText }),
      named("ContactByNumber", { phone: PhoneText }),
    ]),
    answer: ContactFields,
    async handle({ tx, organisation: { id, country }, keys, body }) {
      if ("phone" in body) {
        const number = readNumber(body.phone, country);
        if (!number.ok) return err(numberProblem({ kind: "bad-number" }));
        const [person] = (
          await contactsAtNumbers(tx, id, [keys.numberKey(number.value.number)])
        ).values();
        const contact = person === undefined ? null : await findContact(tx, id, person);
        return contact === null ? err({ kind: "not-found" }) : ok(contactDocument(contact));
      }
      const address = EmailAddress.parse(body.email);
      if (!address.ok) return err(BAD_ADDRESS);
      const contact = await findByAddress(tx, { id, keys }, address.value);
      return contact === null ? err({ kind: "not-found" }) : ok(contactDocument(contact));
    },
  }),
  route({
    id: "getContact",
    method: "GET",
    path: "/contacts/{id}",
    topic: "Contacts",
    summary: "One person",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: ContactFields,
    async handle({ tx, organisation, params }) {
      const contact = await findContact(tx, organisation.id, params.id);
      return contact === null ? err({ kind: "not-found" }) : ok(contactDocument(contact));
    },
  }),
  route({
    id: "changeContact",
    method: "PATCH",
    path: "/contacts/{id}",
    topic: "Contacts",
    summary: "Change what is held of a person",
    description:
      "What is given replaces what was there, `attributes` and `tags` as a whole. The address, the source and the days are not among it.",
    needs: "write",
    params: BY_ID,
    body: changes(CHANGEABLE),
    answer: ContactFields,
    async handle({ tx, organisation, params, body, now }) {
      const changed = await changeContact(tx, organisation.id, params.id, body, now);
      return changed.ok ? ok(contactDocument(changed.value)) : err(changeProblem(changed.error));
    },
  }),
  ...NUMBER_ROUTES,
  route({
    id: "eraseContact",
    method: "DELETE",
    path: "/contacts/{id}",
    topic: "Contacts",
    summary: "Erase a person",
    description:
      "The row goes, with all that hangs on it, and the key that tied the person to the ledger. A keyed hash stays, so that no import brings the address back. It cannot be undone.",
    needs: "rights",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params, by, now: at }) {
      const erased = await erasePerson(tx, organisation, params.id, { by, at });
      if (erased.ok) return ok(null);
      return err(erased.error.kind === "held" ? HELD : { kind: "not-found" });
    },
  }),
  route({
    id: "getPerson",
    method: "GET",
    path: "/contacts/{id}/everything",
    topic: "Contacts",
    summary: "All that is known of one person",
    description:
      "What is held and why and until when, where it came from, what was agreed to and in which words, and what holds mail back.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: PersonFields,
    async handle({ tx, organisation, keys, params, now }) {
      const person = await onePerson(tx, organisation, keys, params.id, now);
      return person === null ? err({ kind: "not-found" }) : ok(personDocument(person, now));
    },
  }),
  route({
    id: "mayWriteTo",
    method: "GET",
    path: "/contacts/{id}/may-be-written-to",
    topic: "Contacts",
    summary: "Whether a person may be written to, and why",
    description:
      "Judged by the law of today, for a message that names its sender and carries a free way to object. What nobody told of the person counts as not shown.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    query: fields({
      purpose: oneOf(AUDIENCE_PURPOSES, "What the mail is sent for."),
      channel: Type.Optional(oneOf(CHANNELS, "`email` when left out.")),
      list: Type.Optional(Id),
    }),
    answer: named("MailingDecision", {
      isMailable: Type.Boolean(),
      outcome: Type.String({ description: "What law says, whatever else holds the person back." }),
      need: Type.String(),
      reasons: Type.Array(ReasonFields),
      conditions: Type.Array(Type.String()),
      quarantinedBy: nullable(Type.String()),
      suppressed: nullable(Type.String()),
      rulesVersion: Type.String(),
      disclaimer: Type.String(),
    }),
    async handle({ tx, organisation, params, query, now }) {
      const { purpose, channel = "email", list = null } = query;
      const question = { purpose, channel, list, on: dayOf(now), message: AS_SENT_FROM_HERE };
      const answer = await audienceDecision(tx, organisation, params.id, question);
      if (answer === null) return err({ kind: "not-found" });
      const { isMailable, decision, quarantinedBy, suppressed } = answer;
      const { outcome, need, reasons, conditions, rulesVersion, disclaimer } = decision;
      return ok({
        isMailable,
        outcome,
        need,
        reasons: reasons.map(reasonDocument),
        conditions,
        quarantinedBy,
        suppressed,
        rulesVersion,
        disclaimer,
      });
    },
  }),
  route({
    id: "recordFact",
    method: "POST",
    path: "/contacts/{id}/facts",
    topic: "Contacts",
    summary: "Record what a server or a shop learned of a person",
    description:
      "A purchase or a reply prolongs how long the row is kept; a delivery or an automatic reply does not. It suppresses nobody.",
    needs: "write",
    isNotedElsewhere: true,
    params: BY_ID,
    body: named("NewFact", {
      kind: oneOf(FACT_KINDS),
      at: InstantText,
      detail: Type.Optional(
        Type.Record(
          Type.String({ maxLength: 60 }),
          Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()]),
          { maxProperties: 20, description: "Numbers and codes of the fact; never an address." },
        ),
      ),
    }),
    answer: ContactFields,
    async handle({ tx, organisation, params, body, now }) {
      const facts = [{ contact: params.id, ...body }];
      const recorded = await recordFacts(tx, organisation.id, facts, now);
      if (!recorded.ok) return err(factProblem(recorded.error));
      const contact = await findContact(tx, organisation.id, params.id);
      return contact === null ? err({ kind: "not-found" }) : ok(contactDocument(contact));
    },
  }),
];

const AS_SENT_FROM_HERE = { identityShown: true, optOut: { inMessage: true } };

const BAD_ADDRESS: Problem = {
  kind: "bad-fields",
  fields: [{ path: "email", expected: "one e-mail address, without a name around it" }],
};

function addProblem(failure: AddFailure): Problem {
  switch (failure.kind) {
    case "bad-address":
      return BAD_ADDRESS;
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "no-such-source":
      return {
        kind: "bad-fields",
        fields: [{ path: "source", expected: "the id of a source that was declared" }],
      };
    case "already-known":
      return {
        kind: "already-there",
        detail: `This address is known. Change the contact instead: PATCH /contacts/${failure.contact}`,
      };
    case "erased":
      return { kind: "erased-stays" };
    default:
      return assertNever(failure);
  }
}

function changeProblem(failure: ChangeFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "no-such-contact":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}

function factProblem({ kind }: FactFailure): Problem {
  switch (kind) {
    case "in-the-future":
      return { kind: "bad-fields", fields: [{ path: "at", expected: "a moment that has come" }] };
    case "too-many":
      return { kind: "too-large" };
    default:
      return assertNever(kind);
  }
}

const HELD: Problem = {
  kind: "in-use",
  detail: "A legal hold stands on this person: end it first, or say why they are refused.",
};
