/** English; the shape every other language follows. */
export const en = {
  title: "Automations",
  lead: "Mails that leave by themselves, one after the other, once somebody joins a list, gives a yes or has a birthday. Law is asked for each person before each mail.",
  up: "Automations",
  newOne: "New automation",

  list: {
    label: "Automations",
    name: "Automation",
    state: "Where it stands",
    trigger: "Who comes in",
    running: "In it now",
    sent: "Sent in 30 days",
    none: "No automation yet",
    noneNext:
      "Begin with one of these, and change it as you like. Nothing is sent before it was checked and you activate it.",
  },
  states: { draft: "Draft", active: "Active", paused: "Paused", ended: "Ended" },
  changed: "with changes that do not run yet",
  sick: (steps: number): string =>
    steps === 1 ? "One step stands still" : `${steps} steps stand still`,

  made: {
    title: "New automation",
    lead: "The least it takes to begin. Everything can be changed before it is activated.",
    name: "What it is called",
    nameHint: "For you and your colleagues.",
    begin: "Begin with",
    make: "Begin",
    withNothing: "Or begin with steps of your own",
    begins: {
      welcome: "Welcome",
      birthday: "Birthday",
      silence: "Ask after a long silence",
      empty: "Nothing yet",
    },
    beginHints: {
      welcome: "Two mails to whoever joined: one at once, one some days later.",
      birthday: "A mail in the morning of a day that is noted of people, each year.",
      silence:
        "Whoever gave no sign of life for a year is asked once whether to go on. Signs are replies, purchases and sign-ins; openings and clicks are none.",
      empty: "Steps of your own, from the first.",
    },
  },

  tabs: {
    label: "Parts of this automation",
    steps: "Steps",
    people: "People",
    report: "Report",
    versions: "Versions",
  },

  bar: {
    version: (version: number): string => `version ${version}`,
    since: "since",
    check: "Check it",
    checkAgain: "Check it again",
    checking: "Every step and every mail is being looked at …",
    unsaved: "It can be checked once everything is saved.",
    notChecked: "Nobody looked at it as it stands. Check it before you activate it.",
    before: "It was changed since it was checked. Check it again before you activate it.",
    passed: "Nothing stands in its way.",
    passedWarned: "It may be activated. To be known before:",
    refused: (count: number): string =>
      count === 1 ? "One thing to mend first:" : `${count} things to mend first:`,
    activate: "Activate",
    activateChanges: "Activate the changes",
    activateTitle: "Activate it?",
    activateWho: "From now on, people come in so:",
    activateFrom: "Nobody comes in for what was before.",
    activateMails: (mails: number): string =>
      mails === 0
        ? "No mail leaves by it."
        : mails === 1
          ? "One mail goes to each, as far as law and their own choices permit at the moment of sending."
          : `Up to ${mails} mails go to each, as far as law and their own choices permit at the moment of sending.`,
    activateRunning: (people: string): string =>
      `Who is on the way already (${people}) finishes the version they came into.`,
    resumeFirst: "Resume it before you activate the changes.",
    activated: "It is active. People come in from now on.",
    pause: "Pause",
    pauseTitle: "Pause it?",
    pauseBody:
      "Nobody comes in and nobody goes on until it is resumed. Who does meanwhile what it waits for is not let in later.",
    pauseWhy: "Why, for whoever resumes it",
    paused: "It is paused.",
    resume: "Resume",
    resumeTitle: "Resume it?",
    resumeBody:
      "Everybody goes on where they were. Whose turn was over more than a week ago leaves instead, so that nobody gets a pile of mails.",
    resumed: "It goes on.",
    mend: "Let its mails go on",
    end: "End for good",
    endTitle: "End it for good?",
    endBody: (people: string): string =>
      `Everybody in it leaves (${people}), and no mail of it that waits is sent. This cannot be undone; what it sent stays in its report.`,
    endConfirm: "End the automation",
    ended: (people: string): string => `It is ended. People who left: ${people}.`,
    remove: "Remove this draft",
    removeTitle: "Remove this draft?",
    removeBody: (name: string): string =>
      `“${name}” is gone for good. Nothing of it was ever sent.`,
    removeConfirm: "Remove the draft",
    removed: "The draft was removed.",
    rename: "Rename",
    renameTitle: "What it is called",
    save: "Save",
    runsNow: "What you change here runs only once you activate it.",
  },

  people: {
    label: "People in it",
    lead: "One line each time somebody came in. Why they got a mail, or did not, is on their own page.",
    filter: "Who",
    states: { running: "On their way", done: "Through", left: "Left before the end" },
    /** Of one of them, on their own page. */
    ofPerson: { running: "came in and is on the way", done: "was through", left: "left." },
    anyState: "Everybody",
    step: "At which step",
    anyStep: "Any step",
    columns: {
      person: "Person",
      where: "Where",
      standing: "How they stand",
      since: "Since",
      next: "Looked at again",
    },
    erased: "erased since",
    otherStep: (version: number): string => `a step of version ${version}`,
    none: "Nobody is in it so",
    noneNext: "People come in as its start says. You may also let somebody in by hand.",
    enrol: "Let somebody in",
    enrolTitle: "Let somebody in by hand?",
    enrolLead:
      "It agrees to nothing in their name: law and their own choices decide of each mail. Who is in it, or was too lately, stays out.",
    put: "Let in",
    entered: (who: string): string => `${who} is in it now.`,
    notEntered: (who: string): string =>
      `${who} was not let in: they are in it, or were too lately.`,
    done: "Done",
    path: (who: string): string => `The way of ${who}`,
    enteredAt: "Came in",
    isAt: "Is there now, since",
    leftAt: "Left",
    throughAt: "Was through",
    toPerson: "To their own page",
    close: "Close",
  },

  outcomes: {
    waited: "waited",
    sent: "the mail was sent",
    yes: "the answer was yes",
    no: "the answer was no",
    unread: "nothing may be read of them: they went the way that is set for that",
    done: "done",
    failed: "it could not be done",
  },

  reasons: {
    erased: "They were erased.",
    overdue: "Their turn was over more than a week ago.",
    autoreplied: "An automatic reply said that they are away.",
    replied: "They replied.",
    bought: "They bought something.",
    "left-list": "They are not on the list.",
    ended: "The automation was ended.",
    bounced: (why: string): string => `Their mail came back: ${why}.`,
  },

  report: {
    lead: "What servers know of everybody first. What was observed is told of those alone who agreed to it.",
    version: "Version",
    none: "There is nothing to report yet",
    noneNext: "The report begins when the first person comes in.",
    steps: "Step by step",
    step: "Step",
    here: "There now",
    went: "Went on",
    left: "Left there",
    few: "fewer than are told",
    mail: (name: string): string => `Mail “${name}”`,
    nobodyYet: "Nobody has come to it.",
    trouble: "Its mails do not go out:",
    notMeasured: "Nobody was observed: it was not asked for, or nobody had agreed.",
    opens: "Openings",
    clicks: "Clicks",
  },

  versions: {
    lead: "What was activated, and stays as it was for whoever came in by it.",
    label: "Versions",
    columns: {
      version: "Version",
      at: "Activated",
      running: "Still on their way",
    },
    live: "people come in by this one",
    look: "Look at it",
    looking: (version: number): string => `Version ${version}, as it was activated`,
  },

  findings: {
    "no-steps": "Nothing happens in it: add a step.",
    unreachable: "Nobody comes to this step: everybody has stopped before it.",
    "no-identity": "Choose who writes, and in whose time zone.",
    "no-signing-key": "Its sender has no signing key that can be used: make one first.",
    "no-such-list": "The list is gone, or none was named: choose one that there is.",
    "purpose-unclear": "It may read openings or clicks for one purpose alone.",
    "otherwise-missing": "Say which way those go who did not agree to be read.",
    "measurement-not-kept": "Nothing is kept of single people for this purpose.",
    "measurement-off": "You measure nothing for this purpose: nobody is read.",
  },

  /** What an automation does, in sentences. */
  say: {
    trigger: {
      "joined-list": (list: string): string => `Somebody joins the list “${list}”`,
      "gave-consent": (purpose: string): string => `Somebody agrees to “${purpose}”`,
      bought: "Somebody buys something",
      "by-hand": "A member or a program adds somebody",
      inactive: (days: string, signs: string): string => `${days} without: ${signs}`,
    },
    onDay: (attribute: string): string => `On the day noted as “${attribute}”`,
    beforeDay: (days: string, attribute: string): string =>
      `${days} before the day noted as “${attribute}”`,
    afterDay: (days: string, attribute: string): string =>
      `${days} after the day noted as “${attribute}”`,
    yearly: (when: string): string => `${when}, each year`,
    unsaid: "not chosen yet",
    days: (count: number): string => (count === 1 ? "1 day" : `${count} days`),
    hours: (count: number): string => (count === 1 ? "1 hour" : `${count} hours`),
    at: (hour: string): string => `at ${hour}`,
    weekdayAt: (weekday: string, hour: string): string => `${weekday}, ${hour}`,
    set: (name: string, value: string): string => `“${name}” becomes “${value}”`,
    unset: (name: string): string => `“${name}” is taken away`,
    step: (kind: string, gist: string): string => (gist === "" ? kind : `${kind}: ${gist}`),
    asks: (what: string): string => `Who ${what}?`,
    yes: "yes",
    no: "no",
    signs: {
      replied: "a reply",
      purchased: "a purchase",
      login: "a sign-in",
      "document-request": "a request for a document",
    },
  },

  kinds: {
    start: "Start",
    end: "End",
    sending: "Its mails",
    wait: "Wait",
    "wait-until": "Wait until",
    condition: "Condition",
    message: "Mail",
    "set-attribute": "Note something",
    "add-tag": "Add a tag",
    "remove-tag": "Take a tag away",
    "join-list": "Put on a list",
    "leave-list": "Take off a list",
    webhook: "Tell our programs",
    stop: "Leave",
  },
  kindHints: {
    message: "Law and their own choices decide for each person, at the moment of sending.",
    wait: "Some hours or days.",
    "wait-until": "An hour of the day, on a day of the week if you like.",
    condition: "Whoever fits goes on with “If so”, everybody else with “If not”.",
    "set-attribute": "Something held of the person.",
    "add-tag": "A word to find them by.",
    "remove-tag": "A word they were found by.",
    "join-list": "Being on a list is no consent.",
    "leave-list": "Leaving a list takes no consent back.",
    webhook: "That somebody came here, by their number alone.",
    stop: "They are through, and go no further.",
  },
  sides: { yes: "yes", no: "no" },
  ways: { yes: "If so", no: "If not" },

  editor: {
    list: "Steps, from the first to the last",
    drawing: (steps: number, people: string | null): string =>
      `Drawing of ${steps === 1 ? "one step" : `${steps} steps`}. The list of steps says the same.${people === null ? "" : ` ${people} are in it.`}`,
    help: "Choose a step to change it. With the keyboard: Enter opens, Alt with the arrow keys moves, Delete removes, Ctrl+Z undoes.",
    add: "Add a step",
    addFirst: "Add the first step",
    addTo: { yes: "Add a step if so", no: "Add a step if not" },
    addAfter: "Add a step after it",
    noStepsOn: "Nothing happens on this way.",
    undo: "Undo",
    redo: "Redo",
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    tools: "What to do with this step",
    removed: (kind: string): string => `Step removed: ${kind}.`,
    removedAll: (kind: string, others: number): string =>
      `Step removed: ${kind}, with ${others === 1 ? "the step" : `the ${others} steps`} on its ways.`,
    full: (most: number): string => `An automation has at most ${most} steps.`,
    wrong: "to be mended",
    missing: "Something has to stand here: until then what stood here last counts.",
    badHour: "An hour such as 09:00: until then the last one counts.",
    here: (people: string): string => `${people} here`,
  },

  trigger: {
    kind: "Who comes in",
    kinds: {
      "joined-list": "Who joins a list",
      "gave-consent": "Who agrees to something",
      bought: "Who buys something",
      "date-attribute": "Who has a day, such as a birthday",
      inactive: "Who is not heard of any more",
      "by-hand": "Whom a member or a program adds",
    },
    from: "Only from the moment it is activated: nobody is taken in for what was before.",
    list: "List",
    purpose: "Of what",
    attribute: "Name of the day",
    attributeHint: "As it is noted of people, such as birthday. The day is written 2026-05-02.",
    when: "When",
    whens: { on: "On the day", before: "Before it", after: "After it" },
    daysOff: "By so many days",
    at: "At what hour",
    hourHint: "By the sender’s clock, such as 09:00.",
    yearly: "Each year",
    days: "After so many days without",
    daysHint:
      "Without any of what you tick, as far as servers know. Openings and clicks never count.",
    signs: "Which signs count",
    again: "How often somebody may come in",
    agains: { once: "Once", after: "Again, after some days" },
    againDays: "After so many days",
  },

  sending: {
    title: "What law and readers are told of all its mails",
    purpose: "What its mails are for",
    purposeHint: "Who may get them depends on this.",
    identity: "Who they are from",
    noIdentity: "Nobody can send yet. Say first who writes.",
    makeIdentity: "Make a sender",
    list: "What readers leave when they unsubscribe",
    allOfPurpose: "All mail of this purpose",
    gist: (purpose: string, sender: string): string => `${purpose}, from ${sender}`,
    nobody: "nobody yet",
  },

  goals: {
    title: "Who leaves before the end",
    lead: "Asked before each of their steps. Whoever objects, withdraws or may not be written to any more leaves in any case.",
    goals: {
      replied: "Who replied to one of its mails",
      bought: "Who bought something since they came in",
      "left-list": "Who is not on the list any more that its mails name",
    },
    shorts: { replied: "a reply", bought: "a purchase", "left-list": "leaving the list" },
    none: "Everybody goes to the end",
    gist: (goals: string): string => `Earlier after ${goals}`,
    or: " or ",
  },

  fields: {
    for: "How long",
    unit: "Counted in",
    units: { hours: "Hours", days: "Days" },
    at: "Hour",
    hourHint: "By the sender’s clock, such as 09:00.",
    weekday: "Day",
    anyDay: "The next day on which it is that hour",
    attribute: "Name of what is noted",
    type: "What is noted",
    types: {
      text: "A text",
      number: "A number",
      boolean: "Yes or no",
      list: "Several texts",
      none: "Nothing any more",
    },
    value: "Text",
    number: "Number",
    yes: "Yes",
    texts: "Texts, one to a line",
    tag: "Tag",
    list: "List",
    webhook: "Name of the event",
    webhookHint:
      "Your programs know it by this name. They are told the person’s number, and nothing else.",
    stop: "Whoever comes here is through: they get no more of its mails.",
  },

  condition: {
    unfinished: "Something in it is still missing: until then the last finished question counts.",
    reads: (purpose: string): string => `It reads what was observed, for “${purpose}”`,
    readsLead:
      "It sees only people of whom law permits it, for they agreed to being observed for this purpose; and of them only what was collected for it.",
    seen: (some: string, all: string): string => `Today it may see ${some} of ${all} people.`,
    seenCounting: "How many people it may see is being counted.",
    off: "This use is switched off: nobody is seen.",
    twoPurposes: "It reads for two purposes. Ask one question after the other instead.",
    otherwise: "Everybody else goes",
    otherwiseHint:
      "Nothing is concluded from not having agreed: the way stands here for all of them.",
    toMeasurement: "Measurement",
  },

  message: {
    name: "Name",
    nameHint: "For you and your colleagues; readers may see it.",
    subject: "Subject",
    noSubject: "no subject yet",
    write: "Write this mail",
    read: "Read this mail",
    back: "Back to the steps",
    begin: "Begin it anew with",
    beginNow: "Begin so",
    begun: "The mail begins anew. Its subject stayed.",
    measuring: "What is measured",
    nothing: "Nothing: every reader gets the same mail, with your own links as you wrote them.",
    measured: (what: string): string =>
      `${what}, of those whom law and their own choices permit, and of nobody else.`,
    title: (name: string): string => `Mail “${name}”`,
  },

  /** The mails of what can be begun with. */
  mails: {
    welcome: {
      name: "Welcome",
      subject: "Welcome",
      source:
        '# Welcome\n\nDear {{ contact.first_name | default: "reader" }},\n\nthank you for joining us. Say here what will come, and how often.\n\n{% footer %}\n',
    },
    later: {
      name: "Some days later",
      subject: "Three things worth knowing",
      source:
        '# Three things worth knowing\n\nDear {{ contact.first_name | default: "reader" }},\n\nshow here what most people look for first.\n\n{% footer %}\n',
    },
    birthday: {
      name: "Birthday",
      subject: "Happy birthday",
      source:
        '# Happy birthday\n\nDear {{ contact.first_name | default: "reader" }},\n\nwe wish you a good day.\n\n{% footer %}\n',
    },
    silence: {
      name: "Shall we go on?",
      subject: "Shall we go on writing to you?",
      source:
        '# Shall we go on?\n\nDear {{ contact.first_name | default: "reader" }},\n\nwe have not heard from you for a while. A short reply is enough if you wish to go on reading us. If you do not, the link below ends it.\n\n{% footer %}\n',
    },
  },
  silentTag: "silent",

  /** What stands in a step before anything was said. */
  first: {
    tag: "new",
    attribute: "note",
    event: "arrived",
    message: "A mail",
    subject: "A subject",
    source:
      '# A heading\n\nDear {{ contact.first_name | default: "reader" }},\n\nwrite here what you have to say.\n\n{% footer %}\n',
  },
};
