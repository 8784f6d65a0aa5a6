import type { RightWords } from "./right-words.ts";

export const en: RightWords = {
  language: "en",
  hello: "Hello,",
  kinds: {
    access: { name: "copy of your data", what: "a copy of the data about you" },
    rectification: { name: "correction", what: "the correction of data about you" },
    erasure: { name: "erasure", what: "the erasure of the data about you" },
    restriction: {
      name: "restriction",
      what: "the restriction of the data about you: kept, but not used",
    },
    portability: { name: "data to take along", what: "your data in a form to take along" },
    objection: { name: "objection", what: "an end to direct marketing" },
    source: { name: "origin of your data", what: "information on where your data came from" },
  },
  subject: (name, sender) => `${sender}: your request (${name})`,
  opening: (what, sender, received) => `on ${received} you asked ${sender} for ${what}.`,
  answerBy: (due) => `The answer is due by ${due} at the latest.`,
  confirm: {
    subject: (sender) => `${sender}: is this request yours?`,
    somebody: (what, sender, received) =>
      `somebody who gave this address, we hope you, asked ${sender} on ${received} for ${what}.`,
    link: "Read it once more and confirm",
    ignore:
      "Was it not you? Then do nothing: nothing is handed out, changed or erased because of it.",
    why: "We ask so that nobody else can use your rights. No identity card is needed: that you can read this mail is enough.",
  },
  extended: {
    complex: "Your request is complex, and we need more time to answer it properly.",
    many: "We received many requests, and need more time to answer yours properly.",
    until: (day) => `The answer now comes by ${day} at the latest.`,
  },
  refused: {
    identity:
      "We could not make sure that this request comes from the person it is about. We therefore do nothing about it, and say nothing about whether any data are held. Confirm it from the mailbox concerned, and it is taken up again.",
    unfounded: "We do not do what you asked, because the request is manifestly unfounded.",
    excessive: "We do not do what you asked, because the request is excessive.",
    exception:
      "We do not erase what you asked us to, or not all of it, because the law provides an exception for it, such as a duty to keep it or a legal claim.",
    others: "We do not hand out what you asked for, because it would harm the rights of others.",
  },
  complain:
    "You may lodge a complaint with the data-protection authority of the country where you live, where you work, or where this happened, and you may turn to a court.",
  complainTo: (authority) =>
    `You may lodge a complaint with the ${authority}, or with the data-protection authority of the country where you live or work, and you may turn to a court.`,
  nothingHeld: (sender) => `${sender} holds no data under this address.`,
  file: {
    ready: (until) => `Your file is ready. It can be fetched until ${until}.`,
    link: "Fetch the file",
    care: "Whoever has this link can fetch the file: do not pass this mail on.",
  },
  rectified: "It is corrected. This was changed:",
  erased: {
    done: "Everything that named you is erased.",
    stays:
      "What stays is a fingerprint of your address that cannot be turned back into it. It keeps anybody from writing to you again.",
    backups: (until) =>
      `Encrypted backups may still hold it; the last of them goes on ${until}. Should one be restored before, you are erased again at once.`,
  },
  restricted:
    "The data about you are kept, and not used any more: nothing is sent to you, nothing is measured, and you are counted nowhere. You are told before that ends.",
  lifted: (on) => `The restriction ends on ${on}; from then on your data are used again.`,
  objected: (sender) =>
    `${sender} sends you no more direct marketing, and does not measure or profile you for it. It counts from now on; a mail that is already on its way may still arrive.`,
  origin: {
    intro: "This is what is known of the origin of your data:",
    line: ({ name, collected, terms, informed }) =>
      [
        `${name}, on ${collected}`,
        ...(terms === null ? [] : [`on these terms: ${terms}`]),
        ...(informed === null ? [] : [`you were told on ${informed}`]),
      ].join("; "),
  },
  passedOn: {
    subject: (sender) => `${sender}: please do the same with data you received from us`,
    opening: (sender, address) =>
      `${sender} passed on to you data about the person with the address ${address}.`,
    ask: {
      rectification: "We have corrected these data. Please correct them, too:",
      erasure:
        "That person had their data erased. Please erase what you received, and delete this mail afterwards.",
      restriction:
        "That person had the use of their data restricted. Please keep what you received, and do not use it.",
    },
    answer:
      "Please reply to this mail with what you did, or why it proved impossible or would take a disproportionate effort.",
  },
  reference: (reference) => `Reference: ${reference}`,
  plain: "This mail holds no picture and measures nothing.",
};
