import type { CampaignQuestion } from "../../campaigns/deciding/campaign-question.ts";
import { decideClass, type Given } from "../../campaigns/deciding/decide-class.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { MeasureToken } from "../tokens/measure-token.ts";

type GivenLevel = Pick<Given<"day" | "individual">, "level" | "purposes">;

/**
 * What law gives now of what a token promised about one person; `null` for nothing. It is decided
 * as for a campaign that asks for exactly that: who may not be written to is not measured either.
 * Asked once for all of whom the same is known and was promised.
 */
export class GivenNow {
  readonly #question: CampaignQuestion;
  readonly #answers = new Map<string, GivenLevel | null>();

  constructor(question: CampaignQuestion) {
    this.#question = question;
  }

  of(facts: PersonFacts, token: MeasureToken): GivenLevel | null {
    const key = `${token.signal} ${token.level} ${token.purposes.join()} ${JSON.stringify(facts)}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) this.#answers.set(key, (answer = this.#ask(facts, token)));
    return answer;
  }

  #ask(facts: PersonFacts, { signal, level, purposes }: MeasureToken): GivenLevel | null {
    if (level === "aggregate") return null;
    const promised =
      signal === "open"
        ? { open: [level], click: [], purposes }
        : { open: [], click: level === "individual" ? [level] : [], purposes };
    const asked = { ...this.#question.asked, measuring: promised };
    const { given } = decideClass({ ...this.#question, asked }, facts)[signal];
    return given === null || given.level === "aggregate"
      ? null
      : { level: given.level, purposes: given.purposes };
  }
}
