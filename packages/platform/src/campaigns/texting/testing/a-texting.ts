import { setTimeout as pause } from "node:timers/promises";

import { ok, type Instant, type Result } from "@consentry/kernel";
import type { TakenText, TextFailure, TextMessage, TextTransport } from "@consentry/sms";

import { aGround, valueOf, type Ground } from "../../../contacts/testing/organisation.ts";
import type { Database } from "../../../database/database.ts";
import { newId } from "../../../database/organisation-id.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { Campaign } from "../../campaign.ts";
import { startCampaign } from "../../delivery/control/start-campaign.ts";
import { addPeople } from "../../delivery/testing/a-mailing.ts";
import { Health } from "../../delivery/sending/health.ts";
import { takeTurn } from "../../delivery/sending/turn.ts";
import { begin, finishIfDone, hasDue } from "../../delivery/worker/whose-turn.ts";
import { planDeliveries } from "../../audience/plan-deliveries.ts";
import type { CampaignDraft } from "../../store/campaign-draft.ts";
import { aCampaign } from "../../testing/a-draft.ts";
import { openTextRun } from "../sending/open-text-run.ts";
import { textWriting } from "../text-writing.ts";

/** A Tuesday at half past ten in Paris. */
export const TUESDAY = "2026-11-24T09:30:00Z" as Instant;

/** Of numbers that France keeps for stories; the person `person.N@example.org` has the N-th. */
export function numberOf(person: number): string {
  return `+3363998${String(person).padStart(4, "0")}`;
}

/** People in France who agreed in May to be written to by mail and by text. */
export async function addPeopleWithNumbers(
  tx: Tx,
  organisation: string,
  people: number,
): Promise<void> {
  await addPeople(tx, organisation, people);
  await tx.run(
    `insert into contact_numbers (organisation_id, contact_id, number, number_key, country,
       source_id, collected_on)
     select $1, contact_id, '+3363998' || lpad(split_part(split_part(email, '.', 2), '@', 1), 4, '0'),
            sha256(('number ' || email)::bytea), 'FR', $1, '2026-05-02'
       from contacts where organisation_id = $1`,
    [organisation],
  );
  await tx.run(
    `insert into consent_states (organisation_id, contact, purpose, channel, action, at)
     select $1, address_key, 'send.newsletter', 'sms', 'given', '2026-05-02T10:00:00Z'
       from contacts where organisation_id = $1`,
    [organisation],
  );
}

/** A draft of a text to everybody, under a new sender, with what texts to France cost. */
export async function aTextCampaign(
  ground: Ground,
  changes: Partial<CampaignDraft> & { readonly text?: string } = {},
): Promise<Campaign> {
  const { text = "{{ contact.first_name }}, Choir sings on Friday. STOP to 36180", ...rest } =
    changes;
  await ground.within((tx) =>
    tx.run(
      `insert into text_countries (organisation_id, country, sender, thousandths, currency)
       values ($1, 'FR', 'Choir', 4500, 'EUR') on conflict do nothing`,
      [ground.id],
    ),
  );
  return aCampaign(ground, { channel: "sms", writing: textWriting(text, "en"), ...rest });
}

/** The same, which passed the gate and was started. */
export async function aStartedTexting(
  database: Database,
  people: number,
  changes: Parameters<typeof aTextCampaign>[1] = {},
): Promise<{ readonly ground: Ground; readonly campaign: Campaign }> {
  const ground = await aGround(database);
  await ground.within((tx) => addPeopleWithNumbers(tx, ground.id, people));
  const campaign = await aTextCampaign(ground, changes);
  await ground.within(async (tx) => {
    await tx.run("update campaigns set gate_version = version where campaign_id = $1", [
      campaign.id,
    ]);
    valueOf(await startCampaign(tx, ground, campaign.id));
  });
  return { ground, campaign };
}

/** A carrier in the process: keeps what it takes, under names that are counted. */
export class TextPost implements TextTransport {
  readonly got: TextMessage[] = [];
  /** What it says to a text; left alone it takes everything. */
  answer: (message: TextMessage) => Promise<Result<TakenText, TextFailure>> = () =>
    Promise.resolve(ok({ carrier: "test", messageIds: [`m${(this.#count += 1)}`] }));
  #count = 0;

  async deliver(message: TextMessage): Promise<Result<TakenText, TextFailure>> {
    const answer = await this.answer(message);
    if (answer.ok || answer.error.kind === "unknown") this.got.push(message);
    await pause(1);
    return answer;
  }

  /** Takes a text under this many names. */
  takes(names: number): Result<TakenText, TextFailure> {
    const messageIds = Array.from({ length: names }, () => `m${(this.#count += 1)}`);
    return ok({ carrier: "test", messageIds });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** One campaign at work: planned first, begun when its hour has come, and sent as far as it may be. */
export async function sendTexts(
  database: Database,
  { ground, campaign: { id } }: { readonly ground: Ground; readonly campaign: Campaign },
  post: TextTransport,
  { now = TUESDAY, atOnce = 10 }: { readonly now?: Instant; readonly atOnce?: number } = {},
): Promise<void> {
  const own = { organisation: ground.id, campaign: id };
  await planDeliveries(database, ground.id, id, now);
  await begin(database, own, now);
  const ways = { take: () => Promise.resolve({ transport: post, atOnce, letGo: () => undefined }) };
  const opened = await openTextRun({ database }, ways, ground.id, id);
  if (typeof opened === "string") throw new Error(opened);
  const run = { ...opened.run, database, worker: newId(), now: () => now };
  // A turn that finds nothing more due puts back what it is writing at that moment.
  while (await hasDue(database, own, now)) {
    const end = await takeTurn(run, new Health(), new AbortController().signal);
    if (end.kind !== "nothing-due" && end.kind !== "over") throw new Error(end.kind);
  }
  await finishIfDone(database, own, now);
}
