import { Bug, dayOf, type Instant } from "@consentry/kernel";

import { later } from "../../campaigns/delivery/moments.ts";
import { startCampaign } from "../../campaigns/delivery/control/start-campaign.ts";
import { checkCampaign } from "../../campaigns/gate/check-campaign.ts";
import { makeCampaign } from "../../campaigns/store/keep-campaign.ts";
import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import { acrossOrganisations } from "../../database/database.ts";
import { makeMonthsAhead } from "../../measurement/months.ts";
import type { DemoCampaign, Fate, Known } from "../organisation.ts";
import { sure } from "../sure.ts";
import type { Happening } from "../time/happening.ts";
import type { Place, Stage } from "../time/stages.ts";
import { beginPastCampaign, endPastCampaign, type PastCampaign } from "./send-past-campaign.ts";
import { whatComesBack } from "./what-comes-back.ts";
import { whatReadersDo } from "./what-readers-do.ts";

interface Making {
  readonly known: Known;
  /** Hears of each campaign when there is one. */
  readonly made: (campaign: string) => void;
}

/** A campaign that is written on its day and then has its fate. */
export function campaignStages(
  place: Place,
  campaign: DemoCampaign,
  making: Making,
): readonly Stage[] {
  const { daysAgo, fate } = campaign;
  const at = place.past.moment(daysAgo, "08:30");
  let id = "";
  const write: Stage = {
    at,
    async run() {
      id = await asOf(place, at, (own) => writeCampaign(own, campaign, making.known));
      making.made(id);
      return [];
    },
  };
  return fate.kind === "sent"
    ? [write, ...sendingStages(place, campaign, { ...making, fate, id: () => id })]
    : [write];
}

async function writeCampaign(own: Own, campaign: DemoCampaign, known: Known): Promise<string> {
  const { tx, organisation, keys } = own;
  const { draft, fate } = campaign;
  const { id } = sure(await makeCampaign(tx, organisation, draft(known)));
  if (fate.kind === "draft") return id;
  const { passed, findings } = sure(await checkCampaign(own, id));
  if (passed !== (fate.kind === "sent" || fate.passes)) {
    throw new Bug(`the gate says otherwise: ${JSON.stringify(findings)}`);
  }
  if (fate.kind === "sent") sure(await startCampaign(tx, { id: organisation.id, keys }, id));
  return id;
}

interface Sending extends Making {
  readonly fate: Extract<Fate, { readonly kind: "sent" }>;
  readonly id: () => string;
}

function sendingStages(
  place: Place,
  { daysAgo, draft }: DemoCampaign,
  { fate, known, id }: Sending,
): readonly Stage[] {
  const { installation, organisation, past } = place;
  const { trial, list } = draft(known);
  const begins = past.moment(daysAgo, "09:00");
  const ends = trial === null ? later(begins, 120) : later(begins, (trial.hours * 60 + 5) * 60);
  const send = async (by: typeof beginPastCampaign, at: Instant): Promise<readonly Happening[]> => {
    const campaign = id();
    await acrossOrganisations(installation.database, (tx) => makeMonthsAhead(tx, dayOf(at)));
    const sent = await by(pastCampaign(campaign), at);
    const mailing = { organisation, campaign, list, links: fate.links, sentAt: at, now: past.now };
    return [...whatReadersDo(mailing, sent), ...whatComesBack(mailing, sent)];
  };
  const pastCampaign = (campaign: string): PastCampaign => ({
    installation,
    organisation,
    campaign,
    inInbox: fate.inInbox,
  });
  return [
    { at: begins, run: () => send(beginPastCampaign, begins) },
    { at: ends, run: () => send(endPastCampaign, ends) },
  ];
}

async function asOf<T>(
  { installation, organisation }: Place,
  at: Instant,
  work: (own: Own) => Promise<T>,
): Promise<T> {
  const done = await asOrganisation({ ...installation, now: () => at }, organisation, work);
  if (done === null) throw new Bug("an organisation of the demo is gone");
  return done;
}
