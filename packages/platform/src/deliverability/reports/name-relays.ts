import { isIP } from "node:net";

import { dayOf } from "@consentry/kernel";
import type { Lookup } from "@consentry/mail";

import { listRelays } from "../../campaigns/relays/relays.ts";
import { asOrganisation } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { startJob, type RunningJob } from "../../running-job.ts";
import { Trouble } from "../../trouble.ts";

/** Names of servers move rarely, and a report is a day old when it comes. */
const EVERY_MS = 6 * 60 * 60 * 1000;

/** A name with more addresses is a farm, of which any may send. */
const MOST_ADDRESSES = 20;

/** Who says so, where no person did. */
const BY_RELAYS = "relays";

/** Keeps the servers of relays known by the relays' names, until stopped. */
export function startNamingRelays(
  installation: Installation,
  lookup: Lookup,
  report: (what: string) => void,
): RunningJob {
  const trouble = new Trouble(
    {
      begins: "Relays could not be looked up; it is tried again.",
      ends: "Relays are looked up again.",
    },
    report,
  );
  return startJob(() => nameRelays(installation, lookup), EVERY_MS, { trouble });
}

/**
 * Looks up the servers of every relay that is on, and names them as it is named, where nobody named
 * them. A relay may send from other servers than those it takes mail at: these are told by what
 * they prove.
 */
export async function nameRelays(installation: Installation, lookup: Lookup): Promise<void> {
  for (const { id } of await listOrganisations(installation.database)) {
    const relays = await asOrganisation(installation, id, ({ tx, organisation, keys }) =>
      listRelays(tx, { organisation: organisation.id, wrappingKey: keys.wrappingKey }),
    );
    for (const { name, server, isOn } of relays ?? []) {
      if (!isOn) continue;
      const addresses = await addressesOf(new URL(server).hostname, lookup);
      await asOrganisation(installation, id, ({ tx, now }) =>
        tx.run(NAME, [id, addresses, name.slice(0, LONGEST_NAME), dayOf(now), BY_RELAYS]),
      );
    }
  }
}

/** As the table has it. */
const LONGEST_NAME = 100;

async function addressesOf(host: string, lookup: Lookup): Promise<readonly string[]> {
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0) return [bare];
  const answers = await Promise.all([lookup(bare, "A"), lookup(bare, "AAAA")]);
  return answers.flatMap((answer) => (answer.ok ? answer.value : [])).slice(0, MOST_ADDRESSES);
}

const NAME = statement(
  "known_sources.name_relay",
  `insert into known_sources (organisation_id, source, name, named_at, named_by)
   select $1, source, $3, $4::date, $5 from unnest($2::inet[]) as given (source)
   on conflict do nothing`,
);
