import type { en } from "./en.ts";

const people = (count: number, many: string): string =>
  count <= 1 ? `${many} personne` : `${many} personnes`;

/** Its signs never stand at the end or the beginning of a line. */
const quoted = (name: string): string => `«\u00a0${name}\u00a0»`;

export const fr: typeof en = {
  title: "Aujourd’hui",
  lead: (count, many) =>
    count === 0
      ? "Rien ne vous attend."
      : count === 1
        ? "Une chose vous attend."
        : `${many} choses vous attendent.`,
  waiting: "Ce qui vous attend",
  more: (many) => `${many} de plus`,
  done: {
    title: "Tout est fait",
    text: "Rien n’est arrêté, rien n’attend d’être lu, et tout le registre est signé.",
    next: "Écrire une campagne",
  },
  needs: {
    "everything-stopped": {
      says: () => "Tous les envois sont arrêtés",
      why: "Quelqu’un a tout arrêté. Aucun courriel ne part avant qu’on ne le permette de nouveau.",
      act: "Voir les campagnes",
    },
    "installation-unwell": {
      says: () => "Quelque chose ne va pas sur cette installation",
      why: "Qui s’occupe de la machine en apprend plus avec : consentry doctor",
      act: "Ouvrir les réglages",
    },
    "breach-to-tell": {
      says: (name: string) => `« ${name} » : quelqu’un doit être informé`,
      why: "Une violation de données personnelles. Qui doit l’être est informé dans son délai, ou l’on note pourquoi non.",
      act: "Ouvrir le dossier",
      until: (day) => `Jusqu’au ${day}.`,
    },
    "breach-open": {
      says: (name: string) => `Le dossier « ${name} » est ouvert`,
      why: "Une violation dont tous ceux qui devaient l’être sont informés. Il se clôt quand tout est décidé.",
      act: "Ouvrir le dossier",
    },
    "assessment-called-for": {
      says: () => "Ce qui est fait ici appelle une analyse d’impact",
      why: "Des signes d’un risque élevé pour les personnes sont réunis. L’analyse vient avant, pas après.",
      act: "Voir pourquoi",
    },
    "assessment-review": {
      says: (name: string) => `« ${name} » est à réexaminer`,
      why: "Le jour fixé lors de la décision est venu.",
      act: "Réexaminer",
      until: (day) => `Prévu le ${day}.`,
    },
    "register-drifted": {
      says: (_, count, many) =>
        count === 1
          ? "Le registre diffère sur un point de ce qui a été confirmé"
          : `Le registre diffère sur ${many} points de ce qui a été confirmé`,
      why: "La configuration a changé depuis la dernière confirmation.",
      act: "Voir ce qui a changé",
    },
    "notice-drifted": {
      says: () => "La notice d’information ne dit plus ce qui est fait",
      why: "Les réglages ont changé depuis sa publication.",
      act: "Voir ce qui a changé",
    },
    "campaign-stopped": {
      says: (name) => `${quoted(name)} est à l’arrêt`,
      why: "Elle était en route et a été arrêtée.",
      act: "Voir pourquoi",
      until: (day) => `Elle était prévue pour le ${day}.`,
    },
    "automation-stopped": {
      says: (name) => `Les messages de ${quoted(name)} ne partent pas`,
      why: "L’automatisation est active, mais une étape est à l’arrêt. Des personnes y attendent.",
      act: "Voir pourquoi",
    },
    "many-complained": {
      says: (name, _count, many) => `${many} plaintes au sujet de ${quoted(name)}`,
      why: "Plus que n’en tolèrent les messageries. Regardez à qui elle est partie.",
      act: "Ouvrir le rapport",
    },
    "many-left": {
      says: (name, _count, many) => `${many} personnes sont parties avec ${quoted(name)}`,
      why: "Plus qu’il n’en part d’une liste demandée. Regardez ce qui leur était promis.",
      act: "Ouvrir le rapport",
    },
    "people-unanswered": {
      says: (_name, count, many) =>
        count === 1
          ? "Une demande sur des données est en retard"
          : `${many} demandes de personnes sont en retard`,
      why: "Le dernier jour pour répondre est passé. Répondez maintenant : mieux vaut tard que jamais.",
      act: "Répondre maintenant",
      until: (day) => `La première était à traiter au plus tard le ${day}.`,
    },
    "read-in-bulk": {
      says: (_name, count, many) =>
        count === 1
          ? "Des données ont été consultées en masse"
          : `Des données ont été consultées en masse ${many} fois`,
      why: "Plus de mille personnes en une heure, ou tout un fichier. Était-ce leur travail ?",
      act: "Voir qui et quoi",
    },
    "people-ask": {
      says: (_name, count, many) =>
        count === 1
          ? "Quelqu’un vous écrit au sujet de ses données"
          : `${many} personnes vous écrivent au sujet de leurs données`,
      why: "Chacune a droit à une réponse à temps, et le délai court.",
      act: "Lire les demandes",
      until: (day) => `La première est à traiter au plus tard le ${day}.`,
    },
    "servers-refuse": {
      says: (_name, _count, many) => `Des serveurs ont refusé ${many} courriels par une règle`,
      why: "Cela vient de votre façon d’envoyer, et n’est pas du fait de vos lecteurs. Lisez ce que disent les serveurs.",
      act: "Voir ce qui est revenu",
    },
    "provider-held": {
      says: (name) => `${name} ne reçoit plus rien d’une campagne`,
      why: "Trop de ses courriels y ont été refusés. Cherchez pourquoi avant de la laisser continuer.",
      act: "Voir la cadence",
    },
    "unknown-sender": {
      says: (_name, count, many) =>
        count === 1
          ? "Un serveur que personne ne connaît envoie en votre nom"
          : `${many} serveurs que personne ne connaît envoient en votre nom`,
      why: "Rien ne montre qu’ils le peuvent. C’est un outil mal réglé, ou quelqu’un d’autre.",
      act: "Voir lesquels",
    },
    "proof-fails-more": {
      says: () => "Davantage de vos courriels ne prouvent plus qu’ils sont de vous",
      why: "Deux fois plus que le mois précédent. Une clé ou un enregistrement a peut-être changé.",
      act: "Voir où",
    },
    blacklisted: {
      says: (name, count, many) =>
        count === 1 ? `${name} est sur une liste noire` : `${name} est sur ${many} listes noires`,
      why: "Les destinataires qui l’interrogent peuvent refuser vos courriels.",
      act: "Voir ce que cela signifie",
    },
    "domain-wrong": {
      says: (name, count, many) =>
        count === 1
          ? `Quelque chose ne va pas avec ${name}`
          : `${many} choses ne vont pas avec ${name}`,
      why: "Ce que le domaine publie pour ses courriels décide de leur arrivée.",
      act: "Voir ce qu’il faut publier",
    },
    "signing-key-waits": {
      says: (name) => `Une clé de ${name} attend son enregistrement`,
      why: "Elle signe dès que le DNS la montre ; d’ici là, la précédente continue.",
      act: "Voir l’enregistrement",
    },
    "mailbox-trouble": {
      says: (name) => `La boîte ${quoted(name)} ne peut pas être relevée`,
      why: "Ce qui revient n’est pas lu pendant ce temps.",
      act: "Voir la boîte",
    },
    "ledger-unsigned": {
      says: (_name, _count, many) => `${many} entrées du registre ne sont pas signées`,
      why: "Elles le sont tous les quarts d’heure ; la tâche qui s’en charge est en difficulté.",
      act: "Ouvrir le registre",
    },
    "import-unfinished": {
      says: (name) => `L’import de ${name} s’est arrêté en chemin`,
      why: "Une partie des personnes est entrée, l’autre non.",
      act: "Le poursuivre",
      until: (day) => `Ce qui a été lu est oublié le ${day}.`,
    },
    "import-waiting": {
      says: (name) => `${name} attend d’être admis`,
      why: "Le fichier est lu. Regardez ce qui y a été trouvé avant d’ajouter qui que ce soit.",
      act: "Lire son rapport",
      until: (day) => `Ce qui a été lu est oublié le ${day}.`,
    },
    "retention-failed": {
      says: () => "Des données échues n’ont pas pu être supprimées",
      why: "Une nouvelle tentative a lieu toutes les heures ; le reste part à sa date.",
      act: "Voir l’exécution",
      until: (moment) => `Dernière tentative : ${moment}.`,
    },
    "erasures-unfinished": {
      says: (_name, count, many) =>
        count === 1
          ? "Un effacement n’a pas encore tout atteint"
          : `${many} effacements n’ont pas encore tout atteint`,
      why: "Au bout de deux jours quelque chose le retient : un fichier encore en lecture, une nuit sans réécriture possible, ou des sauvegardes dont les clés n’ont pas été réécrites.",
      act: "Voir ce qui reste",
      until: (moment) => `Le plus ancien date du ${moment}.`,
    },
    "holds-ending": {
      says: (_name, count, many) =>
        count === 1
          ? "Un gel pour contentieux prend bientôt fin"
          : `${many} gels pour contentieux prennent bientôt fin`,
      why: "Ce qu’ils conservent au-delà de sa date part à l’exécution suivante. Renouvelez ce qui sert encore.",
      act: "Voir les gels",
      until: (day) => `Le premier le ${day}.`,
    },
    "people-overdue": {
      says: (_name, count, many) => `Le délai de ${people(count, many)} est passé`,
      why: "Rien ne permet de les garder un jour de plus.",
      act: "Voir qui",
      until: (day) => `La première depuis le ${day}.`,
    },
    "campaign-refused": {
      says: (name) => `Le contrôle refuse ${quoted(name)}`,
      why: "Quelque chose y observerait ses lecteurs, ou il y manque ce qu’elle doit dire.",
      act: "Voir quoi changer",
      until: (day) => `Prévue pour le ${day}.`,
    },
    "campaign-ready": {
      says: (name) => `${quoted(name)} est prête à partir`,
      why: "Elle a passé le contrôle. Personne ne la reçoit avant que vous ne le disiez.",
      act: "Regarder encore, et envoyer",
      until: (day) => `Prévue pour le ${day}.`,
    },
    "campaign-unchecked": {
      says: (name) => `${quoted(name)} n’est pas finie`,
      why: "Un brouillon que personne n’a encore fait contrôler.",
      act: "Continuer à écrire",
      until: (day) => `Prévue pour le ${day}.`,
    },
    "key-ending": {
      says: (name: string) => `La clé « ${name} » prend fin`,
      why: "Un programme parle pour vous avec elle, et sera refusé à partir de ce jour. Créez la suivante et donnez-la au programme.",
      act: "Voir les clés",
      until: (day) => `Jusqu’au ${day}.`,
    },
    "people-due": {
      says: (_name, count, many) =>
        `${people(count, many)} ${count <= 1 ? "arrive" : "arrivent"} au dernier jour d’ici un mois`,
      why: "Qui achète ou répond d’ici là reste ; les autres s’en vont.",
      act: "Voir qui",
      until: (day) => `La première le ${day}.`,
    },
    "text-carrier-trouble": {
      says: (name) => `${quoted(name)} ne prend aucun SMS`,
      why: "L’opérateur de SMS est injoignable ou refuse l’accès. Codes et avis attendent.",
      act: "Voir l’opérateur",
    },
    "texts-unanswered": {
      says: (_name, count, many) =>
        count === 1 ? "Quelqu’un a répondu à un SMS" : `${many} réponses à des SMS attendent`,
      why: "Ce qui n’est pas un STOP est à lire par quelqu’un. Cela disparaît au bout de trente jours.",
      act: "Lire les réponses",
    },
    "webhook-failing": {
      says: (name) => `${quoted(name)} ne nous entend pas`,
      why: "Un programme averti de ce qui se passe ne prend plus rien. Ce qu’il devrait entendre attend.",
      act: "Voir ce qu’il répond",
    },
    "sender-unsigned": {
      says: (name) => `Les courriels de ${quoted(name)} ne peuvent pas être signés`,
      why: "Cet expéditeur n’a pas encore de clé : aucune de ses campagnes ne peut partir.",
      act: "Créer une clé",
    },
    "backup-missing": {
      says: () => "Il n’y a pas de sauvegarde récente",
      why: "Une sauvegarde se fait chaque nuit ; ces dernières nuits, elle n’a pas eu lieu.",
      act: "Voir pourquoi",
      until: (day) => `La dernière date du ${day}.`,
    },
    "backup-does-not-come-back": {
      says: () => "Une sauvegarde n’a pas pu être restaurée",
      why: "Elle a été restaurée à l’essai et quelque chose n’allait pas. Tant qu’une autre ne l’a pas été, on ne peut compter sur aucune.",
      act: "Voir pourquoi",
    },
    "backup-key-here": {
      says: () => "La clé des sauvegardes ne se trouve que sur cette machine",
      why: "Qui perd la machine perd la clé avec elle, et donc toutes les sauvegardes. Mettez-en une copie ailleurs.",
      act: "Voir où elle se trouve",
    },
    "relay-missing": {
      says: () => "Aucun courriel ne quitte cette machine",
      why: "Il n’y a pas de relais : tout ce qui est envoyé reste dans la boîte d’ici. C’est bien pour essayer.",
      act: "Indiquer un relais",
    },
  },
  because: {
    "relay-login": "Le relais refuse ses identifiants.",
    "relay-trouble": "Aucun relais n’a pu être joint pendant longtemps.",
    "many-bounces": "Plus d’un courriel sur dix est revenu.",
    "many-complaints": "Plus de trois lecteurs sur mille l’ont signalé comme indésirable.",
    "many-refusals": "Les relais ont refusé plus d’un courriel sur cinq.",
    "many-unwritable": "Plus d’un courriel sur dix n’a pas pu être écrit.",
    "mailbox-host": "Il n’y a pas de serveur de ce nom.",
    "mailbox-connection": "Le serveur refuse la connexion.",
    "mailbox-tls": "Le serveur ne peut pas prouver qui il est.",
    "mailbox-timeout": "Le serveur ne répond pas à temps.",
    "mailbox-login": "Le serveur refuse les identifiants.",
    "mailbox-folder": "Le dossier n’existe pas.",
    "mailbox-answer": "La réponse du serveur ne se lit pas.",
    "signing-key": "La clé de l’expéditeur a disparu.",
    signature: "Ses courriels n’ont pas pu être signés.",
    identity: "Son expéditeur a disparu.",
    writing: "Ce qui y est écrit ne se lit plus.",
    "queue-stuck": "Ce qui doit partir ne part pas. Sur la machine : consentry doctor",
    "disk-low": "Le disque est presque plein. Sur la machine : consentry doctor",
    "connections-short":
      "La base de données n’a presque plus de connexions. Sur la machine : consentry doctor",
    "ledger-broken": "Le registre ne se tient plus : quelqu’un l’a modifié.",
    "relay-away": "Le relais ne prend pas les courriels, et certains l’attendent.",
    "clock-off": "L’horloge de la machine est fausse. Sur la machine : consentry doctor",
    "certificate-ending": "Un certificat de ce serveur prend fin dans les deux semaines.",
    "list-gone": "La liste à laquelle elle est destinée a disparu.",
    "segment-gone": "Le segment auquel elle est destinée a disparu.",
  },
  steps: {
    title: "Premiers pas",
    lead: "Cinq pas vers un premier courriel que ses lecteurs ont demandé.",
    isDone: "fait",
    source: {
      title: "Dites d’où viennent les personnes",
      text: "On n’écrit à personne dont l’origine est inconnue. Une boutique, un formulaire, un fichier : chacun est une source.",
      act: "Déclarer une source",
    },
    form: {
      title: "Demandez sur votre site",
      text: "Un formulaire avec une case par finalité, aucune cochée d’avance, en quatre langues.",
      act: "Créer un formulaire",
    },
    people: {
      title: "Amenez les personnes que vous connaissez",
      text: "D’un fichier ou d’un autre outil. Un rapport dit d’abord à qui l’on peut écrire, et pourquoi.",
      act: "Importer un fichier",
    },
    sender: {
      title: "Dites qui écrit",
      text: "Un nom, une adresse, qui en répond, et une clé qui signe chaque courriel.",
      act: "Ajouter un expéditeur",
    },
    campaign: {
      title: "Envoyez une première campagne",
      text: "Elle est contrôlée avant de partir ; chacun ne reçoit que la mesure qu’il a acceptée.",
      act: "Écrire une campagne",
    },
  },
  picture: {
    title: "Où l’on en est",
    people: "Personnes",
    writable: "À qui l’on peut écrire",
    ofAll: (share) => `${share} de toutes`,
    measured: "Acceptent que l’on voie leurs ouvertures",
    ofWritable: (share) => `${share} de celles à qui l’on peut écrire`,
    counting: "En cours de calcul",
    overTime: "Qui a dit oui, mois par mois",
    overTimeSummary: (first, last) =>
      `Combien de personnes disent oui à chaque finalité, du ${first} au ${last}.`,
    month: "Mois",
    noneYet: "Rien n’a encore été demandé à personne.",
    toConsent: "Toutes les finalités et leurs textes",
  },
  last: {
    title: "Dernière campagne",
    ended: "terminée le",
    readers: "Personnes dont on voit les ouvertures, et les autres",
    seen: "ont accepté d’être mesurées",
    unseen: "non mesurées",
    sent: "Envoyés",
    replied: "Ont répondu",
    left: "Sont parties",
    bounced: "Revenus",
    complained: "Plaintes",
    report: "Tout le rapport",
  },
};
