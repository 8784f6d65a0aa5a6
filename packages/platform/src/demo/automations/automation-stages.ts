import { Bug, type Instant } from "@consentry/kernel";

import { checkAutomation } from "../../automations/check/check-automation.ts";
import { stepCampaigns } from "../../automations/check/step-campaigns.ts";
import { activate } from "../../automations/control/activate.ts";
import type { Definition } from "../../automations/definition.ts";
import { serveAutomation } from "../../automations/engine/keep-automating.ts";
import { makeAutomation } from "../../automations/store/keep-automation.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import { takePastTurn } from "../mailing/send-past-campaign.ts";
import type { Known } from "../organisation.ts";
import { sure } from "../sure.ts";
import type { Place, Stage } from "../time/stages.ts";

export interface DemoAutomation {
  readonly name: string;
  readonly definition: (known: Known) => Definition;
  /** When it was written. */
  readonly daysAgo: number;
  /** Days on which somebody looked whose turn it was; none: it is a draft. */
  readonly lookedDaysAgo: readonly number[];
}

/** An automation that is written on its day, and activated where people go through it since. */
export function automationStages(
  place: Place,
  automation: DemoAutomation,
  known: Known,
): readonly Stage[] {
  const { past } = place;
  const at = past.moment(automation.daysAgo, "07:50");
  let id = "";
  const write: Stage = {
    at,
    async run() {
      id = await asOf(place, at, (own) => writeAutomation(own, automation, known));
      return [];
    },
  };
  const looks = automation.lookedDaysAgo.map((daysAgo): Stage => {
    const moment = past.moment(daysAgo, "10:20");
    return {
      at: moment,
      async run() {
        await look(place, id, moment);
        return [];
      },
    };
  });
  return [write, ...looks];
}

async function writeAutomation(
  own: Own,
  { name, definition, lookedDaysAgo }: DemoAutomation,
  known: Known,
): Promise<string> {
  const { tx, organisation, keys, now } = own;
  const draft = { name, definition: definition(known) };
  const { id } = sure(await makeAutomation(tx, organisation.id, draft, now));
  if (lookedDaysAgo.length === 0) return id;
  sure(await checkAutomation(own, id));
  sure(await activate(tx, { id: organisation.id, keys, by: "system", now }, id));
  return id;
}

/** Behind the first look of a step at its message. */
const A_LITTLE_SECONDS = 60;

/** As a worker would around that moment: who came is let in, messages go out, and people go on. */
async function look(place: Place, automation: string, at: Instant): Promise<void> {
  const { installation, organisation } = place;
  const serve = (now: Instant): Promise<void> =>
    serveAutomation(installation.database, { organisation, automation }, () => now);
  const behind = later(at, A_LITTLE_SECONDS);
  for (const now of [at, behind]) {
    await serve(now);
    const steps = await asOf(place, now, ({ tx }) => stepCampaigns(tx, organisation, automation));
    for (const { id: campaign, state } of steps) {
      // The inbox has room for the letters that stories are told about.
      const sent = { installation, organisation, campaign, inInbox: 0 };
      if (state === "sending") await takePastTurn(sent, now);
    }
  }
  await serve(later(behind, A_LITTLE_SECONDS));
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
