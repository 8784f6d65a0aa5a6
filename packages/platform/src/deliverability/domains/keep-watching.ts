import { checkDomain, type FetchText, type Lookup } from "@consentry/mail";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import { asOrganisation } from "../../consent/asking/own.ts";
import type { Installation } from "../../installation.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { forgetKey, listOtherKeys } from "../keys/keys.ts";
import { keepForRuns, lookAtKeys, takeIntoUse } from "../keys/rotate.ts";
import { keepLook } from "./keep-look.ts";
import { mailLeaves } from "./mail-leaves.ts";
import { domainOf, domainsOf, ownDomain } from "./own-domain.ts";
import {
  dueDomains,
  forgetDomains,
  takeInHand,
  watchDomains,
  type DueDomain,
} from "./sending-domains.ts";

/** Somebody who asked waits at the page. */
const EVERY_MS = 5_000;
const LOOK_FOR_NEW_MS = 60 * 60 * 1_000;

const SECONDS_A_DAY = 86_400;

/** Whoever sets a record wants to see it used; names take minutes to be heard of. */
const SECONDS_WHILE_KEYS_WAIT = 600;

/** Longer than the longest look: a process that died with a domain in hand leaves it after that. */
const SECONDS_IN_HAND = 600;

/** A century: where mail stays here a look that somebody asked for is the last until they ask again. */
export const SECONDS_UNASKED = 100 * 365 * SECONDS_A_DAY;

export interface AskingOutside {
  readonly lookup: Lookup;
  readonly fetchText: FetchText;
}

/**
 * Looks at every sending domain once a day, and when somebody asks, until stopped; a key that waits
 * signs once the DNS shows it. Several processes may do so on one database. By itself it asks
 * nobody for an organisation whose mail stays on this machine.
 *
 * @param report hears what failed, by its kind alone
 */
export function startWatchingDomains(
  installation: Installation,
  outside: AskingOutside,
  report: (what: string) => void,
): RunningJob {
  let lookedForNewAt = Number.NEGATIVE_INFINITY;
  const round = async (signal: AbortSignal): Promise<void> => {
    if (performance.now() - lookedForNewAt > LOOK_FOR_NEW_MS) {
      await findDomains(installation);
      lookedForNewAt = performance.now();
    }
    for (const due of await dueDomains(installation.database, installation.now())) {
      if (signal.aborted) return;
      await lookAt(installation, outside, due);
    }
  };
  return startLongJob(
    round,
    EVERY_MS,
    {
      begins: "Sending domains could not be looked at; it is tried again.",
      ends: "Sending domains are looked at again.",
    },
    report,
  );
}

/** Keeps the list of domains after the senders. */
export async function findDomains(installation: Installation): Promise<void> {
  for (const { id } of await listOrganisations(installation.database)) {
    await asOrganisation(installation, id, async (own) => {
      const { tx, now } = own;
      const domains = domainsOf(await listIdentities(tx, id));
      await forgetDomains(tx, id, domains);
      if (await mailLeaves(own, installation.inbox)) await watchDomains(tx, id, domains, now);
    });
  }
}

/** One look at one domain, unless another process has it in hand. Asks the DNS outside of any transaction. */
export async function lookAt(
  installation: Installation,
  { lookup, fetchText }: AskingOutside,
  due: DueDomain,
): Promise<void> {
  const known = await asOrganisation(installation, due.organisation, async (own) => {
    const { tx, now } = own;
    const until = later(now, SECONDS_IN_HAND);
    if (!(await takeInHand(tx, due, { now, until }))) return null;
    await keepForRuns(tx, due.organisation, now);
    const senders = await listIdentities(tx, due.organisation);
    const here = senders.filter((sender) => domainOf(sender) === due.domain);
    const keys = await listOtherKeys(tx, due.organisation);
    return {
      of: await ownDomain(own, due.domain, installation.places),
      keys: keys.filter(({ identity }) => here.some(({ id }) => id === identity)),
    };
  });
  if (known === null) return;
  const now = installation.now();
  const { seen, gone } = await lookAtKeys(known.keys, lookup, now);
  if (seen.length > 0 || gone.length > 0) {
    await asOrganisation(installation, due.organisation, async (own) => {
      await takeIntoUse(own.tx, due.organisation, own.keys, seen, own.now);
      for (const { id } of gone) await forgetKey(own.tx, { organisation: due.organisation, id });
    });
  }
  const of =
    seen.length === 0
      ? known.of
      : await asOrganisation(installation, due.organisation, (own) =>
          ownDomain(own, due.domain, installation.places),
        );
  const checked = await checkDomain(of ?? known.of, { lookup, fetchText, now });
  const areWaiting = known.keys.some(({ state, id }) =>
    state === "next" ? !seen.some((key) => key.id === id) : false,
  );
  await asOrganisation(installation, due.organisation, async (own) => {
    const leaves = await mailLeaves(own, installation.inbox);
    const seconds = areWaiting ? SECONDS_WHILE_KEYS_WAIT : SECONDS_A_DAY;
    await keepLook(own, checked, later(own.now, leaves ? seconds : SECONDS_UNASKED));
  });
}
