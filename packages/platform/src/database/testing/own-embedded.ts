import { acrossOrganisations } from "../database.ts";
import { openDatabase } from "../open-database.ts";
import { newOrganisationId } from "../organisation-id.ts";

/**
 * A process to be killed: owns the data in a folder and adds organisations one by one, writing
 * `kept N` to standard output when the N-th was acknowledged; a failure is its exit code 4.
 */
const [folder = "", work = "write"] = process.argv.slice(2);
const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
if (!opened.ok) {
  process.stdout.write(`${opened.error.code}: ${opened.error.sentence}\n`);
  process.exit(4);
}
const { database } = opened.value;
process.stdout.write("ready\n");
if (work === "stop") {
  await database.stop();
  process.exit(0);
}
for (let kept = 1; ; kept += 1) {
  const name = `organisation ${kept}`;
  await acrossOrganisations(database, (tx) =>
    tx.run("insert into organisations (organisation_id, name) values ($1, $2)", [
      newOrganisationId(),
      name,
    ]),
  );
  process.stdout.write(`kept ${kept}\n`);
}
