import { dayOf } from "@consentry/kernel";

import { dropOldRuns } from "../automations/people/drop-old-runs.ts";
import { dropOldAudiences } from "../campaigns/audience/kept-audience.ts";
import { asOrganisation, type Own } from "../consent/asking/own.ts";
import { closeOldAsks } from "../consent/asking/resting-questions.ts";
import { dropExpiredImports } from "../contacts/import/drop-import.ts";
import { acrossOrganisations } from "../database/database.ts";
import { forgetOldCreations } from "../http/api/idempotency.ts";
import { loggable } from "../http/loggable.ts";
import { dropOldMails } from "../inbox/keep-mails.ts";
import { dropOldIncoming } from "../incoming/keep-incoming.ts";
import { dropOldRequests } from "../rights/store/change-request.ts";
import type { Installation } from "../installation.ts";
import { makeMonthsAhead } from "../measurement/months.ts";
import { listOrganisations } from "../organisations/organisation.ts";
import { dropWhatIsOver } from "../people/drop-what-is-over.ts";
import { startJob, type RunningJob } from "../running-job.ts";
import { dropOldMessages } from "../transactional/retention/drop-old-messages.ts";
import { dropOldEvents } from "../webhooks/log/drop-old-events.ts";

/**
 * Lets everything go whose day has come and that waits for nobody: answers that nobody confirmed,
 * questions that rested, files that were read, names of requests, counted audiences, mails of the
 * local inbox, what messages said, sessions, invitations, accounts of members who left. Contacts themselves stay: when they go is for a person to say. One organisation that
 * fails holds up no other. Ahead of time it makes the months that events will come in.
 *
 * @param report hears what failed, by its kind alone
 */
export async function keepHouse(
  installation: Installation,
  report: (what: string) => void,
): Promise<void> {
  const { database, now } = installation;
  const tell = (error: unknown): void => {
    const what = error instanceof Error ? loggable(error) : { error: "unknown" };
    report(`What is past its day could not be removed; it is tried again. ${JSON.stringify(what)}`);
  };
  await acrossOrganisations(database, (tx) => dropWhatIsOver(tx, now())).catch(tell);
  await acrossOrganisations(database, (tx) => makeMonthsAhead(tx, dayOf(now()))).catch(tell);
  const organisations = await listOrganisations(database).catch((error: unknown) => {
    tell(error);
    return [];
  });
  for (const { id } of organisations) {
    await asOrganisation(installation, id, keepHouseOf).catch(tell);
  }
}

async function keepHouseOf(own: Own): Promise<void> {
  const { tx, organisation, now } = own;
  await closeOldAsks(own);
  await dropExpiredImports(tx, organisation.id, dayOf(now));
  await forgetOldCreations(tx, organisation.id, now);
  await dropOldMails(tx, organisation.id, now);
  await dropOldAudiences(tx, organisation.id, now);
  await dropOldMessages(tx, organisation.id, now);
  await dropOldRuns(tx, organisation.id, now);
  await dropOldIncoming(tx, organisation.id, dayOf(now));
  await dropOldRequests(tx, organisation.id, dayOf(now));
  await dropOldEvents(tx, organisation.id, now);
}

/** Days are what it counts in. */
const EVERY_MS = 24 * 60 * 60 * 1000;

/** Keeps house now and every day, until stopped. */
export function startHousekeeping(
  installation: Installation,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  return startJob(() => keepHouse(installation, report), everyMs);
}
