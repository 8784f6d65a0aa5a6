import { parties } from "./parties/fr.ts";
import { fr as report } from "./report/fr.ts";
import type { VerdictFacts, Words } from "./words.ts";

const OPEN_KIND = {
  "hidden-image": ["image cachée", "images cachées"],
  image: ["image", "images"],
  element: ["élément caché", "éléments cachés"],
} as const;

function opening({ openTrackers, openKind, isAnonymous }: VerdictFacts): string {
  const [one, many] = OPEN_KIND[openKind];
  const what = openTrackers === 1 ? `1 ${one} signale` : `${openTrackers} ${many} signalent`;
  return isAnonymous ? `${what} qu’on l’ouvre, sans dire qui` : `${what} que vous l’ouvrez`;
}

function clicking({ trackedLinks, allLinks }: VerdictFacts): string {
  if (allLinks === 1) return "son seul lien signale votre clic";
  if (trackedLinks === allLinks) return `ses ${allLinks} liens signalent tous vos clics`;
  return trackedLinks === 1
    ? `1 lien sur ${allLinks} signale vos clics`
    : `${trackedLinks} liens sur ${allLinks} signalent vos clics`;
}

export const fr: Words = {
  verdict: {
    tracked(facts) {
      if (facts.openTrackers === 0) {
        return `Ce message vous observe : rien ne signale que vous l’ouvrez, mais ${clicking(facts)}.`;
      }
      if (facts.trackedLinks > 0) {
        return `Ce message vous observe : ${opening(facts)} ; ${clicking(facts)}.`;
      }
      const lead = facts.isAnonymous ? "Ce message compte ses lecteurs" : "Ce message vous observe";
      const links = facts.allLinks === 0 ? "" : " ; ses liens ne signalent pas vos clics";
      return `${lead} : ${opening(facts)}${links}.`;
    },
    untracked({ allLinks }) {
      const links =
        allLinks === 0
          ? "il n’a pas de lien"
          : allLinks === 1
            ? "son seul lien mène droit où il le dit"
            : `ses ${allLinks} liens mènent droit où ils le disent`;
      return `Ce message ne vous observe pas : rien ne signale que vous l’ouvrez, et ${links}.`;
    },
    unclear({ openTrackers, trackedLinks }) {
      const suspects = [
        openTrackers > 0
          ? `${openTrackers} ${openTrackers === 1 ? "image distante" : "images distantes"}`
          : "",
        trackedLinks > 0 ? `${trackedLinks} ${trackedLinks === 1 ? "lien" : "liens"}` : "",
      ].filter((part) => part !== "");
      const isOne = openTrackers + trackedLinks === 1;
      const why =
        suspects.length === 0
          ? "il n’a pas pu être lu en entier"
          : `${suspects.join(" et ")} ${isOne ? "pourrait" : "pourraient"} vous signaler, et rien dans le fichier ne tranche`;
      return `On ne peut pas dire si ce message vous observe : ${why}.`;
    },
    unread: "Ceci n’a pas pu être lu.",
    receipt:
      "Mais il demande à votre messagerie de signaler que vous l’avez lu ; vous pouvez refuser.",
    ordinary: ({ ordinary, ordinaryHosts }) =>
      `L’ouvrir demande tout de même à ${ordinaryHosts === 1 ? "1 hôte" : `${ordinaryHosts} hôtes`} ${ordinary === 1 ? "une image ou un style ordinaire" : `${ordinary} images ou styles ordinaires`} ; pour autant qu’un seul exemplaire le montre, leur adresse ne désigne personne.`,
  },
  label: {
    subject: "Objet",
    from: "De",
    to: "À",
    sent: "Envoyé",
    sentWith: "Par",
    file: "Fichier",
    none: "(aucun)",
    learns: "Apprend",
    consent: "Accord",
    evidence: "Preuve",
    place: "Endroit",
    rules: "Règles",
    identifies: "Désigne",
    why: "Parce que",
    certainty: "Certitude",
    leadsTo: "Mène à",
  },
  heading: {
    observes: "Ce qui vous observe",
    told: "Qui est informé",
    evidence: "Preuves",
    cannotShow: "Ce que ce fichier ne peut pas montrer",
    notRead: "Ce qui n’a pas été lu",
  },
  nothingObserves: "Rien n’a été trouvé.",
  worthKnowing: "Rien ne vous observe. Bon à savoir tout de même :",
  askedByRules: "discuté ; les règles appliquées ici l’exigent d’abord",
  nobodyTold: "Personne : ouvrir ce message et y cliquer n’informe aucun traceur.",
  onlyServed: "Aucun traceur. Ces hôtes livrent ce que le message montre :",
  quoted: (text) => `« ${text} »`,
  listed: (items) => items.join(" ; "),
  partOf: (company) => `du groupe ${company}`,
  opens: (times) => `quand vous ouvrez le message${times > 1 ? ` (${times} requêtes)` : ""}`,
  clicks: (times) => `quand vous cliquez sur ${times > 1 ? `l’un de ${times} liens` : "un lien"}`,
  loads: (times) =>
    `${times === 1 ? "image ou style ordinaire" : "images et styles ordinaires"} (${times})`,
  place: (part, line, byte) => `${part}, ligne ${line}, octet ${byte}`,
  alike: (more, lines) =>
    more === 1
      ? `et 1 autre pareil : ligne ${lines}`
      : `et ${more} autres pareils : lignes ${lines}`,
  fingerprint: (bytes, sha256) =>
    `Les endroits se comptent dans le message tel que reçu : ${bytes} octets, SHA-256 ${sha256}`,
  part: (path) => `partie ${path}`,
  header: "en-tête",
  wholeMessage: "le message entier",
  severity: {
    violation_if_no_consent: "nécessaire d’abord ; le message n’en montre aucun",
    contested: "discuté ; les autorités lisent la règle différemment",
    exposure: "là n’est pas la question ; cela vous expose, voulu ou non",
    info: "",
  },
  grade: {
    proved: ["prouvé", "cela se lit dans le message même"],
    documented: ["documenté", "cette forme est connue et décrite"],
    likely: ["probable", "cela en a l’air et la place"],
    possible: ["possible", "un indice, sans plus"],
  },
  observed: {
    open: "que vous ouvrez, et quand",
    click: "sur quoi vous cliquez",
    device: "votre appareil et votre logiciel",
    location: "où vous êtes, à peu près",
    forwarding: "que vous faites suivre",
    address: "votre adresse",
  },
  identifies: {
    recipient: "vous, en personne",
    campaign: "quel envoi, pas qui le lit",
    none: "rien de vous",
    unknown: "peut-être vous ; le fichier ne tranche pas",
  },
  status: {
    eea: "dans l’EEE",
    adequate: "pays reconnu adéquat le jour du message",
    "check-list": "adéquat seulement pour les entreprises inscrites : à vérifier",
    none: "aucune adéquation reconnue le jour du message",
    unknown: "pays inconnu",
  },
  link: {
    content: "lien",
    unsubscribe: "lien de désinscription",
    preferences: "lien de préférences",
    "view-online": "lien « version en ligne »",
    mailto: "lien d’adresse",
    other: "lien",
  },
  technique: {
    img: "image",
    srcset: "image (une taille parmi d’autres)",
    "picture-source": "image (une taille parmi d’autres)",
    "input-image": "bouton en image",
    "background-attribute": "image de fond",
    "css-inline": "image de fond posée par un style",
    "css-block": "image chargée par une feuille de style",
    "css-import": "feuille de style importée",
    "css-font": "police distante",
    stylesheet: "feuille de style distante",
    "resource-hint": "requête anticipée",
    icon: "icône",
    "link-other": "ressource liée",
    vml: "image pour Outlook",
    media: "son ou film",
    bgsound: "son de fond",
    svg: "image dans un dessin",
    frame: "page incluse",
    object: "objet inclus",
    script: "script",
    "meta-refresh": "redirection automatique",
    amp: "élément de la partie interactive (AMP)",
    calendar: "adresse dans un rendez-vous",
    vcard: "adresse dans une carte de visite",
    "external-body": "partie gardée ailleurs",
    "legacy-css": "style d’un vieux logiciel",
    document: "demandé par un document joint",
    pdf: "demandé par un PDF joint",
    shortcut: "demandé par un raccourci joint",
    certificate: "adresse dans un certificat",
    "key-lookup": "adresse de la clé de l’expéditeur",
    "sender-logo": "logo de l’expéditeur",
  },
  because: {
    "when-attachment-opened": "demandé quand on ouvre le fichier joint",
    "when-verified": "demandé quand un programme vérifie l’expéditeur",
    "when-printed": "demandé quand on imprime le message",
    "when-forwarded": "demandé quand on transfère le message ou y répond",
    "when-touched": "demandé quand on touche ou choisit quelque chose",
    "when-typed": "demandé quand on écrit quelque chose",
    "when-scrolled": "demandé quand on fait défiler jusque-là",
    size: "pas plus grande que {} pixels",
    platform: "une forme connue de {}",
    "known-form": "ressemble à une forme connue",
    parameter: "un paramètre qui numérote les lecteurs ({})",
    address: "contient votre adresse ({})",
    "address:plain": "contient votre adresse en clair",
    "some-address": "contient une adresse électronique",
    "token:path": "un code propre dans le chemin",
    "token:host": "un code propre dans le nom d’hôte",
    "token:fragment": "un code propre après le #",
    "token:query": "un code propre ({})",
    token: "un code propre",
    "same-token-in-links": "le même code se trouve dans des liens",
    "open-word": "son adresse parle de compter les ouvertures",
    "open-hint": "son adresse parle peut-être de compter les ouvertures",
    "click-word": "son adresse parle de compter les clics",
    "click-hint": "son adresse parle peut-être de compter les clics",
    "computed-answer": "interroge un programme, pas un fichier d’image",
    "one-template-for-all": "les liens sont tous faits sur un même modèle",
    "shows-another-host": "le texte nomme un autre hôte",
    "leads-elsewhere": "passe par un autre hôte que sa destination",
    ping: "signale le clic à côté (ping)",
    "host-counts-clicks": "son hôte compte les clics",
    "not-a-picture": "demande autre chose qu’une image",
    "no-size": "une image sans dimensions",
    "hidden:display-none": "pas affichée (display: none)",
    "hidden:visibility-hidden": "rendue invisible",
    "hidden:opacity-0": "rendue transparente",
    "hidden:off-screen": "placée hors de l’écran",
    "hidden:no-size": "sans étendue",
    "hidden:clipped": "découpée",
    hidden: "cachée ({})",
  },
  notice: {
    "too-many-parts": "plus de parties qu’on n’en lit",
    "nested-too-deep": "des parties emboîtées plus profond qu’on ne lit",
    "header-too-large": "un en-tête plus long qu’on ne lit",
    "body-too-large": "un contenu plus long qu’on ne lit",
    "too-many-references": "plus de contenus distants qu’on n’en énumère",
    "too-many-links": "plus de liens qu’on n’en énumère",
    "truncated-multipart": "le message finit avant la fin qu’il annonce",
    "unknown-charset": "un jeu de caractères inconnu ; lu en lettres latines",
    "broken-encoding": "un codage abîmé ; lu aussi loin que possible",
    "html-too-deep": "des éléments emboîtés plus profond qu’on ne lit",
    "too-many-attributes": "un élément avec plus d’attributs qu’on n’en lit",
    "attachment-not-read":
      "un fichier joint qui n’a pu être lu en entier : trop grand, comprimé trop profondément, abîmé ou verrouillé",
    "converted-from-msg":
      "un fichier Outlook (.msg) : les emplacements se comptent dans le message qui en est tiré, non dans le fichier ; l’empreinte est celle du fichier",
  },
  error: {
    empty: "Le fichier est vide.",
    "not-a-message": "Ce n’est pas un courriel : il n’a pas de lignes d’en-tête.",
    "too-large":
      "Un message de plus de 100 Mio n’est pas lu ; une boîte (mbox) de toute taille l’est.",
    "not-found": "Il n’y a pas de fichier ni de dossier de ce nom.",
    "not-readable": "L’ouverture en lecture a échoué ; les permissions l’interdisent peut-être.",
    "auditor-failed":
      "L’auditeur a échoué sur ce message. La faute est nôtre : merci de la signaler.",
    encrypted: "C’est chiffré : décompressez-le d’abord avec son mot de passe.",
    "damaged-archive":
      "Cette archive est abîmée, ou compressée d’une manière qui n’est pas lue ici.",
    "archive-too-large":
      "Cette archive contient bien plus que des messages : décompressez-la vous-même.",
    "nested-archive":
      "Une archive dans une archive, ou reçue par un tube, n’est pas ouverte : décompressez-la d’abord.",
    "damaged-msg":
      "Ce fichier Outlook est abîmé ou ne contient pas de message : enregistrez-le de nouveau, en .eml si possible.",
  },
  cannotShow: {
    imageSize: "La taille réelle d’une image distante, et ce qu’elle montre.",
    redirect: "Où finit un lien au code opaque.",
    code: "Si un code seulement probable ou possible vous désigne, ou rien que l’envoi.",
    keeping: "Ce que note le serveur derrière une adresse, et pour combien de temps.",
    hosting: "À qui étaient les adresses, et où elles étaient hébergées, le jour de l’envoi.",
    consent: "Si vous l’avez accepté plus tôt : un message ne peut jamais prouver que non.",
  },
  batch: {
    messages: (count, shown) => `${shown} ${count < 2 ? "message" : "messages"}`,
    tracked: "observent leur lecteur",
    untracked: "ne l’observent pas",
    unclear: "on ne peut le dire",
    unread: "n’ont pu être lus",
    byPlatform: "Envoyés par",
    noPlatform: "(aucune plateforme reconnue)",
    topHosts: "Informés le plus souvent",
    columnMessages: "messages",
    columnTracked: "observent",
    opens: "ouv.",
    links: "liens",
    others: (count) => `et ${count} autres`,
    fullPage: "La page entière d’un message : consentry audit --lang fr",
  },
  parties,
  report,
};
