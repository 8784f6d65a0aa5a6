import { dayOf, type Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { MeasureToken } from "../tokens/measure-token.ts";
import { commonLoads } from "./common-loads.ts";
import { GivenNow } from "./given-now.ts";
import { KnownCampaigns } from "./known-campaigns.ts";
import { personalLoads } from "./personal-loads.ts";
import { QuestionsNow } from "./questions-now.ts";
import { readStanding } from "./read-standing.ts";
import { addToCounters } from "./write-common.ts";
import { insertEvents, overwriteDays, type PermittedEvent } from "./write-personal.ts";

/** An image that was loaded or a link that was followed, by a reader or by a program for one. */
export interface Load {
  readonly token: MeasureToken;
  readonly isMachine: boolean;
}

/** Loads of one organisation that came together. */
export interface Loads {
  readonly organisation: OrganisationId;
  readonly loads: readonly Load[];
  readonly now: Instant;
}

/** What is remembered from one group of loads to the next: nothing of anybody. */
export class Remembered {
  readonly campaigns: KnownCampaigns;
  readonly questions = new QuestionsNow();
  readonly given = new GivenNow();

  /** @param clock milliseconds, running evenly */
  constructor(clock: () => number) {
    this.campaigns = new KnownCampaigns(clock);
  }
}

/**
 * Decides about loads as of `now` and writes what may be kept of them, and of the others nothing at
 * all. Nothing here moves a due date: a click may be a program's that looks like a browser.
 */
export async function recordLoads(
  tx: Tx,
  { campaigns, questions, given }: Remembered,
  { organisation, loads, now }: Loads,
): Promise<void> {
  const events: PermittedEvent[] = [];
  const openers: string[] = [];
  const counted: Load[] = [];
  const on = dayOf(now);
  const loadsOf = Map.groupBy(loads, ({ token }) => token.campaign);
  const sent = await campaigns.read(tx, organisation, [...loadsOf.keys()]);
  // Suppressions are of a list: people are asked about once for all campaigns of one.
  for (const [list, ofList] of Map.groupBy(sent, ({ campaign }) => campaign.list)) {
    const ids = ofList.map(({ campaign }) => campaign.id);
    const contacts = contactsOf(ids.flatMap((id) => loadsOf.get(id) ?? []));
    const asked = { campaigns: ids, contacts, way: { channel: "email", list, on } } as const;
    const standing = await readStanding(tx, organisation, asked);
    for (const one of ofList) {
      if (standing === null || !standing.campaigns.has(one.campaign.id)) continue;
      const question = questions.of(one, standing, on);
      const own = loadsOf.get(one.campaign.id) ?? [];
      const personal = personalLoads(question, standing.people, given, own);
      events.push(...personal.events);
      openers.push(...personal.openers);
      counted.push(...commonLoads(question, one, own));
    }
  }
  const when = { organisation, now };
  await insertEvents(tx, when, events);
  await overwriteDays(tx, when, openers);
  await addToCounters(tx, when, counted);
}

function contactsOf(loads: readonly Load[]): readonly string[] {
  return [...new Set(loads.flatMap(({ token }) => token.reader?.contact ?? []))];
}
