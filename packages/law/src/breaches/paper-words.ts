import type { OfficeLanguage } from "./office-letters.ts";

/** Words around the file of a breach, where it is handed over as a paper. */
export interface BreachPaperWords {
  readonly register: string;
  readonly file: string;
  readonly intro: (organisation: string) => string;
  readonly none: string;
  readonly standing: string;
  readonly role: Readonly<Record<"controller" | "processor", string>>;
  readonly roleLabel: string;
  readonly happenedAt: string;
  readonly authority: string;
  readonly toldAuthority: string;
  readonly toldController: string;
  readonly closed: string;
  readonly open: string;
  readonly persons: string;
  readonly log: string;
  readonly letters: string;
  readonly letter: (told: number, people: number, unreachable: number) => string;
  readonly steps: Readonly<Record<string, string>>;
  readonly notYet: string;
  readonly unknown: string;
}

/** @source gdpr:33(5) */
export const BREACH_PAPER_WORDS: Readonly<Record<OfficeLanguage, BreachPaperWords>> = {
  en: {
    register: "Register of personal data breaches (Article 33(5) GDPR)",
    file: "File of a personal data breach",
    intro: (organisation) =>
      `Every breach that ${organisation} became aware of, told to anybody or not: what happened, what followed, what was done. It names nobody concerned.`,
    none: "No breach is on record.",
    standing: "Standing",
    roleLabel: "Role",
    role: { controller: "Controller", processor: "Processor" },
    happenedAt: "Happened",
    authority: "Telling the authority",
    toldAuthority: "Authority told",
    toldController: "Controller told",
    closed: "Closed",
    open: "Open",
    persons: "Telling the people concerned",
    log: "What was done, in order",
    letters: "Letters to people",
    letter: (told, people, unreachable) =>
      `${told} of ${people} people written to; ${unreachable} could not be reached.`,
    steps: {
      opened: "Became aware",
      changed: "File completed",
      decided: "Decision written down",
      "letter-begun": "Letters to people begun",
      "letter-done": "Letters to people handed over",
      "told-authority": "Authority told",
      "told-controller": "Controller told",
      "told-public": "Published",
      note: "Note",
      closed: "File closed",
      reopened: "File opened again",
    },
    notYet: "not yet",
    unknown: "not known yet",
  },
  fr: {
    register:
      "Registre des violations de données à caractère personnel (article 33, paragraphe 5, du RGPD)",
    file: "Dossier d’une violation de données à caractère personnel",
    intro: (organisation) =>
      `Toute violation dont ${organisation} a eu connaissance, notifiée ou non : les faits, les effets, les mesures. Aucune personne concernée n’y est nommée.`,
    none: "Aucune violation n’est consignée.",
    standing: "Situation",
    roleLabel: "Rôle",
    role: { controller: "Responsable du traitement", processor: "Sous-traitant" },
    happenedAt: "Date des faits",
    authority: "Notification à l’autorité",
    toldAuthority: "Autorité informée",
    toldController: "Responsable du traitement informé",
    closed: "Clos",
    open: "Ouvert",
    persons: "Information des personnes concernées",
    log: "Chronologie",
    letters: "Courriers aux personnes",
    letter: (told, people, unreachable) =>
      `${told} personnes contactées sur ${people} ; ${unreachable} injoignables.`,
    steps: {
      opened: "Prise de connaissance",
      changed: "Dossier complété",
      decided: "Décision consignée",
      "letter-begun": "Envoi aux personnes commencé",
      "letter-done": "Envoi aux personnes remis",
      "told-authority": "Autorité informée",
      "told-controller": "Responsable du traitement informé",
      "told-public": "Communication publique",
      note: "Note",
      closed: "Dossier clos",
      reopened: "Dossier rouvert",
    },
    notYet: "pas encore",
    unknown: "pas encore connue",
  },
};
