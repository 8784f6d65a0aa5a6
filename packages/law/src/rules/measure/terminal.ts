/** The national text that protects the reader's device, cited beside the directive. */
export const TERMINAL: Readonly<Record<string, readonly string[]>> = {
  FR: ["lil:82", "eprivacy:5(3)"],
  NL: ["tw:11.7a(1)", "eprivacy:5(3)"],
  IT: ["codice-privacy:122", "eprivacy:5(3)"],
  DE: ["tdddg:25", "eprivacy:5(3)"],
  AT: ["tkg-2021:165(3)", "eprivacy:5(3)"],
  ES: ["lssi:22(2)", "eprivacy:5(3)"],
  EU: ["eprivacy:5(3)"],
};

/** Law gives the consent standard from here; earlier transpositions are not on record. */
export const CONSENT_STANDARD_FROM = "2018-05-25";

/** The French recommendation, and with it the exemptions it reads into the law. */
export const FR_GUIDANCE_FROM = "2026-04-14";
export const FR_BEFORE_GUIDANCE = "2026-04-13";

/** The Italian provision in the official gazette. */
export const IT_GUIDANCE_FROM = "2026-04-29";
export const IT_BEFORE_GUIDANCE = "2026-04-28";
