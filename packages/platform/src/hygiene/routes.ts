import { dayOf, err, ok } from "@consentry/kernel";
import { Type, type Static } from "typebox";

import { FEWEST_PEOPLE } from "../campaigns/reports/fewest-people.ts";
import { ReasonFields, reasonDocument } from "../contacts/reason-document.ts";
import { route, type ApiRoute, type Call, type Given } from "../http/api/route.ts";
import { DayText, fields, InstantText, named, nullable } from "../http/api/shapes.ts";
import { askFor, keepAnswer, readAnswer } from "../kept-answers/kept-answer.ts";
import { isSmall } from "../kept-answers/size-of.ts";
import { readSwitchedOff } from "../measurement/switches/switches.ts";
import { countInactive, type InactiveCount } from "./count-inactive.ts";
import { whyNoWinBack } from "./no-win-back.ts";
import { MOST_A_RUN } from "./rest-inactive.ts";
import { forgetRests, restingContacts } from "./resting.ts";
import { changeHygiene, FEWEST_MONTHS, MOST_MONTHS, readHygiene } from "./settings.ts";

const Months = Type.Integer({
  minimum: FEWEST_MONTHS,
  maximum: MOST_MONTHS,
  description: "How long nothing was opened before requested mail rests.",
});

const People = nullable(
  Type.Integer({
    description: `Null: fewer than ${FEWEST_PEOPLE}, or none. Who knows the others would learn what one of them did.`,
  }),
);

const Hygiene = named("Hygiene", {
  isOn: Type.Boolean(),
  months: Months,
  isMeasured: Type.Boolean({
    description: "Whether last days are kept at all. Switched off, nothing of this is done.",
  }),
  dryRun: nullable(
    fields({
      months: Months,
      countedAt: InstantText,
      people: People,
      byRule: Type.Array(
        fields({
          rule: Type.String({ description: "The rule of law that permits it." }),
          people: Type.Integer(),
        }),
      ),
    }),
  ),
  isBeingCounted: Type.Boolean({ description: "A count is under way: ask again in some seconds." }),
  resting: People,
  lastRun: nullable(
    fields({
      on: DayText,
      people: People,
      hasMore: Type.Boolean({ description: "Others follow the next day." }),
    }),
  ),
  mostARun: Type.Integer({ description: "No more people than that in one day." }),
  noWinBack: ReasonFields,
});

const Change = named("HygieneChange", { isOn: Type.Boolean(), months: Months });

/** Letting requested mail rest that nobody opens. Numbers alone come out of it. */
export const HYGIENE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showHygiene",
    method: "GET",
    path: "/measurement/hygiene",
    topic: "Measurement",
    summary: "Whether mail to the inactive rests, and of how many people",
    description:
      "Who they are is told nowhere: the last day of an opening may serve to stop mail, and nothing else.",
    needs: "read",
    answer: Hygiene,
    handle: async (call) => ok(await hygieneOf(call)),
  }),
  route({
    id: "changeHygiene",
    method: "PUT",
    path: "/measurement/hygiene",
    topic: "Measurement",
    summary: "Let mail to the inactive rest, or not",
    description:
      "It begins only after a dry run for the same months. Off, all mail that rested goes on.",
    needs: "own",
    body: Change,
    answer: Hygiene,
    async handle(call) {
      const { tx, organisation, body, by, now: at } = call;
      const known = await readHygiene(tx, organisation.id);
      if (body.isOn && known.countedMonths !== body.months) {
        const detail = `Count first how many people ${body.months} months would concern (countInactive).`;
        return err({ kind: "not-possible", detail });
      }
      await changeHygiene(tx, organisation.id, { ...body, by, at });
      if (!body.isOn) await forgetRests(tx, organisation.id);
      return ok(await hygieneOf(call));
    },
  }),
  route({
    id: "countInactive",
    method: "POST",
    path: "/measurement/hygiene/count",
    topic: "Measurement",
    summary: "The dry run: how many people’s mail would rest",
    description:
      "Nobody’s mail rests by it. Of very many people it is counted behind the answer: ask `showHygiene`. The months are kept for when it is switched on; while it is on they are changed by `changeHygiene` alone.",
    needs: "own",
    body: named("InactiveQuestion", { months: Months }),
    answer: Hygiene,
    async handle(call) {
      const { tx, organisation, body, by, now: at } = call;
      const { isOn, months } = await readHygiene(tx, organisation.id);
      if (isOn && months !== body.months) {
        return err({ kind: "not-possible", detail: "Switch it off before you try other months." });
      }
      if (!isOn) await changeHygiene(tx, organisation.id, { isOn, ...body, by, at });
      const of = { organisation: organisation.id, kind: "hygiene" } as const;
      if (await isSmall(tx, organisation.id)) {
        const heard = () => Promise.resolve();
        const answer = await countInactive({ tx, organisation, now: at, heard });
        await keepAnswer(tx, of, answer, { at, by });
      } else {
        await askFor(tx, of, { at, by });
      }
      return ok(await hygieneOf(call));
    },
  }),
];

async function hygieneOf({
  tx,
  organisation,
  now,
}: Pick<Call, "tx" | "organisation" | "now">): Promise<Given<Static<typeof Hygiene>>> {
  const { isOn, months, lastRun } = await readHygiene(tx, organisation.id);
  const kept = await readAnswer<InactiveCount>(tx, {
    organisation: organisation.id,
    kind: "hygiene",
  });
  const off = await readSwitchedOff(tx, organisation.id);
  return {
    isOn,
    months,
    isMeasured: !off.includes("hygiene.inactive"),
    dryRun: dryRunOf(kept),
    isBeingCounted: kept?.isWanted === true,
    resting: inPublic((await restingContacts(tx, organisation.id)).size),
    lastRun: lastRun && { ...lastRun, people: inPublic(lastRun.rested) },
    mostARun: MOST_A_RUN,
    noWinBack: reasonDocument(whyNoWinBack(dayOf(now))),
  };
}

function dryRunOf(kept: Awaited<ReturnType<typeof readAnswer<InactiveCount>>>) {
  if (kept === null || kept.answer === null || kept.answeredAt === null) return null;
  const { months, people, byRule } = kept.answer;
  return {
    months,
    countedAt: kept.answeredAt,
    people: inPublic(people),
    byRule: byRule.filter((rule) => inPublic(rule.people) !== null),
  };
}

function inPublic(people: number): number | null {
  return people < FEWEST_PEOPLE ? null : people;
}
