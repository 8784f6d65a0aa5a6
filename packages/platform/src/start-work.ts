import { join } from "node:path";

import { relayAt, relayPool } from "@consentry/mail";

import { startAutomating } from "./automations/engine/keep-automating.ts";
import { startCounting } from "./campaigns/audience/keep-counting.ts";
import { startTellingPeople } from "./breaches/letters/keep-telling-people.ts";
import { keepSending } from "./campaigns/delivery/keep-sending.ts";
import { startBackups } from "./backup/schedule/keep-backups.ts";
import type { Config } from "./config.ts";
import { keepAsking } from "./consent/asking/keep-asking.ts";
import { startImporting } from "./contacts/import/background/carry-on-imports.ts";
import { startAskingLists } from "./deliverability/blacklists/keep-asking-lists.ts";
import { fetchTextWith } from "./deliverability/dns/fetch-text.ts";
import { lookupAt } from "./deliverability/dns/lookup-at.ts";
import { startNamingRelays } from "./deliverability/reports/name-relays.ts";
import { startWatchingDomains } from "./deliverability/domains/keep-watching.ts";
import { startHygiene } from "./hygiene/keep-hygiene.ts";
import { startHousekeeping } from "./housekeeping/housekeeping.ts";
import type { Carrier } from "./inbox/carrier.ts";
import { openInbox } from "./inbox/inbox-server.ts";
import { openIntake, type Intake } from "./inbox/intake-server.ts";
import { startFetching } from "./incoming/mailboxes/keep-fetching.ts";
import { storeFor } from "./files/files-of.ts";
import type { Installation } from "./installation.ts";
import { ANSWER_MAKERS } from "./kept-answers/answer-makers.ts";
import { startAnswering } from "./kept-answers/keep-answering.ts";
import { startDeletingClosed } from "./retention/closing/keep-deleting.ts";
import { startAskingLast } from "./retention/last-question/keep-asking-last.ts";
import { startFinishing } from "./rights/erasure/keep-finishing.ts";
import { startWatching } from "./operating/alerts/keep-watching.ts";
import { placesOf } from "./places.ts";
import type { RunningJob } from "./running-job.ts";
import { keepSendingMessages } from "./transactional/delivery/send-messages.ts";
import { openSubmission, type Submission } from "./transactional/submission/submission-server.ts";
import { startChaining } from "./staff-log/chain/keep-chaining.ts";
import { startTexts } from "./texts/start-texts.ts";
import { startTelling } from "./webhooks/telling/keep-telling.ts";

/**
 * Starts what goes on beside the pages: mails that people asked for are handed over, campaigns are
 * planned and sent, audiences counted, imports carried on, and what is past its day is removed. Several processes may do so on one database.
 * Stopping resolves when nothing of it is under way.
 *
 * @param report hears what failed, by its kind alone
 */
