import type { Instant } from "@consentry/kernel";

import type { Config } from "../../config.ts";
import { verifyLedger } from "../../consent/ledger/verify.ts";
import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { roomAt } from "../checks/check-machine.ts";
import { checkCertificates } from "../checks/check-network.ts";
import { checkRelay } from "../checks/check-relay.ts";
import { fine, sick, type Finding } from "../checks/finding.ts";
import { readKeptFigures, type KeptFigures } from "../metrics/kept-figures.ts";
import { noteSigns } from "./operator-alerts.ts";
import { signsIn, type AlertKind } from "./signs.ts";
import { tellOperators } from "./tell-operators.ts";

export type Watching = Pick<
  Config,
  "operating" | "smtpUrl" | "publicUrl" | "dataDirectory" | "submission"
> & { readonly database: Database; readonly now: () => Instant };

const EVERY_MS = 60_000;

/** How often what costs more is looked at; in between the last answer stands. */
const CERTIFICATES_MS = 60 * 60_000;
const LEDGERS_MS = 24 * 60 * 60_000;

/** A longer ledger takes minutes to check, and has a command for it. */
const LONGEST_LEDGER = 500_000;

/** A relay is asked only when something waits for it so long: nobody knocks for nothing. */
const WAITS_FOR_RELAY_SECONDS = 120;

/** What the slower looks said last. */
export class SlowLooks {
  readonly #found = new Map<AlertKind, { readonly at: number; readonly finding: Finding }>();
  readonly #clock: () => number;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  async at(kind: AlertKind, everyMs: number, look: () => Promise<Finding>): Promise<void> {
    const last = this.#found.get(kind);
    if (last !== undefined && this.#clock() - last.at < everyMs) return;
    this.#found.set(kind, { at: this.#clock(), finding: await look() });
  }

  get findings(): readonly { readonly kind: AlertKind; readonly finding: Finding }[] {
    return [...this.#found].map(([kind, { finding }]) => ({ kind, finding }));
  }
}

/**
 * Looks every minute whether the installation is well, and tells its operators what begins and what
 * ends. Of several processes one does it.
 *
 * @param report hears what cannot be looked at or told, by its kind alone
 */
export function startWatching(watching: Watching, report: (what: string) => void): RunningJob {
  const slow = new SlowLooks();
  const words = {
    begins: "The state of the installation cannot be looked at; it is tried again.",
    ends: "The state of the installation is looked at again.",
  };
  const round = async (): Promise<void> => {
    const held = await watching.database.holdLock("operator alerts");
    if (held === null) return;
    try {
      const failed = await watchOnce(watching, slow, held.lost);
      for (const why of failed) report(`An alert could not be told; it is tried again (${why}).`);
    } finally {
      await held.release();
    }
  };
  return startLongJob(round, EVERY_MS, words, report);
}

/**
 * One look, and the telling.
 *
 * @param lost aborts when another process may do the same: it tells then
 * @returns codes of the ways of telling that failed
 */
export async function watchOnce(
  watching: Watching,
  slow: SlowLooks,
  lost?: AbortSignal,
): Promise<readonly string[]> {
  const { database, dataDirectory: folder, now } = watching;
  const kept = await readKeptFigures(database, now());
  await look(watching, kept, slow);
  const room = await roomAt(folder);
  const signs = signsIn({ kept, room, folder, findings: slow.findings });
  if (lost?.aborted === true) return [];
  const isShown = (await listOrganisations(database)).length === 1;
  await acrossOrganisations(database, (tx) => noteSigns(tx, signs, { now: now(), isShown }));
  return tellOperators(watching, lost);
}

async function look(watching: Watching, kept: KeptFigures, slow: SlowLooks): Promise<void> {
  const { now } = watching;
  await slow.at("certificate-ending", CERTIFICATES_MS, async () => {
    const found = await checkCertificates(watching, Date.parse(now()));
    return found.find(({ state }) => state === "sick") ?? fine("certificate", "They last.");
  });
  await slow.at("ledger-broken", LEDGERS_MS, () => checkLedgers(watching));
  const isWaitedFor = kept.waiting.some(
    ({ queue, oldestSeconds }) =>
      BY_RELAY.includes(queue) && oldestSeconds > WAITS_FOR_RELAY_SECONDS,
  );
  const isNeeded = watching.smtpUrl !== null && isWaitedFor;
  await slow.at("relay-away", 0, async () =>
    isNeeded ? checkRelay(watching) : fine("relay", "Nothing waits for it."),
  );
}

const BY_RELAY: readonly string[] = ["campaigns", "messages", "letters"];

/** Whether every ledger that can be checked in seconds holds together. */
async function checkLedgers({ database }: Watching): Promise<Finding> {
  for (const { id } of await listOrganisations(database)) {
    const broken = await withOrganisation(database, id, async (tx) => {
      const [head] = await tx.rows<{ readonly sequence: number }>(
        "select sequence::float8 as sequence from ledger_heads where organisation_id = $1",
        [id],
      );
      if (head === undefined || head.sequence > LONGEST_LEDGER) return false;
      return !(await verifyLedger(tx, id)).isWhole;
    });
    if (broken) {
      return sick(
        "ledger",
        `The ledger of consent of the organisation ${id} does not hold together: somebody changed it.`,
        "Keep the database as it is, and see where it breaks: consentry ledger verify. The newest backup that verifies shows what it was.",
      );
    }
  }
  return fine("ledger", "Ledgers hold together.");
}
