import type { LetterWords } from "./letter-words.ts";

export const en: LetterWords = {
  sender: {
    title: "Letter to the sender and its data protection officer",
    to: "To [… name and address of the organisation, as given in the mail or on its website …] and to its data protection officer",
    subject:
      "Subject: measurement of my reading in your e-mails – access, proof of consent, objection",
    subjectUnobserved: "Subject: data about me – access, origin, objection",
    salutation: "Dear Sir or Madam,",
    opening: (mails) =>
      mails === 1
        ? "I received the following e-mail, whose header names you as its sender. I enclose it as it reached me."
        : "I received the following e-mails, whose headers name you as their sender. I enclose them as they reached me.",
    factsHeading: "1. The facts",
    factsIntro:
      "This is what can be read in the file. Each observation comes with the place where anyone can check it, and with how certain it is.",
    ownFacts:
      "[… If you wish, in a few lines: how the sender knows your address, whether you were a customer, what you were asked and what you answered. Otherwise delete this paragraph. …]",
    lawHeading: "2. The rules that apply",
    requestsHeading: "3. What I ask",
    requestsIntro: "I ask you to:",
    requests: {
      access:
        "confirm whether you process data about me and give me a copy of them, including those that reading your e-mails produced (opens, clicks, times, IP addresses, devices, profiles or scores), and tell me the purposes, the legal basis and the storage period of each processing;",
      origin: "tell me where you obtained my e-mail address;",
      recipients:
        "name the recipients of these data, in particular the companies that run the servers quoted above;",
      proof:
        "show me, if you rely on my consent, that I gave it to this measurement: on which day, by what means, and to which text; if you rely on an exception from consent, tell me which one and how its conditions were met;",
      transfers:
        "inform me of any transfer of these data outside the European Economic Area and of the appropriate safeguards that covered it on the day of each e-mail;",
      withdrawal:
        "note that, if I had agreed to this measurement, I withdraw that consent, and stop observing me, through e-mails already sent as well;",
      objection:
        "note my objection to the processing of my data for direct marketing, including profiling related to it [… keep this point if you want no more advertising by e-mail, otherwise delete it …];",
      erasure:
        "erase the data on opens and clicks that concern me, after giving me the copy asked for above, and confirm that you did.",
    },
    deadline: (received, due) =>
      `Article 12(3) GDPR provides for an answer within one month of receipt of the request. If this letter reaches you on ${received}, that period ends on ${due}. It can be extended only because the requests are complex or many, and only if you tell me so within that same month.`,
    identity:
      "The e-mail address to which you wrote is, I believe, enough to find me in your files. If you need more to identify me, please tell me what and why.",
    next: "Without a satisfactory answer in that time, I reserve the right to turn to the competent supervisory authority.",
    closing: "Yours faithfully,",
    annexes: "Enclosures",
  },
  complaint: {
    title: "Complaint about the measurement of my reading in e-mails",
    to: (authority) => `To: ${authority}`,
    address: "Address or complaint form: see the authority's website.",
    subject: "Subject: complaint under Article 77 GDPR",
    salutation: "Dear Sir or Madam,",
    opening:
      "I submit the following facts to you. They are limited to what the enclosed e-mails show; each can be checked at the stated place of the file.",
    complainant: "1. Complainant",
    complainantFields:
      "[… your first and last name, postal address, e-mail address, and a telephone number if you wish …]",
    controller: "2. Organisation concerned",
    controllerIntro:
      "The e-mail names its sender as follows. A header is the sender's own statement: I have no other proof of identity than what is enclosed.",
    controllerOwn:
      "[… name and address of the organisation, as given in the mail or on its website; the address of its data protection officer if you know it …]",
    order: "3. The facts in order",
    facts: "4. What the e-mails show",
    factsIntro:
      "Each observation is followed by how certain it is and by a quotation from the file with its place.",
    ownFacts:
      "[… what you know and the mail does not show: your relation with the organisation, how it obtained your address, what you agreed to or refused, what it meant for you. Write only what you are sure of. …]",
    law: "5. The rules that apply",
    steps: "6. Steps taken with the sender",
    stepsOwn:
      "[… the day and the means by which you wrote to the sender (a draft letter is in this dossier), the answer you received or that none came, with copies. If you did not write, say so and why. …]",
    asks: "7. What I ask",
    ask: [
      "to examine whether the operations described comply with the rules cited;",
      "where they do not, to have the organisation end them or bring them into line, and erase what was collected without a legal basis;",
      "to keep me informed of the progress and the outcome of my complaint.",
    ],
    askProof:
      "to obtain from the organisation the proof of any consent it invokes, or the exception it relies on;",
    askTransfers:
      "to verify which safeguards covered, on the day of the e-mails, any transfer outside the European Economic Area;",
    competence:
      "If another authority is competent for all or part of this complaint, please forward it or tell me so.",
    evidence: "8. Evidence",
    evidenceIntro:
      "The SHA-256 digests allow anyone to check that the files are still as they were put into the dossier.",
    ownEvidence: "[… further evidence: your letter to the sender, its answer, and so on …]",
    declaration:
      "I declare that the enclosed e-mails are those I received and that what I added is correct to the best of my knowledge. [… read, complete, then sign; delete this sentence if it is not accurate …]",
    closing: "Yours faithfully,",
  },
  standing: {
    consent:
      "Reading information on the recipient's device, or storing it there, requires prior consent, save for the exceptions provided. None is evidenced in the message.",
    contested:
      "This point is disputed: on the strict reading a consent, or a separate withdrawal, is required. None is evidenced in the message.",
    transfer:
      "Where data leave the European Economic Area, an adequacy decision or appropriate safeguards are required. The message shows neither a transfer nor a safeguard; it shows who is told.",
    form: "A form, an item of information or a facility is provided for; the message shows only part of it.",
  },
  onDay: (day) =>
    `On ${day}, the date of the e-mail, these observations came under the following rules:`,
  onAskedDay: (day) =>
    `These observations come under the following rules, in force on ${day}, the day chosen for this examination:`,
  onUnknownDay:
    "The e-mail bears no readable date; the rules in force on its day cannot be named here.",
  limits:
    "What the file does not show: whether consent was given, what the servers kept, where they stood, and which contracts bind the companies named. Nothing is claimed about any of that.",
  person: "[… your first and last name …]\n[… your address …]",
  dated: (day) => `[… place …], ${day}`,
  signature: "[… signature …]",
};
