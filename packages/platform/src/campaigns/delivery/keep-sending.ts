import { lookupAt } from "../../deliverability/dns/lookup-at.ts";
import { startKeepingPace } from "../../deliverability/pace/keep-pace.ts";
import { Providers } from "../../deliverability/pace/providers.ts";
import type { Carrier } from "../../inbox/carrier.ts";
import type { Installation } from "../../installation.ts";
import { sharedPace } from "../../limits/shared-pace.ts";
import type { RunningJob } from "../../running-job.ts";
import { planDeliveries } from "../audience/plan-deliveries.ts";
import { openTextRun, type TextWays } from "../texting/sending/open-text-run.ts";
import { openRun } from "./open-run.ts";
import { Transports } from "./transports.ts";
import { startDelivering, type DeliveryWork } from "./worker/worker.ts";

/** The ways out of the installation. */
export interface Ways {
  readonly mails: Carrier;
  /** Left out: no campaign of texts is sent, and one that is begun is paused. */
  readonly texts?: TextWays;
}

/**
 * Plans and sends the campaigns of all organisations until stopped: through the relays of each, and
 * for one without any through the installation's own.
 *
 * @param ways closed by whoever opened them, after this was stopped
 * @param report hears what failed, by its kind alone
 */
export function keepSending(
  installation: Installation,
  ways: Ways,
  report: (what: string) => void,
): RunningJob {
  const { database, now } = installation;
  const { texts } = ways;
  const openTexts: DeliveryWork["open"] = (organisation, campaign) =>
    texts === undefined
      ? Promise.resolve("no-carrier")
      : openTextRun(installation, texts, organisation, campaign);
  const transports = new Transports(ways.mails, (name, perSecond) =>
    sharedPace(installation, name, perSecond),
  );
  const providers = new Providers(lookupAt(installation.dns));
  const pace = startKeepingPace(installation, providers, report);
  const delivering = startDelivering({
    database,
    now,
    report,
    plan: async (organisation, campaign) => {
      await planDeliveries(database, organisation, campaign, now());
    },
    open: (organisation, campaign, channel) =>
      channel === "sms"
        ? openTexts(organisation, campaign, channel)
        : openRun(installation, transports, organisation, campaign, providers),
  });
  return {
    async stop() {
      await delivering.stop();
      await pace.stop();
      await transports.close();
    },
  };
}
