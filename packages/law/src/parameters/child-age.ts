import type { Day } from "@consentry/kernel";

import { dated, valueOn, type Dated } from "./dated.ts";

const SINCE = "2018-05-25";

/** Age from which a child's own consent counts. The general age applies where no other is on record. */
const CONSENT_AGE_YEARS: Readonly<Record<string, readonly Dated[]>> = {
  FR: [dated(SINCE, 15, "gdpr:8")],
  NL: [dated(SINCE, 16, "gdpr:8")],
  DE: [dated(SINCE, 16, "gdpr:8")],
  BE: [dated(SINCE, 13, "gdpr:8")],
  IT: [dated(SINCE, 14, "gdpr:8")],
  ES: [dated(SINCE, 14, "gdpr:8")],
  AT: [dated(SINCE, 14, "gdpr:8")],
};

const GENERAL_AGE = 16;

export function consentAgeOn(jurisdiction: string | null, on: Day): number {
  const ages = jurisdiction === null ? undefined : CONSENT_AGE_YEARS[jurisdiction];
  return (ages && valueOn(ages, on)?.value) ?? GENERAL_AGE;
}
