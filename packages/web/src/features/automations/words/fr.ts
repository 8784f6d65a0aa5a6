import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Automatisations",
  lead: "Des courriels qui partent d’eux-mêmes, l’un après l’autre, quand quelqu’un rejoint une liste, donne un oui ou fête son anniversaire. Le droit est interrogé pour chaque personne avant chaque courriel.",
  up: "Automatisations",
  newOne: "Nouvelle automatisation",

  list: {
    label: "Automatisations",
    name: "Automatisation",
    state: "Où elle en est",
    trigger: "Qui y entre",
    running: "En chemin",
    sent: "Envoyés en 30 jours",
    none: "Pas encore d’automatisation",
    noneNext:
      "Commencez par l’une de celles-ci et changez-la à votre gré. Rien ne part avant sa vérification et votre activation.",
  },
  states: { draft: "Brouillon", active: "Active", paused: "En pause", ended: "Terminée" },
  changed: "avec des changements pas encore en marche",
  sick: (steps) =>
    steps < 2
      ? "Les courriels d’une étape ne partent pas"
      : `Les courriels de ${steps} étapes ne partent pas`,

  made: {
    title: "Nouvelle automatisation",
    lead: "Le strict nécessaire pour commencer. Tout peut changer avant l’activation.",
    name: "Son nom",
    nameHint: "Pour vous et vos collègues.",
    begin: "Commencer par",
    make: "Commencer",
    withNothing: "Ou commencer par vos propres étapes",
    begins: {
      welcome: "Bienvenue",
      birthday: "Anniversaire",
      silence: "Demander après un long silence",
      empty: "Rien encore",
    },
    beginHints: {
      welcome:
        "Deux courriels à qui vient d’arriver : l’un aussitôt, l’autre quelques jours après.",
      birthday: "Un courriel au matin d’un jour noté sur les personnes, chaque année.",
      silence:
        "Qui n’a donné aucun signe de vie depuis un an est sollicité une fois pour savoir s’il faut continuer. Sont des signes les réponses, les achats et les connexions ; les ouvertures et les clics n’en sont pas.",
      empty: "Vos propres étapes, dès la première.",
    },
  },

  tabs: {
    label: "Parties de cette automatisation",
    steps: "Étapes",
    people: "Personnes",
    report: "Bilan",
    versions: "Versions",
  },

  bar: {
    version: (version) => `version ${version}`,
    since: "depuis",
    check: "Vérifier",
    checkAgain: "Vérifier de nouveau",
    checking: "Chaque étape et chaque courriel est examiné …",
    unsaved: "La vérification est possible une fois tout enregistré.",
    notChecked: "Personne ne l’a examinée telle qu’elle est. Vérifiez-la avant de l’activer.",
    before: "Elle a changé depuis sa vérification. Vérifiez-la de nouveau avant de l’activer.",
    passed: "Rien ne s’y oppose.",
    passedWarned: "Elle peut être activée. À savoir avant :",
    refused: (count) =>
      count < 2 ? "Une chose à corriger d’abord :" : `${count} choses à corriger d’abord :`,
    activate: "Activer",
    activateChanges: "Activer les changements",
    activateTitle: "L’activer ?",
    activateWho: "Dès maintenant, on y entre ainsi :",
    activateFrom: "Personne n’y entre pour ce qui était avant.",
    activateMails: (mails) =>
      mails === 0
        ? "Aucun courriel n’en part."
        : mails === 1
          ? "Un courriel va à chacun, dans la mesure où le droit et ses propres choix le permettent au moment de l’envoi."
          : `Jusqu’à ${mails} courriels vont à chacun, dans la mesure où le droit et ses propres choix le permettent au moment de l’envoi.`,
    activateRunning: (people) =>
      `Qui est déjà en chemin (${people}) finit la version par laquelle il est entré.`,
    activated: "Elle est active. On y entre dès maintenant.",
    pause: "Mettre en pause",
    pauseTitle: "La mettre en pause ?",
    pauseBody:
      "Personne n’y entre et personne n’y avance jusqu’à la reprise. Qui fait entre-temps ce qu’elle attend n’y entre pas après coup.",
    pauseWhy: "Pourquoi, pour qui la reprendra",
    paused: "Elle est en pause.",
    pausedBecause: "En pause :",
    resume: "Reprendre",
    resumeTitle: "La reprendre ?",
    resumeBody:
      "Chacun continue là où il était. Qui aurait dû avancer il y a plus d’une semaine en sort, pour que personne ne reçoive une pile de courriels.",
    resumed: "Elle continue.",
    mend: "Laisser partir ses courriels",
    end: "Terminer pour de bon",
    endTitle: "La terminer pour de bon ?",
    endBody: (people) =>
      `Tout le monde en sort (${people}), et aucun courriel en attente n’est envoyé. C’est sans retour ; ce qu’elle a envoyé reste dans son bilan.`,
    endConfirm: "Terminer l’automatisation",
    ended: (people) => `Elle est terminée. Personnes sorties : ${people}.`,
    remove: "Supprimer ce brouillon",
    removeTitle: "Supprimer ce brouillon ?",
    removeBody: (name) => `« ${name} » disparaît pour de bon. Rien n’en a jamais été envoyé.`,
    removeConfirm: "Supprimer le brouillon",
    removed: "Le brouillon est supprimé.",
    rename: "Renommer",
    renameTitle: "Son nom",
    save: "Enregistrer",
    runsNow: "Ce que vous changez ici ne marche qu’une fois activé.",
  },

  people: {
    label: "Personnes en chemin",
    lead: "Une ligne par entrée. Pourquoi quelqu’un a reçu un courriel, ou non, est sur sa propre page.",
    filter: "Qui",
    states: { running: "En chemin", done: "Arrivées au bout", left: "Sorties avant la fin" },
    ofPerson: { running: "entrée, en chemin", done: "arrivée au bout", left: "sortie." },
    anyState: "Tout le monde",
    step: "À quelle étape",
    anyStep: "N’importe quelle étape",
    columns: {
      person: "Personne",
      where: "Où",
      standing: "Où elle en est",
      since: "Depuis",
      next: "Prochain passage",
    },
    erased: "effacée depuis",
    otherStep: (version) => `une étape de la version ${version}`,
    none: "Personne n’y est ainsi",
    noneNext:
      "On y entre comme le dit son début. Vous pouvez aussi y faire entrer quelqu’un à la main.",
    enrol: "Faire entrer quelqu’un",
    enrolTitle: "Faire entrer quelqu’un à la main ?",
    enrolLead:
      "Cela n’accepte rien en son nom : le droit et ses propres choix décident de chaque courriel. Qui y est, ou y était il y a trop peu, reste dehors.",
    put: "Faire entrer",
    entered: (who) => `${who} y est entré.`,
    notEntered: (who) => `${who} n’y est pas entré : déjà en chemin, ou il y a trop peu.`,
    done: "Terminé",
    path: (who) => `Le chemin de ${who}`,
    enteredAt: "Entrée",
    isAt: "S’y trouve depuis",
    leftAt: "Sortie",
    throughAt: "Arrivée au bout",
    toPerson: "Vers sa propre page",
    close: "Fermer",
  },

  outcomes: {
    waited: "a attendu",
    sent: "le courriel est parti",
    yes: "la réponse était oui",
    no: "la réponse était non",
    unread: "rien ne peut en être lu : le chemin prévu pour cela a été pris",
    done: "fait",
    failed: "impossible à faire",
  },

  reasons: {
    erased: "La personne a été effacée.",
    overdue: "Son tour est passé depuis plus d’une semaine.",
    autoreplied: "Une réponse automatique a signalé une absence.",
    replied: "La personne a répondu.",
    bought: "La personne a acheté.",
    "left-list": "La personne n’est pas sur la liste.",
    ended: "L’automatisation a été terminée.",
    bounced: (why) => `Son courriel est revenu : ${why}.`,
  },

  report: {
    lead: "D’abord ce que les serveurs savent de tous. Ce qui a été observé ne concerne que celles et ceux qui l’ont accepté.",
    version: "Version",
    none: "Il n’y a encore rien à dire",
    noneNext: "Le bilan commence avec la première personne qui entre.",
    steps: "Étape par étape",
    step: "Étape",
    here: "Là maintenant",
    went: "Ont continué",
    left: "Sorties là",
    few: "trop peu pour être dit",
    mail: (name) => `Courriel « ${name} »`,
    nobodyYet: "Personne n’y est encore arrivé.",
    trouble: "Ses courriels ne partent pas :",
    notMeasured: "Personne n’a été observé : ce n’était pas demandé, ou personne n’avait accepté.",
    opens: "Ouvertures",
    clicks: "Clics",
  },

  versions: {
    lead: "Ce qui a été activé, et reste tel quel pour qui est entré par là.",
    label: "Versions",
    columns: {
      version: "Version",
      at: "Activée",
      running: "Encore en chemin",
    },
    live: "on y entre par celle-ci",
    look: "La regarder",
    looking: (version) => `Version ${version}, telle qu’elle a été activée`,
  },

  findings: {
    "no-steps": "Il ne s’y passe rien : ajoutez une étape.",
    unreachable: "Personne n’arrive à cette étape : tout le monde est sorti avant.",
    "no-identity": "Choisissez qui écrit, et donc quelle horloge compte.",
    "no-signing-key":
      "Son expéditeur n’a pas de clé de signature utilisable : créez-en une d’abord.",
    "no-such-list": "La liste n’existe plus, ou aucune n’est nommée : choisissez-en une.",
    "purpose-unclear": "Elle ne peut lire ouvertures ou clics que pour une seule finalité.",
    "otherwise-missing":
      "Dites quel chemin prennent celles et ceux qui n’ont pas accepté d’être lus.",
    "measurement-not-kept": "Rien n’est conservé par personne pour cette finalité.",
    "measurement-off": "Vous ne mesurez rien pour cette finalité : personne n’est lu.",
  },

  say: {
    trigger: {
      "joined-list": (list) => `Quelqu’un rejoint la liste « ${list} »`,
      "gave-consent": (purpose) => `Quelqu’un accepte « ${purpose} »`,
      bought: "Quelqu’un achète",
      "by-hand": "Un membre ou un programme ajoute quelqu’un",
      inactive: (days, signs) => `${days} sans : ${signs}`,
    },
    onDay: (attribute) => `Le jour noté sous « ${attribute} »`,
    beforeDay: (days, attribute) => `${days} avant le jour noté sous « ${attribute} »`,
    afterDay: (days, attribute) => `${days} après le jour noté sous « ${attribute} »`,
    yearly: (when) => `${when}, chaque année`,
    unsaid: "pas encore choisi",
    days: (count) => (count < 2 ? `${count} jour` : `${count} jours`),
    hours: (count) => (count < 2 ? `${count} heure` : `${count} heures`),
    at: (hour) => `à ${hour}`,
    weekdayAt: (weekday, hour) => `${weekday} à ${hour}`,
    set: (name, value) => `« ${name} » devient « ${value} »`,
    unset: (name) => `« ${name} » est retiré`,
    step: (kind, gist) => (gist === "" ? kind : `${kind} : ${gist}`),
    asks: (what) => `Qui ${what} ?`,
    yes: "oui",
    no: "non",
    signs: {
      replied: "une réponse",
      purchased: "un achat",
      login: "une connexion",
      "document-request": "une demande de document",
    },
  },

  kinds: {
    start: "Début",
    end: "Fin",
    sending: "Ses courriels",
    wait: "Attendre",
    "wait-until": "Attendre jusqu’à",
    condition: "Condition",
    message: "Courriel",
    "set-attribute": "Noter une chose",
    "add-tag": "Mettre une étiquette",
    "remove-tag": "Ôter une étiquette",
    "join-list": "Mettre sur une liste",
    "leave-list": "Ôter d’une liste",
    webhook: "Dire à nos programmes",
    stop: "Sortir",
  },
  kindHints: {
    message: "Le droit et ses propres choix décident pour chaque personne, au moment de l’envoi.",
    wait: "Quelques heures ou quelques jours.",
    "wait-until": "Une heure du jour, un jour de la semaine si vous voulez.",
    condition: "Qui répond à la question continue par « Si oui », tous les autres par « Sinon ».",
    "set-attribute": "Une chose conservée sur la personne.",
    "add-tag": "Un mot pour la retrouver.",
    "remove-tag": "Un mot qui servait à la retrouver.",
    "join-list": "Être sur une liste n’est pas un consentement.",
    "leave-list": "Quitter une liste ne retire aucun consentement.",
    webhook: "Que quelqu’un est arrivé ici, par son seul numéro.",
    stop: "La personne a terminé et ne va pas plus loin.",
  },
  sides: { yes: "oui", no: "non" },
  ways: { yes: "Si oui", no: "Sinon" },

  editor: {
    list: "Étapes, de la première à la dernière",
    drawing: (steps, people) =>
      `Dessin de ${steps < 2 ? `${steps} étape` : `${steps} étapes`}. La liste des étapes dit la même chose.${people === null ? "" : ` Personnes en chemin : ${people}.`}`,
    help: "Choisissez une étape pour la changer. Au clavier : Entrée ouvre, Alt avec les flèches déplace, Suppr retire, Ctrl+Z annule.",
    add: "Ajouter une étape",
    addFirst: "Ajouter la première étape",
    addTo: { yes: "Ajouter une étape si oui", no: "Ajouter une étape sinon" },
    addAfter: "Ajouter une étape après elle",
    noStepsOn: "Il ne se passe rien sur ce chemin.",
    undo: "Annuler",
    redo: "Rétablir",
    up: "Monter",
    down: "Descendre",
    remove: "Retirer",
    tools: "Que faire de cette étape",
    removed: (kind) => `Étape retirée : ${kind}.`,
    removedAll: (kind, others) =>
      `Étape retirée : ${kind}, avec ${others < 2 ? "l’étape" : `les ${others} étapes`} de ses chemins.`,
    full: (most) => `Une automatisation a au plus ${most} étapes.`,
    wrong: "à corriger",
    missing: "Il faut ici quelque chose : d’ici là, ce qui s’y trouvait compte.",
    badHour: "Une heure comme 09:00 : d’ici là, la dernière compte.",
    here: (people) => `${people} ici`,
  },

  trigger: {
    kind: "Qui y entre",
    kinds: {
      "joined-list": "Qui rejoint une liste",
      "gave-consent": "Qui accepte quelque chose",
      bought: "Qui achète",
      "date-attribute": "Qui a un jour, comme un anniversaire",
      inactive: "Qui ne donne plus signe de vie",
      "by-hand": "Qui est ajouté par un membre ou un programme",
    },
    from: "Seulement à partir de l’activation : personne n’y entre pour ce qui était avant.",
    list: "Liste",
    purpose: "De quoi",
    attribute: "Nom du jour",
    attributeHint:
      "Tel qu’il est noté sur les personnes, par exemple birthday. Le jour s’écrit 2026-05-02.",
    when: "Quand",
    whens: { on: "Le jour même", before: "Avant", after: "Après" },
    daysOff: "De combien de jours",
    at: "À quelle heure",
    hourHint: "À l’heure de l’expéditeur, par exemple 09:00.",
    yearly: "Chaque année",
    days: "Après tant de jours sans signe",
    daysHint:
      "Sans rien de ce que vous cochez, d’après ce que savent les serveurs. Ouvertures et clics ne comptent jamais.",
    signs: "Quels signes comptent",
    again: "Combien de fois une personne peut y entrer",
    agains: { once: "Une fois", after: "De nouveau, après quelques jours" },
    againDays: "Après tant de jours",
  },

  sending: {
    title: "Ce que le droit et les lecteurs apprennent de tous ses courriels",
    purpose: "À quoi servent ses courriels",
    purposeHint: "Qui peut les recevoir en dépend.",
    identity: "De la part de qui",
    noIdentity: "Personne ne peut encore envoyer. Dites d’abord qui écrit.",
    makeIdentity: "Créer un expéditeur",
    list: "Ce que les lecteurs quittent en se désinscrivant",
    allOfPurpose: "Tous les courriels de cette finalité",
    gist: (purpose, sender) => `${purpose}, de ${sender}`,
    nobody: "personne encore",
  },

  goals: {
    title: "Qui en sort avant la fin",
    lead: "Demandé avant chaque étape. Qui s’oppose, retire son oui ou ne doit plus recevoir de courriel en sort de toute façon.",
    goals: {
      replied: "Qui a répondu à l’un de ses courriels",
      bought: "Qui a acheté depuis son entrée",
      "left-list": "Qui n’est plus sur la liste que nomment ses courriels",
    },
    shorts: { replied: "une réponse", bought: "un achat", "left-list": "un départ de la liste" },
    none: "Tout le monde va jusqu’à la fin",
    gist: (goals) => `Plus tôt après ${goals}`,
    or: " ou ",
  },

  fields: {
    for: "Combien de temps",
    unit: "Compté en",
    units: { hours: "Heures", days: "Jours" },
    at: "Heure",
    hourHint: "À l’heure de l’expéditeur, par exemple 09:00.",
    weekday: "Jour",
    anyDay: "Le prochain jour où il est cette heure",
    attribute: "Nom de ce qui est noté",
    type: "Ce qui est noté",
    types: {
      text: "Un texte",
      number: "Un nombre",
      boolean: "Oui ou non",
      list: "Plusieurs textes",
      none: "Plus rien",
    },
    value: "Texte",
    number: "Nombre",
    yes: "Oui",
    texts: "Textes, un par ligne",
    tag: "Étiquette",
    list: "Liste",
    webhook: "Nom de l’événement",
    webhookHint:
      "Vos programmes le connaissent par ce nom. Ils apprennent le numéro de la personne, et rien d’autre.",
    stop: "Qui arrive ici a terminé : plus aucun de ses courriels ne lui parvient.",
  },

  condition: {
    unfinished: "Il y manque encore quelque chose : d’ici là, la dernière question achevée compte.",
    reads: (purpose) => `Elle lit ce qui a été observé, pour « ${purpose} »`,
    readsLead:
      "Elle ne voit que les personnes pour qui le droit le permet, car elles ont accepté d’être observées pour cette finalité ; et d’elles, seulement ce qui a été recueilli pour elle.",
    seen: (some, all) => `Personnes qu’elle peut voir aujourd’hui : ${some} sur ${all}.`,
    seenCounting: "Le nombre de personnes qu’elle peut voir est en cours de calcul.",
    off: "Cet usage est désactivé : personne n’est vu.",
    twoPurposes: "Elle lit pour deux finalités. Posez plutôt une question après l’autre.",
    otherwise: "Toutes les autres vont",
    otherwiseHint:
      "Ne pas avoir accepté ne permet aucune conclusion : le chemin est fixé ici pour toutes.",
    toMeasurement: "Mesure",
  },

  message: {
    name: "Nom",
    nameHint: "Pour vous et vos collègues ; les lecteurs peuvent le voir.",
    subject: "Objet",
    noSubject: "pas encore d’objet",
    write: "Écrire ce courriel",
    read: "Lire ce courriel",
    back: "Retour aux étapes",
    begin: "Le recommencer par",
    beginNow: "Recommencer ainsi",
    begun: "Le courriel recommence. Son objet est resté.",
    measuring: "Ce qui est mesuré",
    nothing:
      "Rien : tous les lecteurs reçoivent le même courriel, avec vos propres liens tels que vous les avez écrits.",
    measured: (what) =>
      `${what}, chez qui le droit et ses propres choix le permettent, et chez personne d’autre.`,
    title: (name) => `Courriel « ${name} »`,
  },

  mails: {
    welcome: {
      name: "Bienvenue",
      subject: "Bienvenue",
      source:
        '# Bienvenue\n\nBonjour {{ contact.first_name | default: "à vous" }},\n\nmerci de nous avoir rejoints. Dites ici ce qui viendra, et à quel rythme.\n\n{% footer %}\n',
    },
    later: {
      name: "Quelques jours après",
      subject: "Trois choses bonnes à savoir",
      source:
        '# Trois choses bonnes à savoir\n\nBonjour {{ contact.first_name | default: "à vous" }},\n\nmontrez ici ce que l’on cherche d’abord chez vous.\n\n{% footer %}\n',
    },
    birthday: {
      name: "Anniversaire",
      subject: "Joyeux anniversaire",
      source:
        '# Joyeux anniversaire\n\nBonjour {{ contact.first_name | default: "à vous" }},\n\nnous vous souhaitons une belle journée.\n\n{% footer %}\n',
    },
    silence: {
      name: "Faut-il continuer ?",
      subject: "Faut-il continuer à vous écrire ?",
      source:
        '# Faut-il continuer ?\n\nBonjour {{ contact.first_name | default: "à vous" }},\n\nnous n’avons plus eu de vos nouvelles depuis longtemps. Une courte réponse suffit si vous souhaitez continuer à nous lire. Sinon, le lien ci-dessous y met fin.\n\n{% footer %}\n',
    },
  },
  silentTag: "silencieux",

  first: {
    tag: "nouveau",
    attribute: "note",
    event: "arrivée",
    message: "Un courriel",
    subject: "Un objet",
    source:
      '# Un titre\n\nBonjour {{ contact.first_name | default: "à vous" }},\n\nécrivez ici ce que vous avez à dire.\n\n{% footer %}\n',
  },
};
