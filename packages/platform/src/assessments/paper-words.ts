import type { NoticeLanguage } from "@consentry/law";

interface PaperWords {
  readonly organisation: string;
  readonly version: string;
  readonly standing: string;
  readonly decided: string;
  readonly draft: string;
  readonly calledBy: string;
  readonly before: string;
  readonly after: string;
  readonly high: string;
  readonly given: string;
  readonly scale: string;
}

export const PAPER_WORDS: Readonly<Record<NoticeLanguage, PaperWords>> = {
  en: {
    organisation: "Organisation",
    version: "Version",
    standing: "Standing",
    decided: "Decided",
    draft: "Draft",
    calledBy: "Called for by",
    before: "Before the measures",
    after: "After the measures",
    high: "high",
    given: "Given by",
    scale:
      "Each as how likely × how grave, on four steps. High is what is significant or more in both.",
  },
  fr: {
    organisation: "Organisme",
    version: "Version",
    standing: "État",
    decided: "Décidée",
    draft: "Projet",
    calledBy: "Motivée par",
    before: "Avant les mesures",
    after: "Après les mesures",
    high: "élevé",
    given: "Rendu par",
    scale:
      "Vraisemblance × gravité, sur quatre degrés. Est élevé ce qui est au moins important pour les deux.",
  },
};
