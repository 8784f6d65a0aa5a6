import type { NoticeLanguage } from "@consentry/law";

interface NoticePageWords {
  readonly since: (day: string) => string;
  readonly old: string;
  readonly toNewer: string;
  readonly contents: string;
  readonly versions: string;
  readonly changed: string;
  readonly permanent: string;
  readonly others: string;
  readonly noneTitle: string;
  readonly noneText: string;
}

export const NOTICE_PAGE_WORDS: Readonly<Record<NoticeLanguage, NoticePageWords>> = {
  en: {
    since: (day) => `Published on ${day}.`,
    old: "This is an earlier version.",
    toNewer: "Read the one in force",
    contents: "On this page",
    versions: "Versions",
    changed: "What changed with this version:",
    permanent: "Permanent link to this version",
    others: "Other versions, by the day they were published:",
    noneTitle: "No notice yet",
    noneText: "This organisation has not published its privacy notice here.",
  },
  fr: {
    since: (day) => `Publiée le ${day}.`,
    old: "Ceci est une version antérieure.",
    toNewer: "Lire celle en vigueur",
    contents: "Sur cette page",
    versions: "Versions",
    changed: "Ce qui a changé avec cette version :",
    permanent: "Lien permanent vers cette version",
    others: "Autres versions, selon leur jour de publication :",
    noneTitle: "Pas encore de notice",
    noneText: "Cet organisme n’a pas encore publié ici sa notice d’information.",
  },
};
