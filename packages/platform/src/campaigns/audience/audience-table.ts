import { ok, type Instant, type Result } from "@consentry/kernel";
import type { Need } from "@consentry/law";
import type { ClickLevel, OpenLevel } from "@consentry/mail";

import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import type { CountedTexts } from "../texting/estimate/counted-texts.ts";
import { FEWEST_PEOPLE } from "../reports/fewest-people.ts";
import { questionOf } from "../deciding/campaign-question.ts";
import { whatHolds, type HeldBack } from "../deciding/decided.ts";
import { audienceCondition, type AudienceFailure } from "./audience-condition.ts";
import { decideAudience, type DecidedMember } from "./decide-audience.ts";

/** Who may get a campaign and why, who may not, and what it would measure, as it stands now. */
export interface AudienceTable {
  /** Everybody it is for. */
  readonly people: number;
  readonly gets: {
    readonly people: number;
    /** The most first. */
    readonly byBasis: readonly Basis[];
  };
  /**
   * How many of those who may get it are left out because their requested mail rests; `null` for
   * fewer than ten, or none.
   */
  readonly resting: number | null;
  /** The most first. */
  readonly heldBack: readonly Refusal[];
  /** Those who get it, by what their mail rests on and what it measures; the most first. */
  readonly variants: readonly Variant[];
  /** Those who get it, by where they are; the most first. */
  readonly countries: readonly InCountry[];
  /** Of those who get it. */
  readonly open: Observed<OpenLevel>;
  readonly click: Observed<ClickLevel>;
  /** Of a campaign of texts, where they were counted too; what was kept before there were any has none. */
  readonly texts?: CountedTexts;
}

/** What the mail rests on: consent, a running relation, an exemption; and the rule that says so. */
export interface Basis {
  readonly need: Need;
  readonly rule: string;
  readonly people: number;
}

export interface Variant extends Basis {
  readonly open: OpenLevel;
  readonly click: ClickLevel;
  /** Contact ids of some of them, to open; no more than `LARGEST_SAMPLE`. */
  readonly sample: readonly string[];
}

export interface InCountry {
  /** ISO 3166 code; `null` when unknown. */
  readonly country: string | null;
  readonly people: number;
  readonly open: Levels<OpenLevel>;
  readonly click: Levels<ClickLevel>;
}

export interface Refusal {
  readonly because: HeldBack;
  readonly people: number;
  /** Contact ids of some of them, to open; no more than `LARGEST_SAMPLE`. */
  readonly sample: readonly string[];
}

/** How many people by the level that observes them. */
type Levels<Level extends string> = Readonly<Partial<Record<Level, number>>>;

export interface Observed<Level extends string> {
  readonly levels: Levels<Level>;
  /** The share of those who get it that agreed to be observed one by one; `null` when nobody does. */
  readonly coverage: number | null;
}

/** To look at by hand. */
export const LARGEST_SAMPLE = 20;

/**
 * Asks law about everybody a campaign is for. Nothing is kept and nothing begins; people who come,
 * leave or withdraw later are asked about again when it is handed over.
 *
 * @param heard hears after each batch how many of how many people were asked about, and who of the
 *   batch gets it; what it rejects with ends the count
 */
export async function audienceTable(
  tx: Tx,
  organisation: Organisation,
  campaign: Campaign,
  now: Instant,
  heard: Heard = () => Promise.resolve(),
): Promise<Result<AudienceTable, AudienceFailure>> {
  const question = await questionOf(tx, organisation, campaign, now);
  const compileFor = { organisation: organisation.id, on: question.on };
  const condition = await audienceCondition(tx, compileFor, campaign);
  if (!condition.ok) return condition;
  const counts = new Counts();
  let [seen, of] = [0, 0];
  const hear = (people: number): void => void (of = people);
  for await (const people of decideAudience(tx, condition.value, question, hear)) {
    for (const person of people) counts.add(person);
    seen += people.length;
    const gets = people.flatMap(({ heldBack, contact }) => (heldBack === null ? [contact] : []));
    await heard(seen, of, gets);
  }
  return ok(counts.table());
}

