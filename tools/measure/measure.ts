/**
 * `npm run measure -- FOLDER [--format json]`: audits the labelled messages of a corpus and prints
 * recall and precision with every disagreement, for reading. FOLDER holds `labels.jsonl`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { auditMessage } from "@consentry/audit";

import { readLabels } from "./labels.ts";
import { newScores, score, type Score, type Scores } from "./score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string", default: "text" } },
});
const folder = positionals[0];
if (!folder) {
  console.error("Name the folder of the corpus: npm run measure -- FOLDER [--format json]");
  process.exit(2);
}

const scores = newScores();
const messages = readLabels(folder);
for (const labelled of messages) {
  const bytes = readFileSync(join(folder, labelled.file));
  score(auditMessage(bytes, { file: labelled.file }), labelled, scores);
}
if (values.format === "json") console.log(JSON.stringify(asJson(scores), null, 2));
else print(scores, messages.length);

function print(all: Scores, count: number): void {
  console.log(`${count} messages\n`);
  console.log("question                        recall  precision   right  missed  accused");
  for (const one of Object.values(all) as Score[]) {
    const { right, missed, wrong } = one.counts;
    const figures = [one.recall.toFixed(3), one.precision.toFixed(3), right, missed, wrong];
    const [recall, precision, ...rest] = figures.map(String);
    console.log(
      `${one.name.padEnd(30)}  ${recall?.padStart(6)}  ${precision?.padStart(9)}  ` +
        rest.map((figure) => figure.padStart(6)).join("  "),
    );
  }
  for (const one of Object.values(all) as Score[]) {
    if (one.disagreements.length === 0) continue;
    console.log(`\n${one.name}: disagreements`);
    for (const line of one.disagreements) console.log(`  ${line}`);
  }
}

function asJson(all: Scores): unknown {
  return Object.fromEntries(
    (Object.values(all) as Score[]).map((one) => [
      one.name,
      {
        recall: one.recall,
        precision: one.precision,
        ...one.counts,
        disagreements: one.disagreements,
      },
    ]),
  );
}
