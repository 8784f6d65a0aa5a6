import { dayOf, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { withOrganisation } from "../../database/database.ts";
import { route, workRoute, type ApiRoute } from "../../http/api/route.ts";
import { DayText, fields, InstantText, named, nullable } from "../../http/api/shapes.ts";
import { zipStream } from "../../rights/copy/zip-stream.ts";
import { goingEvents, noteDownload, writeGoingEvents } from "./going-events.ts";

const GoingEventsFields = named("GoingEvents", {
  until: { ...DayText, description: "Events whose last day is this one or earlier are offered." },
  events: Type.Integer({ minimum: 0 }),
  first: nullable({
    ...DayText,
    description: "The first of their last days; null: there are none.",
  }),
  downloads: Type.Array(
    fields({
      until: DayText,
      events: Type.Integer({ minimum: 0 }),
      at: InstantText,
      by: Type.String({ description: "`member:ID` or `api-key:ID`." }),
    }),
    { description: "The last times that events were taken away, the newest first." },
  ),
});

/** Openings and clicks that go before long, while they are still there. */
export const BEHAVIOUR_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showGoingEvents",
    method: "GET",
    path: "/retention/events",
    topic: "Retention",
    summary: "How many openings and clicks go within the month, and who took them away before",
    needs: "read",
    answer: GoingEventsFields,
    handle: async ({ tx, organisation, now }) =>
      ok(await goingEvents(tx, organisation.id, dayOf(now))),
  }),
  workRoute({
    id: "downloadGoingEvents",
    method: "GET",
    path: "/retention/events/archive",
    topic: "Retention",
    summary: "The openings and clicks that go within the month, as an archive",
    description:
      "A ZIP with a table for each purpose they were collected for. Persons stand in it by their numbers. It is noted who took it. Whoever keeps it longer than the events were to be kept does so on their own account.",
    needs: "rights",
    shows: "people",
    answer: null,
    gives: "application/zip",
    status: 200,
    async work({ database, organisation, now, by }) {
      const going = await withOrganisation(database, organisation.id, async (tx) => {
        const found = await goingEvents(tx, organisation.id, dayOf(now));
        await noteDownload(tx, organisation.id, { ...found, at: now, by });
        return found;
      });
      return ok(
        zipStream(now, (zip) =>
          withOrganisation(database, organisation.id, (tx) =>
            writeGoingEvents(tx, organisation.id, going.until, zip),
          ),
        ),
      );
    },
  }),
];
