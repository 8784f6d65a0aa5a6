import type { en } from "./en.ts";

export const fr: typeof en = {
  channel: "Par quelle voie",
  channelHint:
    "Accepter des courriels n’est pas accepter des SMS : le droit est interrogé pour chaque voie.",
  channels: { email: "Par courriel", sms: "Par SMS" },
  mark: "SMS",
  steps: { messages: "SMS", mail: "Le SMS" },
  text: "Le texte",
  textHint:
    "Du texte simple. Dites qui écrit et comment ne plus en recevoir. {{ contact.first_name }} est remplacé par ce qui est connu du lecteur.",
  starter: (name, stop) => `${name} : écrivez ici ce que vous avez à dire. ${stop}`,
  language: "Langue",
  languages: { en: "Anglais", fr: "Français", nl: "Néerlandais", de: "Allemand" },
  count: (segments, characters) =>
    segments === 1
      ? `1 message, ${characters} caractères`
      : `${segments} messages, ${characters} caractères`,
  left: (characters) => `${characters} de plus tiennent`,
  wide: (characters, room) =>
    `${characters} demandent un autre alphabet : un message contient alors ${room} caractères au lieu de 160.`,
  plainer: (before, after) =>
    before === after
      ? "Employer des caractères semblables qui prennent moins de place"
      : `Employer des caractères semblables : ${after} au lieu de ${before} messages`,
  plainerDone: "Des caractères ont été remplacés par d’autres, semblables.",
  replaced: (pairs) => `Changerait ${pairs}`,
  addStop: "Ajouter comment arrêter",
  stopNumber: "un numéro",
  phone: "Le SMS tel qu’un lecteur le voit",
  noSender: "personne n’a dit qui écrit à ce pays",
  yourSender: "Votre expéditeur",
  toSenders: "Dire de qui viennent les SMS, et ce qu’ils coûtent",
  from: "Vient de",
  costs: "Coûte",
  unknownCost: "pas de prix indiqué",
  each: (cost) => `${cost} pour ce lecteur`,
  hours: "Heures",
  mayGo: (until) => `Il peut partir maintenant, jusqu’à ${until}.`,
  mayGoAlways: "Il peut partir à toute heure.",
  waits: (until) => `À cet instant il attendrait ${until}.`,
  hoursNote:
    "Les SMS qui font la promotion de quelque chose suivent l’horloge et le calendrier de qui les reçoit. Ce qui tombe en dehors attend ; rien n’est perdu.",
  sources: "D’où viennent ces heures",
  faults: "Ceci ne peut pas être lu jusqu’au bout, et n’est donc pas encore enregistré.",
  frozen: "Il est parti tel qu’il est ici, et n’est plus modifié.",
  noMeasuring: "Aucun lien d’un SMS n’est mesuré, raccourci, ni rendu différent pour chacun.",

  estimate: {
    title: "Ce que font les SMS",
    segments: "Messages à payer",
    segmentsNote: (people) => `pour ${people} personnes, chaque texte tel qu’il est rempli`,
    cost: "Coût",
    costNote: "aux prix que vous avez indiqués",
    longest: "Messages du plus long",
    longestNote: (characters) => `${characters} caractères`,
    wide: "Avec un autre alphabet",
    unwritable: "Ne peuvent être écrits",
    country: "Numéros de",
    people: "Personnes",
    sender: "Vient de",
    unknownCountry: "aucun pays en propre",
    none: "Personne de ceux qui peuvent le recevoir n’a encore de numéro.",
  },

  test: {
    lead: "Envoyez le SMS à un numéro à vous, marqué comme un essai.",
    to: "À quel numéro",
    toHint: "Avec l’indicatif du pays, comme +33 6 39 98 00 01.",
    send: "Envoyer l’essai",
    sent: "Un SMS d’essai est en route.",
    open: "Voir les SMS",
  },

  summary: {
    text: "Texte",
    to: "À",
    comesTo: "Fait",
    messages: (segments, cost) => `${segments} messages, ${cost}`,
    hours: "Heures",
    hoursNote:
      "Qui ne peut pas recevoir de SMS à l’heure du départ le reçoit dès l’ouverture de ses heures. Jusqu’à quand, l’avancement le dit.",
  },

  gateLead:
    "Avant que rien ne parte, le SMS est lu tel que les lecteurs le reçoivent : qui écrit, comment l’arrêter, où mènent ses liens, ce qu’il fait.",
  waitsForHour: (count) =>
    `${count} attendent une heure à laquelle un SMS peut leur parvenir, ou un nouvel essai.`,
  rests: "À cette heure aucun SMS ne peut partir vers ceux qui attendent. Le prochain part",

  report: {
    title: "Ce que disent les opérateurs",
    delivered: "Arrivés",
    deliveredNote: "pour autant que les opérateurs le disent",
    failed: "Pas arrivés",
    stops: "Ont dit stop",
    segments: "Messages payés",
    cost: "Coût",
    unpriced: (texts) => `${texts} SMS de prix inconnu non compris`,
    failures: "Pourquoi des SMS ne sont pas arrivés",
    noCode: "sans raison donnée",
    byCountry: "Par pays",
    texts: "SMS",
    noOpens:
      "Ce que savent les opérateurs, et pour tout le monde. Si un SMS a été lu, personne ne le sait ; rien en lui ne pourrait le dire.",
  },
};
