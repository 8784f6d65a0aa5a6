import { dayOf, err, ok, type Day, type PhoneNumber, type Result } from "@consentry/kernel";
import { readNumber } from "@consentry/sms";
import { Type } from "typebox";

import { withOrganisation } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import { LARGEST_PAGE, pageOf, pageRequest, pageUpTo } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { route, workRoute, type ApiRoute, type Call } from "../../http/api/route.ts";
import { fields, oneOf } from "../../http/api/shapes.ts";
import { cannotRead } from "../segments/routes.ts";
import { ASKED, filterOf, type Asked } from "./asked-people.ts";
import { ContactLineFields, CountedFields } from "./contact-line-document.ts";
import { CONTACT_SORTS, parsePlace, placeText } from "./contact-order.ts";
import { exportOf } from "./export-contacts.ts";
import {
  countUpTo,
  LONGEST_SEARCH,
  MOST_COUNTED,
  searchContacts,
  SHORTEST_SEARCH,
  type Search,
} from "./search-contacts.ts";

/** A key and an id in JSON: an address or a name of 200 characters, each of four bytes at most. */
const LONGEST_CURSOR = 2_000;

const SEARCHED = {
  ...ASKED,
  text: Type.Optional(
    Type.String({
      minLength: SHORTEST_SEARCH,
      maxLength: LONGEST_SEARCH,
      description:
        "A part of the address or the name, in any case, with or without accents; or a whole telephone number.",
    }),
  ),
};

/** Looking for people. What is looked for may be personal: it stands in the body of a POST. */
export const SEARCH_ROUTES: readonly ApiRoute[] = [
  route({
    id: "searchContacts",
    method: "POST",
    path: "/contacts/search",
    topic: "Contacts",
    summary: "Look for people, in an order",
    description:
      "A POST, so that what is looked for stands in no URL. It changes nothing. The text is looked for by reading every address: with a million contacts it takes about half a second.",
    needs: "read",
    shows: "people",
    body: fields({
      ...SEARCHED,
      sort: Type.Optional(oneOf(CONTACT_SORTS, "`added` when left out.")),
      descending: Type.Optional(Type.Boolean()),
      after: Type.Optional(
        Type.String({
          maxLength: LONGEST_CURSOR,
          description: "The `next` of the page before, of the same order. It may hold an address.",
        }),
      ),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LARGEST_PAGE })),
    }),
    answer: pageOf(ContactLineFields),
    async handle({ tx, organisation, keys, body, now }) {
      const { sort = "added", descending: isDescending = false } = body;
      const asked = pageRequest(body, (key) => parsePlace(sort, key) !== null);
      if (!asked.ok) return asked;
      const search = await searchOf(tx, { organisation, keys }, body, dayOf(now));
      if (!search.ok) return search;
      const found = await searchContacts(tx, organisation.id, {
        ...search.value,
        order: { sort, isDescending },
        after: asked.value.after === null ? null : parsePlace(sort, asked.value.after),
        limit: asked.value.limit,
      });
      if (!found.ok) return err(cannotRead(found.error));
      const { contacts, next } = found.value;
      return ok(pageUpTo(contacts, next && placeText(next)));
    },
  }),
  route({
    id: "countContacts",
    method: "POST",
    path: "/contacts/count",
    topic: "Contacts",
    summary: "How many people fit",
    description: `Counted to the last up to ${MOST_COUNTED}.`,
    needs: "read",
    body: fields(SEARCHED),
    answer: CountedFields,
    async handle({ tx, organisation, keys, body, now }) {
      const search = await searchOf(tx, { organisation, keys }, body, dayOf(now));
      if (!search.ok) return search;
      const counted = await countUpTo(tx, organisation.id, search.value);
      return counted.ok ? counted : err(cannotRead(counted.error));
    },
  }),
  workRoute({
    id: "exportContacts",
    method: "GET",
    path: "/contacts/export",
    topic: "Contacts",
    summary: "People as a CSV",
    description:
      "With source, due date, and whether each may not be written to. What a spreadsheet would take for a formula has an apostrophe before it. Who comes or goes while it is written is in it or not.",
    needs: "rights",
    shows: "people",
    query: fields(ASKED),
    answer: null,
    gives: "text/csv",
    status: 200,
    async work({ database, organisation: { id }, query, now }) {
      const filter = await withOrganisation(database, id, (tx) => filterOf(tx, id, query));
      if (!filter.ok) return filter;
      const pieces = exportOf(database, id, { filter: filter.value, on: dayOf(now) });
      return pieces.ok ? pieces : err(cannotRead(pieces.error));
    },
  }),
];

async function searchOf(
  tx: Tx,
  { organisation, keys }: Pick<Call, "organisation" | "keys">,
  { text, ...asked }: Asked & { readonly text?: string },
  on: Day,
): Promise<Result<Search, Problem>> {
  const filter = await filterOf(tx, organisation.id, asked);
  if (!filter.ok) return filter;
  const part = text === undefined ? null : text.trim();
  if (part !== null && part.length < SHORTEST_SEARCH) return err(TOO_SHORT);
  const number = part === null ? null : numberIn(part, organisation.country);
  const numberKey = number === null ? null : keys.numberKey(number);
  return ok({ filter: filter.value, text: part, numberKey, on });
}

/** Fewer digits are a part of something else: numbers are looked for whole. */
const FEWEST_DIGITS = 8;

function numberIn(text: string, country: string | null): PhoneNumber | null {
  if (text.replaceAll(/\D/g, "").length < FEWEST_DIGITS) return null;
  const read = readNumber(text, country);
  return read.ok ? read.value.number : null;
}

const TOO_SHORT: Problem = {
  kind: "bad-fields",
  fields: [{ path: "text", expected: `at least ${SHORTEST_SEARCH} characters` }],
};
