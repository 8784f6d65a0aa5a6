import { dayOf, type Day } from "@consentry/kernel";
import { INFORMING, type MeasurePurpose } from "@consentry/law";

import { EVERYBODY } from "../../campaigns/audience/audience-condition.ts";
import { factsQuery, type FactsOfOne } from "../../contacts/contacts/load-facts.ts";
import { factsKey, readFacts } from "../../contacts/contacts/person-facts.ts";
import type { Asking } from "../../kept-answers/keep-answering.ts";
import { MEASURED_PURPOSES } from "../../measurement/overview/measured-purposes.ts";
import { readPolicy } from "../../organisations/policy.ts";
import {
  forecastPerson,
  forecastQuestions,
  type Forecast,
  type ForecastQuestions,
} from "./forecast-person.ts";

/** Everybody, by where they are and how they stand to being measured, today and later. */
export interface ForecastCount {
  readonly people: number;
  /** Of the country whose transition let people be told, whose address is older than it. */
  readonly ofOld: number;
  /** Of these, were told in time that they are measured and may object. */
  readonly informed: number;
  /** Where the most people are first. */
  readonly countries: readonly CountryForecast[];
}

export interface CountryForecast {
  /** ISO 3166 code; `null` when unknown. */
  readonly country: string | null;
  readonly people: number;
  readonly purposes: readonly PurposeForecast[];
}

export interface PurposeForecast {
  readonly purpose: MeasurePurpose;
  /** Each person in exactly one; the most people first. */
  readonly cells: readonly Cell[];
  /** When those who are left in peace may be asked again, by the month. */
  readonly askedAgain: readonly { readonly month: string; readonly people: number }[];
}

export interface Cell extends Pick<Forecast, "as" | "because"> {
  readonly people: number;
}

/** Rows in memory at a time. */
const BATCH = 5_000;

/**
 * Asks law about everybody an organisation has, once for all of whom the same is known. Small
 * numbers stay: staff may open each of their own people.
 */
export async function countForecast({
  tx,
  organisation,
  now,
  heard,
}: Pick<Asking, "tx" | "organisation" | "now" | "heard">): Promise<ForecastCount> {
  const policy = await readPolicy(tx, organisation.id);
  const { country } = organisation;
  const on = dayOf(now);
  const questions = forecastQuestions({ policy, switchedOff: [], country, on });
  const counts = new Counts(questions);
  const everybody = { text: EVERYBODY, values: [organisation.id] };
  const { text, values } = factsQuery(everybody, questions.mails.letter.way, "all");
  for await (const rows of tx.batches<FactsOfOne>(text, values, BATCH)) {
    for (const row of rows) counts.add(row);
    await heard(counts.people, null);
  }
  return counts.result();
}

/** Classes whose answer is remembered, about a kilobyte each; then all are asked anew. */
const MOST_REMEMBERED = 100_000;

interface Known {
  readonly country: string | null;
  readonly isOfOld: boolean;
  readonly isInformed: boolean;
  readonly forecasts: ReadonlyMap<MeasurePurpose, Forecast>;
}

interface Counted {
  people: number;
  readonly purposes: ReadonlyMap<
    MeasurePurpose,
    {
      readonly cells: Map<string, { -readonly [K in keyof Cell]: Cell[K] }>;
      readonly months: Map<string, number>;
    }
  >;
}

class Counts {
  people = 0;
  #ofOld = 0;
  #informed = 0;
  readonly #questions: ForecastQuestions;
  readonly #known = new Map<string, Known>();
  readonly #countries = new Map<string | null, Counted>();

  constructor(questions: ForecastQuestions) {
    this.#questions = questions;
  }

  add(row: FactsOfOne): void {
    const { country, isOfOld, isInformed, forecasts } = this.#forecast(row);
    this.people += 1;
    if (isOfOld) this.#ofOld += 1;
    if (isInformed) this.#informed += 1;
    const counted = this.#countries.get(country) ?? nobody();
    this.#countries.set(country, counted);
    counted.people += 1;
    for (const [purpose, { as, because, until }] of forecasts) {
      const of = counted.purposes.get(purpose);
      if (of === undefined) continue;
      const key = `${as} ${because}`;
      const cell = of.cells.get(key) ?? { as, because, people: 0 };
      of.cells.set(key, cell);
      cell.people += 1;
      if (until === null) continue;
      const month = until.slice(0, "2026-11".length);
      of.months.set(month, (of.months.get(month) ?? 0) + 1);
    }
  }

  result(): ForecastCount {
    return {
      people: this.people,
      ofOld: this.#ofOld,
      informed: this.#informed,
      countries: [...this.#countries]
        .map(([country, { people, purposes }]) => ({
          country,
          people,
          purposes: [...purposes].map(([purpose, { cells, months }]) => ({
            purpose,
            cells: [...cells.values()].toSorted(mostFirst),
            askedAgain: [...months]
              .map(([month, some]) => ({ month, people: some }))
              .toSorted((one, other) => (one.month < other.month ? -1 : 1)),
          })),
        }))
        .toSorted(mostFirst),
    };
  }

  #forecast(row: FactsOfOne): Known {
    const key = factsKey(row);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    const facts = readFacts(row);
    const { country, collectedOn, toldOn } = facts;
    const isOfOld = country === INFORMING.jurisdiction && collectedOn < INFORMING.collectedBefore;
    const isInformed = isOfOld && isInTime(toldOn);
    const forecasts = forecastPerson(this.#questions, facts);
    const decided = { country, isOfOld, isInformed, forecasts };
    this.#known.set(key, decided);
    return decided;
  }
}

function isInTime(toldOn: Day | undefined): boolean {
  return toldOn !== undefined && toldOn <= INFORMING.informedBy;
}

function nobody(): Counted {
  return {
    people: 0,
    purposes: new Map(
      MEASURED_PURPOSES.map(({ purpose }) => [purpose, { cells: new Map(), months: new Map() }]),
    ),
  };
}

function mostFirst(one: { readonly people: number }, other: { readonly people: number }): number {
  return other.people - one.people;
}
