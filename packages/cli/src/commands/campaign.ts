import { audienceCommand } from "../campaign/audience.ts";
import { checkCommand, sendCommand } from "../campaign/check.ts";
import { cancelCommand, pauseCommand, resumeCommand, switchCommand } from "../campaign/control.ts";
import { listCommand } from "../campaign/list.ts";
import { previewCommand, testCommand } from "../campaign/look.ts";
import { duplicatesCommand, reportCommand } from "../campaign/report/report.ts";
import type { Command, Io } from "../command.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Looks at campaigns, sends them and holds them. They are written over the interface.

Usage: consentry campaign list [--format text|json]
       consentry campaign audience CAMPAIGN [--format text|json]
       consentry campaign preview CAMPAIGN [--open LEVEL] [--click LEVEL] [--of writing|trial]
                                  [--contact ADDRESS] [-o FILE.html] [--format text|json]
       consentry campaign test CAMPAIGN --to ADDRESS [--to ADDRESS …] [--contact ADDRESS]
       consentry campaign check CAMPAIGN [--format text|json]
       consentry campaign send CAMPAIGN [--at MOMENT] [--per-hour NUMBER]
       consentry campaign pause CAMPAIGN [--because TEXT]
       consentry campaign resume|cancel CAMPAIGN
       consentry campaign report CAMPAIGN [--format text|json|csv|html] [-o FILE] [--lang LANG]
       consentry campaign duplicates CAMPAIGN [--format text|json]
       consentry campaign stop|allow

CAMPAIGN is a name or an id.

  audience   who would get it now, who would not, and why; nothing begins
  preview    one copy as its reader would have it: the text, or with -o the HTML. Levels are those
             it would measure at; addresses of ours are drawn as preview.invalid
  test       sends the unmeasured copy, marked as a test, to at most 5 addresses
  check      the gate: writes messages of each variant, audits them as a recipient would, and says
             what keeps them from leaving. Nothing is sent
  send       checks it, freezes it and lets the running server send it: at once, or --at a moment
             such as 2026-12-01T09:00:00Z
  pause      holds it where it is; resume lets it go on; cancel ends it for good
  report     what became of it: facts of servers for everybody; openings and clicks of readers who
             agreed, and never of fewer than ten. HTML is one file to keep. In en, fr, nl or de
  duplicates who may have got it more than once, by name
  stop       pauses all campaigns of the organisation; none goes on before allow

  --organisation NAME    which organisation, by name or id, where there are several

They work beside a running server.

Exit codes
  0  done    1  done, and the answer is no: it may not leave, or not from where it stands
  2  wrong command line    4  the database broke

Examples
  consentry campaign check "May concert"
  consentry campaign send "May concert" --at 2026-12-01T09:00:00Z
`;

type Work = (args: readonly string[], io: Io) => Promise<number>;

const WORDS: ReadonlyMap<string, Work> = new Map<string, Work>([
  ["list", listCommand],
  ["audience", audienceCommand],
  ["preview", previewCommand],
  ["test", testCommand],
  ["check", checkCommand],
  ["send", sendCommand],
  ["pause", pauseCommand],
  ["resume", resumeCommand],
  ["cancel", cancelCommand],
  ["report", reportCommand],
  ["duplicates", duplicatesCommand],
  ["stop", (args, io) => switchCommand("stop", args, io)],
  ["allow", (args, io) => switchCommand("allow", args, io)],
]);

export const campaignCommand: Command = {
  name: "campaign",
  summary: "Look at campaigns, send them and hold them.",
  usage: USAGE,
  async run([word, ...rest], io) {
    const work = word === undefined ? undefined : WORDS.get(word);
    if (work !== undefined) return work(rest, io);
    const problem =
      word === undefined
        ? `say what to do: ${[...WORDS.keys()].join(", ")}`
        : `there is no “${visible(word)}”`;
    return usageError(campaignCommand, `${problem}.`, io);
  },
};
