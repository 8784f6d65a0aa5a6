import { setTimeout as pause } from "node:timers/promises";

import type { Instant } from "@consentry/kernel";
import {
  askBlacklist,
  healthOf,
  kindOf,
  type ListedKind,
  type ListHealth,
  type Lookup,
} from "@consentry/mail";

import { later } from "../../campaigns/delivery/moments.ts";
import { asOrganisation } from "../../consent/asking/own.ts";
import { acrossOrganisations } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { keepAnswers, type Asked } from "./answers.ts";
import { readBlacklist } from "./blacklists.ts";
import { subjectsOf } from "./subjects.ts";

const EVERY_MS = 5_000;
const SECONDS_A_DAY = 86_400;

/** Longer than sixty questions take that are all but given up. */
const SECONDS_IN_HAND = 900;

/** Lists are other people's servers, and most are free: four questions a second, one at a time. */
const PAUSE_MS = 250;

export interface DueList {
  readonly organisation: OrganisationId;
  readonly id: string;
}

/**
 * Asks every list that is switched on once a day about all servers and domains, until stopped.
 * Several processes may do so on one database.
 *
 * @param report hears what failed, by its kind alone
 */
export function startAskingLists(
  installation: Installation,
  lookup: Lookup,
  report: (what: string) => void,
): RunningJob {
  return startLongJob(
    async (signal) => {
      const due = await acrossOrganisations(installation.database, (tx) =>
        tx.rows(DUE, [installation.now()]),
      );
      for (const list of due) {
        if (signal.aborted) return;
        await askList(installation, lookup, list, { pauseMs: PAUSE_MS, signal });
      }
    },
    EVERY_MS,
    {
      begins: "Blacklists could not be asked; it is tried again.",
      ends: "Blacklists are asked again.",
    },
    report,
  );
}

export interface Manner {
  readonly pauseMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks one list about everything that may stand in it, its test entries first. What it says is
 * kept as a whole, or not at all when the process stops.
 */
export async function askList(
  installation: Installation,
  lookup: Lookup,
  { organisation, id }: DueList,
  { pauseMs, signal }: Manner,
): Promise<void> {
  const known = await asOrganisation(installation, organisation, async (own) => {
    const until = later(own.now, SECONDS_IN_HAND);
    if ((await own.tx.run(TAKE, [organisation, id, own.now, until])) === 0) return null;
    const list = await readBlacklist(own.tx, organisation, id);
    return list && { list, subjects: await subjectsOf(own) };
  });
  if (known === null) return;
  const { list, subjects } = known;
  const paced: Lookup = async (name, type) => {
    await pause(pauseMs, undefined, { signal });
    return lookup(name, type);
  };
  const health = await healthOfAll(list.zone, list.kinds, paced);
  const asked: Asked[] = [];
  for (const subject of subjects.filter((one) => list.kinds.includes(kindOf(one)))) {
    const listing =
      health === "answers"
        ? await askBlacklist(list.zone, subject, paced)
        : ({ state: "unknown", because: health } as const);
    asked.push({ subject, listing });
  }
  await asOrganisation(installation, organisation, (own) =>
    keepAnswers(own, list, { health, asked, askAt: later(own.now, SECONDS_A_DAY) }),
  );
}

/** A list of several kinds answers when it answers for each. */
async function healthOfAll(
  zone: string,
  kinds: readonly ListedKind[],
  lookup: Lookup,
): Promise<ListHealth> {
  for (const kind of kinds) {
    const health = await healthOf(zone, kind, lookup);
    if (health !== "answers") return health;
  }
  return "answers";
}

const DUE = statement<DueList>(
  "blacklists.due",
  `select organisation_id as organisation, blacklist_id as id from blacklists
    where is_on and look_at <= $1 order by look_at limit 20`,
);

const TAKE = statement<{ readonly at: Instant }>(
  "blacklists.take",
  `update blacklists set look_at = $4, in_hand_until = $4
    where organisation_id = $1 and blacklist_id = $2 and is_on and look_at <= $3`,
);
