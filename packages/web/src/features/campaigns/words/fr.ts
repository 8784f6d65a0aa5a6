import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Campagnes",
  lead: "Un même écrit à beaucoup de personnes. Chacune reçoit le courriel qui va avec ce qu’elle a accepté, et qui a dit non n’en reçoit aucun.",
  newOne: "Nouvelle campagne",
  up: "Campagnes",

  list: {
    label: "Campagnes",
    name: "Campagne",
    state: "Où elle en est",
    audience: "Pour",
    sent: "Envoyés",
    coverage: "Mesurés",
    made: "Commencée",
    sort: "Ordre",
    sorts: {
      needs: "D’abord ce qui vous attend",
      latest: "Les dernières d’abord",
      name: "Par nom",
    },
    filter: "État",
    anyState: "Toutes",
    none: "Pas encore de campagne",
    noneNext: "Écrivez-en une. Rien ne part avant le passage au contrôle et votre accord.",
    noneSo: "Aucune n’est dans cet état",
    noneSoNext: "Choisissez un autre état, ou toutes.",
  },

  states: {
    draft: "Brouillon",
    planning: "Recherche des destinataires",
    scheduled: "Attend son heure",
    sending: "En cours d’envoi",
    paused: "En pause",
    finished: "Envoyée",
    cancelled: "Annulée",
  },
  gateStates: {
    passed: "Prête à partir",
    refused: "Le contrôle a trouvé quelque chose",
  },

  errands: {
    "consent-request": "Demande un consentement : ne mesure rien, n’offre rien",
    information: "Informe de la mesure : ne mesure rien lui-même",
  },
  purposes: {
    "send.commercial": "Offres et publicité",
    "send.newsletter": "Lettre d’information",
    "send.charity": "Appel aux dons",
    "send.political": "Politique",
  },

  stop: {
    label: "Tout arrêter",
    title: "Arrêter tous les envois ?",
    body: "Toutes les campagnes en cours sont mises en pause sur-le-champ, et aucune ne part ni ne reprend avant une nouvelle autorisation. Les messages déjà remis à un serveur ne sont pas rappelés.",
    confirm: "Arrêter tous les envois",
    done: (campaigns) =>
      campaigns < 2
        ? `${campaigns} campagne mise en pause.`
        : `${campaigns} campagnes mises en pause.`,
    isStopped: "Tous les envois sont arrêtés",
    isStoppedBody:
      "Aucune campagne ne part ni ne reprend. Une fois l’envoi autorisé à nouveau, chacune reste en pause jusqu’à ce que quelqu’un l’ait regardée et la reprenne.",
    allow: "Autoriser à nouveau les envois",
    onlyOwner: "Un propriétaire de l’organisation peut les autoriser à nouveau.",
    allowed: "Les envois sont à nouveau possibles. Les campagnes en pause vous attendent.",
  },

  made: {
    title: "Nouvelle campagne",
    lead: "Le strict nécessaire pour commencer. Tout peut changer jusqu’au départ.",
    name: "Son nom",
    nameHint: "Pour vous et vos collègues ; les lecteurs peuvent le voir.",
    purpose: "À quoi elle sert",
    purposeHint: "Qui peut la recevoir en dépend.",
    audience: "À qui elle s’adresse",
    list: "Sur la liste",
    segment: "Dans le segment",
    anyList: "N’importe quelle liste, ou aucune",
    anySegment: "N’importe quel segment, ou aucun",
    audienceHint:
      "Qui n’a pas accepté, ou ne doit pas être contacté pour une autre raison, est écarté de lui-même.",
    sender: "De la part de qui",
    noSender: "Personne ne peut encore envoyer",
    noSenderNext: "Dites d’abord qui écrit : un nom, une adresse, et qui en répond.",
    makeSender: "Créer un expéditeur",
    make: "Commencer à écrire",
    starter:
      '# Un titre\n\nBonjour {{ contact.first_name | default: "à vous" }},\n\nécrivez ici ce que vous avez à dire.\n\n{% footer %}\n',
    beginWith: "Commencer par",
    template: (name) => `Votre modèle « ${name} »`,
    markdown: "De simples mots (Markdown)",
    subject: "Objet",
    subjectHint:
      "Ce qui s’affiche dans la boîte de réception. Il peut changer en cours d’écriture.",
  },

  details: {
    label: "Nom, but, expéditeur",
    title: "Nom, but et expéditeur",
    save: "Enregistrer",
    offer: "Ce que vous dites de l’offre",
    offerHint:
      "Certaines personnes ne peuvent être contactées qu’à ce titre. Ce que vous ne cochez pas compte pour un non.",
    offers: {
      analogous: "Elle est du genre de ce qu’ils vous ont acheté",
      sameLegalPerson: "Qui le leur a vendu est aussi qui leur écrit",
      relatedToProfession: "Elle touche au métier de ceux qui la reçoivent",
    },
    sector: "Un secteur aux règles propres",
    sectorUnsaid: "Non précisé",
    sectorNone: "Aucun de ceux-ci",
    sectors: {
      "energy-renovation": "Rénovation énergétique des logements",
      "home-adaptation": "Adaptation des logements à l’âge ou au handicap",
      press: "Presse",
      lottery: "Loteries et jeux de hasard",
    },
  },

  steps: {
    label: "Le chemin de cette campagne",
    write: "Écrire",
    audience: "Public",
    measuring: "Mesure",
    gate: "Contrôle",
    test: "Essai",
    send: "Envoi",
    sending: "Envoi",
    report: "Bilan",
    messages: "Courriels",
    mail: "Le courriel",
    next: (step) => `Ensuite : ${step}`,
  },

  remove: {
    label: "Supprimer ce brouillon",
    title: "Supprimer ce brouillon ?",
    body: (name) => `« ${name} » disparaît pour de bon. Rien n’en a jamais été envoyé.`,
    confirm: "Supprimer le brouillon",
    done: "Le brouillon a été supprimé.",
  },

  write: {
    saved: "Enregistré",
    saving: "Enregistrement …",
    unsaved: "Pas encore enregistré",
    faults:
      "Ceci ne se lit pas jusqu’au bout, et n’est donc pas encore enregistré. Ce qu’il faut corriger est dit plus bas.",
    parts: {
      source: "Contenu",
      subject: "Objet",
      preheader: "Ligne d’aperçu",
      text: "Texte brut",
    },
    which: "Quel écrit",
    own: "Celui de la campagne",
    onTrial: "Celui à l’essai",
    tryAnother: "Essayer un autre objet ou contenu sur une partie du public",
    noTrial: "Mettre fin à l’essai",
    noTrialBody:
      "L’autre écrit est retiré de ce brouillon. Tout le monde reçoit celui de la campagne.",
    noTrialConfirm: "Retirer l’autre écrit",
    share: "Sur cent personnes, combien participent",
    shareHint:
      "Une moitié reçoit l’un, l’autre moitié l’autre ; tous les autres attendent le résultat.",
    judgedBy: "Le meilleur se reconnaît",
    judges: {
      replied: "aux réponses",
      unsubscribed: "à moins de désinscriptions",
      "consented-opens": "aux ouvertures de qui l’a accepté",
      "consented-clicks": "aux clics de qui l’a accepté",
    },
    hours: "Combien d’heures attendre les réponses",
    frozen: "Elle est partie telle qu’elle est ici, et ne change plus.",
    open: "Ouvertures",
    click: "Clics",
    desk: "Ordinateur",
    phone: "Téléphone",
    width: "Largeur",
    plain: "Texte brut",
    frame: "Le courriel tel qu’un lecteur le voit",
  },

  audience: {
    title: "Qui la reçoit",
    count: "Compter à nouveau",
    counting: "Le droit est interrogé pour chacun",
    countingTold: (seen, of) => `${seen} sur ${of}`,
    countedAt: "Compté",
    nobody: "Personne dans ce public",
    nobodyNext: "Choisissez une autre liste ou un autre segment, ou ajoutez-y des personnes.",
    all: "Public",
    gets: "La reçoit",
    heldBack: "Ne la reçoit pas",
    resting: (people) =>
      `${people} de celles qui peuvent la recevoir sont laissées de côté lors de la planification : leur courrier repose, car elles n’en ont rien ouvert depuis longtemps. De qui il s’agit, personne ne l’apprend.`,
    figures: {
      people: "Personnes visées",
      gets: "La reçoivent aujourd’hui",
      getsNote: (part) => `${part} du public`,
      coverage: "Ouvertures mesurées de",
      coverageNote: "de ceux qui la reçoivent l’ont accepté",
      coverageNone: "personne ne la reçoit",
      notAsked: "pas mesurées dans cette campagne",
    },
    flow: "Du public, par ce qui fonde l’envoi, à ce qui est mesuré",
    flowHead: ["De", "Vers", "Personnes"],
    why: "Pourquoi ils la reçoivent",
    whyNot: "Pourquoi ils ne la reçoivent pas",
    whatIsMeasured: "Ce qui est mesuré, et de qui",
    people: "Personnes",
    basis: "Repose sur",
    some: "Quelques-uns d’entre eux",
    person: (number) => `Personne ${number}`,
    forecast: "Ce que montreront vos chiffres",
    forecastBody: (measured, gets, part) =>
      `Les ouvertures seront comptées pour ${measured} personnes sur ${gets}, soit ${part} du public : celles qui l’ont accepté. Réponses, retours et départs sont connus de tous.`,
    forecastNothing:
      "Ni ouvertures ni clics ne sont mesurés. Réponses, retours et départs sont connus de tous.",
    suppressions: {
      unsubscribed: "Ils se sont désinscrits.",
      objected: "Ils se sont opposés.",
      complained: "Ils ont signalé un courriel comme indésirable.",
      bounced: "Leur adresse ne prend aucun courriel.",
      erased: "Ils ont demandé à être oubliés.",
      imported: "Ils figuraient sur une liste de refus importée.",
      requested: "Ils ont demandé à ne plus être contactés.",
    },
    suppressionNames: {
      unsubscribed: "Désinscrits",
      objected: "Opposés",
      complained: "Plaints",
      bounced: "Adresse sans courrier",
      erased: "Oubliés sur demande",
      imported: "Refus importé",
      requested: "Ne veulent plus d’écrits",
    },
    bases: {
      consent: "Consentement",
      "soft-opt-in": "Clients, qui peuvent dire non",
      "information-objection": "Informés, qui peuvent dire non",
      none: "Rien n’est demandé",
      forbidden: "Pas permis",
      contested: "Contesté",
    },
    sparedNames: {
      agreed: "Ont déjà dit oui",
      "said-no": "Ont dit non il y a moins de six mois",
      "not-answered": "Interrogées il y a moins de six mois",
      objected: "Se sont opposées",
      "not-concerned": "Non concernées",
      informed: "Déjà informées",
      "too-late": "Trop tard pour informer",
    },
    spared: {
      agreed: "Elles ont déjà dit oui.",
      "said-no": "Elles ont dit non il y a moins de six mois : on les laisse tranquilles.",
      "not-answered":
        "Elles ont été interrogées il y a moins de six mois et n’ont rien répondu : on les laisse tranquilles.",
      objected: "Elles se sont opposées, et ne sont plus interrogées.",
      "not-concerned":
        "Aucune période transitoire ne les concerne : leur adresse est trop récente, ou d’ailleurs.",
      informed: "Elles ont déjà été informées.",
      "too-late": "Les mois où l’on pouvait informer au lieu d’interroger sont passés.",
    },
    notReached: "Aucun numéro de téléphone n’est connu d’eux.",
    notReachedName: "Pas de numéro connu",
    heldBy: { quarantine: "Origine insuffisante", law: "Le droit ne le permet pas" },
    quarantine: "L’origine de leur adresse ne suffit pas :",
    lawNeeds: {
      consent: "Le droit demande d’abord leur consentement, et aucun n’est consigné",
      "soft-opt-in": "Ce ne sont pas des clients à qui écrire sans demander",
      "information-objection": "Ils n’ont pas été informés à temps, ou ne pouvaient pas dire non",
      none: "Le droit ne le permet pas",
      forbidden: "Le droit ne le permet pas",
      contested: "Les autorités divergent, et votre organisation suit la lecture stricte",
    },
  },

  levels: {
    none: "rien",
    aggregate: "un compte pour tous ensemble",
    day: "le jour de la dernière",
    individual: "chacun à part",
  },
  variants: {
    open: {
      aggregate: "ouvertures comptées ensemble",
      day: "jour de la dernière ouverture",
      individual: "ouvertures de chacun",
    },
    click: { aggregate: "clics comptés ensemble", individual: "clics de chacun" },
    both: "ouvertures et clics de chacun",
  },
  nothingMeasured: "Rien n’est mesuré",

  measuring: {
    lead: "Choisissez ce que vous aimeriez savoir. Chaque lecteur reçoit la première de ces mesures que le droit et ses propres choix permettent, et aucune là où rien ne l’est.",
    opens: "Ouvertures",
    clicks: "Clics sur les liens",
    levels: {
      individual: "de chaque personne qui l’a accepté",
      day: "seulement le jour de la dernière, pour trouver les adresses que personne ne lit",
      aggregate: "un compte pour tous ensemble, sans connaître personne",
    },
    levelHints: {
      individual: "Une image ou un lien à eux. Personne d’autre n’en reçoit.",
      day: "Pour l’entretien des listes seul ; aucun bilan ne le montre.",
      aggregate: "La même image ou le même lien pour tous ; rien sous dix n’est montré.",
    },
    purposes: "À quoi servent ouvertures et clics de chacun",
    purposesHint:
      "Chaque usage est demandé pour lui-même. Ce que personne n’a accepté n’est pas recueilli.",
    purposeNames: {
      "track.open.individual": "Les ouvertures au bilan de cette campagne",
      "track.click.individual": "Les clics au bilan de cette campagne",
      "personalise.by_opens": "Choisir le contenu d’après les ouvertures",
      "personalise.by_clicks": "Choisir le contenu d’après les clics",
      "frequency.performance": "Écrire moins souvent à qui ne regarde pas",
      "optimise.campaign": "Dire lequel de deux écrits est le meilleur",
      "profile.cross_channel": "Un profil sur plusieurs canaux",
    },
    usesNothing: "Aucun signal dont ceci a besoin n’est mesuré de chacun.",
    byCountry: "Ce que cela veut dire là où sont vos lecteurs",
    byCountryLead:
      "Le droit est interrogé pour deux lecteurs par pays : l’un a accepté le courriel et rien d’autre ne lui a été demandé, l’autre a accepté tout ce qui précède.",
    country: "Pays",
    readers: "Lecteurs",
    notAsked: "A accepté le courriel seul",
    agreed: "A tout accepté",
    noMail: "ne reçoit pas de courriel",
    why: "Pourquoi",
    nothing: "Rien n’est mesuré",
    nothingNext:
      "Chaque lecteur reçoit le même courriel, avec vos liens tels que vous les avez écrits.",
    disclaimer: "Lu dans des règles tenues comme des données ; ce n’est pas un conseil juridique.",
  },

  gate: {
    lead: "Votre propre auditeur lit le courriel comme un destinataire le ferait, dans chaque variante, avant que rien ne parte.",
    check: "Lancer le contrôle",
    again: "Relancer le contrôle",
    checking: "Écriture et lecture de chaque variante …",
    notChecked: "Cette version n’a pas encore été contrôlée",
    notCheckedNext:
      "Des messages sont écrits à deux lecteurs qui n’existent pas et à quelques-uns qui existent, lus par l’auditeur, puis jetés. Rien n’est envoyé.",
    passed: "Elle peut partir",
    passedLead: "Rien de ce qui a été trouvé ne l’arrête.",
    refused: (count) =>
      count === 1
        ? "Une chose à corriger avant le départ"
        : `${count} choses à corriger avant le départ`,
    refusedLead:
      "Rien n’a été envoyé et personne n’a été dérangé. Chaque point dit quoi faire ; relancez ensuite le contrôle.",
    checkedAt: "Contrôlé",
    sample: (count) =>
      count < 2
        ? `${count} message à un vrai lecteur a été écrit et regardé.`
        : `${count} messages à de vrais lecteurs ont été écrits et regardés.`,
    blocks: "à corriger",
    warns: "à savoir",
    where: "Où",
    everywhere: "dans l’écrit lui-même",
    place: (part, line, column) => `${part}, ligne ${line}, colonne ${column}`,
    toWriting: "Corriger dans l’écrit",
    rules: "Demandé par",
    variants: "Variante par variante",
    variant: "Variante",
    verdict: "Le verdict de l’auditeur",
    references: "Demande aux serveurs",
    links: "Liens",
    policy: "La sévérité de votre contrôle",
    policyLead:
      "Certains constats sont à votre appréciation. Ce qui observe les personnes, et ce que tout courriel doit dire, est fixé pour tous.",
    block: "Il arrête la campagne",
    warn: "Il est dit, et la campagne peut partir",
    policyDone: "Enregistré. Les brouillons sont contrôlés à nouveau avant leur départ.",
    codes: {
      writing: {
        title: "L’écrit ne se lit pas jusqu’au bout",
        help: "Corrigez ce qui se trouve à cet endroit.",
      },
      "reader-in-address": {
        title: "Une adresse serait différente pour chaque lecteur",
        help: "Elle dirait qui l’a suivie. Retirez-en ce qui est propre au lecteur.",
      },
      "unexplained-address": {
        title: "Le courriel mène à quelque chose que vous n’avez pas écrit",
        help: "Regardez comment le modèle fait cette adresse.",
      },
      "readers-told-apart": {
        title: "Deux lecteurs dont on sait la même chose reçoivent des courriels différents",
        help: "Ce qui diffère les distinguerait. Retirez-le.",
      },
      "not-read-whole": {
        title: "Le courriel fini est trop grand ou trop profond pour être lu en entier",
        help: "Ce qui n’est pas lu n’est pas contrôlé. Faites plus petit ou plus simple.",
      },
      "missing-unsubscribe": {
        title: "Aucun lien n’arrête ces courriels",
        help: "Mettez {% unsubscribe %} ou {% footer %} dans l’écrit.",
      },
      "missing-identity": {
        title: "Le courriel ne dit pas qui en répond",
        help: "Mettez {% legal_identity %} ou {% footer %} dans l’écrit.",
      },
      "missing-withdrawal": {
        title: "Les lecteurs mesurés ne pourraient pas y mettre fin",
        help: "Mettez {% withdraw_measurement %} ou {% footer %} dans l’écrit.",
      },
      "tracked-author-link": {
        title: "Un lien passe par le compteur de clics d’un autre",
        help: "Écrivez l’adresse à laquelle il mène.",
      },
      "tracking-resource": {
        title: "Une image signale que le courriel a été ouvert",
        help: "Retirez-la : ceux que le droit permet de mesurer, nous les mesurons.",
      },
      "hollow-text": {
        title: "Le texte brut en dit moins que le courriel",
        help: "Laissez-le se déduire, ou écrivez-y le contenu et ses liens.",
      },
      "hot-linked-resource": {
        title: "Un autre serveur apprend qui ouvre le courriel",
        help: "Déposez l’image ici, et prenez-la dans votre bibliothèque.",
      },
      "third-country-host": {
        title: "Un serveur au-dehors apprend le lecteur",
        help: "Il se trouve dans un pays pour lequel aucune décision générale ne dit que les données y sont en sûreté. Déposez ici ce qu’il contient, ou sachez que vous le lui dites.",
      },
      "missing-why": {
        title: "Le courriel ne dit pas pourquoi le lecteur le reçoit",
        help: "Mettez {% why %} ou {% footer %} dans l’écrit.",
      },
      "errand-without-answer": {
        title: "Aucun lien ne mène là où l’on répond",
        help: "Mettez {% preferences %} ou {% footer %} dans le courriel.",
      },
      "errand-promotes": {
        title: "Le courriel fait plus que demander ou informer",
        help: "Un courriel qui demande un consentement, ou informe de la mesure, ne mène nulle part ailleurs, ne charge rien et n’offre rien. Retirez cela ; sa place est dans un autre courriel.",
      },
      "text-no-sender": {
        title: "Personne ne peut dire qui écrit",
        help: "Ni l’expéditeur ni le texte ne vous nomme. Mettez votre nom dans le texte, ou comme expéditeur.",
      },
      "text-no-stop": {
        title: "Le SMS ne dit pas comment l’arrêter",
        help: "Dites comment ne plus recevoir de SMS : STOP, sans surcoût, et à quel numéro.",
      },
      "text-stop-cannot-arrive": {
        title: "STOP n’a nulle part où aller",
        help: "Il vient d’un nom, auquel personne ne peut répondre. Indiquez un numéro où dire STOP.",
      },
      "text-mobile-sender": {
        title: "Un numéro mobile ordinaire ne peut pas l’envoyer",
        help: "En France aucun SMS commercial n’en part. Choisissez un nom ou un numéro court comme expéditeur.",
      },
      "text-no-sender-name": {
        title: "Personne n’a dit de qui viennent les SMS vers un pays",
        help: "Dites-le pour le pays nommé ici, ou pour tous les autres ensemble.",
      },
      "text-shortened-link": {
        title: "Un lien est raccourci",
        help: "Qui le suit passe par le compteur d’un tiers, sans voir où il mène. Écrivez l’adresse où il mène.",
      },
      "text-too-long": {
        title: "Le SMS est trop long",
        help: "Il est coupé en plus de messages qu’un SMS ne devrait. Écrivez moins, ou écrivez un courriel.",
      },
      "text-many-messages": {
        title: "Le SMS est long",
        help: "Il est coupé en plusieurs messages, et chacun se paie.",
      },
      "text-short-of-room": {
        title: "Quelques caractères coûtent beaucoup de messages",
        help: "Avec d’autres, semblables, un message contient davantage. L’éditeur les propose.",
      },
      "text-no-price": {
        title: "Personne n’a dit ce que coûtent les SMS vers un pays",
        help: "Ils partent quand même ; leur coût n’est pas calculé.",
      },
      "missing-preferences": {
        title: "Aucun lien ne mène aux choix du lecteur",
        help: "Mettez {% preferences %} ou {% footer %} dans l’écrit.",
      },
    },
  },

  test: {
    lead: "Envoyez-vous le courriel tel que les lecteurs le reçoivent, sans mesure et marqué comme essai. Ses liens de sortie ne mènent nulle part.",
    to: "À quelles adresses",
    toHint: "Une par ligne, dix au plus.",
    which: "Quel écrit",
    send: "Envoyer l’essai",
    sent: (count) =>
      count < 2
        ? `${count} courriel d’essai est parti.`
        : `${count} courriels d’essai sont partis.`,
    openInbox: "Ouvrir la boîte",
  },

  send: {
    summary: "Ce qui va se passer",
    from: "De",
    subject: "Objet",
    to: "À",
    toPeople: (people) => `${people} personnes`,
    notCounted: "pas encore compté",
    measures: "Mesure",
    trial: "Essai",
    trialOf: (share, hours) =>
      `${share} du public reçoivent l’un de deux écrits ; les autres attendent ${hours} heures le meilleur`,
    when: "Quand",
    begins: "Elle part",
    whens: {
      now: "Tout de suite",
      at: "À une heure donnée",
      local: "À une heure donnée dans le fuseau de chaque lecteur, autant qu’il est connu",
    },
    day: "Jour",
    hour: "Heure",
    hourHint: "Dans votre fuseau, par exemple 09:30.",
    badHour: "Une heure comme 09:30",
    past: "Cette heure est passée. Choisissez-en une autre.",
    slowly: "Pas plus de tant par heure",
    slowlyHint: "Laissé vide : aussi vite que ceux qui les transportent les prennent.",
    notReady: "Pas encore",
    notPassed: "Cette version n’a pas passé le contrôle.",
    toGate: "Aller au contrôle",
    start: "Envoyer la campagne",
    schedule: "Programmer la campagne",
    startTitle: "L’envoyer maintenant ?",
    scheduleTitle: "La programmer ?",
    startBody: (people) =>
      `${people} personnes la reçoivent. Le droit est interrogé à nouveau pour chacune au moment de l’envoi : qui est parti ou s’est rétracté d’ici là n’en reçoit pas. La pause est possible ; ce qui est parti ne se rappelle pas.`,
    startUncounted:
      "Tous ceux qui le peuvent le reçoivent. Le droit est interrogé pour chacun au moment de l’envoi : qui est parti ou s’est rétracté d’ici là n’en reçoit pas. La pause est possible ; ce qui est parti ne se rappelle pas.",
    startConfirm: (people) => `Envoyer à ${people} personnes`,
    startConfirmUncounted: "L’envoyer",
    scheduleConfirm: "La programmer",
    started: "La campagne est en route.",
    progress: "Où elle en est",
    planningNow: "Recherche de ceux qui la reçoivent",
    waitsUntil: "Elle commence",
    told: (done, all) => `${done} courriels sur ${all}`,
    pace: (perMinute) => `${perMinute} par minute`,
    end: "Fini vers",
    perHour: (most) => `au plus ${most} par heure, comme vous l’avez demandé`,
    counts: {
      sent: "Envoyés",
      waiting: "En attente",
      inFlight: "En route",
      bounced: "Revenus",
      skipped: "Écartés au dernier moment",
      cancelled: "Plus envoyés",
    },
    waiting: {
      hour: (count) => `${count} attendent une heure à eux, ou un nouvel essai.`,
      trial: (count) => `${count} attendent le résultat de l’essai.`,
    },
    rests: {
      "relay-trouble":
        "Le serveur d’envoi ne répond pas pour l’instant. De nouveaux essais se font d’eux-mêmes ; après une heure la campagne se met en pause et vous attend.",
      hour: "Ce n’est le tour de personne. Le prochain courriel part",
      trial:
        "L’essai est en cours : tous les autres reçoivent le meilleur écrit quand il est fini.",
    },
    relaySays: "La réponse du serveur",
    toRelays: "Voir les serveurs d’envoi",
    pausedBecause: "Pourquoi elle attend",
    reasons: {
      "everything-stopped": "Tous les envois ont été arrêtés.",
      "relay-trouble":
        "Aucun serveur n’a pu être utilisé pendant une heure. Regardez-les, puis reprenez.",
      "relay-login": "Le serveur d’envoi a refusé notre connexion. Corrigez-la, puis reprenez.",
      "many-bounces":
        "Trop d’adresses n’existent pas. Regardez d’où elles viennent avant de reprendre.",
      "many-refusals":
        "Les serveurs refusent trop de ces messages. Cherchez pourquoi avant de reprendre.",
      "many-complaints":
        "Trop de lecteurs l’ont signalée comme indésirable. Demandez-vous s’ils l’avaient demandée avant de reprendre.",
      "many-unwritable": "Trop de messages n’ont pas pu être écrits.",
      "no-such-list": "La liste à laquelle elle s’adresse n’existe plus.",
      "no-such-segment": "Le segment auquel elle s’adresse n’existe plus.",
      "inactive-not-sought":
        "Son segment cherche des personnes parce qu’elles n’ouvrent rien : cela ne peut servir qu’à cesser d’écrire.",
      "measurement-not-kept": "Son segment lit une mesure, et aucune n’est conservée.",
    },
    byPerson: "Quelqu’un l’a mise en pause à la main.",
    otherReason: (code) => `Elle s’est arrêtée d’elle-même : ${code}.`,
    pause: "Mettre en pause",
    paused: "En pause. Les messages déjà remis à un serveur sont menés à leur fin.",
    resume: "Reprendre",
    resumed: "Elle reprend où elle en était.",
    cancel: "Annuler pour de bon",
    cancelTitle: "Y mettre fin pour de bon ?",
    cancelBody: (waiting) =>
      `${waiting} courriels en attente ne partiront jamais. Ce qui est parti le reste. Ceci ne peut pas être défait.`,
    cancelConfirm: "Mettre fin à la campagne",
    cancelled: (count) =>
      count < 2
        ? `${count} personne ne la recevra pas.`
        : `${count} personnes ne la recevront pas.`,
    duplicates: "L’ont peut-être reçue deux fois",
    duplicatesLead:
      "Leur courriel était en main quand un processus est mort, ou un serveur l’a pris en entier sans jamais répondre. Personne d’autre n’est concerné.",
    copies: (times) =>
      times === 1 ? "peut-être un exemplaire de plus" : `peut-être ${times} exemplaires de plus`,
    erased: "Quelqu’un qui a été effacé depuis",
    moreDuplicates: "En montrer plus",
    toReport: "Voir le bilan",
  },

  messages: {
    lead: "Une ligne par personne. Pourquoi quelqu’un l’a reçu, ou non, se trouve sur sa propre page.",
    label: "Courriels",
    person: "Personne",
    state: "État",
    what: "Pourquoi, ou ce qui est mesuré",
    when: "Quand",
    filter: "État",
    any: "Tous",
    states: {
      waiting: "En attente",
      "in-flight": "En route",
      sent: "Envoyé",
      bounced: "Revenu",
      skipped: "Écarté",
      cancelled: "Pas envoyé",
    },
    none: "Aucun courriel n’est dans cet état",
    noneNext: "Choisissez un autre état.",
    gone: "La personne n’est plus là.",
    unwritable: "Il n’a pas pu être écrit.",
    afterTrial: "après l’essai",
  },

  report: {
    lead: "D’abord les faits des serveurs : ils sont connus de tous, et personne n’a été observé pour eux.",
    csv: "Enregistrer en tableau (CSV)",
    keptAll: (on) =>
      `Compté le ${on}, avant que les événements ne partent à leur jour. Ces chiffres restent, les événements non.`,
    keptBefore: (day, measured, readers) =>
      `Courriels envoyés avant le ${day}, dont les événements sont partis : ${measured} mesurés, ${readers} lecteurs.`,
    none: "Il n’y a encore rien à dire",
    noneNext: "Le bilan commence quand le premier courriel part.",
    server: "Ce que disent les serveurs",
    sent: "Envoyés",
    delivered: "Remis",
    deliveredNote: "autant que les serveurs le disent",
    bounced: "Revenus",
    replied: "Réponses",
    unsubscribed: "Départs",
    complained: "Plaintes",
    skipped: "Écartés",
    planned: (count) => `sur ${count} prévus`,
    ofSent: (part) => `${part} de ce qui est parti`,
    bouncedBecause: "Pourquoi des courriels sont revenus",
    readReports: "Lire ce que les serveurs ont rapporté",
    bounces: {
      address: "Cette adresse n’existe pas",
      mailbox: "La boîte ne prend rien pour l’instant",
      "mail-system": "Le serveur avait des ennuis",
      network: "Le chemin était coupé",
      protocol: "Les serveurs ne se sont pas compris",
      content: "Le contenu a été refusé",
      policy: "Refusé par une règle du serveur",
      other: "Une autre raison",
    },
    skippedBecause: "Pourquoi des personnes ont été écartées au dernier moment",
    opens: "Ouvertures",
    clicks: "Clics",
    openedBy: "Ouvert par",
    clickedBy: "Cliqué par",
    coverage: "Mesuré sur",
    coverageNote: (measured) => `${measured} personnes, qui l’ont accepté`,
    ofMeasured: (part) => `${part} des personnes mesurées`,
    events: "Combien de fois",
    machines: "Des programmes seuls",
    machinesNote:
      "Une messagerie ou un analyseur l’a fait à leur place, et autant qu’on sache personne. Ils ne comptent pas comme lecteurs.",
    notShown: "pas montré",
    hidden: (few) =>
      `Moins de ${few} personnes, seul ou à côté des autres nombres : cela dirait ce que l’une d’elles a fait.`,
    nobodyMeasured:
      "Personne n’a été observé à part : la campagne ne l’a pas demandé, ou personne ne l’avait accepté.",
    counted: "Compté pour tous ensemble",
    countedLead: (messages) =>
      `${messages} courriels portaient une adresse identique pour tous. On sait combien de fois elle a été chargée, non par combien de personnes.`,
    loads: "Chargée",
    loadsMachines: "dont par des programmes",
    hours: "Quand ils l’ont fait la première fois",
    hoursSummary: "Lecteurs selon l’heure de leur première fois",
    hour: "Heure",
    readers: "Lecteurs",
    link: "Lien",
    others: "tous les autres ensemble",
    domains: "Selon l’endroit des boîtes",
    domain: "Domaine",
    trial: "L’essai",
    trialRunning: (waiting) =>
      `Il n’est pas fini : ${waiting} personnes attendent le meilleur écrit.`,
    trialOver: {
      better: (writing) => `${writing} a fait mieux, plus que le hasard ne l’explique.`,
      "perhaps-chance": (writing) =>
        `${writing} a fait mieux, mais le hasard seul en donne parfois autant.`,
      equal: (_writing) =>
        "Les deux ont fait aussi bien. Tous les autres ont reçu celui de la campagne.",
      "too-few": (_writing) =>
        "Trop peu de réponses pour le dire. Tous les autres ont reçu celui de la campagne.",
    },
    writing: "Écrit",
    writings: { own: "L’écrit de la campagne", onTrial: "L’écrit à l’essai" },
    judgedOn: "Jugé sur",
    answers: "Réponses",
  },
};
