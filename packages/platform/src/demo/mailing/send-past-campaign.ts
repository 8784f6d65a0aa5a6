import { randomUUID } from "node:crypto";

import { Bug, type Instant } from "@consentry/kernel";

import { planDeliveries } from "../../campaigns/audience/plan-deliveries.ts";
import type { ClaimedDelivery } from "../../campaigns/delivery/delivery.ts";
import { openRun } from "../../campaigns/delivery/open-run.ts";
import type { MessageWriter } from "../../campaigns/delivery/run.ts";
import { Health } from "../../campaigns/delivery/sending/health.ts";
import { takeTurn } from "../../campaigns/delivery/sending/turn.ts";
import { Transports } from "../../campaigns/delivery/transports.ts";
import { begin, finishIfDone, hasDue } from "../../campaigns/delivery/worker/whose-turn.ts";
import { moveTrialOn } from "../../campaigns/trial/move-trial-on.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { keepMails } from "../../inbox/keep-mails.ts";
import type { Installation } from "../../installation.ts";
import { sure } from "../sure.ts";
import { CONNECTIONS, Post } from "./post.ts";

/** A campaign that a worker would send at a moment that is over. */
export interface PastCampaign {
  readonly installation: Omit<Installation, "uploads">;
  readonly organisation: OrganisationId;
  readonly campaign: string;
  /** How many mails of a turn lie in the local inbox; there was no room for the others. */
  readonly inInbox: number;
}

/**
 * Plans a campaign and takes the turns of a worker as if it were then: law is asked, messages are
 * written and signed, and what becomes of them is settled as always. Only who carries them is not
 * there: it takes everything, but for mailboxes that are gone, and keeps some.
 *
 * @returns what was sent, for those who read it
 */
export async function beginPastCampaign(
  past: PastCampaign,
  at: Instant,
): Promise<readonly ClaimedDelivery[]> {
  const { installation, organisation, campaign } = past;
  const { database } = installation;
  sure(await planDeliveries(database, organisation, campaign, at));
  await begin(database, { organisation, campaign }, at);
  return takePastTurn(past, at);
}

/** Sends to those who waited for the end of a trial, and ends the campaign. */
export async function endPastCampaign(
  past: PastCampaign,
  at: Instant,
): Promise<readonly ClaimedDelivery[]> {
  const { installation, organisation, campaign } = past;
  const { database } = installation;
  await moveTrialOn(database, { organisation, campaign }, at);
  const sent = await takePastTurn(past, at);
  if ((await finishIfDone(database, { organisation, campaign }, at)) !== 1) {
    throw new Bug("a campaign of the demo does not come to its end");
  }
  return sent;
}

/** Sends what is due of a campaign that is under way. */
export async function takePastTurn(
  past: PastCampaign,
  at: Instant,
): Promise<readonly ClaimedDelivery[]> {
  const { installation, organisation, campaign } = past;
  const { database } = installation;
  const post = new Post();
  const transports = new Transports({ transportOf: () => post, connections: CONNECTIONS });
  const opened = await openRun(installation, transports, organisation, campaign);
  if (typeof opened === "string") throw new Bug(`a campaign of the demo is not sent: ${opened}`);
  const written = new Map<string, ClaimedDelivery>();
  const writer: MessageWriter = {
    write(delivery, when) {
      written.set(delivery.reader.email, delivery);
      return opened.run.writer.write(delivery, when);
    },
  };
  const run = { ...opened.run, writer, database, now: () => at, worker: randomUUID() };
  try {
    // A turn that finds nothing more due puts back what it is writing at that moment; one that is
    // long on a busy machine comes to its end before.
    while (await hasDue(database, { organisation, campaign }, at)) {
      const end = await takeTurn(run, new Health(), new AbortController().signal);
      if (end.kind === "nothing-due" || end.kind === "over") continue;
      throw new Bug(`a campaign of the demo is not sent: ${JSON.stringify(end)}`);
    }
  } finally {
    opened.close();
  }
  const mails = post.taken.slice(0, past.inInbox);
  await keepMails(database, organisation, { folder: "inbox", mails }, at);
  return post.taken.flatMap(({ recipient }) => written.get(recipient) ?? []);
}
