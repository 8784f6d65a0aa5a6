/** English; the shape every other language follows. */
export const en = {
  title: "E-mail that asks before it tracks",
  lead: "Write to people who want it, measure only what they agreed to, and show at any time why each mail was sent as it was. On your own machine.",
  picture: {
    title: "The same letter twice: one tells on its reader by a hidden pixel, one does not.",
    observed: "tells who opened it, when and where",
    asked: "tells nothing until its reader said yes",
  },
  demo: {
    title: "Look around",
    text: "A shop and an association that do not exist, with their people, their choices and their mails. Nothing leaves this machine.",
    go: "Open the demo",
    making: "Making people who do not exist, and writing to them …",
    entering: "Opening the demo …",
  },
  own: {
    title: "Begin your own",
    text: "Three short steps: your organisation, who its mails are from, and you. Nothing is sent until you name a relay.",
    go: "Begin",
  },
  known: {
    title: "Sign in",
    text: "Somebody works here already. Sign in, or ask an owner to invite you.",
    go: "Sign in",
  },
  here: (name: string): { readonly title: string; readonly text: string; readonly go: string } => ({
    title: `Welcome, ${name}`,
    text: "You are signed in. What needs somebody today stands on the first page.",
    go: "To today",
  }),
  audit: {
    title: "Is this mail tracking me?",
    text: "Drop a mail on the page and see what it does to its reader, who is told, and what the law of its day asked. It never leaves your browser.",
    go: "Read a mail",
  },
  code: {
    label: "Code",
    hint: "“consentry start” printed it in the terminal of the server.",
  },
  begin: {
    title: "Begin",
    count: (at: number, of: number): string => `Step ${at} of ${of}`,
    organisation: {
      title: "Your organisation",
      lead: "Who decides what mail is for. In law it answers for the data of everybody it writes to.",
    },
    sender: {
      title: "Who your mails are from",
      lead: "Every mail says it. You can add others later, and publish the key that signs for them.",
    },
    you: {
      title: "You",
      lead: "The first to work here is its owner, and invites everybody else.",
    },
    next: "Go on",
    back: "Back",
    make: "Create the organisation",
  },
  fields: {
    organisation: "Name of the organisation",
    country: "Country it sits in",
    countryHint: "Its sources are judged by the law of this country. It stays.",
    locale: "Language it writes in",
    localeHint: "Where a person named no other.",
    locales: { en: "English", fr: "French", nl: "Dutch", de: "German" },
    contact: "Where people ask about their data",
    contactHint: "An address or a page. It stands in mails and on public pages.",
    sender: "Name of the sender",
    senderHint: "As readers see it beside the address.",
    address: "Address of the sender",
    addressHint: "Of a domain of yours: a key is made for it, to be published there.",
    legal: "Who answers for the mail, and where they sit",
    legalHint: "Firm or association, street, town, register number. It stands below each mail.",
    you: "Your name",
    email: "Your e-mail address",
    emailHint: "To sign in with. Nobody writes to it.",
  },
};
