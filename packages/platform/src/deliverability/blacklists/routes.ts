import { err, ok } from "@consentry/kernel";
import { KNOWN_LISTS, LISTED_KINDS } from "@consentry/mail";
import { Type } from "typebox";

import { later } from "../../campaigns/delivery/moments.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute, type Call } from "../../http/api/route.ts";
import {
  changes,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
  optional,
} from "../../http/api/shapes.ts";
import { lastAnswers, listListings } from "./answers.ts";
import {
  addBlacklist,
  askSoon,
  changeBlacklist,
  listBlacklists,
  MOST_LISTS,
  readBlacklist,
  removeBlacklist,
  type BlacklistFailure,
} from "./blacklists.ts";
import { subjectsOf } from "./subjects.ts";

const Kinds = Type.Array(oneOf(LISTED_KINDS), {
  minItems: 1,
  maxItems: LISTED_KINDS.length,
  uniqueItems: true,
  description: "What stands in it.",
});

const ZONE = Type.String({
  minLength: 3,
  maxLength: 190,
  pattern: "^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}$",
  description: "Under which it answers, in small letters: bl.example.net.",
});

const FIELDS = {
  name: line(100, "What people call it."),
  zone: ZONE,
  kinds: Kinds,
  meaning: Type.String({ maxLength: 500, description: "What it means to stand there." }),
  delistUrl: nullable(
    Type.String({
      maxLength: 500,
      pattern: "^https?://\\S+$",
      description: "Where to be taken off.",
    }),
  ),
  isOn: Type.Boolean({ description: "Off: nobody is asked." }),
};

const BlacklistFields = named("Blacklist", {
  id: Id,
  ...FIELDS,
  isWaiting: Type.Boolean({ description: "It is asked within seconds." }),
  lookedAt: nullable(InstantText),
  health: nullable(
    oneOf(
      ["answers", "refuses", "dead", "silent"],
      "By its test entries (RFC 5782). Only of a list that `answers` it is known who stands in it.",
    ),
  ),
  answers: Type.Array(
    fields({
      subject: Type.String({ description: "A server or a domain of yours." }),
      state: oneOf(["listed", "clean", "unknown"]),
      at: InstantText,
    }),
  ),
});

const Blacklists = named("Blacklists", {
  items: Type.Array(BlacklistFields),
  subjects: Type.Array(Type.String(), { description: "What lists are asked about." }),
  listings: Type.Array(
    fields({
      list: Id,
      subject: Type.String(),
      codes: Type.Array(Type.String(), { description: "What it answers: 127.0.0.2." }),
      words: nullable(Type.String({ description: "What it writes beside it." })),
      listedAt: InstantText,
      delistedAt: nullable(InstantText),
    }),
  ),
  offered: Type.Array(
    fields({
      name: Type.String(),
      zone: Type.String(),
      kinds: Kinds,
      meaning: fields({ en: Type.String(), fr: Type.String() }),
      url: Type.String(),
    }),
    { description: "Well-known lists that you did not add. Read their terms." },
  ),
});

/** A list is a stranger's server: it is asked by hand at most so often. */
const SECONDS_BETWEEN = 3_600;

