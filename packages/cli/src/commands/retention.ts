import type { Command, Io } from "../command.ts";
import { planCommand } from "../retention/plan.ts";
import { runCommand } from "../retention/run.ts";
import { verifyCommand } from "../retention/verify.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Says what is past its day, lets it go, and checks the report of what went.

Usage: consentry retention plan [--format text|json]
       consentry retention run [--people] [--format text|json]
       consentry retention verify FILE [--key ID] [--format text|json]

  plan       how much would go today, by which rule, and what joins it within the month; it
             removes nothing
  run        lets it go, in small batches; stopped at any moment, the same command goes on where
             it stopped. A running server does so every day by itself
  verify     checks a signed report offline: what was removed, in numbers. FILE may be -

  --people               people whose day is over go, too, where the organisation wants somebody
                         to look first: you have looked at the plan
  --key ID               the id of the key that must have signed the report
  --organisation NAME    which organisation, by name or id, where there are several

plan and run work beside a running server.

Exit codes
  0  done    1  a rule could not be carried out; or the report does not hold
  2  wrong command line    3  FILE cannot be read as a report    4  the database broke
`;

type Work = (args: readonly string[], io: Io) => Promise<number>;

const WORDS: ReadonlyMap<string, Work> = new Map<string, Work>([
  ["plan", planCommand],
  ["run", runCommand],
  ["verify", verifyCommand],
]);

export const retentionCommand: Command = {
  name: "retention",
  summary: "Let everything go on its day.",
  usage: USAGE,
  async run([word, ...rest], io) {
    const work = word === undefined ? undefined : WORDS.get(word);
    if (work !== undefined) return work(rest, io);
    const problem =
      word === undefined
        ? `say what to do: ${[...WORDS.keys()].join(", ")}`
        : `there is no “${visible(word)}”`;
    return usageError(retentionCommand, `${problem}.`, io);
  },
};
