import type { Company } from "./company.ts";
import { EUROPEAN } from "./europe.ts";
import { OUTSIDE_EUROPE } from "./world.ts";

const ALL = { ...EUROPEAN, ...OUTSIDE_EUROPE } satisfies Record<string, Company>;

export type CompanyId = keyof typeof ALL;

/** Every company known, by an id that stays. */
export const COMPANIES: Readonly<Record<CompanyId, Company>> = ALL;

/** The company of that id, which may come from an ownership; `null` for none. */
export function companyById(id: string): Company | null {
  return Object.hasOwn(COMPANIES, id) ? COMPANIES[id as CompanyId] : null;
}
