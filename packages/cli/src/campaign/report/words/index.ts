import type { Language } from "@consentry/audit";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { ReportWords } from "./words.ts";

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en, fr, nl, de };
