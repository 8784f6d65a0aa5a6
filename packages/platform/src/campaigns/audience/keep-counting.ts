import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { textCounterFor } from "../texting/estimate/text-counter-for.ts";
import type { TextCounter } from "../texting/estimate/text-counter.ts";
import { audienceTable, type Heard } from "./audience-table.ts";

/** A person waits with the page before them. */
const EVERY_MS = 500;

/** How often it is written down how far a count is. */
const TELL_EVERY_MS = 1_000;

/**
 * Counts the audiences that were asked for, one after the other, until stopped. Several processes
 * may do so on one database; a count that a stop or a kill broke off begins again.
 *
 * @param report hears what failed, by its kind alone
 */
export function startCounting(
  installation: Pick<Installation, "database" | "now">,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  const words = {
    begins: "An audience could not be counted; it is tried again.",
    ends: "Audiences are counted again.",
  };
  return startLongJob((signal) => countAudiences(installation, signal), everyMs, words, report);
}

/**
 * Counts every audience that somebody waits for and no other process has in hand. One that fails
 * holds up no other; the first failure is what it rejects with.
 */
export async function countAudiences(
  installation: Pick<Installation, "database" | "now">,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { database } = installation;
  const failures: unknown[] = [];
  for (const wanted of await acrossOrganisations(database, (tx) => tx.rows(WANTED))) {
    if (signal.aborted) return;
    const held = await database.holdLock(`campaign audience ${wanted.campaign}`);
    if (held === null) continue;
    await countOne(installation, wanted, AbortSignal.any([signal, held.lost]))
      .catch((error: unknown) => failures.push(error))
      .finally(() => held.release());
  }
  if (failures.length > 0) throw failures[0];
}

interface Wanted {
  readonly organisation: OrganisationId;
  readonly campaign: string;
  readonly askedAt: Instant;
}

async function countOne(
  { database, now }: Pick<Installation, "database" | "now">,
  { organisation, campaign: id, askedAt }: Wanted,
  signal: AbortSignal,
): Promise<void> {
  const own = [organisation, id, askedAt] as const;
  let toldAt = performance.now();
  let texts: TextCounter | null = null;
  const heard: Heard = async (seen, of, gets) => {
    signal.throwIfAborted();
    // In a transaction of its own: in the other, nothing can be asked while people are read.
    const counter = texts;
    if (counter !== null) {
      await withOrganisation(database, organisation, (tx) => counter.add(tx, organisation, gets));
    }
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    await withOrganisation(database, organisation, (tx) => tx.run(SEEN, [...own, seen, of]));
  };
  const counted = await withOrganisation(database, organisation, async (tx) => {
    const known = await readOrganisation(tx, organisation);
    const campaign = await readCampaign(tx, organisation, id);
    if (known === null || campaign === null) return null;
    texts = await textCounterFor(tx, known, campaign);
    const table = await audienceTable(tx, known, campaign, now(), heard);
    return { version: campaign.version, table, texts };
  });
  if (counted === null) return;
  const { version, table } = counted;
  const ofTexts = counted.texts && { texts: counted.texts.counted() };
  const result = table.ok ? [{ ...table.value, ...ofTexts }, null] : [null, table.error.kind];
  await withOrganisation(database, organisation, (tx) =>
    tx.run(COUNTED, [...own, version, now(), ...result]),
  );
}

const WANTED = statement<Wanted>(
  "campaign_audiences.wanted",
  `select organisation_id as organisation, campaign_id as campaign, asked_at as "askedAt"
     from campaign_audiences
    where counted_at is null
    order by asked_at`,
);

const SEEN = statement(
  "campaign_audiences.seen",
  `update campaign_audiences set people_seen = $4, people_of = $5
    where organisation_id = $1 and campaign_id = $2 and asked_at = $3 and counted_at is null`,
);

/** Whoever asked about a later version meanwhile waits on. */
const COUNTED = statement(
  "campaign_audiences.counted",
  `update campaign_audiences
      set version = $4, counted_at = $5, audience = $6, failure = $7,
          people_seen = coalesce(($6::jsonb ->> 'people')::int, people_seen),
          people_of = ($6::jsonb ->> 'people')::int
    where organisation_id = $1 and campaign_id = $2 and asked_at = $3 and counted_at is null
      and version <= $4`,
);
