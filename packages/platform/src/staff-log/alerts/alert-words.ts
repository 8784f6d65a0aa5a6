import type { Instant } from "@consentry/kernel";

import type { Language } from "../../http/public/languages.ts";

interface Alert {
  readonly organisation: string;
  readonly people: number | null;
  readonly at: Instant;
}

interface AlertWords {
  readonly language: Language;
  readonly subject: string;
  readonly before: readonly string[];
  readonly link: string;
}

/** What owners and data-protection officers are written: English, or French where that is spoken. */
export function alertWords(locale: string, alert: Alert): AlertWords {
  return locale.startsWith("fr") ? french(alert) : english(alert);
}

function english({ organisation, people, at }: Alert): AlertWords {
  const many = people === null ? "a whole list of people" : `${people} people within an hour`;
  return {
    language: "en",
    subject: `People’s data were read in bulk at ${organisation}`,
    before: [
      `At ${momentOf(at)} somebody who works at ${organisation}, or a program of yours, read or took out the data of ${many}.`,
      "That may be their work. If it is not, it may be a breach, and its clock runs from the moment you know of it.",
    ],
    link: "Who, what and when stands in the staff log:",
  };
}

function french({ organisation, people, at }: Alert): AlertWords {
  const many =
    people === null ? "de toute une liste de personnes" : `de ${people} personnes en une heure`;
  return {
    language: "fr",
    subject: `Des données de nombreuses personnes ont été consultées chez ${organisation}`,
    before: [
      `Le ${momentOf(at)}, un membre de ${organisation} ou l’un de vos programmes a consulté ou extrait les données ${many}.`,
      "C’est peut-être son travail. Sinon, il peut s’agir d’une violation de données, dont le délai court dès que vous en avez connaissance.",
    ],
    link: "Qui, quoi et quand : dans le journal interne.",
  };
}

/** `2026-11-22 10:04 UTC` */
function momentOf(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
