import type { Carrier } from "../../inbox/carrier.ts";
import type { Installation } from "../../installation.ts";
import type { RunningJob } from "../../running-job.ts";
import { planDeliveries } from "../audience/plan-deliveries.ts";
import { openRun } from "./open-run.ts";
import { Transports } from "./transports.ts";
import { startDelivering } from "./worker/worker.ts";

/**
 * Plans and sends the campaigns of all organisations until stopped: through the relays of each, and
 * for one without any through the installation's own.
 *
 * @param installations closed by whoever opened it, after this was stopped
 * @param report hears what failed, by its kind alone
 */
export function keepSending(
  installation: Installation,
  installations: Carrier,
  report: (what: string) => void,
): RunningJob {
  const { database, now } = installation;
  const transports = new Transports(installations);
  const delivering = startDelivering({
    database,
    now,
    report,
    plan: async (organisation, campaign) => {
      await planDeliveries(database, organisation, campaign, now());
    },
    open: (organisation, campaign) => openRun(installation, transports, organisation, campaign),
  });
  return {
    async stop() {
      await delivering.stop();
      await transports.close();
    },
  };
}
