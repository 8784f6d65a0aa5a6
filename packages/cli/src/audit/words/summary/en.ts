import type { SummaryWords } from "./words.ts";

export const en: SummaryWords = {
  title: "What these mails do to their readers",
  headline: (count, share) => `${share} of ${count} mails watch their reader.`,
  nothing: "No mail could be read.",
  period: (from, to) => (from === to ? `from ${from}` : `from ${from} to ${to}`),
  senders: (count, isAtLeast) => `${isAtLeast ? "at least " : ""}${count} sender domains`,
  unread: (count) => `${count} could not be read and count nowhere`,
  duplicates: (count, isAtLeast) =>
    `${isAtLeast ? "at least " : ""}${count} exact ${count === "1" ? "copy" : "copies"} left out`,
  figure: {
    tracked: "watch their reader, by opening or by clicking",
    openTracked: "report that they are opened",
    clickTracked: "report which links are clicked",
    hiddenImage: "load something only to report the opening",
    remoteContent: "load anything from elsewhere when opened",
    thirdPartyContent: "load content of someone other than the sender",
    addressOnView: "hand over the reader’s address when opened",
    addressOnViewToThirdParty: "hand it, when opened, to someone other than the sender",
    addressInLinks: "hand over the reader’s address when a link is clicked",
    recipientLinks: "have links that name the reader",
    textHollow: "have a text version that holds next to nothing",
    textMissing: "have no text version",
  },
  heading: {
    figures: "What the mails do",
    years: "Over the years",
    studies: "Beside published studies",
    platforms: "Sent with",
    countries: "Countries that are told",
    techniques: "How an opening is reported",
    hosts: "Told most often",
    method: "How this was counted",
  },
  column: {
    messages: "mails",
    share: "share",
    watching: "watching",
    opens: "opening",
    clicks: "clicks",
    year: "Year",
    platform: "Platform",
    country: "Country",
    technique: "Means",
    host: "Host",
  },
  unknown: { country: "not known", year: "no date" },
  countriesNote:
    "Where the company behind the host belongs, not where the machine stands. One mail may tell several.",
  studiesNote:
    "Other mails, other years, other definitions: read these as neighbours, not as a ranking.",
  here: "These mails",
  there: "The study",
  over: (percent) => `over ${percent}`,
  about: (percent) => `about ${percent}`,
  definition: "It counted",
  differs: "Here",
  source: {
    abstract: "from the paper’s own summary",
    secondary: "as other texts quote it",
    press: "as told to the press",
  },
  study: {
    "englehardt-2018-third-party": {
      measured:
        "12,618 HTML mails of 902 senders, shown in a browser: mails that load content from another registrable domain than the sender’s.",
      differs:
        "only the first address of each request is seen, not what it leads on to; mails without HTML count too.",
    },
    "englehardt-2018-listed": {
      measured: "the same mails: those that load something named on a public blocking list.",
      differs:
        "judged by form and sending platform, not by a list; the sender’s own trackers count too.",
    },
    "englehardt-2018-leak": {
      measured:
        "the same mails: those that, when shown, hand the address, plain, encoded or hashed, to a third party (29 to 30 %).",
      differs:
        "only what stands in the mail’s own addresses; cookies and further requests cannot be seen in a file.",
    },
    "hu-2019-pixels": {
      measured:
        "2.3 million mails to disposable addresses: those with a tracking pixel, found by the address in it or by its size after loading.",
      differs:
        "nothing is loaded, so a picture that lies about its size is known only by its form.",
    },
    "bender-newsletters": {
      measured: "newsletters of 44 senders to 12 accounts: those with tracking images.",
      differs: "these need not be newsletters; mixed mail tracks less.",
    },
    "access-2025-pixels": {
      measured:
        "some 44,000 mails of 22 services: the least that any of several heuristics flagged as tracking pixels.",
      differs:
        "one definition, made to accuse seldom; the study shows how much the choice matters.",
    },
    "hey-2021-pixels": {
      measured:
        "a million mails a day to its customers: those with a “spy pixel”, by its own definition.",
      differs: "the definition was not published.",
    },
  },
  method: [
    "Every share is a share of the mails that could be read. Exact copies of the same bytes count once.",
    "A tracker counts when the file proves it, documents it or makes it likely. What is only possible counts nowhere.",
    "Nothing was loaded and no link was followed. The real size of pictures, and where opaque links end, no file can show.",
    "An address counts as handed over when it stands in what is requested: plain, encoded or hashed.",
    "Nothing here says that anybody did not agree: a mail can never prove that.",
  ],
};
