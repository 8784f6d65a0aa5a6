import { dayOf } from "@consentry/kernel";
import type { MeasurePurpose } from "@consentry/law";

import { EVERYBODY } from "../../campaigns/audience/audience-condition.ts";
import { factsQuery, type FactsOfOne } from "../../contacts/contacts/load-facts.ts";
import { factsKey, readFacts } from "../../contacts/contacts/person-facts.ts";
import type { Asking } from "../../kept-answers/keep-answering.ts";
import { readPolicy } from "../../organisations/policy.ts";
import { countHeld, type Held } from "./held.ts";
import { MEASURED_PURPOSES } from "./measured-purposes.ts";
import {
  mailsAsked,
  mayBeWrittenTo,
  measuredAs,
  type MailsAsked,
  type MeasuredAs,
  type MeasuredStanding,
} from "./people-measured.ts";

/** Everybody, by how they stand to being measured; and what is held of it. */
export interface MeasuredCount {
  readonly people: number;
  /** Of these, may be sent a letter or an offer. */
  readonly writable: number;
  /** The most first. */
  readonly countries: readonly { readonly country: string | null; readonly people: number }[];
  readonly purposes: readonly CountedPurpose[];
  readonly held: readonly Held[];
}

export interface CountedPurpose extends Split {
  readonly purpose: MeasurePurpose;
  /** The rules that allow it without a yes, the most people first. */
  readonly exemptBy: readonly { readonly rule: string; readonly people: number }[];
}

/** Everybody, split; it adds up to all people. */
export type Split = Readonly<Record<MeasuredAs, number>>;

/** Rows in memory at a time. */
const BATCH = 5_000;

/**
 * Asks law about everybody an organisation has, once for all of whom the same is known. Small
 * numbers stay: staff may open each of their own people.
 */
export async function countMeasured({
  tx,
  organisation,
  now,
  heard,
}: Pick<Asking, "tx" | "organisation" | "now" | "heard">): Promise<MeasuredCount> {
  const policy = await readPolicy(tx, organisation.id);
  const { country } = organisation;
  const mails = mailsAsked({ policy, switchedOff: [], country, on: dayOf(now) });
  const counts = new Counts(mails);
  const everybody = { text: EVERYBODY, values: [organisation.id] };
  const { text, values } = factsQuery(everybody, mails.letter.way, "all");
  for await (const rows of tx.batches<FactsOfOne>(text, values, BATCH)) {
    for (const row of rows) counts.add(row);
    await heard(counts.people, null);
  }
  return { ...counts.result(), held: await countHeld(tx, organisation.id) };
}

/** Classes whose answer is remembered, some hundred bytes each; then all are asked anew. */
const MOST_REMEMBERED = 200_000;

interface Known {
  readonly country: string | null;
  readonly standings: ReadonlyMap<MeasurePurpose, MeasuredStanding>;
  readonly isWritable: boolean;
}

class Counts {
  people = 0;
  #writable = 0;
  readonly #mails: MailsAsked;
  readonly #known = new Map<string, Known>();
  readonly #exemptBy = new Map(
    MEASURED_PURPOSES.map(({ purpose }) => [purpose, new Map<string, number>()]),
  );
  readonly #countries = new Map<string | null, number>();
  readonly #purposes = new Map(
    MEASURED_PURPOSES.map(({ purpose }) => [
      purpose,
      { agreed: 0, exempt: 0, refused: 0, notAsked: 0, byRule: 0 },
    ]),
  );

  constructor(mails: MailsAsked) {
    this.#mails = mails;
  }

  add(row: FactsOfOne): void {
    const { country, standings, isWritable } = this.#decide(row);
    this.people += 1;
    if (isWritable) this.#writable += 1;
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + 1);
    for (const [purpose, { as, exemptBy }] of standings) {
      const split = this.#purposes.get(purpose);
      if (split !== undefined) split[as] += 1;
      const rules = this.#exemptBy.get(purpose);
      if (exemptBy !== null) rules?.set(exemptBy, (rules.get(exemptBy) ?? 0) + 1);
    }
  }

  result(): Omit<MeasuredCount, "held"> {
    return {
      people: this.people,
      writable: this.#writable,
      countries: [...this.#countries]
        .map(([country, people]) => ({ country, people }))
        .toSorted((one, other) => other.people - one.people),
      purposes: [...this.#purposes].map(([purpose, split]) => ({
        purpose,
        ...split,
        exemptBy: [...(this.#exemptBy.get(purpose) ?? [])]
          .map(([rule, people]) => ({ rule, people }))
          .toSorted((one, other) => other.people - one.people),
      })),
    };
  }

  #decide(row: FactsOfOne): Known {
    const key = factsKey(row);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    const facts = readFacts(row);
    const { country } = facts;
    const standings = measuredAs(this.#mails, facts);
    const isWritable = mayBeWrittenTo(this.#mails, facts);
    const decided = { country, standings, isWritable };
    this.#known.set(key, decided);
    return decided;
  }
}
