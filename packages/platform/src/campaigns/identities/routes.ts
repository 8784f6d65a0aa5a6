import { assertNever, err, ok, Secret } from "@consentry/kernel";
import { DKIM_ALGORITHMS } from "@consentry/mail";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import {
  AddressText,
  changes,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import {
  LONGEST_LEGAL_IDENTITY,
  LONGEST_RETURN_DOMAIN,
  LONGEST_SENDER_NAME,
  LONGEST_TIME_ZONE,
} from "./check-identity.ts";
import {
  changeIdentity,
  listIdentities,
  makeIdentity,
  readIdentity,
  removeIdentity,
  type IdentityFailure,
} from "./identities.ts";
import type { SenderIdentity } from "./identity.ts";
import { recordOf, signWith, type SigningFailure } from "./sign-with.ts";

const FIELDS = {
  name: line(LONGEST_SENDER_NAME, "As readers see it beside the address."),
  address: AddressText,
  replyTo: nullable(AddressText),
  legalIdentity: Type.String({
    minLength: 1,
    maxLength: LONGEST_LEGAL_IDENTITY,
    description: "Who answers for the mail and where they sit, one thing a line.",
  }),
  timeZone: line(LONGEST_TIME_ZONE, "IANA name of the zone in which a start is meant."),
  returnDomain: nullable(
    line(
      LONGEST_RETURN_DOMAIN,
      "Where reports about its mails come in, each at an address that names the message to us alone; null: at the sender's address.",
    ),
  ),
};

const DOMAIN = line(253, "The domain of the sender's address, or one that it is part of.");
const SELECTOR = line(63, "Under which name the key stands in the DNS, such as k1.");
const ALGORITHM = oneOf(DKIM_ALGORITHMS, "rsa-sha256 is read by every receiver.");

const SigningFields = fields({ domain: DOMAIN, selector: SELECTOR, algorithm: ALGORITHM });

const IdentityFields = named("SenderIdentity", {
  id: Id,
  ...FIELDS,
  signing: Type.Union([SigningFields, Type.Null()], {
    description: "What its mails are signed with; null: nothing, and no campaign of it can start.",
  }),
  madeAt: InstantText,
});

const RecordFields = named("DkimRecord", {
  name: Type.String({ description: "Where it has to stand." }),
  value: Type.String({ description: "A TXT record; longer than 255 octets, in several strings." }),
});

/** Who an organisation writes as. */
export const IDENTITY_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listIdentities",
    method: "GET",
    path: "/identities",
    topic: "Sender identities",
    summary: "All senders by name",
    needs: "read",
    answer: allOf(IdentityFields),
    async handle({ tx, organisation }) {
      return ok({ items: (await listIdentities(tx, organisation.id)).map(identityDocument) });
    },
  }),
  creatingRoute({
    id: "makeIdentity",
    method: "POST",
    path: "/identities",
    topic: "Sender identities",
    summary: "Make a sender",
    description: "It has no key yet: `signIdentity` gives it one.",
    needs: "own",
    body: Type.Object(
      {
        ...FIELDS,
        replyTo: Type.Optional(FIELDS.replyTo),
        timeZone: Type.Optional(FIELDS.timeZone),
        returnDomain: Type.Optional(FIELDS.returnDomain),
      },
      { $id: "NewSenderIdentity", additionalProperties: false },
    ),
    answer: IdentityFields,
    async create({ tx, organisation, body }) {
      const draft = { replyTo: null, timeZone: "UTC", ...body };
      const made = await makeIdentity(tx, organisation.id, draft);
      return made.ok ? ok(made.value.id) : err(problemOf(made.error));
    },
    async read({ tx, organisation }, id) {
      const identity = await readIdentity(tx, organisation.id, id);
      return identity === null ? null : identityDocument(identity);
    },
  }),
  route({
    id: "getIdentity",
    method: "GET",
    path: "/identities/{id}",
    topic: "Sender identities",
    summary: "One sender",
    needs: "read",
    params: BY_ID,
    answer: IdentityFields,
    async handle({ tx, organisation, params }) {
      const identity = await readIdentity(tx, organisation.id, params.id);
      return identity === null ? err({ kind: "not-found" }) : ok(identityDocument(identity));
    },
  }),
  route({
    id: "changeIdentity",
    method: "PATCH",
    path: "/identities/{id}",
    topic: "Sender identities",
    summary: "Change a sender",
    description:
      "Its drafts have to pass the gate anew. While a campaign of it is under way it stays.",
    needs: "own",
    params: BY_ID,
    body: changes(FIELDS),
    answer: IdentityFields,
    async handle({ tx, organisation, params, body }) {
      const changed = await changeIdentity(tx, organisation.id, params.id, body);
      return changed.ok ? ok(identityDocument(changed.value)) : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeIdentity",
    method: "DELETE",
    path: "/identities/{id}",
    topic: "Sender identities",
    summary: "Remove a sender that no campaign was written under",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeIdentity(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
  route({
    id: "signIdentity",
    method: "PUT",
    path: "/identities/{id}/signing",
    topic: "Sender identities",
    summary: "Give a sender a key to sign with (DKIM)",
    description:
      "A new one is made, unless you bring yours. The answer is what to publish in the DNS; the private half is kept sealed and never answered. It takes the place of the key before.",
    needs: "own",
    params: BY_ID,
    body: Type.Object(
      {
        domain: DOMAIN,
        selector: SELECTOR,
        algorithm: Type.Optional(ALGORITHM),
        privateKey: Type.Optional(
          nullable(Type.String({ maxLength: 10_000, description: "PKCS #8 or PKCS #1 in PEM." })),
        ),
      },
      { $id: "NewSigning", additionalProperties: false },
    ),
    answer: RecordFields,
    async handle({ tx, organisation, keys, params, body }) {
      const { domain, selector, algorithm = "rsa-sha256", privateKey = null } = body;
      const privateKeyPem = privateKey === null ? null : new Secret(privateKey);
      const signing = { domain, selector, algorithm, privateKeyPem };
      const signed = await signWith(tx, organisation.id, keys, params.id, signing);
      return signed.ok ? signed : err(problemOf(signed.error));
    },
  }),
  route({
    id: "getSigningRecord",
    method: "GET",
    path: "/identities/{id}/signing",
    topic: "Sender identities",
    summary: "What has to stand in the DNS for a sender's key",
    needs: "read",
    params: BY_ID,
    answer: RecordFields,
    async handle({ tx, organisation, keys, params }) {
      const record = await recordOf(tx, organisation.id, keys, params.id);
      return record === null ? err({ kind: "not-found" }) : ok(record);
    },
  }),
];

function identityDocument({ address, replyTo, ...rest }: SenderIdentity) {
  return { ...rest, address: address.reveal(), replyTo: replyTo?.reveal() ?? null };
}

function problemOf(failure: IdentityFailure | SigningFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "no-such-identity":
      return { kind: "not-found" };
    case "under-way":
      return {
        kind: "in-use",
        detail: "A campaign of this sender is under way: wait, or cancel it.",
      };
    case "has-campaigns":
      return { kind: "in-use", detail: "Campaigns were written under this sender." };
    default:
      return assertNever(failure);
  }
}
