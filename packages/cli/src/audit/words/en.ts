import { parties } from "./parties/en.ts";
import { en as report } from "./report/en.ts";
import type { VerdictFacts, Words } from "./words.ts";

const OPEN_KIND = {
  "hidden-image": ["hidden image", "hidden images"],
  image: ["image", "images"],
  element: ["hidden element", "hidden elements"],
} as const;

function opening({ openTrackers, openKind, isAnonymous }: VerdictFacts): string {
  const [one, many] = OPEN_KIND[openKind];
  const what = openTrackers === 1 ? `1 ${one} reports` : `${openTrackers} ${many} report`;
  return isAnonymous
    ? `${what} that somebody opens it, without saying who`
    : `${what} when you open it`;
}

function clicking({ trackedLinks, allLinks }: VerdictFacts): string {
  if (allLinks === 1) return "its only link reports your click";
  if (trackedLinks === allLinks) return `all ${allLinks} links report your clicks`;
  return `${trackedLinks} of ${allLinks} links ${trackedLinks === 1 ? "reports" : "report"} your clicks`;
}

export const en: Words = {
  verdict: {
    tracked(facts) {
      if (facts.openTrackers === 0) {
        return `This mail watches you: nothing reports that you open it, but ${clicking(facts)}.`;
      }
      if (facts.trackedLinks > 0) {
        return `This mail watches you: ${opening(facts)}; ${clicking(facts)}.`;
      }
      const lead = facts.isAnonymous ? "This mail counts its readers" : "This mail watches you";
      const links = facts.allLinks === 0 ? "" : "; its links do not report your clicks";
      return `${lead}: ${opening(facts)}${links}.`;
    },
    untracked({ allLinks }) {
      const links =
        allLinks === 0
          ? "it has no links"
          : allLinks === 1
            ? "its only link goes straight where it says"
            : `its ${allLinks} links go straight where they say`;
      return `This mail does not watch you: nothing reports that you open it, and ${links}.`;
    },
    unclear({ openTrackers, trackedLinks }) {
      const suspects = [
        openTrackers > 0 ? `${openTrackers} remote ${openTrackers === 1 ? "image" : "images"}` : "",
        trackedLinks > 0 ? `${trackedLinks} ${trackedLinks === 1 ? "link" : "links"}` : "",
      ].filter((part) => part !== "");
      const why =
        suspects.length === 0
          ? "not all of it could be read"
          : `${suspects.join(" and ")} might report you, and nothing in the file settles it`;
      return `Whether this mail watches you cannot be said: ${why}.`;
    },
    unread: "This could not be read.",
    receipt: "But it asks your program to report that you read it; you may say no.",
    ordinary: ({ ordinary, ordinaryHosts }) =>
      `Opening it still asks ${ordinaryHosts === 1 ? "1 host" : `${ordinaryHosts} hosts`} for ${ordinary === 1 ? "an ordinary image or style" : `${ordinary} ordinary images or styles`}; as far as one copy shows, their addresses name nobody.`,
  },
  label: {
    subject: "Subject",
    from: "From",
    to: "To",
    sent: "Sent",
    sentWith: "Sent with",
    file: "File",
    none: "(none)",
    learns: "Learns",
    consent: "Consent",
    evidence: "Evidence",
    place: "Place",
    rules: "Rules",
    identifies: "Names",
    why: "Because",
    certainty: "Certainty",
    leadsTo: "Leads to",
  },
  heading: {
    observes: "What observes you",
    told: "Who is told",
    evidence: "Evidence",
    cannotShow: "What this file cannot show",
    notRead: "What was not read",
  },
  nothingObserves: "Nothing found.",
  worthKnowing: "Nothing observes you. Worth knowing all the same:",
  askedByRules: "contested; the rules applied here ask for it first",
  nobodyTold: "Nobody: opening this mail and clicking in it tells no tracker.",
  onlyServed: "No tracker. These hosts hand out what the mail shows:",
  quoted: (text) => `“${text}”`,
  listed: (items) => items.join("; "),
  partOf: (company) => `part of ${company}`,
  opens: (times) => `when you open the mail${times > 1 ? ` (${times} requests)` : ""}`,
  clicks: (times) => `when you click${times > 1 ? ` one of ${times} links` : " a link"}`,
  loads: (times) => `ordinary ${times === 1 ? "image or style" : "images and styles"} (${times})`,
  place: (part, line, byte) => `${part}, line ${line}, byte ${byte}`,
  alike: (more, lines) => `and ${more} more like it: ${more === 1 ? "line" : "lines"} ${lines}`,
  fingerprint: (bytes, sha256) =>
    `Places count in the message as received: ${bytes} bytes, SHA-256 ${sha256}`,
  part: (path) => `part ${path}`,
  header: "header",
  wholeMessage: "the message as a whole",
  severity: {
    violation_if_no_consent: "needed first; the mail shows none",
    contested: "contested; authorities read the rules differently",
    exposure: "not the question; it exposes you, whether meant or not",
    info: "",
  },
  grade: {
    proved: ["proved", "it can be read in the mail itself"],
    documented: ["documented", "this form is known and described"],
    likely: ["likely", "it looks and is placed like one"],
    possible: ["possible", "a hint, no more"],
  },
  observed: {
    open: "that and when you open",
    click: "what you click",
    device: "your device and program",
    location: "roughly where you are",
    forwarding: "that you forward it",
    address: "your address",
  },
  identifies: {
    recipient: "you, personally",
    campaign: "which mailing, not who reads it",
    none: "nothing about you",
    unknown: "perhaps you; the file does not settle it",
  },
  status: {
    eea: "inside the EEA",
    adequate: "a country recognised as adequate on the mail's day",
    "check-list": "adequate only for listed companies: look this one up",
    none: "no adequacy recognised on the mail's day",
    unknown: "country unknown",
  },
  link: {
    content: "link",
    unsubscribe: "unsubscribe link",
    preferences: "preferences link",
    "view-online": '"view online" link',
    mailto: "mail link",
    other: "link",
  },
  technique: {
    img: "image",
    srcset: "image (one of several sizes)",
    "picture-source": "image (one of several sizes)",
    "input-image": "image button",
    "background-attribute": "background image",
    "css-inline": "background image set by a style",
    "css-block": "image loaded by a style sheet",
    "css-import": "imported style sheet",
    "css-font": "remote font",
    stylesheet: "remote style sheet",
    "resource-hint": "request in advance",
    icon: "icon",
    "link-other": "linked resource",
    vml: "image for Outlook",
    media: "sound or film",
    bgsound: "background sound",
    svg: "image inside a drawing",
    frame: "embedded page",
    object: "embedded object",
    script: "script",
    "meta-refresh": "automatic redirect",
    amp: "element of the interactive (AMP) part",
    calendar: "address in a calendar entry",
    vcard: "address in a business card",
    "external-body": "part stored elsewhere",
    "legacy-css": "style of an old mail program",
    document: "asked for by an attached document",
    pdf: "asked for by an attached PDF",
    shortcut: "asked for by an attached shortcut",
    certificate: "address in a certificate",
    "key-lookup": "address of the sender’s key",
    "sender-logo": "the sender’s logo",
  },
  because: {
    "when-attachment-opened": "asked for when the attached file is opened",
    "when-verified": "asked for when a program checks the sender",
    "when-printed": "asked for when the mail is printed",
    "when-forwarded": "asked for when the mail is forwarded or answered",
    "when-touched": "asked for when something is touched or chosen",
    "when-typed": "asked for when something is typed",
    "when-scrolled": "asked for when the reader scrolls to it",
    size: "shown no larger than {} pixels",
    platform: "a known form of {}",
    "known-form": "resembles a known form",
    parameter: "a parameter that numbers readers ({})",
    address: "holds your address ({})",
    "address:plain": "holds your address in plain letters",
    "some-address": "holds an e-mail address",
    "token:path": "a code of its own in the path",
    "token:host": "a code of its own in the host name",
    "token:fragment": "a code of its own after the #",
    "token:query": "a code of its own ({})",
    token: "a code of its own",
    "same-token-in-links": "the same code stands in links",
    "open-word": "its address speaks of counting openings",
    "open-hint": "its address may speak of counting openings",
    "click-word": "its address speaks of counting clicks",
    "click-hint": "its address may speak of counting clicks",
    "computed-answer": "asks a program, not a picture file",
    "one-template-for-all": "the links are all made after one pattern",
    "shows-another-host": "the text names another host",
    "leads-elsewhere": "passes through a host other than its destination",
    ping: "reports the click on the side (ping)",
    "host-counts-clicks": "its host counts clicks",
    "not-a-picture": "asks for something that is no picture",
    "no-size": "an image without a size",
    "hidden:display-none": "not displayed (display: none)",
    "hidden:visibility-hidden": "made invisible",
    "hidden:opacity-0": "made transparent",
    "hidden:off-screen": "placed outside the screen",
    "hidden:no-size": "given no size",
    "hidden:clipped": "cut away",
    hidden: "hidden ({})",
  },
  notice: {
    "too-many-parts": "more parts than are read",
    "nested-too-deep": "parts nested deeper than are read",
    "header-too-large": "a header longer than is read",
    "body-too-large": "content longer than is read",
    "too-many-references": "more remote content than is listed",
    "too-many-links": "more links than are listed",
    "truncated-multipart": "the message ends before it says it does",
    "unknown-charset": "a character set nobody knows; read as Latin letters",
    "broken-encoding": "damaged encoding; read as far as it goes",
    "html-too-deep": "elements nested deeper than are read",
    "too-many-attributes": "an element with more attributes than are read",
    "attachment-not-read":
      "an attached file that could not be read whole: too large, packed too deep, damaged or locked",
    "converted-from-msg":
      "an Outlook file (.msg): places count in the message made from it, not in the file; the fingerprint is the file’s",
  },
  error: {
    empty: "The file is empty.",
    "not-a-message": "This is not an e-mail: it has no header lines.",
    "too-large": "One message over 100 MiB is not read; a mailbox (mbox) of any size is.",
    "not-found": "There is no such file or folder.",
    "not-readable": "It could not be opened for reading; its permissions may forbid it.",
    "auditor-failed": "The auditor broke on this message. That is our fault: please report it.",
    encrypted: "This is encrypted: unpack it with its password first.",
    "damaged-archive": "This archive is damaged, or packed in a way that is not read here.",
    "archive-too-large": "This archive unfolds to far more than mail does: unpack it yourself.",
    "nested-archive":
      "An archive inside an archive, or from a pipe, is not opened: unpack it first.",
    "damaged-msg":
      "This Outlook file is damaged or holds no mail: save the mail again, as .eml where offered.",
  },
  cannotShow: {
    imageSize: "How large a remote image really is, and what it shows.",
    redirect: "Where a link with an opaque code ends.",
    code: "Whether a code that is only likely or possible names you, or just the mailing.",
    keeping: "What the server behind an address writes down, and for how long.",
    hosting: "Who owned and hosted the addresses on the day the mail was sent.",
    consent: "Whether you agreed to this earlier: a mail can never prove that you did not.",
  },
  batch: {
    messages: (count, shown) => `${shown} ${count === 1 ? "message" : "messages"}`,
    tracked: "watch their reader",
    untracked: "do not",
    unclear: "cannot be said",
    unread: "could not be read",
    byPlatform: "Sent with",
    noPlatform: "(no platform recognised)",
    topHosts: "Told most often",
    columnMessages: "messages",
    columnTracked: "watching",
    opens: "opens",
    links: "links",
    others: (count) => `and ${count} more`,
    fullPage: "For the full page of one message: consentry audit",
  },
  parties,
  report,
};
