import type { Need } from "@consentry/law";
import type { ClickLevel, OpenLevel } from "@consentry/mail";

import { factsQuery, type FactsOfOne } from "../../contacts/contacts/load-facts.ts";
import { factsKey, readFacts } from "../../contacts/contacts/person-facts.ts";
import type { Condition } from "../../contacts/segments/compile-filter.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SqlValue, Tx } from "../../database/transaction.ts";
import { mayRest } from "../../hygiene/may-rest.ts";
import { restingContacts } from "../../hygiene/resting.ts";
import type { CampaignQuestion } from "../deciding/campaign-question.ts";
import { decideClass, type ClassDecision } from "../deciding/decide-class.ts";
import type { HeldBack } from "../deciding/decided.ts";
import { EVERYBODY } from "./audience-condition.ts";

/** A person of an audience, with what is decided about all of whom the same is known. */
export interface DecidedMember extends Answer {
  /** Contact id. */
  readonly contact: string;
  /** They may get it, and do not: their requested mail rests. Who they are is told to nobody. */
  readonly rests: boolean;
}

/** As little as tables and plans need: very many are remembered at once. */
interface Answer {
  /** ISO 3166 code; `null` when unknown. */
  readonly country: string | null;
  readonly heldBack: HeldBack | null;
  /** What the mail rests on, and the rule that says so, where nothing holds it back. */
  readonly need: Need;
  readonly rule: string;
  readonly open: OpenLevel;
  readonly click: ClickLevel;
}

/** Rows in memory at a time. */
const BATCH = 5_000;

/**
 * Looking one person up costs about ten times what they cost in reading the tables once (measured:
 * 40 to 280 µs against 7 to 30, by load): of an audience smaller than this part of all contacts
 * each is looked up.
 */
const WORTH_READING_ALL = 1 / 10;

/**
 * Everybody under a condition, batch by batch and in no order, with what law says. Law is asked
 * once for all of whom the same is known. Memory is bounded by one batch and `MOST_REMEMBERED`
 * answers, however many people there are.
 *
 * @param heard hears how many people there are before the first of them comes
 */
export async function* decideAudience(
  tx: Tx,
  condition: Condition,
  question: CampaignQuestion,
  heard: (people: number) => void = () => undefined,
): AsyncGenerator<readonly DecidedMember[]> {
  const [organisation = null] = condition.values;
  const all = await countUnder(tx, EVERYBODY, [organisation]);
  const people =
    condition.text === EVERYBODY ? all : await countUnder(tx, condition.text, condition.values);
  heard(people);
  const way = people >= all * WORTH_READING_ALL ? "all" : "each";
  yield* decideReading(tx, condition, question, way);
}

async function countUnder(tx: Tx, condition: string, values: readonly SqlValue[]): Promise<number> {
  const [counted] = await tx.rows<{ readonly people: number }>(
    `select count(*) as people from contacts as contact where ${condition}`,
    values,
  );
  return counted?.people ?? 0;
}

/** The same, reading in one of both ways; which of them is of no consequence but for time. */
export async function* decideReading(
  tx: Tx,
  condition: Condition,
  question: CampaignQuestion,
  way: "each" | "all",
): AsyncGenerator<readonly DecidedMember[]> {
  const answers = new Answers(question);
  // Before the rows: nothing else can be asked while they are read.
  const resting = await whoRests(tx, organisationOf(condition), question);
  const { text, values } = factsQuery(condition, question.way, way);
  for await (const rows of tx.batches<FactsOfOne>(text, values, BATCH)) {
    yield rows.map((row) => {
      const answer = answers.to(row);
      const mightRest = answer.heldBack === null && resting.has(row.contact);
      const rests = mightRest && mayRest(question, readFacts(row));
      return { contact: row.contact, ...answer, rests };
    });
  }
}

/** Of openings follows nothing for texts: nobody's rest. */
function whoRests(
  tx: Tx,
  organisation: OrganisationId,
  { asked }: CampaignQuestion,
): Promise<ReadonlySet<string>> {
  return asked.channel === "email"
    ? restingContacts(tx, organisation)
    : Promise.resolve(new Set<string>());
}

/** The first value of every condition on contacts. */
function organisationOf({ values: [organisation] }: Condition): OrganisationId {
  return organisation as OrganisationId;
}

/** Classes whose answer is remembered, each less than a kilobyte; then all are asked anew. */
const MOST_REMEMBERED = 200_000;

class Answers {
  readonly #question: CampaignQuestion;
  readonly #known = new Map<string, Answer>();

  constructor(question: CampaignQuestion) {
    this.#question = question;
  }

  to(row: FactsOfOne): Answer {
    const key = factsKey(row);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    const facts = readFacts(row);
    const answer = inShort(facts.country, decideClass(this.#question, facts));
    this.#known.set(key, answer);
    return answer;
  }
}

function inShort(country: string | null, decision: ClassDecision): Answer {
  const { heldBack, send, open, click } = decision;
  const rule = send.reasons.find(({ effect }) => effect === "permits")?.rule ?? "";
  return {
    country,
    heldBack,
    need: send.need,
    rule,
    open: open.given?.level ?? "none",
    click: click.given?.level ?? "none",
  };
}
