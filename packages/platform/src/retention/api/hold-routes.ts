import { err, ok, type Result } from "@consentry/kernel";

import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { allOf } from "../../http/api/paging.ts";
import { endHold, holdBack, listHolds, moveHoldEnd, type HoldFailure } from "../holds/holds.ts";
import { HoldChange, HoldDocument, NewHoldDocument } from "./documents.ts";

/** What stays although its day has come. */
export const HOLD_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listRetentionHolds",
    method: "GET",
    path: "/retention/holds",
    topic: "Retention",
    summary: "What is held back from every run, the next to end first",
    needs: "rights",
    answer: allOf(HoldDocument),
    handle: async ({ tx, organisation }) => ok({ items: await listHolds(tx, organisation.id) }),
  }),
  creatingRoute({
    id: "addRetentionHold",
    method: "POST",
    path: "/retention/holds",
    topic: "Retention",
    summary: "Hold a person, a source, a campaign or everything back from every run",
    description:
      "For a claim that is made or expected. It makes no mail lawful and prolongs nobody’s day: when it ends, what is overdue goes with the next run.",
    needs: "rights",
    body: NewHoldDocument,
    answer: HoldDocument,
    async create({ tx, organisation, body, by, now: at }) {
      if ((body.kind === "everything") !== (body.about === null)) {
        const expected = "the id of what is held, and null for everything";
        return err({ kind: "bad-fields", fields: [{ path: "about", expected }] });
      }
      return orProblem(await holdBack(tx, organisation.id, body, { by, at }));
    },
    async read({ tx, organisation }, id) {
      const all = await listHolds(tx, organisation.id);
      return all.find((hold) => hold.id === id) ?? null;
    },
  }),
  route({
    id: "changeRetentionHold",
    method: "PATCH",
    path: "/retention/holds/{id}",
    topic: "Retention",
    summary: "Give a hold another end",
    needs: "rights",
    params: BY_ID,
    body: HoldChange,
    answer: HoldDocument,
    async handle({ tx, organisation, params, body, now: at }) {
      const moved = await moveHoldEnd(tx, organisation.id, params.id, { ...body, at });
      if (!moved.ok) return orProblem(moved);
      const all = await listHolds(tx, organisation.id);
      const hold = all.find(({ id }) => id === params.id);
      return hold === undefined ? err({ kind: "not-found" }) : ok(hold);
    },
  }),
  route({
    id: "removeRetentionHold",
    method: "DELETE",
    path: "/retention/holds/{id}",
    topic: "Retention",
    summary: "End a hold at once",
    needs: "rights",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      return (await endHold(tx, organisation.id, params.id))
        ? ok(null)
        : err({ kind: "not-found" });
    },
  }),
];

function orProblem<Value>(result: Result<Value, HoldFailure>): Result<Value, Problem> {
  if (result.ok) return result;
  const failure = result.error;
  if (failure.kind === "bad-end") {
    const expected = `today or a later day, ${failure.latest} at the latest`;
    return err({ kind: "bad-fields", fields: [{ path: "until", expected }] });
  }
  return err({ kind: "not-found" });
}
