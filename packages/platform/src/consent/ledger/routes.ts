import { err, ok, type Result } from "@consentry/kernel";
import { CHANNELS, PURPOSES } from "@consentry/law";
import type { LedgerEntry } from "@consentry/ledger";
import { Type, type Static } from "typebox";

import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { ActFields, actDocument } from "../../contacts/contacts/person-document.ts";
import { allOf, PAGE_QUERY, pageOf, pageRequest, makePage } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute, type Call } from "../../http/api/route.ts";
import {
  fields,
  HashText,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { publicKeysOf } from "../../organisations/signing-key.ts";
import { findLedgerName } from "../acts/contact-keys.ts";
import { recordActs } from "../acts/record-acts.ts";
import { suppressionsFrom } from "../acts/suppressions-from.ts";
import { suppress } from "../suppressions/suppressions.ts";
import { keepWording } from "../wordings/wordings.ts";
import { allCheckpoints } from "./checkpoints.ts";
import { entriesFrom, entriesOf } from "./read.ts";

/** What a program may say a person did. Expiry and the like are found here, not told. */
const TOLD_ACTIONS = ["requested", "given", "refused", "withdrawn", "objected"] as const;

/** How a person says something to people; what a page or a program heard, it tells by itself. */
const TOLD_METHODS = ["paper", "phone", "email-reply"] as const;

/** A form with its explanations; longer ones nobody reads before a box. */
const LONGEST_WORDING = 20_000;

const ShownWords = named("ShownWording", {
  language: Type.String({
    pattern: "^[a-zA-Z]{2,3}(?:-[a-zA-Z\\d]{2,8}){0,3}$",
    description: "BCP 47.",
  }),
  question: line(LONGEST_WORDING, "Exactly what stood beside the box."),
  explanation: Type.String({
    maxLength: LONGEST_WORDING,
    description: "What was explained around it.",
  }),
  shownAs: Type.Optional(
    nullable(
      Type.String({ maxLength: LONGEST_WORDING, description: "The form's HTML as it was shown." }),
    ),
  ),
});

const NewAct = named("NewConsentAct", {
  purpose: oneOf(PURPOSES),
  channel: Type.Optional(oneOf(CHANNELS, "`email` when left out.")),
  action: oneOf(TOLD_ACTIONS),
  wording: Type.Optional(ShownWords),
  list: Type.Optional(Id),
  method: Type.Optional(
    oneOf(
      TOLD_METHODS,
      "How it reached whoever tells it. Left out: `member` where a member tells it, else `api`.",
    ),
  ),
  place: Type.Optional(line(200, "The form or page it happened at; never an address of a person.")),
  at: Type.Optional(InstantText),
  evidence: Type.Optional(
    fields({
      networkAddress: Type.Optional(line(45, "Kept truncated.")),
      userAgent: Type.Optional(line(1_000, "As the browser named itself.")),
      note: Type.Optional(line(2_000, "What a member noted of a call or a paper form.")),
    }),
  ),
});

const NewRefusal = named("NewRefusal", {
  ...NewAct.properties,
  action: oneOf(["withdrawn", "objected"]),
});

const ByAct = fields({
  id: Id,
  sequence: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
});

const EntryFields = named("LedgerEntry", {
  hash: HashText,
  event: Type.Record(Type.String(), Type.Unknown(), {
    description: "As it is hashed: docs/adr/0016 says how. It names a person by a pseudonym only.",
  }),
});

/** What people agreed to, and the ledger it stands in. */
export const LEDGER_ROUTES: readonly ApiRoute[] = [
  creatingRoute({
    id: "recordAct",
    method: "POST",
    path: "/contacts/{id}/acts",
    topic: "Consent",
    summary: "Record what a person answered",
    description:
      "It stands in the ledger for good. An answer to a question needs the words of the question. An objection, and a withdrawal from a list, also suppress; a yes told here lifts no suppression: only the person's own confirmed act does.",
    needs: "write",
    params: BY_ID,
    body: NewAct,
    answer: ActFields,
    create: (call) => recordTold(call),
    async read(call, id) {
      const entry = await entryOfPerson(call, Number(id));
      return entry && actDocument(entry);
    },
  }),
  creatingRoute({
    id: "recordRefusal",
    method: "POST",
    path: "/contacts/{id}/refusals",
    topic: "Consent",
    summary: "Record that a person withdrew or objected",
    description:
      "The same as `recordAct` for the two answers that anybody may give at any time, for the officer to whom they were given. What was said this way takes effect at once, also for mails already sent.",
    needs: "rights",
    isNotedElsewhere: true,
    params: BY_ID,
    body: NewRefusal,
    answer: ActFields,
    create: (call) => recordTold(call),
    async read(call, id) {
      const entry = await entryOfPerson(call, Number(id));
      return entry && actDocument(entry);
    },
  }),
  route({
    id: "getAct",
    method: "GET",
    path: "/contacts/{id}/acts/{sequence}",
    topic: "Consent",
    summary: "One act of a person",
    needs: "read",
    shows: "person",
    params: ByAct,
    answer: ActFields,
    async handle(call) {
      const entry = await entryOfPerson(call, call.params.sequence);
      return entry === null ? err({ kind: "not-found" }) : ok(actDocument(entry));
    },
  }),
  route({
    id: "listLedger",
    method: "GET",
    path: "/ledger/entries",
    topic: "Ledger",
    summary: "The whole ledger in its order",
    description: "Enough to check the chain elsewhere, together with the checkpoints and the keys.",
    needs: "rights",
    query: fields(PAGE_QUERY),
    answer: pageOf(EntryFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, (key) => /^[1-9]\d{0,14}$/.test(key));
      if (!asked.ok) return asked;
      const { after, limit } = asked.value;
      for await (const read of entriesFrom(
        tx,
        organisation.id,
        Number(after ?? 0) + 1,
        limit + 1,
      )) {
        const page = makePage(read, limit, ({ event }) => String(event.sequence));
        return ok({ ...page, items: page.items.map(entryDocument) });
      }
      return ok({ items: [], next: null });
    },
  }),
  route({
    id: "listCheckpoints",
    method: "GET",
    path: "/ledger/checkpoints",
    topic: "Ledger",
    summary: "All signed checkpoints",
    needs: "rights",
    answer: allOf(Type.Record(Type.String(), Type.Unknown())),
    handle: async ({ tx, organisation }) =>
      ok({ items: (await allCheckpoints(tx, organisation.id)).map((one) => ({ ...one })) }),
  }),
  route({
    id: "listPublicKeys",
    method: "GET",
    path: "/ledger/keys",
    topic: "Ledger",
    summary: "The public keys that sign checkpoints and receipts",
    needs: "read",
    answer: allOf(Type.Record(Type.String(), Type.String())),
    handle: async ({ tx, organisation }) =>
      ok({ items: (await publicKeysOf(tx, organisation.id)).map((key) => ({ ...key })) }),
  }),
];

