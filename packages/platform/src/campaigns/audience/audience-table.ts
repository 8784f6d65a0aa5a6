import { ok, type Instant, type Result } from "@consentry/kernel";
import type { Need } from "@consentry/law";
import type { ClickLevel, OpenLevel } from "@consentry/mail";

import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { questionOf } from "../deciding/campaign-question.ts";
import type { HeldBack } from "../deciding/decided.ts";
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
  /** The most first. */
  readonly heldBack: readonly Refusal[];
  /** Of those who get it. */
  readonly open: Observed<OpenLevel>;
  readonly click: Observed<ClickLevel>;
}

/** What the mail rests on: consent, a running relation, an exemption; and the rule that says so. */
export interface Basis {
  readonly need: Need;
  readonly rule: string;
  readonly people: number;
}

export interface Refusal {
  readonly because: HeldBack;
  readonly people: number;
  /** Contact ids of some of them, to open; no more than `LARGEST_SAMPLE`. */
  readonly sample: readonly string[];
}

export interface Observed<Level extends string> {
  readonly levels: Readonly<Partial<Record<Level, number>>>;
  /** The share of those who get it that agreed to be observed one by one; `null` when nobody does. */
  readonly coverage: number | null;
}

/** To look at by hand. */
export const LARGEST_SAMPLE = 20;

/**
 * Asks law about everybody a campaign is for. Nothing is kept and nothing begins; people who come,
 * leave or withdraw later are asked about again when it is handed over.
 */
export async function audienceTable(
  tx: Tx,
  organisation: Organisation,
  campaign: Campaign,
  now: Instant,
): Promise<Result<AudienceTable, AudienceFailure>> {
  const question = await questionOf(tx, organisation, campaign, now);
  const compileFor = { organisation: organisation.id, on: question.on };
  const condition = await audienceCondition(tx, compileFor, campaign);
  if (!condition.ok) return condition;
  const counts = new Counts();
  for await (const people of decideAudience(tx, condition.value, question)) {
    for (const person of people) counts.add(person);
  }
  return ok(counts.table());
}

/** Counts people as they are decided about. */
export class Counts {
  #people = 0;
  #gets = 0;
  readonly #bases = new Map<string, { -readonly [K in keyof Basis]: Basis[K] }>();
  readonly #refusals = new Map<string, { because: HeldBack; people: number; sample: string[] }>();
  readonly #open = new Map<OpenLevel, number>();
  readonly #click = new Map<ClickLevel, number>();

  add({ contact, heldBack, need, rule, open, click }: DecidedMember): void {
    this.#people += 1;
    if (heldBack !== null) {
      this.#refuse(contact, heldBack);
      return;
    }
    this.#gets += 1;
    this.#rest(need, rule);
    countOne(this.#open, open);
    countOne(this.#click, click);
  }

  table(): AudienceTable {
    return {
      people: this.#people,
      gets: { people: this.#gets, byBasis: [...this.#bases.values()].toSorted(mostFirst) },
      heldBack: [...this.#refusals.values()].toSorted(mostFirst),
      open: this.#observed(this.#open),
      click: this.#observed(this.#click),
    };
  }

  #refuse(contact: string, because: HeldBack): void {
    const key = because.by === "suppression" ? because.reason : `${because.by} ${because.rule}`;
    const known = this.#refusals.get(key) ?? { because, people: 0, sample: [] };
    known.people += 1;
    if (known.sample.length < LARGEST_SAMPLE) known.sample.push(contact);
    this.#refusals.set(key, known);
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

function countOne<Level>(counts: Map<Level, number>, level: Level): void {
  counts.set(level, (counts.get(level) ?? 0) + 1);
}

function mostFirst(one: { readonly people: number }, other: { readonly people: number }): number {
  return other.people - one.people;
}
