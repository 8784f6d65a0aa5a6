import type { en } from "./en.ts";

export const fr: typeof en = {
  lead: "À quelle vitesse les campagnes partent vers chaque messagerie. Les messageries reconnaissent un expéditeur à sa régularité : des limites et un départ progressif évitent que les courriels soient refusés.",
  noSenders: {
    title: "Il n’y a pas encore d’expéditeur",
    next: "La cadence est celle du domaine d’une adresse d’expéditeur : ajoutez d’abord un expéditeur.",
    act: "Ajouter un expéditeur",
  },
  held: {
    title: "Retenues",
    says: (campaign, provider) => `${campaign} n’avance plus chez ${provider}`,
    since: "Depuis",
    because: {
      "many-bounces":
        "Plus d’un courriel sur dix en est revenu. Les adresses sont peut-être anciennes, ou mal saisies.",
      "many-refusals":
        "Plus d’un courriel sur cinq y a été refusé par une règle. Lisez d’abord ce que dit le serveur.",
    },
    see: "Voir la campagne",
    goOn: "La laisser continuer",
    goOnTitle: (provider) => `Continuer chez ${provider} ?`,
    goOnText:
      "Les courriels en attente partent dans l’heure. Ce qu’ils deviennent est jugé à nouveau.",
  },
  domain: {
    isNew:
      "Rien n’est parti de ce domaine depuis un mois : les destinataires ne le connaissent pas.",
  },
  warmUp: {
    title: "Départ progressif",
    lead: "Pour un domaine que les destinataires ne connaissent pas, ou qui envoie depuis de nouveaux serveurs : peu de courriels d’abord, et davantage chaque jour.",
    offer: "Commencer doucement",
    offerTitle: (domain) => `Faire commencer ${domain} doucement`,
    offerText:
      "Chaque jour d’envoi laisse partir un peu plus de courriels que le précédent. Ce qui dépasse le nombre du jour attend le suivant.",
    because: "Pourquoi",
    reasons: {
      "new-domain": "Les destinataires ne connaissent pas le domaine",
      "new-address": "Il envoie depuis d’autres serveurs qu’avant",
    },
    plan: "Courriels par jour",
    planHint: "Un nombre par jour d’envoi, séparés par des espaces.",
    planWrong: "Des nombres à partir de 1, 60 au plus.",
    begin: "Commencer",
    stand: (day, days) => `Jour ${day} sur ${days}`,
    today: (sent, most) => `${sent} courriels sur ${most} aujourd’hui`,
    over: (day) => `Terminé depuis le ${day}`,
    done: "Terminé",
    end: "Y mettre fin",
    endTitle: (domain) => `Mettre fin au départ progressif de ${domain} ?`,
    endText: "Les courriels partiront alors aussi vite que les limites le permettent.",
  },
  providers: {
    title: "Messageries",
    lead: (days) => `Courriels des campagnes de ces ${days} derniers jours.`,
    provider: "Messagerie",
    sent: "Acceptés",
    bounced: "Boîte inconnue",
    refused: "Refusés par une règle",
    deferred: "Remis à plus tard",
    today: "Aujourd’hui",
    other: "Toutes les autres",
    rests: (until) => `A demandé moins de courriels : au repos jusqu’à ${until}`,
    recovers: (perHour) =>
      `A demandé moins de courriels : en reçoit ${perHour} par heure jusqu’à ce que cela passe`,
    code: (code) => `Son serveur a répondu ${code}.`,
    endRest: "Lui écrire à nouveau",
    endRestTitle: (provider) => `Écrire à nouveau à ${provider} ?`,
    endRestText:
      "Si elle en demande encore moins, elle se repose à nouveau. Les courriels déjà en attente gardent leur moment, dans l’heure au plus.",
    picture: "Courriels des campagnes par jour",
    day: "Jour",
  },
  limits: {
    title: "Limites",
    none: "Aucune : les courriels partent aussi vite que vos relais les acceptent.",
    all: "Toutes ensemble",
    perHour: (count) => `${count} par heure`,
    perDay: (count) => `${count} par jour`,
    add: "Fixer une limite",
    addTitle: (domain) => `Une limite pour les courriels de ${domain}`,
    provider: "Messagerie",
    otherProvider: "Un autre domaine",
    domain: "Domaine des boîtes",
    domainHint: "Ce qui suit le @ des lecteurs.",
    hour: "Courriels par heure, au plus",
    dayly: "Courriels par jour, au plus",
    emptyHint: "Vide : pas de limite de ce côté.",
    save: "Fixer la limite",
    remove: "Retirer",
  },
};
