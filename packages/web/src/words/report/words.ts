import type { report } from "./en.ts";

/** Every word of a report; each language has all of them, by type. */
export type ReportWords = typeof report;
