import type { BlockWords } from "./en.ts";

export const DE: BlockWords = {
  why: {
    sourceAndDay: (source, day) =>
      `Sie erhalten diese Mail, weil wir Ihre Adresse seit dem ${day} haben, aus „${source}“.`,
    source: (source) => `Sie erhalten diese Mail, weil wir Ihre Adresse haben, aus „${source}“.`,
    unknown: "Sie erhalten diese Mail, weil wir Ihre Adresse haben. Fragen Sie uns gern, woher.",
  },
  day: "%-d. %B %Y",
  unsubscribe: "Abmelden",
  preferences: "Ihre Einstellungen ändern",
  withdrawMeasurement: "Nicht mehr messen, was ich lese",
};
