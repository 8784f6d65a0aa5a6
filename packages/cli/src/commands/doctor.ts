import {
  examine,
  readConfig,
  VARIABLES,
  type ConfigProblem,
  type Finding,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { findingsPage } from "../doctor/findings-page.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { inkFor } from "../terminal/ink.ts";
import { usageError } from "../usage-error.ts";

export const doctorCommand: Command = {
  name: "doctor",
  summary: "Look at what an installation stands on, and say what to do.",
  usage: `Looks at everything this installation stands on, also where its database does not start: the
configuration, the folder and its disk, the secret, ports, names, certificates, the database with
its schema, connections and standbys, the clock, keys, the relay, whether answers to texts are
heard, queues, ledgers, retention and backups. Of each thing it says how it is and what to do.

It changes nothing and sends nothing: the relay is connected to and left again. Nobody else is
asked anything, unless --time names a server. What a sender's domain says in the DNS is told by
consentry domain check.

Usage: consentry doctor [--time URL] [--format text|json]

Options
  --time URL         hold this machine's clock against an HTTP server's
  --format FORMAT    text (when left out) or json
  --help             this text

Exit codes
  0  nothing is sick    1  something is    2  wrong command line
`,
  async run(args, io) {
    const flags = parseFlags(args, { format: "value", time: "value" });
    if (!flags.ok) return usageError(doctorCommand, `${flags.error}.`, io);
    const { values, positionals } = flags.value;
    if (positionals.length > 0) return usageError(doctorCommand, "it takes no names.", io);
    const format = formatOf(values.format);
    if (!format.ok) return usageError(doctorCommand, `${format.error}.`, io);
    if (values.time !== undefined && !isHttp(values.time)) {
      return usageError(doctorCommand, "--time is an address of http or https.", io);
    }
    const findings = await found(values.time);
    io.stdout(
      format.value === "json"
        ? jsonLine("consentry.doctor/1", { findings })
        : findingsPage(findings, inkFor(io.hasColour === true)),
    );
    return findings.some(({ state }) => state === "sick") ? EXIT.no : EXIT.done;
  },
};

async function found(timeBy: string | undefined): Promise<readonly Finding[]> {
  const config = readConfig();
  if (!config.ok) return config.error.map(asFinding);
  return examine(config.value, { now, ...(timeBy !== undefined && { timeBy }) });
}

/** With a wrong environment nothing else can be looked at: it says where everything is. */
function asFinding({ variable, wrong }: ConfigProblem): Finding {
  const { meaning, unset, example } = VARIABLES[variable];
  return {
    check: "configuration",
    state: "sick",
    what: `${variable}: ${wrong} cannot be used.`,
    advice: `It is ${meaning}. Unset: ${unset}. Example: ${example}`,
  };
}

function isHttp(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "");
}
