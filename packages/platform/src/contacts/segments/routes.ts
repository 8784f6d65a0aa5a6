import { assertNever, dayOf, err, ok } from "@consentry/kernel";
import { MEASURE_PURPOSES } from "@consentry/law";
import { Type } from "typebox";

import { allOf, PAGE_QUERY, pageOf, pageRequest, pageUpTo } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import {
  fields,
  Id,
  InstantText,
  isId,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { ContactFields, contactDocument } from "../contacts/contact-document.ts";
import { ContactLineFields, CountedFields } from "../contacts/contact-line-document.ts";
import { countContacts, listContacts } from "../contacts/list-contacts.ts";
import { countUpTo, MOST_COUNTED, searchContacts } from "../contacts/search-contacts.ts";
import type { CannotRead } from "./compile-filter.ts";
import { parseFilter } from "./parse-filter.ts";
import {
  changeSegment,
  findSegment,
  listSegments,
  LONGEST_SEGMENT_NAME,
  makeSegment,
  removeSegment,
  type SegmentFailure,
} from "./segments.ts";

/** Enough to see whether they are the people who were meant. */
const SAMPLE = 6;

/** Read by `parseFilter`, which tells the path of whatever does not fit. */
const FilterTree = Type.Unsafe<object>({
  type: "object",
  description:
    'A tree: {"kind":"and"|"or","of":[…]}, {"kind":"not","filter":…}, or a leaf such as {"kind":"tag","tag":"member"}. Kinds of leaf: attribute, tag, list, source, consent, day, fact, country, locale, recipient, relation, quarantined, suppressed, measured.',
});

const Purpose = nullable(
  oneOf(MEASURE_PURPOSES, "What the segment reads measurement for; null where it reads none."),
);

const SegmentFields = named("Segment", {
  id: Id,
  name: Type.String(),
  filter: FilterTree,
  purpose: Purpose,
  madeBy: Type.String(),
  madeAt: InstantText,
  changedAt: InstantText,
});

/** Questions whose answer is a set of people. */
export const SEGMENT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listSegments",
    method: "GET",
    path: "/segments",
    topic: "Segments",
    summary: "All segments by name",
    needs: "read",
    answer: allOf(SegmentFields),
    handle: async ({ tx, organisation }) => ok({ items: await listSegments(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "makeSegment",
    method: "POST",
    path: "/segments",
    topic: "Segments",
    summary: "Keep a segment",
    needs: "write",
    body: Type.Object(
      {
        name: line(LONGEST_SEGMENT_NAME, "What it is called."),
        filter: FilterTree,
        purpose: Type.Optional(Purpose),
      },
      { $id: "NewSegment", additionalProperties: false },
    ),
    answer: SegmentFields,
    async create({ tx, organisation, body, by, now: at }) {
      const draft = { purpose: null, ...body };
      const made = await makeSegment(tx, organisation.id, draft, { by, at });
      return made.ok ? ok(made.value.id) : err(problemOf(made.error));
    },
    read: ({ tx, organisation }, id) => findSegment(tx, organisation.id, id),
  }),
  route({
    id: "previewSegment",
    method: "POST",
    path: "/segments/preview",
    topic: "Segments",
    summary: "Who would be in a segment",
    description: `Some of those who were added last, and how many they all are, counted to the last up to ${MOST_COUNTED}. Nothing is kept.`,
    needs: "read",
    shows: "people",
    body: fields({ filter: FilterTree }),
    answer: fields({
      counted: CountedFields,
      sample: Type.Array(ContactLineFields, { maxItems: SAMPLE }),
    }),
    async handle({ tx, organisation, body, now }) {
      const filter = parseFilter(body.filter);
      if (!filter.ok) return err({ kind: "bad-fields", fields: filter.error });
      const search = { filter: filter.value, text: null, on: dayOf(now) };
      const counted = await countUpTo(tx, organisation.id, search);
      const found = await searchContacts(tx, organisation.id, {
        ...search,
        order: { sort: "added", isDescending: true },
        after: null,
        limit: SAMPLE,
      });
      if (!counted.ok) return err(cannotRead(counted.error));
      if (!found.ok) return err(cannotRead(found.error));
      return ok({ counted: counted.value, sample: found.value.contacts });
    },
  }),
  route({
    id: "getSegment",
    method: "GET",
    path: "/segments/{id}",
    topic: "Segments",
    summary: "One segment",
    needs: "read",
    params: BY_ID,
    answer: SegmentFields,
    async handle({ tx, organisation, params }) {
      const segment = await findSegment(tx, organisation.id, params.id);
      return segment === null ? err({ kind: "not-found" }) : ok(segment);
    },
  }),
  route({
    id: "changeSegment",
    method: "PUT",
    path: "/segments/{id}",
    topic: "Segments",
    summary: "Give a segment another filter, or name",
    needs: "write",
    params: BY_ID,
    body: fields({
      name: Type.Optional(line(LONGEST_SEGMENT_NAME, "Left out, it keeps its name.")),
      filter: FilterTree,
      purpose: Purpose,
    }),
    answer: SegmentFields,
    async handle({ tx, organisation, params, body, now }) {
      const changed = await changeSegment(tx, organisation.id, params.id, body, now);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeSegment",
    method: "DELETE",
    path: "/segments/{id}",
    topic: "Segments",
    summary: "Remove a segment",
    description: "Nobody in it is touched.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeSegment(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
  route({
    id: "countSegment",
    method: "GET",
    path: "/segments/{id}/count",
    topic: "Segments",
    summary: "How many people are in a segment now",
    needs: "read",
    params: BY_ID,
    answer: fields({ contacts: Type.Integer() }),
    async handle({ tx, organisation, params, now }) {
      const segment = await findSegment(tx, organisation.id, params.id);
      if (segment === null) return err({ kind: "not-found" });
      const asked = { filter: segment.filter, on: dayOf(now) };
      const counted = await countContacts(tx, organisation.id, asked);
      return counted.ok ? ok({ contacts: counted.value }) : err(cannotRead(counted.error));
    },
  }),
  route({
    id: "listSegmentContacts",
    method: "GET",
    path: "/segments/{id}/contacts",
    topic: "Segments",
    summary: "The people in a segment now",
    description: "In the order in which they were added.",
    needs: "read",
    shows: "people",
    params: BY_ID,
    query: fields(PAGE_QUERY),
    answer: pageOf(ContactFields),
    async handle({ tx, organisation, params, query, now }) {
      const segment = await findSegment(tx, organisation.id, params.id);
      if (segment === null) return err({ kind: "not-found" });
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const page = { ...asked.value, filter: segment.filter, on: dayOf(now) };
      const read = await listContacts(tx, organisation.id, page);
      if (!read.ok) return err(cannotRead(read.error));
      return ok(pageUpTo(read.value.contacts.map(contactDocument), read.value.next));
    },
  }),
];

/** Why a filter that reads measurement has no answer. */
export function cannotRead(failure: CannotRead): Problem {
  switch (failure.kind) {
    case "measurement-not-kept":
      return {
        kind: "not-possible",
        detail:
          "The filter reads measurement that is not kept of single people for its purpose, or that is not read here: an answer would be made up.",
      };
    case "inactive-not-sought": {
      const { rule, because, sources } = failure.reason;
      return {
        kind: "not-possible",
        detail: `Who opens nothing may be left out of mail, and not be sought because of it: ${because} (${rule}: ${sources.join(", ")}).`,
      };
    }
    default:
      return assertNever(failure);
  }
}

function problemOf(failure: SegmentFailure): Problem {
  switch (failure.kind) {
    case "bad-segment":
      return { kind: "bad-fields", fields: failure.problems };
    case "inactive-not-sought":
      return cannotRead(failure);
    case "name-taken":
      return { kind: "already-there", detail: "Another segment has this name." };
    case "no-such-segment":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
