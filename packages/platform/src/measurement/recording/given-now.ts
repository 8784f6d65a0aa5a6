import type { CampaignQuestion } from "../../campaigns/deciding/campaign-question.ts";
import { decideClass, type Given } from "../../campaigns/deciding/decide-class.ts";
import {
  factsKey,
  readFacts,
  type FactsRow,
  type PersonFacts,
} from "../../contacts/contacts/person-facts.ts";
import type { MeasureToken } from "../tokens/measure-token.ts";

type GivenLevel = Pick<Given<"day" | "individual">, "level" | "purposes">;

/** Answers remembered at once, each with what it was asked of: some ten megabytes. */
const MOST_REMEMBERED = 20_000;

/**
 * What law gives now of what a token promised about one person; `null` for nothing. It is decided
 * as for a campaign that asks for exactly that: who may not be written to is not measured either.
 * Asked once about all of whom the same is known and was promised, as long as the question is the
 * same: law gives the same answer to the same question.
 */
export class GivenNow {
  readonly #numbers = new WeakMap<CampaignQuestion, number>();
  readonly #answers = new Map<string, GivenLevel | null>();
  #asked = 0;

  of(question: CampaignQuestion, row: FactsRow, token: MeasureToken): GivenLevel | null {
    const { signal, level, purposes } = token;
    const key = `${this.#numberOf(question)} ${signal} ${level} ${purposes.join()} ${factsKey(row)}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      answer = askAbout(question, readFacts(row), token);
      if (this.#answers.size >= MOST_REMEMBERED) this.#answers.clear();
      this.#answers.set(key, answer);
    }
    return answer;
  }

  #numberOf(question: CampaignQuestion): number {
    let number = this.#numbers.get(question);
    if (number === undefined) this.#numbers.set(question, (number = ++this.#asked));
    return number;
  }
}

function askAbout(
  question: CampaignQuestion,
  facts: PersonFacts,
  { signal, level, purposes }: MeasureToken,
): GivenLevel | null {
  if (level === "aggregate") return null;
  const promised =
    signal === "open"
      ? { open: [level], click: [], purposes }
      : { open: [], click: level === "individual" ? [level] : [], purposes };
  const asked = { ...question.asked, measuring: promised };
  const { given } = decideClass({ ...question, asked }, facts)[signal];
  return given === null || given.level === "aggregate"
    ? null
    : { level: given.level, purposes: given.purposes };
}
