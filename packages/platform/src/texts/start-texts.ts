import { Bug, type Secret } from "@consentry/kernel";
import { carrierAt, openCarrier, type TextListener, type TextTransport } from "@consentry/sms";

import type { Config } from "../config.ts";
import { sharedPace } from "../limits/shared-pace.ts";
import type { RunningJob } from "../running-job.ts";
import { startLongJob } from "../running-job.ts";
import { checkedAddress } from "../webhooks/telling/post.ts";
import { listenerFor } from "./carriers/listen.ts";
import { localCarrier } from "./carriers/local-carrier.ts";
import { TextCarriers, type OpenTransport } from "./carriers/text-carriers.ts";
import { keepTexting } from "./delivery/keep-texting.ts";
import { INSTALLATION_CARRIER, type TextWork } from "./own-texts.ts";

/** Of the local inbox, at once. */
const LOCAL_AT_ONCE = 10;

/** A carrier that was turned on, or changed, is listened to within so long. */
const LISTEN_EVERY_MS = 30_000;

export interface RunningTexts extends RunningJob {
  /** The ways out, for whatever else sends texts; closed when this is stopped. */
  readonly ways: TextCarriers;
}

/**
 * Sends texts to one person, and listens to every carrier for what comes back, until stopped. Any
 * number of processes may do so on one database: what comes back is told to whichever has a session.
 *
 * @param report hears what failed, by its kind alone
 */
export function startTexts(
  work: TextWork,
  {
    smsUrl = null,
    webhooksPrivate,
  }: Partial<Pick<Config, "smsUrl">> & Pick<Config, "webhooksPrivate">,
  report: (what: string) => void,
): RunningTexts {
  const ways = new TextCarriers(
    work,
    {
      open: (name, url, listener) => openAt(work, { name, url, listener }, webhooksPrivate),
      openLocal: (organisation, listener) => ({
        transport: localCarrier(work, organisation, listener),
        atOnce: LOCAL_AT_ONCE,
      }),
    },
    (organisation) => listenerFor(work, organisation),
    smsUrl,
  );
  const listening = startLongJob(
    () => ways.listen(),
    LISTEN_EVERY_MS,
    {
      begins: "Carriers of texts could not be looked for; it is tried again.",
      ends: "Carriers of texts are listened to again.",
    },
    report,
  );
  const texting = keepTexting(work, ways, report);
  return {
    ways,
    async stop() {
      await texting.stop();
      await listening.stop();
      await ways.close();
    },
  };
}

interface Opening {
  readonly name: string;
  readonly url: Secret;
  readonly listener: TextListener;
}

/** What an organisation names may not lead into our own network; what the installation does may. */
function openAt(
  work: TextWork,
  { name, url, listener }: Opening,
  mayBePrivate: boolean,
): OpenTransport {
  const settings = carrierAt(name, url);
  if (!settings.ok) throw new Bug("a carrier was kept that cannot be read");
  const isOurs = name === INSTALLATION_CARRIER;
  const reach = async (hostname: string): Promise<string | null> => {
    const address = await checkedAddress(hostname, { mayBePrivate });
    return address.ok ? address.value : null;
  };
  const transport = openCarrier(settings.value, listener, isOurs ? {} : { reach });
  const { window: atOnce, perSecond } = settings.value;
  if (perSecond === null) return { transport, atOnce };
  // The carrier counts what comes from all of our processes.
  const turn = sharedPace(work, `text carrier ${name}`, perSecond);
  const deliver: TextTransport["deliver"] = async (message) => {
    await turn();
    return transport.deliver(message);
  };
  return { transport: { deliver, close: () => transport.close() }, atOnce };
}
