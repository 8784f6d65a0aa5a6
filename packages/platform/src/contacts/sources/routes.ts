import { dayOf, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import {
  changes,
  DayText,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
  optional,
} from "../../http/api/shapes.ts";
import { ReasonFields, reasonDocument } from "../reason-document.ts";
import { LONGEST_SOURCE_NAME, LONGEST_TERMS } from "./check-declaration.ts";
import { judgeSource } from "./judge-source.ts";
import { ORIGIN_KINDS } from "./source.ts";
import {
  changeSource,
  declareSource,
  findSource,
  listSources,
  type SourceFailure,
} from "./sources.ts";

const LONG = { maxLength: LONGEST_TERMS };

const DECLARED = {
  obtainedOn: nullable(DayText),
  terms: nullable(
    Type.String({ ...LONG, description: "What the origin said about use by others." }),
  ),
  namesUs: nullable(
    Type.Boolean({
      description: "Whether people were told about us by name when a partner collected their data.",
    }),
  ),
  informedOn: nullable(DayText),
  informedWording: nullable(
    Type.String({ ...LONG, description: "The words in which people were informed." }),
  ),
  optOutOffered: nullable(
    Type.Boolean({
      description:
        "Whether people were offered to object, free and simple, when their data were collected. Without it nobody is written to as an own customer alone.",
    }),
  ),
};
const WHAT = {
  kind: oneOf(ORIGIN_KINDS, "How the data came to be held."),
  name: line(LONGEST_SOURCE_NAME, "What it is called here."),
};

export const SourceFields = named("Source", {
  id: Id,
  ...WHAT,
  ...DECLARED,
  declaredBy: Type.String(),
  declaredAt: InstantText,
  quarantinedBy: nullable(
    Type.String({ description: "The rule that holds its contacts back; null where none does." }),
  ),
});

const SourceInList = named("SourceWithCount", {
  ...SourceFields.properties,
  contacts: Type.Integer({ description: "How many contacts came from it." }),
});

const NewSource = Type.Object(
  { ...WHAT, ...optional(DECLARED) },
  { $id: "NewSource", additionalProperties: false },
);

const NOT_DECLARED = {
  obtainedOn: null,
  terms: null,
  namesUs: null,
  informedOn: null,
  informedWording: null,
  optOutOffered: null,
};

/** Where data came from. */
export const SOURCE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listSources",
    method: "GET",
    path: "/sources",
    topic: "Sources",
    summary: "All sources by name",
    needs: "read",
    answer: allOf(SourceInList),
    handle: async ({ tx, organisation }) => ok({ items: await listSources(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "declareSource",
    method: "POST",
    path: "/sources",
    topic: "Sources",
    summary: "Declare where data come from",
    description:
      "No contact without one. What is left out counts as not shown; law says at once whether anybody from there may be written to (`quarantinedBy`).",
    needs: "write",
    body: NewSource,
    answer: SourceFields,
    async create({ tx, organisation, body, by, now: at }) {
      const declaration = { ...NOT_DECLARED, ...body };
      const made = await declareSource(tx, organisation, declaration, { by, at });
      return made.ok ? ok(made.value.id) : err(problemOf(made.error));
    },
    read: ({ tx, organisation }, id) => findSource(tx, organisation.id, id),
  }),
  route({
    id: "judgeSource",
    method: "POST",
    path: "/sources/judge",
    topic: "Sources",
    summary: "What law says of a source before it is declared",
    description:
      "A POST that changes nothing. `quarantine` is why everybody from there is held back, whatever they agreed to; null leaves it to each person's own case, and promises nobody a mail.",
    needs: "read",
    body: fields({ kind: WHAT.kind, namesUs: DECLARED.namesUs }),
    answer: fields({
      quarantine: nullable(ReasonFields),
    }),
    async handle({ organisation, body, now }) {
      const quarantine = judgeSource(body, organisation.country, dayOf(now));
      return ok({ quarantine: quarantine && reasonDocument(quarantine) });
    },
  }),
  route({
    id: "getSource",
    method: "GET",
    path: "/sources/{id}",
    topic: "Sources",
    summary: "One source",
    needs: "read",
    params: BY_ID,
    answer: SourceFields,
    async handle({ tx, organisation, params }) {
      const source = await findSource(tx, organisation.id, params.id);
      return source === null ? err({ kind: "not-found" }) : ok(source);
    },
  }),
  route({
    id: "redeclareSource",
    method: "PATCH",
    path: "/sources/{id}",
    topic: "Sources",
    summary: "Declare a source anew",
    description: "Its contacts are judged by what it says now, all of them, in the same moment.",
    needs: "write",
    params: BY_ID,
    body: changes({ ...WHAT, ...DECLARED }),
    answer: fields({
      source: SourceFields,
      rejudged: Type.Integer({ description: "How many contacts are held back, or let go, by it." }),
    }),
    async handle({ tx, organisation, params, body, by, now: at }) {
      const changed = await changeSource(tx, organisation, params.id, body, { by, at });
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
];

function problemOf(failure: SourceFailure): Problem {
  return failure.kind === "no-such-source"
    ? { kind: "not-found" }
    : { kind: "bad-fields", fields: failure.problems };
}
