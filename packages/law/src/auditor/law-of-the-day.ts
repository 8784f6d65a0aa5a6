import type { Day } from "@consentry/kernel";

import type { MeasurePurpose } from "../question/vocabulary.ts";
import { BASELINE, tableOf } from "../rules/jurisdictions.ts";
import type { Need, Rule } from "../rules/rule.ts";
import { RULES } from "../rules/rules.ts";
import { said, type Text } from "../rules/text.ts";
import { isCitable } from "../sources/registry.ts";

/** What a message was found doing to its reader. */
export type AuditedPractice =
  | "open.individual"
  | "open.aggregate"
  | "click.individual"
  | "click.aggregate"
  | "remote-resource"
  | "read-receipt"
  | "text-alternative"
  | PlainPractice;

/** What asks no consent but form: clauses and rules speak of it, no measurement rule decides it. */
type PlainPractice = "one-click" | "objection" | "withdrawal" | "transfer" | "processor";

/** What the law asked for on the day of a message, as far as a message can show it. */
export interface LawOfTheDay {
  readonly need: Need;
  readonly rules: readonly string[];
  /** Clauses that existed that day. */
  readonly sources: readonly string[];
  readonly statusOf: "in_force" | "soft_law" | "contested";
  readonly note: string;
  readonly noteFr: string;
}

const PURPOSE: Readonly<Record<AuditedPractice, MeasurePurpose | null>> = {
  "open.individual": "track.open.individual",
  "open.aggregate": "track.open.aggregate",
  "click.individual": "track.click.individual",
  "click.aggregate": "track.click.aggregate",
  "remote-resource": "remote.resource",
  "read-receipt": "read.receipt",
  "text-alternative": null,
  "one-click": null,
  objection: null,
  withdrawal: null,
  transfer: null,
  processor: null,
};

interface Clauses {
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  /** What a jurisdiction's own authority adds. */
  readonly own?: Readonly<Record<string, readonly string[]>>;
}

const CLAUSES: Readonly<Record<PlainPractice, Clauses>> = {
  "one-click": { rules: [], sources: ["rfc8058:3.1"] },
  objection: { rules: ["X-IDENTITY"], sources: ["eprivacy:13(4)", "gdpr:21(2)", "gdpr:21(3)"] },
  withdrawal: {
    rules: [],
    sources: ["gdpr:7(3)"],
    own: { IT: ["garante-284-2026:6"] },
  },
  transfer: {
    rules: ["X-T-ADEQUACY", "X-T-SAFEGUARDS"],
    sources: ["gdpr:44", "gdpr:45", "gdpr:46"],
  },
  processor: { rules: [], sources: ["gdpr:13"] },
};

/**
 * Says what the law of a day asked for before a message did this. A message shows what was done
 * and never whether consent was given: the answer names the need, not a breach.
 *
 * @param on the day of the message
 * @param jurisdiction ISO 3166 code of the reader's country; unknown ones get the baseline
 */
export function lawOfTheDay(
  practice: AuditedPractice,
  on: Day,
  jurisdiction: string | null,
): LawOfTheDay {
  if (isPlain(practice)) return plainly(practice, on, jurisdiction);
  const purpose = PURPOSE[practice];
  const table = tableOf(jurisdiction, on) ?? BASELINE;
  const rules = purpose === null ? [] : grounds(purpose, on, table);
  const [leading] = rules;
  if (!leading) return withoutRule(practice, on);
  const sources = [...new Set(rules.flatMap((rule) => rule.citedIn(table, on).sources))];
  const { en, fr } = NOTES[leading.need];
  return {
    need: leading.need,
    rules: rules.map(({ id }) => id),
    sources,
    statusOf: statusOf(leading),
    note: en,
    noteFr: fr,
  };
}

function isPlain(practice: AuditedPractice): practice is PlainPractice {
  return practice in CLAUSES;
}

/** The clauses that existed that day; whether they were kept is not for a message to show. */
function plainly(practice: PlainPractice, on: Day, jurisdiction: string | null): LawOfTheDay {
  const { rules, sources, own } = CLAUSES[practice];
  const cited = [...sources, ...(own?.[jurisdiction ?? ""] ?? [])];
  const isOf = (id: string): boolean =>
    RULES.some((rule) => rule.id === id && rule.from <= on && (!rule.to || on <= rule.to));
  const { en, fr } = FORM;
  return {
    need: "none",
    rules: rules.filter(isOf),
    sources: cited.filter((id) => isCitable(id, on)),
    statusOf: "in_force",
    note: en,
    noteFr: fr,
  };
}

const FORM = said(
  "Asks for a form or a safeguard; the message shows a part of it only.",
  "Demande une forme ou une garantie ; le message n'en montre qu'une partie.",
);

/** The general rule of the day; a tolerance for old addresses is nothing a message could show. */
function grounds(purpose: MeasurePurpose, on: Day, table: string): readonly Rule[] {
  const speaking = RULES.filter(
    ({ role, subject, from, to }) =>
      role === "ground" && subject.purposes?.includes(purpose) && from <= on && (!to || on <= to),
  ).filter(({ id }) => id !== "FR-M-LEGACY");
  const of = (asked: string): Rule[] =>
    speaking.filter(({ jurisdiction }) => jurisdiction === asked || jurisdiction === "any");
  const own = of(table);
  return own.length > 0 ? own : of(BASELINE);
}

function statusOf({ status }: Rule): LawOfTheDay["statusOf"] {
  return status === "soft_law" || status === "contested" ? status : "in_force";
}

const NOTES: Readonly<Record<Need, Text>> = {
  consent: said(
    "Required the reader's prior consent; a message cannot show whether it was given.",
    "Exigeait le consentement préalable du lecteur ; un message ne peut montrer s'il a été donné.",
  ),
  contested: said(
    "Authorities differ on whether this needs prior consent; the strict reading says it does.",
    "Les avis diffèrent sur l'exigence d'un consentement préalable ; la lecture stricte l'exige.",
  ),
  none: said("Needs no consent.", "N'exige pas de consentement."),
  "soft-opt-in": said(
    "Allowed towards own customers who can object.",
    "Permis envers les clients, qui peuvent s'opposer.",
  ),
  "information-objection": said(
    "Discloses the reader's address and time to the host; the reader is to be informed.",
    "Révèle à l'hôte l'adresse et l'heure du lecteur ; le lecteur doit en être informé.",
  ),
  forbidden: said("Forbidden.", "Interdit."),
};

function withoutRule(practice: AuditedPractice, on: Day): LawOfTheDay {
  const bare = { need: "none", rules: [], sources: [], statusOf: "in_force" } as const;
  if (practice === "text-alternative") {
    return {
      ...bare,
      note: "No rule on record demands a text part; without one the message can only be read with its remote content.",
      noteFr:
        "Aucune règle enregistrée n'exige une partie texte ; sans elle, le message ne se lit qu'avec son contenu distant.",
    };
  }
  return {
    ...bare,
    note: `No rule on record speaks about this on ${on}.`,
    noteFr: `Aucune règle enregistrée ne traite ce cas au ${on}.`,
  };
}
