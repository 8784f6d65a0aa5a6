import type { AuditOptions, Language } from "@consentry/audit";
import { parseDay } from "@consentry/kernel";

/** By whose rules and of which day a mail is judged, as the person chose. */
export interface Occasion {
  /** ISO 3166 country; `null` for the strict baseline. */
  readonly jurisdiction: string | null;
  /** `2022-09-14`; `null` for the mail's own day. */
  readonly asOf: string | null;
}

export const OWN_DAY: Occasion = { jurisdiction: null, asOf: null };

/** The same as the auditor takes it; what is no day counts as the mail's own. */
export function optionsOf({ jurisdiction, asOf }: Occasion, language: Language): AuditOptions {
  const day = asOf === null ? null : parseDay(asOf);
  return {
    language,
    ...(jurisdiction === null ? {} : { jurisdiction }),
    ...(day?.ok ? { asOf: day.value } : {}),
  };
}
