import type { RenderedWords } from "./words.ts";

export const nl: RenderedWords = {
  heading: "In een echte browser",
  nothing: "Geen verzoek: deze mail tonen vraagt niemand om iets.",
  allFound: (requests) =>
    requests === 1
      ? "1 verzoek, dat ook door lezen is gevonden."
      : `${requests} verzoeken, alle ook door lezen gevonden.`,
  someMissed: (requests, missed) =>
    `${requests === 1 ? "1 verzoek" : `${requests} verzoeken`}, waarvan ${missed === 1 ? "er 1 niet door lezen is gevonden en door niemand is beoordeeld" : `er ${missed} niet door lezen zijn gevonden en door niemand zijn beoordeeld`}:`,
  how: (browser) =>
    `Getoond door ${browser} op een breed scherm, in druk, in donkere kleuren en op een telefoon, zonder scripts. Elk verzoek is genoteerd en tegengehouden: er is niets verstuurd.`,
  when: { screen: "scherm", print: "druk", dark: "donkere kleuren", narrow: "telefoon" },
};
