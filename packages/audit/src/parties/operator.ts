import type { Day } from "@consentry/kernel";

import { ownHost, type OwnHost } from "../platforms/match-url.ts";
import { KNOWN } from "../platforms/known/origins.ts";
import type { Platform } from "../platforms/platform.ts";
import { companyById } from "./companies/companies.ts";
import type { Company } from "./companies/company.ts";
import { STORAGE_HOSTS } from "./companies/world.ts";
import { isItsOwn } from "./its-own.ts";
import { listedHost, type ListedHost } from "./listed-host.ts";
import { asPartyCompany, ownersOn } from "./owners-on.ts";
import type { Party } from "./party.ts";
import { RUN_FOR_OTHERS } from "./run-for-others.ts";
import { siteOf } from "./site.ts";

/** Who answers at a host: what a party says of itself, without hosts and occasions. */
export type Operator = Pick<Party, "role" | "service" | "company" | "owners" | "evidence">;

/** What is known of the message when its hosts are judged. */
export interface Correspondence {
  /** Registrable domain of the author's address; `null` when there is none. */
  readonly site: string | null;
  readonly on: Day | null;
  readonly listed: readonly ListedHost[];
}

/**
 * Names who answers at a host, the surest first: a form of address that only one service writes,
 * a host that is known to be its own, the caller's table, the name in From. Nobody known is
 * `unknown`, never a guess.
 *
 * @param form the platform whose own form an address at this host has; `null` when none has
 */
export function operatorOf(host: string, form: Platform | null, about: Correspondence): Operator {
  const program = form !== null && !RUN_FOR_OTHERS.has(form.kind) ? [`program:${form.id}`] : [];
  const storage = storageOf(host);
  if (form !== null && program.length === 0) {
    const rented = storage === null ? [] : [`storage:${storage.name}`];
    return serviceOf(form, [`platform:${form.id}`, ...rented], about);
  }
  const own = ownHost(host);
  if (own?.isBacked === true) return serviceOf(own.platform, [`host:${own.suffix}`], about);
  if (storage !== null) return companyOf(storage, [`storage:${storage.name}`], about.on);
  const listed = listedHost(host, about.listed);
  if (listed !== null) return listedOf(listed);
  if (own !== null) return hearsayOf(own, about);
  if (about.site !== null && siteOf(host) === about.site) {
    return { ...NOBODY, role: "sender", evidence: [`from:${about.site}`, ...program] };
  }
  return { ...NOBODY, evidence: program };
}

const NOBODY: Operator = {
  role: "unknown",
  service: null,
  company: null,
  owners: [],
  evidence: [],
};

/** A service of our tables, with the company and the owners of that day. */
export function serviceOf(
  platform: Platform,
  evidence: readonly string[],
  { site, on }: Correspondence,
): Operator {
  const company = companyById(platform.company ?? "");
  const role = site !== null && isItsOwn(platform, site) ? "sender" : "provider";
  const known = company === null ? NOBODY : companyOf(company, evidence, on);
  return { ...known, role, service: platform.name, evidence };
}

/** A company of our tables of which no single service is known. */
export function companyOf(company: Company, evidence: readonly string[], on: Day | null): Operator {
  return {
    role: "provider",
    service: null,
    company: asPartyCompany(company),
    owners: ownersOn(company, on),
    evidence,
  };
}

/** That the host is its own is hearsay, so all that follows from it is. */
function hearsayOf({ platform, suffix }: OwnHost, about: Correspondence): Operator {
  const operator = serviceOf(platform, [`hearsay:host:${suffix}`], about);
  const { company } = operator;
  return company === null ? operator : { ...operator, company: { ...company, source: KNOWN } };
}

function listedOf({ host, company, country, source }: ListedHost): Operator {
  return {
    role: "provider",
    service: null,
    company: {
      name: company,
      country,
      from: null,
      until: null,
      source: { kind: "list", where: source },
    },
    owners: [],
    evidence: [`list:${host}`],
  };
}

function storageOf(host: string): Company | null {
  const found = STORAGE_HOSTS.find(({ suffix }) => host.endsWith(`.${suffix}`));
  return found ? companyById(found.company) : null;
}
