import { err, ok } from "@consentry/kernel";
import { STAFF_DEEDS } from "@consentry/ledger";
import { Type } from "typebox";

import { allOf, makePage, PAGE_QUERY, pageOf, pageRequest } from "../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../http/api/route.ts";
import { fields, Id, InstantText, named, nullable, oneOf } from "../http/api/shapes.ts";
import { listAlerts, seeAlert } from "./alerts/alerts.ts";
import { verifyStaffLog } from "./chain/verify-staff-log.ts";
import { listActors, listStaffLog } from "./listing/list-staff-log.ts";

const Actor = Type.String({
  maxLength: 100,
  description: "`member:ID`, `api-key:ID`, or `operator`: somebody at the machine itself.",
});

const StaffActFields = named("StaffAct", {
  sequence: Type.Integer({ description: "Its place in the chain." }),
  at: InstantText,
  actor: Actor,
  actorName: nullable(Type.String({ description: "Null: no longer known here." })),
  deed: oneOf(STAFF_DEEDS),
  operation: Type.String({ description: "What was asked for, as this reference names it." }),
  about: nullable(Type.String({ description: "The one thing it was about, unless a person." })),
  contact: Type.Union([fields({ id: Id, email: Type.String() }), Type.Null()], {
    description: "The one person it was about, while they are here.",
  }),
  people: nullable(
    Type.Integer({ description: "How many it showed or took out; null: not counted." }),
  ),
});

const StaffAlertFields = named("StaffAlert", {
  id: Id,
  actor: Actor,
  actorName: nullable(Type.String()),
  operation: Type.String(),
  people: nullable(Type.Integer({ description: "Within an hour; null: a whole file." })),
  at: InstantText,
  seenAt: nullable(InstantText),
  seenBy: nullable(Type.String()),
});

const Verdict = named("StaffLogVerdict", {
  isWhole: Type.Boolean(),
  beginsAfter: nullable(
    Type.Integer({ description: "Entries up to this one went on their day; 0: none did." }),
  ),
  entries: nullable(Type.Integer()),
  seals: nullable(Type.Integer({ description: "Signed places of the chain." })),
  sequence: nullable(Type.Integer({ description: "The first entry that is wrong." })),
  fault: nullable(Type.String()),
});

const SEQUENCE = /^[1-9]\d{0,15}$/;

/** Who saw, exported, changed or sent what. */
export const STAFF_LOG_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listStaffLog",
    method: "GET",
    path: "/staff-log",
    topic: "Staff log",
    summary: "Who saw, exported, changed or sent what, the latest first",
    description:
      "Acts appear some seconds after they were done. The same look at the same thing is written down once in ten minutes. What programs hand in as messages stands with the messages.",
    needs: "rights",
    query: fields({
      ...PAGE_QUERY,
      actor: Type.Optional(Actor),
      deed: Type.Optional(oneOf(STAFF_DEEDS)),
      contact: Type.Optional(Id),
    }),
    answer: pageOf(StaffActFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, (key) => SEQUENCE.test(key));
      if (!asked.ok) return asked;
      const { after, limit } = asked.value;
      const { actor = null, deed = null, contact = null } = query;
      const before = after === null ? null : Number(after);
      const read = await listStaffLog(tx, organisation.id, { before, limit, actor, deed, contact });
      return ok(makePage(read, limit, ({ sequence }) => String(sequence)));
    },
  }),
  route({
    id: "listStaffActors",
    method: "GET",
    path: "/staff-log/actors",
    topic: "Staff log",
    summary: "Everybody in the log, whoever did most first",
    needs: "rights",
    answer: allOf(fields({ actor: Actor, name: nullable(Type.String()), acts: Type.Integer() })),
    handle: async ({ tx, organisation }) => ok({ items: await listActors(tx, organisation.id) }),
  }),
  route({
    id: "listStaffAlerts",
    method: "GET",
    path: "/staff-log/alerts",
    topic: "Staff log",
    summary: "Reading of people's data in bulk, what nobody has seen yet first",
    needs: "rights",
    answer: allOf(StaffAlertFields),
    handle: async ({ tx, organisation }) => ok({ items: await listAlerts(tx, organisation.id) }),
  }),
  route({
    id: "seeStaffAlert",
    method: "POST",
    path: "/staff-log/alerts/{id}/seen",
    topic: "Staff log",
    summary: "Say that you have seen an alert",
    needs: "rights",
    params: BY_ID,
    answer: StaffAlertFields,
    async handle({ tx, organisation, params, by, now }) {
      const alert = await seeAlert(tx, organisation.id, params.id, { by, at: now });
      return alert === null ? err({ kind: "not-found" }) : ok(alert);
    },
  }),
  route({
    id: "verifyStaffLog",
    method: "POST",
    path: "/staff-log/verify",
    topic: "Staff log",
    summary: "Check every entry, every link and every signed place of the log",
    description: "It reads and changes nothing.",
    needs: "rights",
    answer: Verdict,
    async handle({ tx, organisation }) {
      const nothing = {
        beginsAfter: null,
        entries: null,
        seals: null,
        sequence: null,
        fault: null,
      };
      return ok({ ...nothing, ...(await verifyStaffLog(tx, organisation.id)) });
    },
  }),
];
