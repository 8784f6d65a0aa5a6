import type { Home } from "@consentry/client";

type Kind = Home["needs"][number]["kind"];

/** What one kind of thing that waits is called, why it matters, and what is done about it. */
export interface NeedWords {
  /** @param many the count as the reader's own place writes it */
  readonly says: (name: string, count: number, many: string) => string;
  readonly why: string;
  readonly act: string;
  /** What the day is that stands beside it; left out where none ever does. */
  readonly until?: (day: string) => string;
}

const people = (count: number, many: string): string =>
  count === 1 ? "1 person" : `${many} people`;

const needs: Readonly<Record<Kind, NeedWords>> = {
  "everything-stopped": {
    says: () => "All sending is stopped",
    why: "Somebody stopped everything. No mail leaves until somebody allows it again.",
    act: "Look at campaigns",
  },
  "installation-unwell": {
    says: () => "Something about this installation is not well",
    why: "Whoever runs the machine sees more with: consentry doctor",
    act: "Open the settings",
  },
  "breach-to-tell": {
    says: (name: string) => `Somebody must be told of “${name}”`,
    why: "A breach of personal data. Whoever must be told is told within its time, or it is written down why not.",
    act: "Open the file",
    until: (day) => `Until ${day}.`,
  },
  "breach-open": {
    says: (name: string) => `The file “${name}” is open`,
    why: "A breach of personal data of which everybody was told who must be. It is closed once all is decided.",
    act: "Open the file",
  },
  "assessment-called-for": {
    says: () => "What is done here calls for an assessment",
    why: "Signs of a high risk for people come together. It is assessed before, not after.",
    act: "See why",
  },
  "assessment-review": {
    says: (name: string) => `“${name}” is to be looked at again`,
    why: "The day came that was set when it was decided.",
    act: "Look at it again",
    until: (day) => `Set for ${day}.`,
  },
  "register-drifted": {
    says: (_, count, many) =>
      count === 1
        ? "The register says one thing else than was confirmed"
        : `The register says ${many} things else than were confirmed`,
    why: "What is set up here has changed since somebody confirmed it.",
    act: "See what changed",
  },
  "notice-drifted": {
    says: () => "The privacy notice says something else than is done",
    why: "What is set up here has changed since it was published.",
    act: "See what changed",
  },
  "campaign-stopped": {
    says: (name: string) => `“${name}” stands still`,
    why: "It was on its way and was stopped.",
    act: "See why",
    until: (day) => `It was planned for ${day}.`,
  },
  "automation-stopped": {
    says: (name: string) => `Messages of “${name}” do not go out`,
    why: "The automation is active, and a step of it stands still. People wait there.",
    act: "See why",
  },
  "many-complained": {
    says: (name: string, _count: number, many: string) => `${many} complaints about “${name}”`,
    why: "More than mailbox providers put up with. Look at whom it went to.",
    act: "Open the report",
  },
  "many-left": {
    says: (name: string, _count: number, many: string) => `${many} readers left by “${name}”`,
    why: "More than leave a list they asked for. Look at what they were promised.",
    act: "Open the report",
  },
  "people-unanswered": {
    says: (_name: string, count: number, many: string) =>
      count === 1
        ? "A request about somebody’s data is overdue"
        : `${many} requests of people are overdue`,
    why: "The last day to answer is over. Answer now: late is better than not at all.",
    act: "Answer now",
    until: (day) => `The first was due by ${day}.`,
  },
  "read-in-bulk": {
    says: (_name: string, count: number, many: string) =>
      count === 1 ? "Somebody read data in bulk" : `Data were read in bulk ${many} times`,
    why: "More than a thousand people within an hour, or a whole file. Was it their work?",
    act: "See who and what",
  },
  "people-ask": {
    says: (_name: string, count: number, many: string) =>
      count === 1 ? "Somebody asks about their data" : `${many} people ask about their data`,
    why: "Each has a right to an answer in time, and the clock is running.",
    act: "Read what they ask",
    until: (day) => `The first is due by ${day}.`,
  },
  "servers-refuse": {
    says: (_name: string, _count: number, many: string) =>
      `Servers refused ${many} mails by a rule of theirs`,
    why: "It is about how you send, and nothing against your readers. Read what the servers say.",
    act: "See what came back",
  },
  "provider-held": {
    says: (name: string) => `${name} gets nothing of a campaign any more`,
    why: "Too many of its mails were refused there. Find out why before you let it go on.",
    act: "Look at the pace",
  },
  "unknown-sender": {
    says: (_name: string, count: number, many: string) =>
      count === 1
        ? "A server that nobody knows sends in your name"
        : `${many} servers that nobody knows send in your name`,
    why: "Nothing shows that they may. It is a tool somebody forgot to set up, or somebody else.",
    act: "See which",
  },
  "proof-fails-more": {
    says: () => "More of your mails fail to prove that they are yours",
    why: "Twice as many as in the month before. A key or a record may have changed.",
    act: "See where",
  },
  blacklisted: {
    says: (name: string, count: number, many: string) =>
      count === 1 ? `${name} is on a blacklist` : `${name} is on ${many} blacklists`,
    why: "Receivers who ask it may refuse your mail.",
    act: "See what it means",
  },
  "domain-wrong": {
    says: (name: string, count: number, many: string) =>
      count === 1 ? `Something is wrong with ${name}` : `${many} things are wrong with ${name}`,
    why: "What the domain publishes for its mail decides whether it arrives.",
    act: "See what to set",
  },
  "signing-key-waits": {
    says: (name: string) => `A key of ${name} waits for its record`,
    why: "It signs as soon as the DNS shows it; until then the one before goes on.",
    act: "See the record",
  },
  "mailbox-trouble": {
    says: (name: string) => `The mailbox “${name}” cannot be looked into`,
    why: "What came back is not read meanwhile.",
    act: "Look at the mailbox",
  },
  "ledger-unsigned": {
    says: (_name: string, _count: number, many: string) =>
      `${many} entries of the ledger are unsigned`,
    why: "They are signed every quarter of an hour; the job that does it is in trouble.",
    act: "Open the ledger",
  },
  "import-unfinished": {
    says: (name: string) => `The import of ${name} stopped half-way`,
    why: "Some of its people are in, others are not.",
    act: "Go on with it",
    until: (day) => `What was read is forgotten on ${day}.`,
  },
  "import-waiting": {
    says: (name: string) => `${name} waits to be let in`,
    why: "It was read. Look at what was found in it before anybody is added.",
    act: "Read its report",
    until: (day) => `What was read is forgotten on ${day}.`,
  },
  "retention-failed": {
    says: () => "Something past its day could not be removed",
    why: "It is tried again every hour; everything else goes on its day.",
    act: "See the run",
    until: (moment) => `Last tried ${moment}.`,
  },
  "erasures-unfinished": {
    says: (_name: string, count: number, many: string) =>
      count === 1
        ? "An erasure has not reached everything yet"
        : `${many} erasures have not reached everything yet`,
    why: "After two days something holds it up: a file that is still read, a night in which nothing could be overwritten, or backups whose keys were not written anew.",
    act: "See what is left",
    until: (moment) => `The oldest is of ${moment}.`,
  },
  "holds-ending": {
    says: (_name: string, count: number, many: string) =>
      count === 1 ? "A legal hold ends soon" : `${many} legal holds end soon`,
    why: "What they keep past its day goes with the run after their end. Renew what is still needed.",
    act: "See holds",
    until: (day) => `The first on ${day}.`,
  },
  "people-overdue": {
    says: (_name: string, count: number, many: string) =>
      `The time of ${people(count, many)} is over`,
    why: "Nothing allows keeping them another day.",
    act: "See who",
    until: (day) => `The first since ${day}.`,
  },
  "campaign-refused": {
    says: (name: string) => `The gate refuses “${name}”`,
    why: "Something in it would observe its readers, or misses what it must say.",
    act: "See what to change",
    until: (day) => `Planned for ${day}.`,
  },
  "campaign-ready": {
    says: (name: string) => `“${name}” is ready to send`,
    why: "It passed the gate. Nobody gets it before you say so.",
    act: "Look once more, and send",
    until: (day) => `Planned for ${day}.`,
  },
  "campaign-unchecked": {
    says: (name: string) => `“${name}” is not finished`,
    why: "A draft that nobody had checked yet.",
    act: "Go on writing",
    until: (day) => `Planned for ${day}.`,
  },
  "key-ending": {
    says: (name: string) => `The key “${name}” ends`,
    why: "A program speaks for you with it, and is refused from that day on. Make the next one and give it to the program.",
    act: "Look at the keys",
    until: (day) => `Until ${day}.`,
  },
  "people-due": {
    says: (_name: string, count: number, many: string) =>
      `${people(count, many)} ${count === 1 ? "reaches" : "reach"} the last day within a month`,
    why: "Who buys or answers before then stays; the others go.",
    act: "See who",
    until: (day) => `The first on ${day}.`,
  },
  "text-carrier-trouble": {
    says: (name: string) => `“${name}” takes no texts`,
    why: "The carrier of texts cannot be reached or lets nobody in. Codes and notices wait.",
    act: "Look at the carrier",
  },
  "texts-unanswered": {
    says: (_name: string, count: number, many: string) =>
      count === 1 ? "Somebody answered a text" : `${many} answers to texts wait`,
    why: "What is no STOP is for people to read. It goes after thirty days.",
    act: "Read the answers",
  },
  "webhook-failing": {
    says: (name: string) => `“${name}” does not hear us`,
    why: "A program that is told of what happens takes nothing any more. What it should hear waits.",
    act: "See how it ends",
  },
  "sender-unsigned": {
    says: (name: string) => `Mails from “${name}” cannot be signed`,
    why: "The sender has no key yet, so no campaign of theirs can start.",
    act: "Make a key",
  },
  "backup-missing": {
    says: () => "There is no fresh backup",
    why: "One is made every night, and the last nights it was not.",
    act: "See why",
    until: (day) => `The last is of ${day}.`,
  },
  "backup-does-not-come-back": {
    says: () => "A backup did not come back",
    why: "It was restored for trial, and something was wrong. Until another one comes back there is none to rely on.",
    act: "See why",
  },
  "backup-key-here": {
    says: () => "The key to the backups lies on this machine alone",
    why: "Whoever loses the machine loses the key with it, and so every backup. Put a copy elsewhere.",
    act: "See where it lies",
  },
  "relay-missing": {
    says: () => "No mail leaves this machine",
    why: "There is no relay: everything that is sent lies in the inbox here. Good for trying out.",
    act: "Name a relay",
  },
};