export type Heard = (seen: number, of: number, gets: readonly string[]) => Promise<void>;

/** Counts people as they are decided about. */
export class Counts {
  #people = 0;
  #gets = 0;
  #resting = 0;
  readonly #bases = new Map<string, { -readonly [K in keyof Basis]: Basis[K] }>();
  readonly #refusals = new Map<string, { because: HeldBack } & Sampled>();
  readonly #variants = new Map<string, Omit<Variant, "people" | "sample"> & Sampled>();
  readonly #countries = new Map<string | null, CountedCountry>();
  readonly #open = new Map<OpenLevel, number>();
  readonly #click = new Map<ClickLevel, number>();

  add(person: DecidedMember): void {
    const { contact, heldBack, need, rule, open, click, rests } = person;
    this.#people += 1;
    if (heldBack !== null) {
      this.#refuse(contact, heldBack);
      return;
    }
    this.#gets += 1;
    if (rests) this.#resting += 1;
    this.#rest(need, rule);
    this.#vary(person);
    this.#live(person);
    countOne(this.#open, open);
    countOne(this.#click, click);
  }

  table(): AudienceTable {
    return {
      people: this.#people,
      resting: this.#resting < FEWEST_PEOPLE ? null : this.#resting,
      gets: { people: this.#gets, byBasis: [...this.#bases.values()].toSorted(mostFirst) },
      heldBack: [...this.#refusals.values()].toSorted(mostFirst),
      variants: [...this.#variants.values()].toSorted(mostFirst),
      countries: [...this.#countries]
        .map(([country, { people, open, click }]) => ({
          country,
          people,
          open: Object.fromEntries(open),
          click: Object.fromEntries(click),
        }))
        .toSorted(mostFirst),
      open: this.#observed(this.#open),
      click: this.#observed(this.#click),
    };
  }

  #refuse(contact: string, because: HeldBack): void {
    const key = `${because.by} ${whatHolds(because)}`;
    const known = this.#refusals.get(key) ?? { because, people: 0, sample: [] };
    countIn(known, contact);
    this.#refusals.set(key, known);
  }

  #vary({ contact, need, rule, open, click }: DecidedMember): void {
    const key = `${need} ${rule} ${open} ${click}`;
    const known = this.#variants.get(key) ?? { need, rule, open, click, people: 0, sample: [] };
    countIn(known, contact);
    this.#variants.set(key, known);
  }

  #live({ country, open, click }: DecidedMember): void {
    const known = this.#countries.get(country) ?? { people: 0, open: new Map(), click: new Map() };
    known.people += 1;
    countOne(known.open, open);
    countOne(known.click, click);
    this.#countries.set(country, known);
  }

  #rest(need: Need, rule: string): void {
    const key = `${need} ${rule}`;
    const known = this.#bases.get(key) ?? { need, rule, people: 0 };
    known.people += 1;
    this.#bases.set(key, known);
  }

  #observed<Level extends string>(levels: Map<Level | "individual", number>): Observed<Level> {
    const individual = levels.get("individual") ?? 0;
    return {
      levels: Object.fromEntries(levels) as Observed<Level>["levels"],
      coverage: this.#gets === 0 ? null : individual / this.#gets,
    };
  }
}

interface Sampled {
  people: number;
  sample: string[];
}

interface CountedCountry {
  people: number;
  readonly open: Map<OpenLevel, number>;
  readonly click: Map<ClickLevel, number>;
}

function countIn(cell: Sampled, contact: string): void {
  cell.people += 1;
  if (cell.sample.length < LARGEST_SAMPLE) cell.sample.push(contact);
}

function countOne<Level>(counts: Map<Level, number>, level: Level): void {
  counts.set(level, (counts.get(level) ?? 0) + 1);
}

function mostFirst(one: { readonly people: number }, other: { readonly people: number }): number {
  return other.people - one.people;
}
