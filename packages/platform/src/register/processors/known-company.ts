import { hostOnDay } from "@consentry/audit";
import type { Day } from "@consentry/kernel";

import type { KnownCompany } from "../fact.ts";

/** What the auditor's tables know of a host and of the law of its group on a day. */
export interface KnownHost {
  readonly company: KnownCompany | null;
  /** Of the group, the country that asks most of a transfer. */
  readonly country: string | null;
  readonly status: ReturnType<typeof hostOnDay>["transfer"]["status"];
  readonly basis: readonly string[];
  /** Whoever uses it answers there themselves. */
  readonly isOwn: boolean;
}

export function knownHost(host: string, on: Day, site: string | null): KnownHost {
  const { role, service, company, owners, transfer } = hostOnDay(host, on, site);
  const parent = owners.at(-1) ?? null;
  return {
    company: company && {
      service,
      name: company.name,
      country: company.country,
      parent: parent?.name ?? null,
      parentCountry: parent?.country ?? null,
    },
    country: transfer.country,
    status: transfer.status,
    basis: transfer.basis,
    isOwn: role === "sender",
  };
}