/** English; the shape every other language follows. */
export const en = {
  title: "Today",
  lead: (count: number, many: string): string =>
    count === 0
      ? "Nothing waits for you."
      : count === 1
        ? "One thing waits for you."
        : `${many} things wait for you.`,
  waiting: "What waits for you",
  more: (many: string): string => `${many} more`,
  done: {
    title: "All done",
    text: "Nothing is stopped, nothing waits to be read, and everything in the ledger is signed.",
    next: "Write a campaign",
  },
  needs,
  because: {
    "relay-login": "The relay does not take its login.",
    "relay-trouble": "No relay could be reached for a long while.",
    "many-bounces": "More than one mail in ten came back.",
    "many-refusals": "Relays refused more than one mail in five.",
    "many-complaints": "More than three readers in a thousand said that it is spam.",
    "many-unwritable": "More than one mail in ten could not be written.",
    "mailbox-host": "There is no server of that name.",
    "mailbox-connection": "The server takes no connection.",
    "mailbox-tls": "The server cannot show who it is.",
    "mailbox-timeout": "The server does not answer in time.",
    "mailbox-login": "The server does not take the login.",
    "mailbox-folder": "The folder is not there.",
    "mailbox-answer": "The server answered with something that cannot be read.",
    "signing-key": "The sender’s key is gone.",
    signature: "Its mails could not be signed.",
    identity: "Its sender is gone.",
    writing: "What is written in it cannot be read any more.",
    "queue-stuck": "What is due does not leave. On the machine: consentry doctor",
    "disk-low": "The disk is nearly full. On the machine: consentry doctor",
    "connections-short":
      "The database has hardly a connection left. On the machine: consentry doctor",
    "ledger-broken": "The ledger does not hold together: somebody changed it.",
    "relay-away": "The relay does not take mails, and some wait for it.",
    "clock-off": "The machine’s clock is wrong. On the machine: consentry doctor",
    "certificate-ending": "A certificate of this server ends within two weeks.",
    "list-gone": "The list it is for is gone.",
    "segment-gone": "The segment it is for is gone.",
  },
  steps: {
    title: "First steps",
    lead: "Five steps to a first mail that its readers asked for.",
    isDone: "done",
    source: {
      title: "Say where your people come from",
      text: "Nobody is written to whose origin is unknown. A shop, a form, a file: each is a source.",
      act: "Declare a source",
    },
    form: {
      title: "Ask on your site",
      text: "A form with a box for each purpose, none of them ticked, in four languages.",
      act: "Make a form",
    },
    people: {
      title: "Bring the people you know",
      text: "From a file or another tool. A report says first who may be written to, and why.",
      act: "Import a file",
    },
    sender: {
      title: "Say who writes",
      text: "A name, an address, who answers for it, and a key that signs each mail.",
      act: "Add a sender",
    },
    campaign: {
      title: "Send a first campaign",
      text: "It is audited before it leaves; each reader gets only the measuring they agreed to.",
      act: "Write a campaign",
    },
  },
  picture: {
    title: "How it stands",
    people: "People",
    writable: "May be written to",
    ofAll: (share: string): string => `${share} of all`,
    measured: "Agreed that openings are seen",
    ofWritable: (share: string): string => `${share} of those who may be written to`,
    counting: "Being counted",
    overTime: "Who said yes, month by month",
    overTimeSummary: (first: string, last: string): string =>
      `How many people say yes to each purpose, from ${first} to ${last}.`,
    month: "Month",
    noneYet: "Nobody was asked for anything yet.",
    toConsent: "All purposes and their words",
  },
  last: {
    title: "Last campaign",
    ended: "ended",
    readers: "Readers whose openings are seen, and those whose are not",
    seen: "agreed to be measured",
    unseen: "not measured",
    sent: "Sent",
    replied: "Answered",
    left: "Left",
    bounced: "Came back",
    complained: "Complained",
    report: "The whole report",
  },
};
