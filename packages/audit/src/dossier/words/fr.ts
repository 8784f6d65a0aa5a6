import type { DossierWords } from "./words.ts";

export const fr: DossierWords = {
  months:
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
      " ",
    ),
  day: (day, month, year) => `${day === 1 ? "1er" : day} ${month} ${year}`,
  label: {
    mail: (number) => `Courriel ${number}`,
    from: "Expéditeur indiqué",
    to: "Adressé à",
    date: "Date indiquée",
    subject: "Objet",
    messageId: "Message-ID",
    listId: "List-Id",
    file: "Fichier",
    digest: "SHA-256",
    size: "Taille",
    platform: "Plateforme d'envoi reconnue",
    unknown: "inconnu",
    none: "(aucun)",
  },
  bytes: (count) => `${count} octets`,
  finding: (id) => `Constat ${id}`,
  certainty: "Degré de certitude",
  grade: {
    proved: "établi (le fichier le montre lui-même)",
    documented: "documenté (la forme est connue et décrite)",
    likely: "probable (plusieurs indices concordent)",
    possible: "possible (un indice isolé)",
  },
  place: (file, part, line, offset) => `${file}, ${part}, ligne ${line}, octet ${offset}`,
  reads: "se lit",
  header: "en-tête",
  part: (path) => `partie ${path}`,
  servers: "Serveurs",
  foundIn: "Emplacements",
  places: (count) => (count === 1 ? "1 endroit" : `${count} endroits`),
  morePlaces: (count) =>
    count === 1
      ? "Un autre endroit est cité dans le rapport."
      : `${count} autres endroits figurent dans le rapport et dans les constats.`,
  fact: {
    A01: "Le courriel contient au moins une image que le lecteur ne peut pas voir. Lorsqu'il est affiché, le logiciel de messagerie la demande à un serveur, qui apprend ainsi l'ouverture, son heure, l'adresse IP et le type d'appareil.",
    A02: "Le courriel contient au moins une image visible dont l'adresse porte une valeur qui paraît propre au destinataire. La charger signale l'ouverture par cette personne.",
    A03: "Afficher le courriel demande des images, des polices ou des styles à des serveurs, qui apprennent l'adresse IP et l'heure.",
    A04: "Des liens du courriel ne portent pas l'adresse de la page annoncée, mais celle d'un serveur intermédiaire, avec de quoi compter le clic.",
    A05: "L'adresse d'une page de destination porte une valeur qui paraît désigner le destinataire auprès du site visité.",
    A06: "Des liens portent des étiquettes qui nomment la campagne, sans désigner le destinataire.",
    A07: "La version en texte brut du courriel manque ou ne contient presque rien : le contenu n'est lisible que dans la version qui charge des éléments distants.",
    A08: "Chaque lien vers un contenu passe par un compteur ; aucune adresse directe n'est donnée.",
    A09: "L'en-tête du courriel n'indique pas de moyen de se désinscrire.",
    A10: "L'en-tête du courriel n'indique pas de moyen de se désinscrire en une seule étape.",
    A11: "La signature du courriel ne couvre pas l'indication permettant de se désinscrire.",
    A12: "Le lien de désinscription passe lui-même par un compteur ou par un tiers.",
    A13: "Aucun moyen visible de ne plus recevoir ces courriels n'a été trouvé dans le texte.",
    A14: "Le courriel n'indique aucun moyen de refuser la mesure de la lecture tout en continuant à le recevoir.",
    A15: "Le courriel demande un accusé de lecture, que le destinataire peut en principe refuser.",
    A16: "Un serveur informé par le courriel relève d'une société soumise au droit d'un pays tiers qui ne bénéficiait, à la date du courriel, d'aucune décision d'adéquation.",
    A17: "Un serveur informé par le courriel relève d'une société d'un pays dont la décision d'adéquation ne vaut que pour les organismes inscrits sur une liste ; cette inscription est à vérifier à la date du courriel.",
    A18: "Un serveur au nom de l'expéditeur semble exploité par une autre société.",
    A19: "Le courriel porte une partie active ou un formulaire.",
    A20: "Une ligne de l'en-tête porte un numéro d'envoi ou de destinataire ; elle n'observe pas la lecture.",
  },
  nothingFound: "Aucun élément qui observe la lecture n'a été trouvé dans ce fichier.",
  timeline: {
    heading: "Chronologie",
    did: "Ce que le courriel contient",
    nothing: "rien qui observe la lecture",
    opens: (count) =>
      count === 1 ? "1 élément signale l'ouverture" : `${count} éléments signalent l'ouverture`,
    links: (count) => (count === 1 ? "1 lien compté" : `${count} liens comptés`),
    first: "Vu pour la première fois",
    changed: "Changements",
    gone: "n'apparaît plus",
    same: "aucun changement par rapport au courriel précédent",
  },
  report: {
    title: "Rapport sur les courriels joints",
    intro:
      "Ce rapport dit ce que les fichiers joints contiennent, et où. Il a été établi sans consulter aucun serveur : rien n'a été chargé ni suivi.",
    integrity: "Les fichiers",
    clock: (madeAt) =>
      `Dossier établi le ${madeAt}, selon l'horloge de l'ordinateur qui l'a produit ; ce n'est pas un horodatage certifié.`,
    findings: "Constats",
    cannotProve: "Ce que le fichier ne peut prouver :",
    told: "Qui est informé",
    toldIntro:
      "Serveurs auxquels l'ouverture ou un clic est signalé, et sociétés qui en répondent, pour autant qu'on le sache. Le pays est celui de la société, non celui de la machine.",
    status: {
      eea: "dans l'Espace économique européen",
      adequate: "décision d'adéquation à cette date",
      "check-list": "adéquation limitée aux organismes inscrits : à vérifier",
      none: "pas de décision d'adéquation à cette date",
      unknown: "inconnu",
    },
    chains: "Où mènent les liens",
    chainsNone: "Aucun lien du courriel ne dit lui-même où il mène ; aucun n'a été suivi.",
    end: {
      arrived: "mène là",
      opaque: "seul le serveur sait où mène la suite",
      "left-alone": "non suivi : la visite pourrait agir à la place du lecteur",
      "too-many-hops": "trop d'étapes",
      loop: "tourne en rond",
      timeout: "sans réponse",
      "refused-private-address": "adresse privée, non suivie",
      "refused-port": "port inhabituel, non suivi",
      "not-web": "n'est pas une page web",
      failed: "a échoué",
    },
    names: {
      recipient: "désigne le destinataire",
      campaign: "désigne la campagne",
      unclear: "sens incertain",
    },
    authentication: "Authenticité du courriel",
    signatures: "Signatures portées par le courriel",
    claims: "Ce que les serveurs traversés ont noté (déclarations, non vérifiées ici)",
    noAuthentication: "Aucune signature et aucune note d'un serveur n'a été relevée.",
    notAsked:
      "Les signatures n'ont pas été vérifiées : il faudrait interroger le réseau. Les octets d'origine sont joints pour que chacun puisse le faire.",
    asked: (at) => `Vérifié le ${at} :`,
    rules: "Règles du jour",
    exemptions: "Exception qui aurait pu jouer",
    since: "Depuis",
    headers: "En-tête",
    otherScripts:
      "Les caractères que la police de ce document ne contient pas y figurent par leur numéro ; ils sont intacts dans le rapport HTML et dans l'original.",
    notAdvice: "Ce document n'est pas un avis juridique.",
    foot: (file, digest) => `${file} · SHA-256 ${digest}`,
    page: (number, of) => `Page ${number} / ${of}`,
  },
  map: {
    title: "Qui apprend quelque chose de la lecture",
    intro:
      "De gauche à droite : le lecteur, les serveurs informés, la société qui en répond, son propriétaire à la date du courriel. Une case absente signifie que le fichier et nos sources ne le disent pas.",
    you: "Lecteur",
    host: "Serveur",
    company: "Société",
    owner: "Propriétaire",
    transfer: "Transferts",
    unsourced: "selon notre connaissance, sans source",
    listed: (list) => `selon la liste « ${list} »`,
    nobody: "Aucun serveur n'est informé de la lecture.",
    told: { open: "à l'ouverture", click: "au clic", delivery: "à la remise" },
    more: (count) => `${count} autres figurent dans parties.json.`,
  },
  readme: {
    title: "Lisez-moi d'abord",
    intro:
      "Ce dossier réunit ce qu'un ou plusieurs courriels montrent par eux-mêmes, et deux projets de lettres. Rien n'a été envoyé à personne.",
    introOneLetter:
      "Ce dossier réunit ce qu'un ou plusieurs courriels montrent par eux-mêmes, et un projet de lettre à l'expéditeur. Rien n'a été envoyé à personne.",
    steps: "Dans quel ordre",
    step: {
      read: "Relisez report.pdf ou report.html, et gardez ce fichier ZIP et vos courriels d'origine sans les modifier.",
      write:
        "Écrivez d'abord à l'expéditeur : complétez letters/sender (.html ou .txt) partout où se trouve un passage entre [… et …], supprimez ce qui ne vous correspond pas, joignez mail/ et report.pdf, et gardez la preuve de l'envoi. Sa réponse, ou son silence, est une pièce de plus.",
      complain:
        "Sans réponse satisfaisante à la date indiquée dans la lettre, complétez letters/complaint et déposez-la selon les indications du site de l'autorité. Vous pouvez aussi la saisir sans attendre : dites alors pourquoi.",
      claim:
        "N'affirmez rien dont vous ne soyez sûr : un courriel ne montre jamais si un consentement a été donné.",
    },
    language: (authority) =>
      `La plainte est rédigée dans une langue qui n'est pas une langue officielle du pays de cette autorité (${authority}) ; vérifiez sur son site quelle langue elle accepte.`,
    files: "Ce que contient le dossier",
    check:
      "Pour vérifier que rien n'a changé : « sha256sum -c SHA256SUMS » dans le dossier décompressé. SHA256SUMS couvre tous les autres fichiers.",
    picture:
      "L'image annotée a été dessinée par un navigateur sans réseau ; ses octets peuvent varier d'un navigateur à l'autre, ceux des autres fichiers non.",
    noPicture:
      "Tous les courriels n'ont pas été dessinés en image (PNG) : le dessin annoté de chacun se trouve dans picture/, au format HTML.",
    noPdf:
      "Le rapport PDF n'a pas été produit ; report.html le remplace : il s'ouvre dans tout navigateur, d'où il s'imprime en PDF.",
    noComplaint:
      "Rien dans ces courriels n'appuie une plainte : aucun projet de plainte n'a été rédigé.",
    privacy:
      "Ce dossier contient vos données personnelles (adresse, courriels entiers). Ne le remettez qu'à ceux à qui vous voulez les montrer.",
  },
  what: {
    readme: "ce texte",
    letter: "projet de lettre à l'expéditeur et à son délégué à la protection des données",
    complaint: "projet de plainte",
    report: "le rapport, avec chaque élément de preuve cité à son emplacement",
    original: "le courriel d'origine, octet pour octet",
    mails: "les empreintes des courriels seuls",
    findings: "les constats, pour les machines",
    headers: "l'en-tête du courriel, en texte",
    chains: "où mènent les liens",
    picture: "le courriel dessiné et annoté, sans réseau",
    drawing: "le même dessin, en HTML",
    map: "la carte de ceux qui sont informés",
    parties: "la même carte, pour les machines",
    timeline: "la chronologie, pour les machines",
    manifest: "la liste des fichiers, avec empreintes et heure",
    sums: "les empreintes de tous les autres fichiers",
  },
};
