/** English; the shape every other language follows. */
export const en = {
  channel: "How it reaches people",
  channelHint: "Agreeing to mails is not agreeing to texts: law is asked for each by itself.",
  channels: { email: "By mail", sms: "By text message" },
  mark: "Text",
  steps: { messages: "Texts", mail: "The text" },
  text: "Text message",
  textHint:
    "Plain words. Say who writes and how somebody stops it. {{ contact.first_name }} stands for what is known of a reader.",
  starter: (name: string, stop: string): string =>
    `${name}: write here what you have to say. ${stop}`,
  language: "Language",
  languages: { en: "English", fr: "French", nl: "Dutch", de: "German" },
  count: (segments: number, characters: string): string =>
    segments === 1
      ? `1 message, ${characters} characters`
      : `${segments} messages, ${characters} characters`,
  left: (characters: string): string => `${characters} more fit`,
  wide: (characters: string, room: string): string =>
    `${characters} need another alphabet: then ${room} characters fit into a message instead of 160.`,
  plainer: (before: number, after: number): string =>
    before === after
      ? "Use characters that look alike and take less room"
      : `Use characters that look alike: ${after} instead of ${before} messages`,
  plainerDone: "Characters were replaced by others that look alike.",
  replaced: (pairs: string): string => `Would change ${pairs}`,
  addStop: "Add how to stop",
  stopNumber: "a number",
  phone: "The text as a reader sees it",
  noSender: "nobody said who writes to this country",
  yourSender: "Your sender",
  toSenders: "Say who texts come from, and what they cost",
  from: "Comes from",
  costs: "Costs",
  unknownCost: "no price stated",
  each: (cost: string): string => `${cost} for this reader`,
  hours: "Hours",
  mayGo: (until: string): string => `It may go now, until ${until}.`,
  mayGoAlways: "It may go at any hour.",
  waits: (until: string): string => `At this moment it would wait until ${until}.`,
  hoursNote:
    "Texts that promote something go by the clock and calendar of whoever gets them. What is outside waits; nothing is lost.",
  sources: "Where these hours come from",
  faults: "This cannot be read to its end, so it is not saved yet.",
  frozen: "It began as it stands here, and is not changed any more.",
  noMeasuring: "No link of a text is measured, shortened, or made another for each reader.",

  estimate: {
    title: "What the texts come to",
    segments: "Messages to pay for",
    segmentsNote: (people: string): string => `for ${people} people, each text as it is filled in`,
    cost: "Cost",
    costNote: "by the prices that you stated",
    longest: "Messages of the longest text",
    longestNote: (characters: string): string => `${characters} characters`,
    wide: "With another alphabet",
    unwritable: "Cannot be written",
    country: "Numbers of",
    people: "People",
    sender: "Comes from",
    unknownCountry: "no country alone",
    none: "Nobody who may get it has a number yet.",
  },

  test: {
    lead: "Send the text to a number of your own, marked as a test.",
    to: "To which number",
    toHint: "With its country’s code, such as +33 6 39 98 00 01.",
    send: "Send the test",
    sent: "One test text is on its way.",
    open: "Look at the texts",
  },

  summary: {
    text: "Text",
    to: "To",
    comesTo: "Comes to",
    messages: (segments: string, cost: string): string => `${segments} messages, ${cost}`,
    hours: "Hours",
    hoursNote:
      "Whoever may not be texted at the hour it begins gets it when their hours open. Until when that is, stands with its progress.",
  },

  gateLead:
    "Before anything leaves, the text is read as readers get it: who writes, how they stop it, where its links lead, what it comes to.",
  waitsForHour: (count: string): string =>
    `${count} wait for an hour at which a text may reach them, or to be tried again.`,
  rests: "At this hour no text may go to those who wait. The next one goes out",

  report: {
    title: "What carriers say",
    delivered: "Arrived",
    deliveredNote: "as far as carriers report it",
    failed: "Did not arrive",
    stops: "Said stop",
    segments: "Messages paid for",
    cost: "Cost",
    unpriced: (texts: string): string => `${texts} texts of unknown price not included`,
    failures: "Why texts did not arrive",
    noCode: "no reason given",
    byCountry: "By country",
    texts: "Texts",
    noOpens:
      "Facts of carriers: they are known of everybody. Whether a text was read, nobody knows; nothing in it could tell.",
  },
};
