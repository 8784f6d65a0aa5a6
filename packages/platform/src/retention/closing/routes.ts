import { dayOf, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { route, workRoute, type ApiRoute } from "../../http/api/route.ts";
import { DayText, fields, InstantText, named, nullable } from "../../http/api/shapes.ts";
import { zipStream } from "../../rights/copy/zip-stream.ts";
import {
  closeOrganisation,
  lastDayAfter,
  readClosing,
  reopenOrganisation,
  type ClosingFailure,
} from "./closing.ts";
import { writeFullExport } from "./full-export.ts";

const ClosingFields = named("Closing", {
  closed: nullable(
    fields({
      closedAt: InstantText,
      closedBy: Type.String(),
      goesOn: { ...DayText, description: "On this day everything of it is deleted." },
    }),
  ),
  wouldGoOn: { ...DayText, description: "The day of one that is closed today." },
});

/** Closing an organisation: an archive of three months, then nothing. */
export const CLOSING_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showClosing",
    method: "GET",
    path: "/organisation/closing",
    topic: "Organisation",
    summary: "Whether the organisation is closed, and when it goes",
    needs: "read",
    answer: ClosingFields,
    async handle({ tx, organisation, now }) {
      return ok({
        closed: await readClosing(tx, organisation.id),
        wouldGoOn: lastDayAfter(dayOf(now)),
      });
    },
  }),
  route({
    id: "closeOrganisation",
    method: "POST",
    path: "/organisation/closing",
    topic: "Organisation",
    summary: "Close the organisation",
    description:
      "Nothing is sent any more, nobody but its owner and its data-protection officer reads, and no program does. Ways out of mails that were sent work on. On its day everything is deleted for good. Take the full export first (`exportOrganisation`).",
    needs: "own",
    body: named("ClosingConfirmed", {
      name: Type.String({ description: "The organisation’s name, as it is written." }),
    }),
    answer: ClosingFields,
    async handle({ tx, organisation, body, by, now: at }) {
      if (body.name !== organisation.name) return err(OTHER_NAME);
      const done = await closeOrganisation(tx, organisation.id, { by, at });
      if (!done.ok) return err(PROBLEMS[done.error]);
      return ok({ closed: done.value, wouldGoOn: done.value.goesOn });
    },
  }),
  route({
    id: "reopenOrganisation",
    method: "DELETE",
    path: "/organisation/closing",
    topic: "Organisation",
    summary: "Open the organisation again",
    description: "Until the day it goes. Sending stays stopped until somebody allows it.",
    needs: "own",
    isOpenWhileClosed: true,
    answer: ClosingFields,
    async handle({ tx, organisation, now }) {
      const done = await reopenOrganisation(tx, organisation.id, dayOf(now));
      if (!done.ok) return err(PROBLEMS[done.error]);
      return ok({ closed: null, wouldGoOn: lastDayAfter(dayOf(now)) });
    },
  }),
  workRoute({
    id: "exportOrganisation",
    method: "GET",
    path: "/organisation/export",
    topic: "Organisation",
    summary: "Everything the organisation has, as an archive",
    description:
      "A ZIP with a file of JSON lines for each table. Keys, passwords, salts and whatever opens a door are left out.",
    needs: "own",
    shows: "people",
    answer: null,
    gives: "application/zip",
    status: 200,
    work: ({ database, organisation, now }) =>
      Promise.resolve(ok(zipStream(now, (zip) => writeFullExport(database, organisation.id, zip)))),
  }),
];

const OTHER_NAME: Problem = {
  kind: "bad-fields",
  fields: [{ path: "name", expected: "the organisation’s name, exactly as it is written" }],
};

const PROBLEMS: Readonly<Record<ClosingFailure, Problem>> = {
  "closed-already": { kind: "already-there", detail: "The organisation is closed already." },
  "not-closed": { kind: "not-possible", detail: "The organisation is not closed." },
  over: { kind: "not-possible", detail: "Its day has come: what is left is being deleted." },
};
