import type { Answers, ProcessorAnswer } from "../../register/answers/answer.ts";
import { answerQuestion, PROCESSOR } from "../../register/answers/answers.ts";
import { confirmRegister } from "../../register/drift/confirmations.ts";
import { hashOfLines, linesOf } from "../../register/drift/lines.ts";
import { registerFacts } from "../../register/facts.ts";
import { asOrganisation } from "../../consent/asking/own.ts";
import { sure } from "../sure.ts";
import type { Place, Stage } from "../time/stages.ts";

/** What somebody answered for the register, and confirmed then. */
export interface DemoRegister {
  readonly daysAgo: number;
  readonly answers: Partial<Answers>;
  /** Who runs the machine. */
  readonly machine: ProcessorAnswer;
}

const BY = "system";

/** Its register, answered and confirmed some time ago: what was set up since has changed it. */
export function registerStages(
  { installation, organisation, past }: Place,
  { daysAgo, answers, machine }: DemoRegister,
): readonly Stage[] {
  const { places = { relay: null, database: null } } = installation;
  const at = past.moment(daysAgo, "14:20");
  return [
    {
      at,
      async run() {
        await asOrganisation({ ...installation, now: () => at }, organisation, async (own) => {
          const { tx, now } = own;
          const said = Object.entries({ ...answers, [`${PROCESSOR}machine`]: machine });
          for (const [subject, answer] of said) {
            await answerQuestion(tx, organisation, { subject, answer, by: BY, now });
          }
          const lines = linesOf(await registerFacts({ ...own, places }));
          const hash = hashOfLines(lines);
          sure(await confirmRegister(tx, organisation, { lines, hash, by: BY, now }));
        });
        return [];
      },
    },
  ];
}
