import { AUTHORITIES, authorityOf } from "../authorities/authorities.ts";
import type { BreachRole } from "./breach-clock.ts";

/** Offices and other organisations are written to in these. */
export const OFFICE_LANGUAGES = ["en", "fr"] as const;
export type OfficeLanguage = (typeof OFFICE_LANGUAGES)[number];

/** What a file of a breach says; every text is the organisation's own, and may be empty. */
export interface BreachFile {
  readonly organisation: string;
  readonly country: string | null;
  readonly number: string;
  readonly happened: string;
  readonly natures: readonly string[];
  readonly people: string;
  readonly peopleCount: string;
  readonly records: string;
  readonly recordsCount: string;
  readonly contact: string;
  readonly consequences: string;
  readonly measures: string;
  /** In words, with their hour. */
  readonly awareAt: string;
  readonly dueAt: string | null;
  readonly personsDecision: string;
  /** Why it is told after its time; `null` where it is not. */
  readonly delay: string | null;
  /** Whether more was told before: this completes it. */
  readonly phase: number;
}

export interface OfficeLetter {
  readonly title: string;
  readonly to: string;
  readonly opening: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly parts: readonly { readonly heading: string; readonly text: string }[];
  readonly closing: string;
}

/**
 * The draft of what is told: to the authority by whoever decides about the data, to that one by
 * whoever works for it. What is not known stays a marked place.
 *
 * @source gdpr:33(2) gdpr:33(3) gdpr:33(4)
 */
export function officeLetter(
  role: BreachRole,
  language: OfficeLanguage,
  file: BreachFile,
): OfficeLetter {
  const words = WORDS[language];
  const unknown = words.unknown;
  const known = (text: string): string => (text.trim() === "" ? unknown : text);
  const isController = role === "controller";
  const authority = AUTHORITIES[authorityOf(file.country)].name[language];
  return {
    title: isController ? words.title : words.titleToController,
    to: isController ? words.to(authority) : words.toController,
    opening: isController
      ? words.opening(file.organisation, file.phase)
      : words.openingToController(file.organisation),
    facts: [
      [words.number, file.number],
      [words.aware, file.awareAt],
      ...(file.dueAt === null || !isController ? [] : [[words.due, file.dueAt] as const]),
      [words.nature, known(file.natures.join(" · "))],
      [words.peopleCount, known(file.peopleCount)],
      [words.recordsCount, known(file.recordsCount)],
    ],
    parts: [
      { heading: words.happened, text: known(file.happened) },
      { heading: words.people, text: known(file.people) },
      { heading: words.records, text: known(file.records) },
      { heading: words.contact, text: known(file.contact) },
      { heading: words.consequences, text: known(file.consequences) },
      { heading: words.measures, text: known(file.measures) },
      ...(isController ? [{ heading: words.persons, text: known(file.personsDecision) }] : []),
      ...(file.delay === null ? [] : [{ heading: words.delay, text: known(file.delay) }]),
    ],
    closing: isController ? words.closing : words.closingToController,
  };
}

interface Words {
  readonly title: string;
  readonly titleToController: string;
  readonly to: (authority: string) => string;
  readonly toController: string;
  readonly opening: (organisation: string, phase: number) => string;
  readonly openingToController: (organisation: string) => string;
  readonly unknown: string;
  readonly number: string;
  readonly aware: string;
  readonly due: string;
  readonly nature: string;
  readonly peopleCount: string;
  readonly recordsCount: string;
  readonly happened: string;
  readonly people: string;
  readonly records: string;
  readonly contact: string;
  readonly consequences: string;
  readonly measures: string;
  readonly persons: string;
  readonly delay: string;
  readonly closing: string;
  readonly closingToController: string;
}

const WORDS: Readonly<Record<OfficeLanguage, Words>> = {
  en: {
    title: "Notification of a personal data breach (Article 33 GDPR)",
    titleToController: "Notice of a personal data breach to the controller (Article 33(2) GDPR)",
    to: (authority) =>
      `To ${authority}. The authority may want this in a form of its own: see its website.`,
    toController: "To [… name and contact of the controller …]",
    opening: (organisation, phase) =>
      phase > 1
        ? `${organisation} completes its notification of this breach (phase ${phase}, Article 33(4)).`
        : `${organisation} notifies the following breach. What is not known yet follows without further delay (Article 33(4)).`,
    openingToController: (organisation) =>
      `${organisation}, which processes data for you, has become aware of the following breach. Your own period begins when you know of it.`,
    unknown: "[… not known yet …]",
    number: "File",
    aware: "Aware since",
    due: "Due by",
    nature: "Nature",
    peopleCount: "People concerned, about",
    recordsCount: "Records concerned, about",
    happened: "What happened",
    people: "Categories of people",
    records: "Categories of data",
    contact: "Contact",
    consequences: "Likely consequences",
    measures: "Measures taken or proposed",
    persons: "Communication to the people concerned (Article 34)",
    delay: "Reasons for the delay (Article 33(1))",
    closing: "Yours faithfully,",
    closingToController:
      "We stay at your disposal for whatever you need to decide. Yours faithfully,",
  },
  fr: {
    title: "Notification d’une violation de données à caractère personnel (article 33 du RGPD)",
    titleToController:
      "Information du responsable du traitement : violation de données (article 33, paragraphe 2, du RGPD)",
    to: (authority) =>
      `À l’attention de : ${authority}. L’autorité peut demander son propre formulaire : voir son site.`,
    toController: "À [… nom et coordonnées du responsable du traitement …]",
    opening: (organisation, phase) =>
      phase > 1
        ? `${organisation} complète sa notification de cette violation (phase ${phase}, article 33, paragraphe 4).`
        : `${organisation} notifie la violation suivante. Ce qui n’est pas encore connu suivra sans autre retard (article 33, paragraphe 4).`,
    openingToController: (organisation) =>
      `${organisation}, qui traite des données pour votre compte, a eu connaissance de la violation suivante. Votre propre délai court à partir du moment où vous en avez connaissance.`,
    unknown: "[… pas encore connu …]",
    number: "Dossier",
    aware: "Connaissance depuis",
    due: "À notifier avant",
    nature: "Nature",
    peopleCount: "Personnes concernées, environ",
    recordsCount: "Enregistrements concernés, environ",
    happened: "Ce qui s’est passé",
    people: "Catégories de personnes",
    records: "Catégories de données",
    contact: "Point de contact",
    consequences: "Conséquences probables",
    measures: "Mesures prises ou envisagées",
    persons: "Communication aux personnes concernées (article 34)",
    delay: "Motifs du retard (article 33, paragraphe 1)",
    closing: "Veuillez agréer nos salutations distinguées.",
    closingToController:
      "Nous restons à votre disposition pour tout élément utile à votre décision. Veuillez agréer nos salutations distinguées.",
  },
};
