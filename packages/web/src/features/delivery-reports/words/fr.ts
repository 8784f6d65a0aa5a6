import type { en } from "./en.ts";

export const fr: typeof en = {
  lead: "Ce que les destinataires rapportent des courriels au nom de vos domaines : de quels serveurs ils venaient, et s’ils prouvaient qu’ils sont de vous.",
  upload: "Déposer un rapport",
  uploading: "Dépôt en cours…",
  taken: (counted, known, left) =>
    counted > 0
      ? "Le rapport a été compté."
      : known > 0
        ? "Ce rapport avait déjà été compté."
        : left > 0
          ? "Rien n’a été compté : il porte sur des domaines ou des jours qui ne vous concernent pas."
          : "Rien n’a été compté.",
  choice: {
    from: "Du",
    until: "Au",
    domain: "Domaine",
    all: "Tous les domaines",
  },
  none: {
    title: "Personne n’a encore fait de rapport",
    withAddress: (address) =>
      `Demandez des rapports aux destinataires : indiquez ${address} dans le DNS de vos domaines, comme le montre la page de chacun. Les rapports arrivent le lendemain ; vous pouvez déposer celui que vous avez.`,
    without:
      "Donnez d’abord un domaine de retour à un expéditeur (réglages, retours) : les destinataires y adressent leurs rapports. Vous pouvez déposer celui que vous avez.",
  },
  noMails: "Aucun courriel n’a été rapporté pour ces jours.",
  mails: {
    title: "Courriels",
    summary: "Courriels rapportés par jour, selon ce qu’ils prouvaient",
    day: "Jour",
    proved: "Prouvés",
    passedOn: "Transmis par d’autres",
    unproved: "Non prouvés",
    all: "Courriels rapportés",
    allNote: (receivers) => `par ${receivers} destinataires`,
    allNoteOne: "par un destinataire",
    provedNote: "signés de votre clé, ou d’un serveur que votre domaine désigne",
    passedOnNote: "réexpédiés, disent les destinataires ; la preuve s’est perdue en route",
    unprovedNote: "ni l’un ni l’autre : un outil mal réglé, ou quelqu’un d’autre",
  },
  sources: {
    title: "Serveurs",
    lead: "D’abord ceux que personne ne connaît et qui ne prouvent rien.",
    mails: (count) => (count === "1" ? "Un courriel" : `${count} courriels`),
    unknown: "Inconnu, et ne prouve rien",
    named: "Connu ici",
    ours: "Prouve qu’il est de vous",
    forwards: "Transmet vos courriels",
    seen: (first, last) => (first === last ? `vu le ${first}` : `vu du ${first} au ${last}`),
    signedBy: (domain) => `signé par ${domain}`,
    returnsTo: (domain) => `retours à ${domain}`,
    author: (domain) => `écrit au nom de ${domain}`,
    refused: (rejected) => `${rejected} refusés par les destinataires`,
    suspected: (quarantined) => `${quarantined} mis avec les suspects`,
    name: "Le nommer",
    rename: "Le renommer",
    nameTitle: (address) => `Qu’est-ce que ${address} ?`,
    nameLabel: "Son nom ici",
    nameHint: "Laissez vide si plus personne ne le connaît.",
    save: "Enregistrer le nom",
    more: (count) => `Montrer les ${count} serveurs`,
  },
  connections: {
    title: "Chiffrement",
    lead: "Comment étaient chiffrées les connexions qui apportaient des courriels à vos domaines, selon leurs expéditeurs.",
    none: "Aucune connexion n’a été rapportée pour ces jours.",
    summary: "Connexions rapportées par jour, chiffrées comme le domaine le demande ou non",
    encrypted: "Chiffrées",
    failed: "En échec",
    what: "Ce qui a fait obstacle",
    where: "Auprès de",
    sessions: "Connexions",
    last: "Dernière fois",
    anywhere: "non indiqué",
    failures: {
      "starttls-not-supported": "Le serveur ne propose pas de chiffrement",
      "certificate-host-mismatch": "Le certificat désigne un autre serveur",
      "certificate-expired": "Le certificat a expiré",
      "certificate-not-trusted": "Le certificat n’est signé par personne de connu",
      "validation-failure": "Le certificat n’a pas pu être vérifié",
      "tlsa-invalid": "L’enregistrement TLSA est erroné",
      "dnssec-invalid": "Les réponses du DNS ne sont pas signées comme il le faudrait",
      "dane-required": "L’expéditeur exige un enregistrement TLSA, et il n’y en a pas",
      "sts-policy-fetch-error": "Le fichier de politique (MTA-STS) n’a pas pu être lu",
      "sts-policy-invalid": "Le fichier de politique (MTA-STS) est erroné",
      "sts-webpki-invalid": "Le serveur du fichier de politique a un mauvais certificat",
      other: "Autre chose",
    },
  },
  reporters: {
    title: "Qui fait des rapports",
    who: "Destinataire",
    what: "À propos de",
    kinds: { dmarc: "courriels", tls: "chiffrement" },
    reports: "Rapports",
    last: "Dernier",
  },
};
