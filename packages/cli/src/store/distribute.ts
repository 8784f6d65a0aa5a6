import { assertNever } from "@consentry/kernel";
import { distribute, planFor, type Database, type DistributionFailure } from "@consentry/platform";

import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";

/** A connection as the owner of the schema. */
type Owner = Parameters<Parameters<Database["asOwner"]>[0]>[0];

/** Prints the SQL that would distribute a database, and does nothing of it. */
export async function tellPlan(client: Owner, io: Io): Promise<number> {
  const { statements, losses, obstacles } = await planFor(client);
  const remark = (sentence: string): string => `-- ${sentence}\n`;
  io.stdout(
    [
      remark("What is lost:"),
      ...losses.map(remark),
      ...(obstacles.length === 0 ? [] : [remark("It cannot be done:"), ...obstacles.map(remark)]),
      "begin;\n",
      ...statements.map((text) => `${text};\n`),
      "commit;\n",
    ].join(""),
  );
  return obstacles.length === 0 ? EXIT.done : EXIT.no;
}

/** Distributes a database, and says what is lost by it. */
export async function distributeNow(client: Owner, io: Io): Promise<number> {
  const done = await distribute(client);
  if (!done.ok) {
    io.stderr(`${sentenceOf(done.error)}\n`);
    return EXIT.no;
  }
  io.stdout("The database is distributed by organisation. What holds no longer:\n");
  for (const loss of done.value.losses) io.stdout(`  ${loss}\n`);
  return EXIT.done;
}

function sentenceOf(failure: DistributionFailure): string {
  switch (failure.kind) {
    case "no-extension":
      return "This database has no Citus: it stays on one server. Where its servers bring the extension, have an administrator run: create extension citus; --dry-run prints what would be done.";
    case "settings-stay":
      return "Its servers would not hear whose rows a transaction may see. Have an administrator run on each: alter system set citus.propagate_set_commands = 'local'; then reload them.";
    case "done-already":
      return "This database is distributed already.";
    case "obstacles":
      return `It cannot be distributed:\n${failure.obstacles.map((one) => `  ${one}`).join("\n")}`;
    case "refused":
      return `The server refused (${failure.code}), and nothing was done: ${failure.statement}`;
    default:
      return assertNever(failure);
  }
}