export async function startWork(
  config: Config,
  data: Pick<Installation, "database" | "secret" | "now">,
  report: (what: string) => void,
): Promise<RunningJob> {
  const installation = installationOf(config, data);
  const carrier = await openCarrier(config, installation);
  const mails = keepAsking(installation, carrier, report);
  const texts = startTexts(installation, config, report);
  const campaigns = keepSending(installation, { mails: carrier, texts: texts.ways }, report);
  const messages = keepSendingMessages(installation, carrier, report);
  const audiences = startCounting(installation, report);
  const automations = startAutomating(installation, report);
  const answers = startAnswering(installation, ANSWER_MAKERS, report);
  const imports = startImporting(installation, report);
  const mailboxes = startFetching(installation, report);
  const housekeeping = startHousekeeping(installation, report);
  const webhooks = startTelling(installation, { mayBePrivate: config.webhooksPrivate }, report);
  const staffLog = startChaining(installation, report);
  const hygiene = startHygiene(installation, report);
  const lookup = lookupAt(config.dns);
  const fetchText = fetchTextWith({ lookup, mayBePrivate: false });
  const domains = startWatchingDomains(installation, { lookup, fetchText }, report);
  const lists = startAskingLists(installation, lookup, report);
  const relayNames = startNamingRelays(installation, lookup, report);
  const erasures = startFinishing(installation, report);
  const backups = startBackups(config, data, report);
  const tellingPeople = startTellingPeople(installation, report);
  const lastQuestions = startAskingLast(installation, report);
  const closed = startDeletingClosed(installation, report);
  const watching = startWatching({ ...config, ...installation }, report);
  const intake = await openIntakeAt(config, installation, report);
  const submission = await openSubmissionAt(config, installation, report);
  return {
    async stop() {
      await intake?.stop();
      await mailboxes.stop();
      await submission?.stop();
      await messages.stop();
      await automations.stop();
      await campaigns.stop();
      await texts.stop();
      await audiences.stop();
      await answers.stop();
      await mails.stop();
      await carrier.stop();
      await imports.stop();
      await webhooks.stop();
      await housekeeping.stop();
      await hygiene.stop();
      await domains.stop();
      await lists.stop();
      await relayNames.stop();
      await erasures.stop();
      await backups.stop();
      await tellingPeople.stop();
      await lastQuestions.stop();
      await closed.stop();
      await watching.stop();
      await staffLog.stop();
    },
  };
}

type InstallationConfig = Pick<
  Config,
  "publicUrl" | "dataDirectory" | "smtpUrl" | "intake" | "databaseUrl"
> &
  Partial<Pick<Config, "smsUrl" | "files" | "databaseReplicaUrl" | "dns">>;

/** What is kept, with what the environment says of this installation. */
export function installationOf(
  config: InstallationConfig,
  data: Pick<Installation, "database" | "secret" | "now" | "writeProof">,
): Installation {
  const { publicUrl, dataDirectory, smtpUrl, intake, smsUrl, files, dns = [] } = config;
  const textsEndHere = (smsUrl ?? null) === null;
  const inbox = { endsHere: smtpUrl === null, isForwardedTo: intake !== null, textsEndHere };
  const places = placesOf(config);
  const uploads = join(dataDirectory, "uploads");
  const installation = { ...data, publicUrl, uploads, inbox, places, dns };
  if (files === undefined) return installation;
  return { ...installation, files: storeFor({ files }, installation) };
}

interface OpenCarrier extends Carrier {
  stop(): Promise<void>;
}

async function openCarrier(
  { smtpUrl }: Pick<Config, "smtpUrl">,
  { database, now }: Installation,
): Promise<OpenCarrier> {
  if (smtpUrl === null) return openInbox(database, now);
  const relay = relayAt(smtpUrl);
  const transport = relayPool([relay]);
  const { connections } = relay;
  return { transportOf: () => transport, connections, stop: () => transport.close() };
}

/** `null` where none was asked for, or where its place is taken: by another of several workers. */
async function openIntakeAt(
  { intake }: Pick<Config, "intake">,
  installation: Installation,
  report: (what: string) => void,
): Promise<Intake | null> {
  if (intake === null) return null;
  return openIntake(intake, installation).catch(({ code }: NodeJS.ErrnoException) => {
    report(
      `Mails to be audited and what comes back are not listened for here (CONSENTRY_INTAKE): ${code ?? "unknown"}.`,
    );
    return null;
  });
}

/** The same for mails that programs hand in. */
async function openSubmissionAt(
  { submission = null }: Partial<Pick<Config, "submission">>,
  installation: Installation,
  report: (what: string) => void,
): Promise<Submission | null> {
  if (submission === null) return null;
  return openSubmission(submission, installation).catch(({ code }: NodeJS.ErrnoException) => {
    report(
      `Mails of programs are not listened for here (CONSENTRY_SUBMISSION): ${code ?? "unknown"}.`,
    );
    return null;
  });
}
