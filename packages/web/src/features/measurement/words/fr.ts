import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Mesure",
  lead: "Ce qui peut être observé des personnes à qui vous écrivez, de qui, et selon quelle règle. Rien n’est mesuré sans qu’une campagne le demande, que la règle du pays du lecteur le permette et, là où il faut demander, que la personne ait accepté.",
  picture: {
    title: "Tout le monde",
    people: "Personnes",
    peopleNote: "toutes celles dont vous détenez l’adresse",
    byName: "Observables nommément",
    byNameNote: (agreed, exempt) => `ouvertures : ${agreed} ont accepté, ${exempt} par une règle`,
    on: "Usages activés",
    onNote: (all: string) => `sur ${all}`,
    held: "Événements détenus",
    heldNote: "ouvertures et clics de ces personnes",
    nothing: "Aucun usage de la mesure n’est activé : rien n’est observé de personne.",
  },
  groups: {
    aggregate: {
      title: "Compté sans noms",
      lead: "Une seule adresse pour tous. On garde combien de fois elle a été demandée dans l’heure, et rien de qui l’a demandée.",
    },
    individual: {
      title: "Vu personne par personne",
      lead: "Seulement pour qui l’a accepté et pour l’usage accepté, ou pour qui une règle le permet sans son accord. Dès qu’une personne se ravise, les messages déjà envoyés n’enregistrent plus rien non plus.",
    },
    day: {
      title: "Le dernier jour seulement",
      lead: "Un jour par personne, effacé par le suivant. Ni heure, ni message, ni liste de ce qui a été ouvert.",
    },
  },
  kept: {
    "track.open.aggregate":
      "Combien de fois les messages d’une campagne ont été ouverts, heure par heure.",
    "track.click.aggregate":
      "Combien de fois chaque lien d’une campagne a été suivi, heure par heure.",
    "track.open.individual": "Quand une personne a ouvert un message, à dix secondes près.",
    "track.click.individual": "Quel lien une personne a suivi et quand, à dix secondes près.",
    "personalise.by_opens": "Les mêmes ouvertures, pour choisir ce qu’on montre à une personne.",
    "personalise.by_clicks": "Les mêmes clics, pour choisir ce qu’on montre à une personne.",
    "frequency.performance": "Les mêmes ouvertures et clics, pour choisir la fréquence d’envoi.",
    "optimise.campaign":
      "Les mêmes ouvertures et clics, pour savoir lequel de deux messages a mieux marché.",
    "profile.cross_channel":
      "Les mêmes ouvertures et clics, rapprochés de ce que la personne fait ailleurs.",
    "hygiene.inactive":
      "Le dernier jour où une personne a ouvert un message qu’elle avait demandé.",
  },
  switch: {
    on: "Activé",
    off: "Désactivé",
    name: (purpose: string) => `Mesurer : ${purpose}`,
    toldOff: (purpose: string) =>
      `« ${purpose} » est désactivé. Plus aucun message ne le porte, et les messages déjà envoyés n’enregistrent plus rien pour cela.`,
    toldOn: (purpose: string) =>
      `« ${purpose} » est activé. Les règles et la réponse de chacun décident, comme avant.`,
    last: "Dernier changement :",
    onlyOwner: "Seul un propriétaire de l’organisation peut le changer.",
    offMeans:
      "Désactivé pour tous : aucun message n’est écrit avec, les messages déjà envoyés n’enregistrent plus rien pour cela, et rien de ce qui a été enregistré n’est lu.",
  },
  parts: {
    agreed: "Ont accepté",
    exempt: "Permis sans leur accord",
    refused: "Ont refusé ou se sont ravisés",
    notAsked: "Non sollicités, ou sans réponse",
    byRule: "Non mesurés par règle",
  },
  bar: "Tout le monde, observable pour cela ou non",
  offBar: "Ce qu’il en serait si c’était activé",
  facts: {
    exemptBy: (people: string): string => `Permis pour ${people} sans leur accord :`,
    readers: "Qui le lit :",
    noReader: "Personne encore : on peut l’accepter et le collecter, mais rien ici ne le lit.",
    held: "Détenu aujourd’hui :",
    heldNothing: "rien",
    until: "le dernier disparaît le",
    withCampaign: "disparaît avec sa campagne",
    withPerson: "disparaît avec la personne",
  },
  readers: {
    "campaign-report": "le rapport de la campagne, jamais pour moins de dix personnes",
    trial: "la comparaison de deux messages",
    inactivity: "l’arrêt des messages à qui ne lit plus",
  },
  units: {
    aggregate: (rows: string) => `${rows} heures de compteurs`,
    day: (rows: string) => `un jour pour ${rows} personnes`,
    individual: (rows: string) => `${rows} événements`,
  },
  rules: {
    title: "Ce que la règle demande, pays par pays",
    country: "Pays",
    people: "Personnes",
    asks: "Avant de mesurer un lecteur qui a demandé vos messages",
    why: "Pourquoi",
    unknownCountry: "Inconnu : jugé le plus strictement possible",
    standings: {
      consent: "Il doit d’abord accepter",
      exempt: "Pas besoin de demander",
      contested: "Contesté : les autorités divergent",
      forbidden: "Non permis",
    },
    chosenYes: "La lecture que vous avez choisie le permet sans demander.",
    chosenNo: "Lu strictement : personne n’est mesuré sans avoir accepté.",
    choose: "Choisir une lecture",
  },
  never: {
    title: "Jamais fait ici",
    lead: "La loi connaît ces façons d’observer un lecteur. Ce programme n’en a aucune : il n’y a rien à désactiver.",
  },
  counted: "Compté le",
  counting: "Un nouveau comptage est en cours.",
  countingFirst:
    "Tout le monde est compté pour la première fois. Cela prend un moment quand les personnes sont nombreuses ; la page se remplit seule.",
  notAdvice:
    "Les règles sont lues comme des données depuis leurs sources ; ceci n’est pas un avis juridique.",
};
