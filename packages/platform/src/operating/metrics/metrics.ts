import { readFile } from "node:fs/promises";

import type { Instant } from "@consentry/kernel";

import type { Database } from "../../database/database.ts";
import { countedHere } from "./counted.ts";
import { figuresOf, one, replicaFigures } from "./figures-of.ts";
import { readKeptFigures, type KeptFigures } from "./kept-figures.ts";
import { metricsText, type MetricsText } from "./metrics-text.ts";
import type { Figure } from "./tally.ts";

export interface Metrics {
  /** Never rejects: while the database does not answer, what this process counts is told alone. */
  read(): Promise<MetricsText>;
}

/** Several readers, or one that asks often, cost the database one look in so long. */
const KEPT_MS = 10_000;

/** The figures of this process, and of what is kept. */
export function makeMetrics(
  {
    database,
    now,
  }: {
    readonly database: Pick<Database, "across"> & Partial<Pick<Database, "replica">>;
    readonly now: () => Instant;
  },
  clock: () => number = () => performance.now(),
): Metrics {
  let kept: { readonly at: number; readonly figures: Promise<KeptFigures | null> } | null = null;

  function keptFigures(): Promise<KeptFigures | null> {
    if (kept === null || clock() - kept.at > KEPT_MS) {
      const figures = readKeptFigures(database, now()).catch(() => null);
      kept = { at: clock(), figures };
    }
    return kept.figures;
  }

  return {
    async read() {
      const ofDatabase = await keptFigures();
      const up = one(
        "consentry_database_up",
        "Whether the database told its figures.",
        Number(ofDatabase !== null),
      );
      const told = ofDatabase === null ? [] : figuresOf(ofDatabase);
      const ofReplica = replicaFigures(database.replica?.() ?? null);
      return metricsText([await buildInfo(), up, ...told, ...ofReplica, ...countedHere()]);
    },
  };
}

let info: Promise<Figure> | null = null;

function buildInfo(): Promise<Figure> {
  info ??= programVersion().then((version) => ({
    name: "consentry_build_info",
    help: "Which program this is.",
    type: "gauge",
    values: [{ labels: { version, node: process.versions.node }, value: 1 }],
  }));
  return info;
}

/** As the package says it. */
export async function programVersion(): Promise<string> {
  const path = new URL("../../../package.json", import.meta.url);
  const { version } = JSON.parse(await readFile(path, "utf8")) as { readonly version: string };
  return version;
}
