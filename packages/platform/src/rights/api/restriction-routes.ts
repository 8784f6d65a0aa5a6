import { dayOf, err, ok } from "@consentry/kernel";

import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { DayText, fields, InstantText, named, nullable } from "../../http/api/shapes.ts";
import { liftRestriction, restrictionOf } from "../restriction/restrict.ts";

const Restriction = named("Restriction", {
  restriction: nullable(
    fields({
      since: InstantText,
      until: nullable({ ...DayText, description: "The day from which the data are used again." }),
    }),
  ),
});

/** Whether a person's data are kept and not used. */
export const RESTRICTION_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showRestriction",
    method: "GET",
    path: "/contacts/{id}/restriction",
    topic: "Requests",
    summary: "Whether a person's data are kept and not used",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: Restriction,
    async handle({ tx, organisation, params, now }) {
      if ((await findContact(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const restriction = await restrictionOf(tx, organisation.id, params.id, dayOf(now));
      return ok({ restriction });
    },
  }),
  route({
    id: "liftRestriction",
    method: "POST",
    path: "/contacts/{id}/restriction/end",
    topic: "Requests",
    summary: "Use a person's data again in a week, and tell them before",
    needs: "rights",
    params: BY_ID,
    answer: Restriction,
    async handle(call) {
      const { tx, organisation, params, by, now } = call;
      if ((await findContact(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const on = await liftRestriction(call, params.id, by);
      if (on === null) {
        const detail = "This person's data are not restricted, or the day that ends it is set.";
        return err({ kind: "not-possible", detail });
      }
      const restriction = await restrictionOf(tx, organisation.id, params.id, dayOf(now));
      return ok({ restriction });
    },
  }),
];
