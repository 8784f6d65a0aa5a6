import type { RenderedWords } from "./words.ts";

export const fr: RenderedWords = {
  heading: "Dans un vrai navigateur",
  nothing: "Aucune requête : afficher ce message ne demande rien à personne.",
  allFound: (requests) =>
    requests === 1
      ? "1 requête, trouvée aussi par la lecture."
      : `${requests} requêtes, toutes trouvées aussi par la lecture.`,
  someMissed: (requests, missed) =>
    `${requests === 1 ? "1 requête" : `${requests} requêtes`}, dont ${missed === 1 ? "1 que la lecture n’a pas trouvée et que personne n’a jugée" : `${missed} que la lecture n’a pas trouvées et que personne n’a jugées`} :`,
  how: (browser) =>
    `Affiché par ${browser} sur un grand écran, à l’impression, en couleurs sombres et sur un téléphone, sans scripts. Chaque requête a été notée et arrêtée : rien n’a été envoyé.`,
  when: {
    screen: "écran",
    print: "impression",
    dark: "couleurs sombres",
    narrow: "téléphone",
  },
};
