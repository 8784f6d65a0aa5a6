import type { Day } from "@consentry/kernel";
import { transferStatus, type TransferStatus } from "@consentry/law";

import type { Transfer } from "../document.ts";
import { isBacked } from "../platforms/platform.ts";
import type { HostAnswer, Party, PartyCompany } from "../parties/party.ts";
import { serverAbroad, serverBasis } from "./server-abroad.ts";

/**
 * What the rules of the mail's day say of each host that opening or a counted click tells, in the
 * order of the message. A company in our tables tells whose law reaches the data (T2); where a
 * server stands only the world can tell, and tells of the day it was asked (T1); nothing known is
 * T3. Geography alone breaks no rule: nothing here says so.
 *
 * @param hosts in the order wanted; each belongs to one of the parties
 * @param answers what the world said; empty when nobody asked
 */
export function transfersOf(
  hosts: readonly string[],
  parties: readonly Party[],
  on: Day | null,
  answers: readonly HostAnswer[] = [],
): readonly Transfer[] {
  const partyOf = new Map(parties.flatMap((party) => party.hosts.map((host) => [host, party])));
  const answerOf = new Map(answers.map((answer) => [answer.host, answer]));
  return hosts.map((host) =>
    transferOf(host, partyOf.get(host) ?? null, answerOf.get(host) ?? null, on),
  );
}

function transferOf(
  host: string,
  party: Party | null,
  answer: HostAnswer | null,
  on: Day | null,
): Transfer {
  const group = party === null ? [] : backed(party);
  const [company, ...owners] = group;
  const operator =
    company === undefined
      ? null
      : [company.name, ...owners.map(({ name }) => `(${name})`)].join(" ");
  const law = strictest(group, on);
  const server = answer === null || on === null ? null : serverAbroad(answer, on);
  if (server !== null && rank(server.law) >= rank(law?.law)) {
    return {
      host,
      operator: operator ?? server.organisation,
      country: server.country,
      tier: "T1",
      on,
      status: server.law.status,
      basis: [...serverBasis(answer), ...cited(server.law)],
    };
  }
  return {
    host,
    operator,
    country: law?.country ?? null,
    tier: law === null ? "T3" : "T2",
    on,
    status: law?.law?.status ?? "unknown",
    basis: [...serverBasis(answer), ...cited(law?.law ?? unknownOn(on))],
  };
}

interface GroupLaw {
  readonly country: string;
  readonly law: TransferStatus | null;
}

/**
 * The country of the group that asks most of a transfer: a company abroad stands under its own law
 * though Europeans own it, and under its owner's though it sits in Europe.
 */
function strictest(group: readonly PartyCompany[], on: Day | null): GroupLaw | null {
  let found: GroupLaw | null = null;
  for (const { country } of group) {
    if (country === null) continue;
    const law = on === null ? null : transferStatus(country, on);
    if (found === null || rank(law) > rank(found.law)) found = { country, law };
  }
  return found;
}

/** The company and its owners as far as more than hearsay says so. */
function backed({ company, owners }: Party): readonly PartyCompany[] {
  const chain = company === null ? [] : [company, ...owners];
  const hearsay = chain.findIndex(({ source }) => !isBacked([source]));
  return hearsay < 0 ? chain : chain.slice(0, hearsay);
}

const RANKS = { unknown: 0, eea: 1, adequate: 2, "check-list": 3, none: 4 } as const;

function rank(law: TransferStatus | null | undefined): number {
  return RANKS[law?.status ?? "unknown"];
}

function unknownOn(on: Day | null): TransferStatus | null {
  return on === null ? null : transferStatus(null, on);
}

function cited(law: TransferStatus | null): readonly string[] {
  return law === null ? [] : [...law.basis, ...law.sources];
}