/** Blacklists: which are asked, and what they say of servers and domains. */
export const BLACKLIST_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listBlacklists",
    method: "GET",
    path: "/deliverability/blacklists",
    topic: "Deliverability",
    summary: "Blacklists, what they say, and who stood in them",
    needs: "read",
    answer: Blacklists,
    async handle(call) {
      const { tx, organisation } = call;
      const lists = await listBlacklists(tx, organisation.id);
      const zones = new Set(lists.map(({ zone }) => zone));
      return ok({
        items: await documentsOf(call),
        subjects: await subjectsOf(call),
        listings: await listListings(tx, organisation.id),
        offered: KNOWN_LISTS.filter(({ zone }) => !zones.has(zone)),
      });
    },
  }),
  creatingRoute({
    id: "addBlacklist",
    method: "POST",
    path: "/deliverability/blacklists",
    topic: "Deliverability",
    summary: "Add a blacklist",
    description: "Off unless you say so: whoever runs it learns what it is asked about.",
    needs: "own",
    body: Type.Object(
      {
        ...FIELDS,
        ...optional({ meaning: FIELDS.meaning, delistUrl: FIELDS.delistUrl, isOn: FIELDS.isOn }),
      },
      { $id: "NewBlacklist", additionalProperties: false },
    ),
    answer: BlacklistFields,
    async create({ tx, organisation, body, now }) {
      const draft = { meaning: "", delistUrl: null, isOn: false, ...body };
      const added = await addBlacklist(tx, organisation.id, draft, now);
      return added.ok ? added : err(problemOf(added.error));
    },
    async read(call, id) {
      return (await documentsOf(call)).find((list) => list.id === id) ?? null;
    },
  }),
  route({
    id: "changeBlacklist",
    method: "PATCH",
    path: "/deliverability/blacklists/{id}",
    topic: "Deliverability",
    summary: "Change a blacklist, or switch it on or off",
    needs: "own",
    params: BY_ID,
    body: changes(FIELDS),
    answer: BlacklistFields,
    async handle(call) {
      const { tx, organisation, params, body, now } = call;
      const changed = await changeBlacklist(tx, organisation.id, params.id, body, now);
      return changed.ok ? one(call, params.id) : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeBlacklist",
    method: "DELETE",
    path: "/deliverability/blacklists/{id}",
    topic: "Deliverability",
    summary: "Remove a blacklist with its history",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const isRemoved = await removeBlacklist(tx, organisation.id, params.id);
      return isRemoved ? ok(null) : err({ kind: "not-found" });
    },
  }),
  route({
    id: "askBlacklist",
    method: "POST",
    path: "/deliverability/blacklists/{id}/look",
    topic: "Deliverability",
    summary: "Ask a blacklist now",
    description: "At most once an hour; by itself it is asked once a day.",
    needs: "write",
    params: BY_ID,
    answer: BlacklistFields,
    async handle(call) {
      const { tx, organisation, params, now } = call;
      const list = await readBlacklist(tx, organisation.id, params.id);
      if (list === null) return err({ kind: "not-found" });
      if (!list.isOn) return err({ kind: "not-possible", detail: "Switch the list on first." });
      if (list.lookedAt !== null && list.lookedAt > later(now, -SECONDS_BETWEEN)) {
        const detail =
          "It was asked within the hour. It is somebody else's server: try again later.";
        return err({ kind: "not-possible", detail });
      }
      await askSoon(tx, organisation.id, params.id, now);
      return one(call, params.id);
    },
  }),
];

type Asking = Pick<Call, "tx" | "organisation" | "now">;

async function documentsOf({ tx, organisation, now }: Asking) {
  const answers = await lastAnswers(tx, organisation.id);
  const lists = await listBlacklists(tx, organisation.id);
  return lists.map(({ lookAt, inHandUntil, ...list }) => ({
    ...list,
    isWaiting: list.isOn && (lookAt <= now || (inHandUntil !== null && inHandUntil > now)),
    answers: answers
      .filter((answer) => answer.list === list.id)
      .map(({ subject, state, at }) => ({ subject, state, at })),
  }));
}

async function one(call: Asking, id: string) {
  const found = (await documentsOf(call)).find((list) => list.id === id);
  return found === undefined ? err({ kind: "not-found" } as const) : ok(found);
}

function problemOf(failure: BlacklistFailure): Problem {
  if (failure === "no-such-list") return { kind: "not-found" };
  if (failure === "too-many") {
    return { kind: "not-possible", detail: `There are ${MOST_LISTS} lists already: remove one.` };
  }
  return {
    kind: "bad-fields",
    fields: [{ path: "zone", expected: "a zone that is not in the list yet" }],
  };
}
