import type { ReportWords } from "./words.ts";

export const en: ReportWords = {
  title: "Mail audit",
  contents: "Contents",
  verdictName: {
    tracked: "Tracked",
    untracked: "Not tracked",
    unclear: "Unclear",
    unread: "Not read",
  },
  severityName: {
    violation_if_no_consent: "Needs your consent first",
    contested: "Contested",
    exposure: "Exposes you",
    info: "Worth knowing",
  },
  figure: {
    opens: (count) =>
      count === 1 ? "element reports that you open it" : "elements report that you open it",
    links: (count, all) =>
      `of ${all} ${all === "1" ? "link" : "links"} ${count === 1 ? "reports" : "report"} your click`,
    told: (count) => (count === 1 ? "host is told about you" : "hosts are told about you"),
    ordinary: (count) =>
      count === 1
        ? "other remote element, which names nobody"
        : "other remote elements, which name nobody",
  },
  text: {
    present: "It has a text version that can be read without any of this.",
    hollow: "Its text version holds next to nothing: reading without the pictures is not offered.",
    missing: "It has no text version.",
  },
  drawing: {
    heading: "The mail, with what it hides",
    note: "Nothing is loaded and nothing can be clicked. Each number is the place of a finding.",
    frame: "The mail, with marks. Nothing in it is loaded or can be clicked.",
    tooLarge: "The mail is too large to be drawn here.",
    noOriginal: "Without the original mail it cannot be drawn.",
    marks: {
      hiddenImage: "hidden picture",
      personalPicture: "picture made for you",
      remoteContent: "picture from",
      trackedLink: "counted link",
      notInPlace: "Loaded without a place of its own:",
    },
  },
  inTheMail: "In the mail",
  line: (line) => `line ${line}`,
  asItStands: "As it stands in the file",
  morePlaces: (count) => `${count} more, as they stand in the file`,
  restInJson: (count) => `${count} more are listed by --format json.`,
  cannotProve: "What the file cannot prove",
  law: "Rules that day",
  noLaw: "no rule is known to ask anything of this",
  host: "Host",
  operator: "Operator",
  country: "Country",
  transfer: "Transfer on that day",
  unknown: "not known",
  original: "The original",
  size: "Size",
  bytes: (count) => `${count} bytes`,
  judged: "Judged by",
  judgedBy: (day, country) =>
    `${country === null ? "the strict baseline of the European rules" : `the rules for ${country}`}${day === null ? "; the mail names no day" : `, as of ${day}`}`,
  madeWith: (version) => `Made with Consentry ${version}.`,
  selfContained: "This file loads nothing from elsewhere; nor was anything loaded to make it.",
  noAdvice:
    "This is not legal advice. A mail can never prove that consent is absent, only that it is needed.",
  findingName: {
    A01: "A hidden image reports that the mail is opened",
    A02: "A visible picture has an address made for one reader",
    A03: "Showing the mail asks a server for content",
    A04: "The link passes a counter before it leads on",
    A05: "The link hands a number of the reader to the site it opens",
    A06: "The link names the campaign",
    A07: "There is no plain-text part worth reading",
    A08: "Nothing can be reached without being counted",
    A15: "The mail asks for a read receipt",
  },
};
