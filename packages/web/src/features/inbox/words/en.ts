export const en = {
  title: "Inbox",
  lead: "No relay is named: every mail ends here, each copy as its reader would get it. Nothing leaves this machine.",
  leadAway: "Your mails leave by a relay. What came here while there was none stays for a while.",
  empty: {
    title: "No mail has come yet",
    next: "Start a campaign or send yourself a test: every copy arrives here, as its reader would get it.",
    nextAway: "Mails leave by your relay, and are not kept here.",
    action: "Campaigns",
  },
  nothingFound: "No mail fits what you look for.",
  choose: "Choose a mail to read it.",
  list: "Mails",
  search: "Recipient or subject",
  verdict: {
    label: "What it does",
    all: "All",
    tracked: "Observes",
    untracked: "Observes nothing",
  },
  noSubject: "(no subject)",
  notLooked: "not looked at yet",
  back: "All mails",
  to: "To",
  from: "From",
  received: "Received",
  size: "Size",
  views: {
    label: "Ways to look at it",
    mail: "As its reader sees it",
    audit: "What it does",
    source: "Source",
    copies: (count: number): string => `Other copies (${count})`,
  },
  frame: "The mail",
  failed: "This mail could not be read. Its source is there as it came.",
  copies: {
    lead: "Side by side, two copies show what tells their readers apart.",
    suggest: {
      tracked: "See it beside a copy that observes nothing",
      untracked: "See it beside a copy that observes its reader",
    },
    beside: (reader: string): string => `Beside the copy of ${reader}`,
  },
  remove: {
    label: "Remove",
    done: "The mail is removed.",
    title: "Remove this mail?",
    body: "It is gone from the inbox for good. What was sent, and what is known of it, stays with its campaign.",
    confirm: "Remove the mail",
  },
  empties: {
    label: "Empty the inbox",
    title: "Empty the inbox?",
    body: (count: number): string =>
      count === 1 ? "1 mail goes for good." : `All ${count} mails go for good.`,
    confirm: "Remove all mails",
    done: (count: number): string =>
      count === 1 ? "1 mail is removed." : `${count} mails are removed.`,
  },
  beside: {
    title: "Two copies side by side",
    back: "Back to the mail",
    said: {
      none: "Neither observes its reader. What differs are the ways out, which are made for each.",
      one: "One observes its reader, the other does not.",
      both: "Both observe their readers.",
      notOne: "These are not copies of one mailing.",
    },
    copyOf: (reader: string): string => `The copy of ${reader}`,
    differs: "What differs",
    opened: "When opened",
    clicked: "When clicked",
    tellsApart: "tells the readers apart",
    tellsNobody: "tells nobody apart",
    onlyIn: (reader: string): string => `Only in the copy of ${reader}`,
    same: (count: number): string =>
      count === 1
        ? "1 address is the same in both, byte for byte."
        : `${count} addresses are the same in both, byte for byte.`,
    waysOut: "The ways out, which are made for each reader",
    nothing: "Nothing that a reader’s program would ask for differs.",
  },
};
