import type { RenderedWords } from "./words.ts";

export const de: RenderedWords = {
  heading: "In einem echten Browser",
  nothing: "Keine Anfrage: Diese Mail zu zeigen fragt niemanden nach etwas.",
  allFound: (requests) =>
    requests === 1
      ? "1 Anfrage, die auch beim Lesen gefunden wurde."
      : `${requests} Anfragen, alle auch beim Lesen gefunden.`,
  someMissed: (requests, missed) =>
    `${requests === 1 ? "1 Anfrage" : `${requests} Anfragen`}, davon ${missed === 1 ? "1, die beim Lesen nicht gefunden und von niemandem beurteilt wurde" : `${missed}, die beim Lesen nicht gefunden und von niemandem beurteilt wurden`}:`,
  how: (browser) =>
    `Gezeigt von ${browser} auf einem breiten Bildschirm, im Druck, in dunklen Farben und auf einem Telefon, ohne Skripte. Jede Anfrage wurde notiert und angehalten: Es wurde nichts gesendet.`,
  when: {
    screen: "Bildschirm",
    print: "Druck",
    dark: "dunkle Farben",
    narrow: "Telefon",
  },
};