type Told = Call<{ readonly id: string }, unknown, Static<typeof NewAct>>;

async function recordTold({
  tx,
  organisation: { id: organisation },
  keys,
  params,
  body,
  by: actor,
  now,
}: Told): Promise<Result<string, Problem>> {
  const { purpose, channel = "email", action, wording, list: topic = null, place = null } = body;
  const { at = now, evidence = null } = body;
  if (at > now) return refuse("at", "a moment that has come");
  if (wording === undefined && ANSWERS_A_QUESTION.has(action)) {
    return refuse(
      "wording",
      `the words shown, where the action is ${[...ANSWERS_A_QUESTION].join(", ")}`,
    );
  }
  const contact = await findContact(tx, organisation, params.id);
  if (contact === null) return err({ kind: "not-found" });
  const shown = wording && (await keepWording(tx, organisation, { shownAs: null, ...wording }));
  const act = { purpose, channel, action, wording: shown ?? null };
  const method = body.method ?? (actor.startsWith("member:") ? "member" : "api");
  const circumstances = { method, place, actor, at, evidence } as const;
  const whose = { organisation, keys, contact: contact.id };
  const [entry] = await recordActs(tx, whose, [act], circumstances);
  const addressKey = keys.addressKey(contact.email);
  const numberKey = contact.phone === null ? null : keys.numberKey(contact.phone);
  const said = { addressKey, numberKey, topic, method, actor, at } as const;
  await suppress(tx, organisation, suppressionsFrom([act], said));
  return ok(String(entry?.event.sequence));
}

const ANSWERS_A_QUESTION: ReadonlySet<string> = new Set(["requested", "given", "refused"]);

function refuse(path: string, expected: string): Result<string, Problem> {
  return err({ kind: "bad-fields", fields: [{ path, expected }] });
}

/** An entry, when it is one of this person's. */
async function entryOfPerson(
  { tx, organisation, keys, params }: Call<{ readonly id: string }>,
  sequence: number,
): Promise<LedgerEntry | null> {
  const name = await findLedgerName(tx, organisation.id, keys, params.id);
  if (name === null) return null;
  const entries = await entriesOf(tx, organisation.id, name.pseudonym);
  return entries.find(({ event }) => event.sequence === sequence) ?? null;
}

function entryDocument({ event, hash }: LedgerEntry) {
  return { hash, event: { ...event } };
}
