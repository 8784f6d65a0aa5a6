import type { Installation } from "../../installation.ts";
import { traced } from "../../operating/tracing/tracing.ts";
import { startJob, type RunningJob } from "../../running-job.ts";
import { Trouble, type TroubleWords } from "../../trouble.ts";
import type { PostManner } from "./post.ts";
import { tellDue, whoseTurn } from "./tell-due.ts";

/** A program that waits for an answer of ours is usually a person who waits. */
const EVERY_MS = 500;

/** Endpoints spoken to at once by one process: one that hangs holds up no other. */
const MOST_AT_ONCE = 16;

const WORDS: TroubleWords = {
  begins: "Webhooks could not be told; it is tried again.",
  ends: "Webhooks are told again.",
};

/**
 * Tells the programs of every organisation what happens, until stopped. Several processes may do
 * so on one database.
 *
 * @param report hears what failed here, by its kind alone; what fails there is on its page
 */
export function startTelling(
  installation: Pick<Installation, "database" | "secret" | "now">,
  manner: PostManner,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  const stopping = new AbortController();
  const turns = new Map<string, Promise<void>>();
  const [looking, telling] = [new Trouble(WORDS, report), new Trouble(WORDS, report)];
  const round = async (): Promise<void> => {
    for (const turn of await whoseTurn(installation.database, installation.now())) {
      if (turns.size >= MOST_AT_ONCE) return;
      if (turns.has(turn.endpoint)) continue;
      const told = telling
        .during(() =>
          traced("tell webhooks", {}, () => tellDue(installation, turn, manner, stopping.signal)),
        )
        .finally(() => turns.delete(turn.endpoint));
      turns.set(turn.endpoint, told);
    }
  };
  const job = startJob(round, everyMs, { trouble: looking });
  return {
    async stop() {
      stopping.abort();
      await job.stop();
      await Promise.all(turns.values());
    },
  };
}
