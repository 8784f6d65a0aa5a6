/**
 * `npm run measure -- FOLDER [--peers LISTS] [--format json]`: audits the labelled messages of a
 * corpus and prints recall and precision with every disagreement, for reading. FOLDER holds
 * `labels.jsonl`; LISTS are other blockers' published patterns, judged side by side (`peers.ts`).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { auditMessage, type AuditDocument } from "@consentry/audit";

import { scoreHeldDestinations } from "./chains.ts";
import { readLabels, type LabelledMessage } from "./labels.ts";
import { scoreChains, scoreIdentity, secondCopy } from "./pairs.ts";
import { readPeers, scorePeer, sizeRule, type PeerScore } from "./peers.ts";
import { newScores, score, type Score, type Scores } from "./score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string", default: "text" }, peers: { type: "string" } },
});
const folder = positionals[0];
if (!folder) {
  console.error(
    "Name the folder of the corpus: npm run measure -- FOLDER [--peers LISTS] [--format json]",
  );
  process.exit(2);
}

const scores = newScores();
const audited = readLabels(folder).map((labelled): readonly [AuditDocument, LabelledMessage] => [
  auditMessage(readFileSync(join(folder, labelled.file)), { file: labelled.file }),
  labelled,
]);
for (const [document, labelled] of audited) {
  score(document, labelled, scores);
  scoreHeldDestinations(document, labelled, scores.chain);
  const second = secondCopy(folder, labelled);
  if (second === null) continue;
  scoreIdentity(document, second, labelled, scores.identity);
  scoreChains(document, second, labelled, scores.chain);
}
const peers = values.peers === undefined ? [] : await scorePeers(values.peers);
if (values.format === "json") {
  console.log(JSON.stringify({ ...asJson(scores), peers: peers.map(peerAsJson) }, null, 2));
} else {
  print(scores, audited.length);
  if (peers.length > 0) printPeers(peers);
}

async function scorePeers(path: string): Promise<readonly PeerScore[]> {
  const messages = audited.map(([, { file }]) => readFileSync(join(folder ?? "", file)));
  const all = [...readPeers(path), await sizeRule(messages)];
  return all.map((peer) => scorePeer(peer, audited));
}

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

function printPeers(all: readonly PeerScore[]): void {
  console.log("\nopen trackers, by published patterns: recall, precision, found, missed, accused");
  for (const { score: one, onlyPeer, onlyOurs } of all) {
    const { right, missed, wrong } = one.counts;
    console.log(
      `  ${one.name.padEnd(34)}  ${one.recall.toFixed(3)}  ${one.precision.toFixed(3)}` +
        [right, missed, wrong].map((count) => String(count).padStart(6)).join(""),
    );
    for (const what of onlyPeer) console.log(`    only it:  ${what}`);
    for (const what of onlyOurs) console.log(`    only we:  ${what}`);
    for (const what of one.disagreements.filter((line) => line.startsWith("accused"))) {
      console.log(`    ${what}`);
    }
  }
}

function peerAsJson({ score: one, onlyPeer, onlyOurs }: PeerScore): unknown {
  return {
    name: one.name,
    recall: one.recall,
    precision: one.precision,
    ...one.counts,
    onlyPeer,
    onlyOurs,
  };
}

function asJson(all: Scores): Record<string, unknown> {
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
