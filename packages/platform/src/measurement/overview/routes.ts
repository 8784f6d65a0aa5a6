import { dayOf, ok } from "@consentry/kernel";
import { MEASURE_PURPOSES } from "@consentry/law";
import { Type, type Static } from "typebox";

import { ReasonFields, reasonDocument } from "../../contacts/reason-document.ts";
import { route, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import {
  CountryCode,
  DayText,
  fields,
  InstantText,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { answerNow } from "../../kept-answers/answer-now.ts";
import { readPolicy } from "../../organisations/policy.ts";
import { lastSwitches, readSwitchedOff, switchPurpose } from "../switches/switches.ts";
import { countMeasured, type MeasuredCount, type Split } from "./count-measured.ts";
import { MEASURED_PURPOSES, NEVER_MEASURED, type MeasuredPurpose } from "./measured-purposes.ts";
import { ruleHere } from "./rule-here.ts";

const People = Type.Integer();

const Rule = fields({
  country: nullable(CountryCode),
  people: nullable(Type.Integer({ description: "How many are there; null: not counted yet." })),
  standing: oneOf(
    ["consent", "exempt", "contested", "forbidden"],
    "What law asks for before it may be measured of a reader of a letter they asked for.",
  ),
  mayUnasked: Type.Boolean({
    description: "Whether it is measured of who was not asked, under the readings chosen.",
  }),
  reason: Type.Union([ReasonFields, Type.Null()], { description: "The rule that says so." }),
});

const Purpose = named("MeasuredPurpose", {
  purpose: oneOf(MEASURE_PURPOSES),
  level: oneOf(["aggregate", "day", "individual"]),
  signals: Type.Array(oneOf(["open", "click"])),
  isOn: Type.Boolean({ description: "Off, it is measured of nobody, in no mail." }),
  switched: nullable(fields({ at: InstantText, by: Type.String() })),
  readers: Type.Array(oneOf(["campaign-report", "trial", "inactivity"]), {
    description: "What reads it here. None: it may be collected, and nothing reads it yet.",
  }),
  people: Type.Union(
    [
      fields({
        agreed: People,
        exempt: Type.Integer({ description: "A rule allows it without their yes." }),
        refused: Type.Integer({ description: "Said no, took it back, or their yes ended." }),
        notAsked: Type.Integer({ description: "Never asked, or has not answered." }),
        byRule: Type.Integer({
          description: "May not be written to, or a rule allows it of nobody like them.",
        }),
      }),
      Type.Null(),
    ],
    { description: "Everybody, split, switches left aside. Null: not counted yet." },
  ),
  exemptBy: Type.Array(fields({ rule: Type.String(), people: People }), {
    description: "The rules that allow it without a yes, and of how many.",
  }),
  rules: Type.Array(Rule, { description: "Where the most people are first." }),
  held: nullable(
    fields({
      rows: Type.Integer({
        description:
          "Events of people; people with a last day; hours of a counter that knows nobody.",
      }),
      until: nullable(DayText),
    }),
  ),
});

const Overview = named("MeasurementOverview", {
  countedAt: nullable(InstantText),
  isBeingCounted: Type.Boolean({
    description: "A newer count is under way: ask again in some seconds.",
  }),
  people: nullable(People),
  purposes: Type.Array(Purpose),
  never: Type.Array(oneOf(NEVER_MEASURED), {
    description: "What law knows of observing readers and is not done here at all.",
  }),
});

/** Rules are told for so many countries, those of the most people. */
const MOST_COUNTRIES = 12;

/** What is measured, of whom, under which rule; and a switch for each purpose. */
export const MEASUREMENT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showMeasurement",
    method: "GET",
    path: "/measurement",
    topic: "Measurement",
    summary: "What is measured, of how many people, under which rule, and what is held of it",
    description:
      "Law is asked about everybody, as for a mail that says all it has to. Of very many people the last count is given, made at most an hour before somebody asked.",
    needs: "read",
    answer: Overview,
    handle: async (call) => ok(await overviewOf(call)),
  }),
  route({
    id: "switchMeasurement",
    method: "PUT",
    path: "/measurement/purposes/{purpose}",
    topic: "Measurement",
    summary: "Switch a purpose of measurement on or off, for everybody",
    description:
      "Off, no mail is written with it, mails already sent record nothing for it, and nothing of what was recorded is read; that goes on its day. On, law and each person's answer decide as before. Who switched what is kept.",
    needs: "own",
    params: fields({ purpose: oneOf(MEASURED_PURPOSES.map(({ purpose }) => purpose)) }),
    body: named("MeasurementSwitch", { isOn: Type.Boolean() }),
    answer: Overview,
    async handle(call) {
      const { tx, organisation, params, body, now: at, by } = call;
      await switchPurpose(tx, organisation.id, { ...params, ...body, at, by });
      return ok(await overviewOf(call));
    },
  }),
];

async function overviewOf(
  call: Pick<Call, "tx" | "organisation" | "now" | "by">,
): Promise<Given<Static<typeof Overview>>> {
  const { tx, organisation, now } = call;
  const { answer, answeredAt, isBeingFound } = await answerNow(call, "measurement", countMeasured);
  const off = await readSwitchedOff(tx, organisation.id);
  const switches = await lastSwitches(tx, organisation.id);
  const policy = await readPolicy(tx, organisation.id);
  const countries = answer?.countries ?? [{ country: organisation.country, people: null }];
  const rulesOf = (one: MeasuredPurpose) =>
    countries.slice(0, MOST_COUNTRIES).map(({ country, people }) => {
      const { standing, mayUnasked, reason } = ruleHere(one, { country, on: dayOf(now), policy });
      return {
        country,
        people,
        standing,
        mayUnasked,
        reason: reason && reasonDocument(reason),
      };
    });
  return {
    countedAt: answeredAt,
    isBeingCounted: isBeingFound,
    people: answer?.people ?? null,
    purposes: MEASURED_PURPOSES.map((one) => {
      const last = switches.find(({ purpose }) => purpose === one.purpose);
      return {
        ...one,
        isOn: !off.includes(one.purpose),
        switched: last === undefined ? null : { at: last.at, by: last.by },
        people: splitOf(answer, one),
        exemptBy: answer?.purposes.find(({ purpose }) => purpose === one.purpose)?.exemptBy ?? [],
        rules: rulesOf(one),
        held: heldOf(answer, one),
      };
    }),
    never: NEVER_MEASURED,
  };
}

function splitOf(answer: MeasuredCount | null, { purpose }: MeasuredPurpose): Split | null {
  const known = answer?.purposes.find((split) => split.purpose === purpose);
  if (known === undefined) return null;
  const { agreed, exempt, refused, notAsked, byRule } = known;
  return { agreed, exempt, refused, notAsked, byRule };
}

function heldOf(answer: MeasuredCount | null, { purpose }: MeasuredPurpose) {
  const known = answer?.held.find((held) => held.purpose === purpose);
  return known === undefined ? null : { rows: known.rows, until: known.until };
}
