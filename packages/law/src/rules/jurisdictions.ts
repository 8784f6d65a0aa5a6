import type { Day } from "@consentry/kernel";

import type { Question } from "../question/question.ts";
import { isInEea } from "../transfers/eea.ts";

/** Jurisdictions with a table of their own, in the order in which they are named. */
export const OWN_TABLES = ["FR", "NL", "DE", "BE", "AT", "IT", "ES"] as const;

/** The baseline of the directives: for states without a table, and where a table is silent. */
export const BASELINE = "EU";

export const JURISDICTIONS: readonly string[] = [...OWN_TABLES, BASELINE];

/**
 * Which tables a country's law is read from. `null`: the country is unknown or outside the tables,
 * and every configured jurisdiction has to be asked.
 */
export function tableOf(country: string | null, on: Day): string | null {
  if (country === null) return null;
  if (country === BASELINE || OWN.has(country)) return country;
  return isInEea(country, on) ? BASELINE : null;
}

/** The tables to ask when the country is unknown: the policy's, or all there are. */
export function configuredTables({ policy, on }: Question): readonly string[] {
  const configured = new Set(
    policy.jurisdictions.map((country) => tableOf(country, on)).filter((table) => table !== null),
  );
  return configured.size > 0 ? [...configured] : JURISDICTIONS;
}

const OWN: ReadonlySet<string> = new Set(OWN_TABLES);
