import type { BlockWords } from "./en.ts";

export const FR: BlockWords = {
  why: {
    sourceAndDay: (source, day) =>
      `Vous recevez ce message parce que nous avons votre adresse depuis le ${day}, par « ${source} ».`,
    source: (source) =>
      `Vous recevez ce message parce que nous avons votre adresse, par « ${source} ».`,
    unknown:
      "Vous recevez ce message parce que nous avons votre adresse. Demandez-nous d’où elle vient.",
  },
  day: "%-d %B %Y",
  unsubscribe: "Se désabonner",
  preferences: "Modifier vos préférences",
  withdrawMeasurement: "Ne plus mesurer ce que je lis",
};
