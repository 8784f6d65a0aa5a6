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
  rest: {
    title: "Laisser reposer le courrier que personne n’ouvre",
    lead: "Le courrier que des personnes ont demandé, et dont elles n’ont rien ouvert depuis longtemps, peut cesser d’arriver. Personne n’apprend de qui il s’agit, ni vous ni qui que ce soit.",
    notMeasured:
      "Le dernier jour est désactivé ci-dessus : rien n’est gardé, donc rien ne peut reposer.",
    isOn: (months) => `Activé, après ${months} mois sans signe.`,
    isOff: "Désactivé.",
    resting: (people) => `Le courrier de ${people} personnes repose.`,
    fewRest: "Le courrier de moins de dix personnes repose, ou d’aucune.",
    people: (people) => `${people} personnes`,
    few: "moins de dix personnes, ou aucune",
    noRun: "Le premier passage a lieu dans l’heure.",
    lastRun: "Dernier passage le",
    hasMore: (most) => `Les autres suivent : au plus ${most} personnes par jour.`,
    months: "Après combien de mois",
    monthsHint:
      "De 6 à 36. Comptés depuis le premier courrier après le dernier signe de la personne.",
    count: "Compter d’abord",
    counting: "Tout le monde est examiné. Cette page se remplit d’elle-même.",
    wouldRest: (people) => `Le courrier de ${people} personnes reposerait.`,
    wouldRestFew: "Le courrier de moins de dix personnes reposerait, ou d’aucune.",
    turnOn: "Laisser reposer ce courrier",
    turnOnTitle: (months) => `Laisser reposer le courrier après ${months} mois`,
    turnOnWhat: (months) =>
      `Les personnes qui ont demandé votre courrier et n’ont donné aucun signe pendant ${months} mois n’en reçoivent plus, jusqu’à ce qu’elles fassent quelque chose d’elles-mêmes. Leur dernier jour est effacé. Vous pouvez revenir là-dessus pour tous à tout moment.`,
    toldOn: "Activé. Le premier passage a lieu dans l’heure.",
    turnOff: "Envoyer de nouveau à tous",
    turnOffTitle: "Envoyer de nouveau à tous",
    turnOffWhat:
      "Tout le courrier qui repose reprend avec le prochain envoi. Qui c’était est oublié, et les mois sont comptés à nouveau.",
    toldOff: "Désactivé. Le courrier de personne ne repose plus.",
    why: "Comment cela marche, et à quoi cela ne sert jamais",
    rules: [
      "Seul repose le courrier que des personnes ont demandé, et seulement là où la règle de leur pays permet de garder le jour. Le courrier aux clients qui n’en ont pas demandé et aux personnes dans leur travail n’est pas concerné.",
      "Une réponse, un achat, une réponse à toute question ou un bouton du centre de préférences le fait revenir. La personne y lit depuis quand il repose.",
      "Moins de trois courriers depuis le dernier signe ne prouvent rien. Qui lit sans charger les images paraît pourtant inactif : on ne peut pas faire la différence.",
      "Une campagne laisse ces personnes de côté lors de sa planification. Ce qui est déjà en route part.",
    ],
    noWinBack:
      "Personne ne peut être recherché parce qu’il n’a rien ouvert, même pour le reconquérir. La règle dit pourquoi :",
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
