import { addDays, dayOf, err, ok, parseDay, type Day } from "@consentry/kernel";
import { citationById, retentionCatalogue } from "@consentry/law";
import type { Static } from "typebox";

import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import { fields, isId } from "../../http/api/shapes.ts";
import { choosePeriod, readChoices } from "../choices/choices.ts";
import { changeStandingOrder, readStandingOrder } from "../choices/standing-order.ts";
import { listPeopleDue, planRetention, type PlaceInPlan } from "../plan/plan.ts";
import { beginRun } from "../run/carry-out.ts";
import { listRuns, readReport, readRun } from "../run/run-rows.ts";
import {
  PeriodChange,
  PersonDueDocument,
  PlanDocument,
  ReportDocument,
  RetentionDocument,
  RunDocument,
  RunRequest,
  StandingOrderChange,
} from "./documents.ts";

const DAYS_AHEAD = 30;

/** Periods, the plan, and what went. */
export const RUN_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showRetention",
    method: "GET",
    path: "/retention",
    topic: "Retention",
    summary: "How long what is kept, by which source, and what may be chosen",
    needs: "read",
    answer: RetentionDocument,
    handle: async (call) => ok(await retentionOf(call)),
  }),
  route({
    id: "chooseRetentionPeriod",
    method: "PUT",
    path: "/retention/period",
    topic: "Retention",
    summary: "Choose how long something is kept, within the bounds of law",
    description:
      "What is there already follows: the days of people are counted anew behind the answer, and what is then past its day goes with the next run. Null: the usual period again.",
    needs: "rights",
    body: PeriodChange,
    answer: RetentionDocument,
    async handle(call) {
      const { tx, organisation, body, by, now: at } = call;
      const chosen = await choosePeriod(tx, organisation.id, body, { by, at });
      if (chosen.ok) return ok(await retentionOf(call));
      if (chosen.error.kind === "nothing-to-choose") {
        return err({ kind: "not-possible", detail: "There is nothing to choose for this rule." });
      }
      const { least, most } = chosen.error.bounds;
      const expected = most === null ? `${least} or more` : `${least} to ${most}`;
      return err({ kind: "bad-fields", fields: [{ path: "length", expected }] });
    },
  }),
  route({
    id: "changeStandingOrder",
    method: "PUT",
    path: "/retention/people",
    topic: "Retention",
    summary: "Let people go on their day by themselves, or only after somebody looked",
    needs: "rights",
    body: StandingOrderChange,
    answer: RetentionDocument,
    async handle(call) {
      const { tx, organisation, body, by, now: at } = call;
      await changeStandingOrder(tx, organisation.id, body.peopleGoByThemselves, { by, at });
      return ok(await retentionOf(call));
    },
  }),
  route({
    id: "planRetention",
    method: "GET",
    path: "/retention/plan",
    topic: "Retention",
    summary: "The dry run: what would go today, and what joins it within the month",
    description: "It counts, and removes nothing.",
    needs: "read",
    answer: PlanDocument,
    handle: async (call) => ok(await planRetention(call)),
  }),
  route({
    id: "listPeopleDue",
    method: "GET",
    path: "/retention/plan/people",
    topic: "Retention",
    summary: "Whose day is over or comes within the month, the longest overdue first",
    description: "By number alone; `showContact` tells who it is.",
    needs: "read",
    shows: "people",
    query: fields(PAGE_QUERY),
    answer: pageOf(PersonDueDocument),
    async handle({ tx, organisation, query, now }) {
      const page = pageRequest(query, (key) => placeOf(key) !== null);
      if (!page.ok) return page;
      const { after, limit } = page.value;
      const people = await listPeopleDue(tx, organisation.id, {
        by: addDays(dayOf(now), DAYS_AHEAD),
        after: after === null ? null : placeOf(after),
        most: limit + 1,
      });
      return ok(makePage(people, limit, ({ until, contact }) => `${until} ${contact}`));
    },
  }),
  route({
    id: "startRetentionRun",
    method: "POST",
    path: "/retention/runs",
    topic: "Retention",
    summary: "Let go what is past its day, now",
    description:
      "It goes on behind the answer: ask `showRetentionRun`. Where one is under way, that one is answered.",
    needs: "rights",
    body: RunRequest,
    answer: RunDocument,
    async handle(call) {
      const { tx, organisation, body, by } = call;
      if (body.people !== null && (await planRetention(call)).people > body.people) {
        const detail = "More people would go than you were shown: look at the plan again.";
        return err({ kind: "not-possible", detail });
      }
      await beginRun(call, { by, withPeople: body.people !== null });
      const [newest] = await listRuns(tx, organisation.id, { before: null, most: 1 });
      return newest === undefined ? err({ kind: "not-found" }) : ok(newest);
    },
  }),
  route({
    id: "listRetentionRuns",
    method: "GET",
    path: "/retention/runs",
    topic: "Retention",
    summary: "What went when, the newest first",
    description: "Of runs that found nothing only the last is kept.",
    needs: "read",
    query: fields(PAGE_QUERY),
    answer: pageOf(RunDocument),
    async handle({ tx, organisation, query }) {
      const page = pageRequest(query, isId);
      if (!page.ok) return page;
      const { after: before, limit } = page.value;
      const runs = await listRuns(tx, organisation.id, { before, most: limit + 1 });
      return ok(makePage(runs, limit, ({ id }) => id));
    },
  }),
  route({
    id: "showRetentionRun",
    method: "GET",
    path: "/retention/runs/{id}",
    topic: "Retention",
    summary: "One run, and how far it is",
    needs: "read",
    params: BY_ID,
    answer: RunDocument,
    async handle({ tx, organisation, params }) {
      const run = await readRun(tx, organisation.id, params.id);
      return run === null ? err({ kind: "not-found" }) : ok(run);
    },
  }),
  route({
    id: "showRetentionReport",
    method: "GET",
    path: "/retention/runs/{id}/report",
    topic: "Retention",
    summary: "The signed report of a run, without personal data",
    needs: "read",
    params: BY_ID,
    answer: ReportDocument,
    async handle({ tx, organisation, params }) {
      const report = await readReport(tx, organisation.id, params.id);
      return report === null ? err({ kind: "not-found" }) : ok({ run: params.id, report });
    },
  }),
];

async function retentionOf({
  tx,
  organisation,
  now,
}: Pick<Call, "tx" | "organisation" | "now">): Promise<Given<Static<typeof RetentionDocument>>> {
  const choices = await readChoices(tx, organisation.id);
  const [lastRun = null] = await listRuns(tx, organisation.id, { before: null, most: 1 });
  return {
    standingOrder: await readStandingOrder(tx, organisation.id),
    rules: retentionCatalogue(dayOf(now)).map((entry) => {
      const choice = choices.get(entry.id);
      return {
        ...entry,
        chosen: choice?.length ?? null,
        chosenAt: choice?.at ?? null,
        chosenBy: choice?.by ?? null,
        isMoved: choice?.isMoved ?? true,
        sources: entry.sources.map(sourceDocument),
      };
    }),
    lastRun,
  };
}

function sourceDocument(id: string) {
  const citation = citationById(id);
  return {
    id,
    title: citation?.source.title ?? id,
    says: citation?.provision.paraphrase ?? "",
    read: citation?.provision.read ?? ("recalled" as const),
  };
}

/** `2026-11-21 0197…` */
function placeOf(key: string): PlaceInPlan | null {
  const [until = "", contact = "", ...rest] = key.split(" ");
  const isPlace = rest.length === 0 && parseDay(until).ok && isId(contact);
  return isPlace ? { until: until as Day, contact } : null;
}
