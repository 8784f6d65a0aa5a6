import type { BlockWords } from "./en.ts";

export const NL: BlockWords = {
  why: {
    sourceAndDay: (source, day) =>
      `U ontvangt deze mail omdat wij uw adres sinds ${day} hebben, via “${source}”.`,
    source: (source) => `U ontvangt deze mail omdat wij uw adres hebben, via “${source}”.`,
    unknown: "U ontvangt deze mail omdat wij uw adres hebben. Vraag ons gerust waarvandaan.",
  },
  day: "%-d %B %Y",
  unsubscribe: "Afmelden",
  preferences: "Uw voorkeuren wijzigen",
  withdrawMeasurement: "Niet meer meten wat ik lees",
};
