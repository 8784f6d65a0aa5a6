import { report } from "./report/fr.ts";
import type { Words } from "./words.ts";

// In French, nought is singular too.
const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const fr: Words = {
  languageName: "Français",
  languageLabel: "Langue",
  skip: "Aller au contenu",
  home: "Consentry, vers l’auditeur",
  footer: {
    local: "Le message est lu par cette page, dans votre navigateur. Rien n’est envoyé.",
    advice: "Ce qui figure ici n’est pas un conseil juridique.",
    licence: "Logiciel libre, AGPL-3.0 ou ultérieure.",
  },
  report,
  audit: {
    title: "Auditeur de courriels",
    intake: {
      headline: "Que révèle ce message sur vous ?",
      lead: "Déposez un courriel. Vous verrez qui apprend que vous l’avez ouvert, quels liens suivent vos clics, et l’endroit exact de chacun. Il est lu dans votre navigateur et n’est jamais envoyé.",
      specimen: [
        "une image invisible signale que vous l’avez ouvert",
        "un bouton note votre clic avant de vous mener plus loin",
        "une seconde image prévient quelqu’un d’autre",
      ],
      dropLabel: "Déposez des messages ici",
      drop: "Déposez un message ou plusieurs",
      dropHint: (size, count) =>
        `fichiers .eml et mbox, ou source d’un message · jusqu’à ${size} chacun, ${count} à la fois`,
      choose: "Choisir des fichiers",
      paste: "Coller la source",
      sample: "Essayer le message d’exemple",
      another: "Un autre message",
      clear: "Recommencer",
      pasteLabel: "Source du message",
      pasteHint: "En entier, du premier en-tête jusqu’à la fin.",
      read: "Lire",
      cancel: "Annuler",
      howTitle: "Comment obtenir un message sous forme de fichier",
      how: [
        ["Gmail", "Ouvrez le message, ⋮, « Télécharger le message »."],
        [
          "Outlook sur le web",
          "Ouvrez le message, ⋯, « Enregistrer sous » ou « Télécharger », EML.",
        ],
        ["Thunderbird", "Glissez le message sur le bureau, ou Fichier, Enregistrer comme."],
        ["Apple Mail", "Glissez le message sur le bureau."],
      ],
      pastedName: "Source collée",
    },
    tooMany: (count) => `Seuls les ${count} premiers ont été pris.`,
    reading: "Lecture du message…",
    mails: {
      title: "Messages",
      count: (n) => `${n} ${plural(n, "message", "messages")}`,
      reading: "en lecture",
      failed: "non lu",
    },
    failures: {
      empty: "Ce fichier est vide.",
      "not-a-message":
        "Ce n’est pas un courriel. Enregistrez le message au format .eml depuis votre messagerie, ou collez sa source, puis réessayez.",
      "too-large": "Ce fichier est trop volumineux pour être lu ici.",
      outlook:
        "C’est un fichier Outlook (.msg). Enregistrez le message en .eml, ou laissez la commande le lire : consentry audit message.msg",
      archive:
        "C’est une archive. Décompressez-la et déposez ses messages, ou laissez la commande la lire en entier : consentry audit messages.zip",
      broken: "Ce message n’a pas pu être lu jusqu’au bout. La faute est la nôtre.",
    },
    verdict: {
      label: "Verdict",
      names: { tracked: "Suivi", untracked: "Non suivi", unclear: "Incertain" },
      openAndClick: "Ce message signale que vous l’ouvrez, et suit vos clics.",
      open: "Ce message signale que vous l’ouvrez.",
      click: "Ce message suit vos clics.",
      untracked: "Aucun suivi n’a été trouvé dans ce message.",
      untrackedRemote:
        "Aucun suivi n’a été trouvé dans ce message, mais l’ouvrir interroge d’autres serveurs.",
      unclear: "Ce message vous observe peut-être. Le fichier seul ne permet pas de trancher.",
      subject: "Objet",
      from: "De",
      date: "Envoyé le",
      noSubject: "Sans objet",
      noSender: "Expéditeur inconnu",
      openTrackers: (n) =>
        plural(n, "élément signale l’ouverture", "éléments signalent l’ouverture"),
      trackedLinks: (n, of) => `${plural(n, "lien suivi", "liens suivis")} sur ${of}`,
      told: (n) =>
        plural(
          n,
          "serveur apprend quelque chose de vous",
          "serveurs apprennent quelque chose de vous",
        ),
      ordinary: (n) =>
        plural(
          n,
          "autre élément distant, identique pour tous",
          "autres éléments distants, identiques pour tous",
        ),
    },
    text: {
      present: "Il a une version texte, lisible sans rien de tout cela.",
      hollow: "Sa version texte est presque vide : le lire sans les images n’est pas proposé.",
      missing: "Il n’a pas de version texte.",
    },
    mail: {
      title: "Le message, avec ce qu’il cache",
      frame: "Le message annoté. Rien n’y est chargé, rien ne s’y clique.",
      plainTitle: "Le message",
      plainNote: "Rien n’est chargé, rien ne se clique.",
      note: "Rien n’est chargé, rien ne se clique. Chaque numéro est l’endroit d’un constat.",
      failed: "Ce message n’a pas pu être dessiné. Les constats ci-contre valent tout de même.",
    },
    marks: {
      hiddenImage: "image cachée",
      personalPicture: "image faite pour vous",
      remoteContent: "image de",
      trackedLink: "lien suivi",
      notInPlace: "Chargé sans place propre :",
    },
    findings: {
      title: "Ce qui a été trouvé",
      none: "Rien qui vous observe n’a été trouvé dans ce message.",
      places: "Dans le message",
      more: (n) => `${n} de plus`,
      mark: "marque",
      showInMail: "Montrer dans le message",
      header: "en-tête",
      part: (path) => `partie ${path}`,
      line: (line) => `ligne ${line}`,
      excerpt: "Tel qu’il figure dans le fichier",
      sees: "Il apprend",
      cannotProve: "Ce que le fichier ne prouve pas",
      law: "Ce que demandaient les règles de ce jour",
      rules: "Règles :",
      noAdvice:
        "Lu dans des règles écrites comme des données ; ceci n’est pas un conseil juridique.",
      read: {
        text: "lu mot à mot",
        quote: "lu dans une citation",
        secondary: "connu par d’autres qui l’ont lu",
        recalled: "connu de mémoire, à vérifier",
      },
      observes: {
        open: "que vous l’avez ouvert",
        click: "ce que vous avez cliqué",
        device: "votre appareil",
        location: "votre lieu approximatif",
        forwarding: "qu’il a été transféré",
        address: "votre adresse",
      },
      severity: {
        violation_if_no_consent: "Exige votre accord préalable",
        contested: "Contesté",
        exposure: "Vous expose",
        info: "Bon à savoir",
      },
      grades: {
        proved: "Prouvé",
        documented: "Documenté",
        likely: "Probable",
        possible: "Possible",
      },
      gradesTitle: "Avec quelle certitude ?",
      gradesHelp: [
        ["Prouvé", "votre adresse en a été décodée, ou deux copies du message y diffèrent"],
        ["Documenté", "une forme dont le code ou la notice de son auteur dit ce qu’elle fait"],
        ["Probable", "plusieurs indices ensemble"],
        ["Possible", "un seul indice"],
      ],
    },
    told: {
      platform: (name) => `Envoyé avec ${name}.`,
      by: "Reconnu par",
    },
    links: {
      title: "Tous les liens",
      none: "Le message n’a pas de lien.",
      text: "Affiche",
      goes: "Mène à",
      state: "État",
      tracked: "suivi",
      plain: "direct",
      leads: (host) => `conduit à ${host}`,
      opaque: "destination cachée",
      all: (n) => `Montrer ${n} liens`,
      rest: (n) => `${n} de plus figurent dans le document ci-dessous.`,
      kinds: {
        content: "",
        unsubscribe: "désinscription",
        preferences: "préférences",
        "view-online": "version en ligne",
        mailto: "adresse",
        other: "",
      },
      noText: "sans texte",
    },
    cannot: {
      title: "Ce que ce fichier ne peut pas montrer",
      always: [
        "La taille réelle d’une image distante : aucune n’a été chargée.",
        "Où mène, à la fin, un lien qui cache sa destination : aucun n’a été suivi.",
        "Ce que les serveurs conservent, et pendant combien de temps.",
        "À qui étaient ces serveurs, et où, le jour du message.",
        "Si vous avez accepté tout cela. C’est à l’expéditeur de pouvoir le montrer.",
      ],
      noticesTitle: "Tout n’a pas été lu dans ce message :",
      notices: {
        "too-many-parts": "il a plus de parties qu’il n’en est lu",
        "nested-too-deep": "des parties sont imbriquées plus profondément qu’il n’est lu",
        "header-too-large": "son en-tête est plus grand qu’il n’est lu",
        "body-too-large": "une partie est plus grande qu’il n’est lu",
        "too-many-references": "il a plus d’éléments distants qu’il n’en est jugé",
        "too-many-links": "il a plus de liens qu’il n’en est jugé",
        "truncated-multipart": "il s’arrête au milieu d’une partie",
        "unknown-charset": "une partie nomme un jeu de caractères inconnu",
        "broken-encoding": "une partie est mal encodée",
        "html-too-deep": "son HTML est imbriqué plus profondément qu’il n’est lu",
        "too-many-attributes": "un élément a plus d’attributs qu’il n’en est lu",
        "attachment-not-read":
          "un fichier joint qui n’a pu être lu en entier : trop grand, comprimé trop profondément, abîmé ou verrouillé",
        "converted-from-msg":
          "il est tiré d’un fichier Outlook (.msg) : les emplacements se comptent dans le message obtenu",
      },
    },
    raw: {
      download: "Télécharger en JSON",
      sha256: "SHA-256 du message",
      size: "Taille",
    },
  },
};
