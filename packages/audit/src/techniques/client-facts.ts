/** Groups of mail programs that treat a message alike. */
export const CLIENTS = {
  "apple-mail": "Apple Mail (macOS, iOS)",
  gmail: "Gmail in the browser",
  "outlook-windows": "Outlook for Windows 2007–2019 (drawn by Word)",
  "outlook-web": "Outlook.com",
  thunderbird: "Thunderbird",
  yahoo: "Yahoo Mail in the browser",
  "k-9": "K-9 Mail",
  fairemail: "FairEmail",
  fastmail: "Fastmail in the browser",
} as const;

export type ClientId = keyof typeof CLIENTS;

/** `partly`: in some accounts, on some elements, or after the reader switched it on. */
export type Support = "works" | "partly" | "not";

/** One thing that clients were tested for, with the newest test the source holds of each. */
export interface FeatureFact {
  readonly what: string;
  /** File of the public test collection that it was read in, with the version read. */
  readonly source: string;
  /** Month of the test, or the client's version where the source gives that. */
  readonly tested: Readonly<Partial<Record<ClientId, readonly [Support, string]>>>;
}

const caniemail = (file: string, commit: string): string =>
  `caniemail (MIT), _features/${file}.md at ${commit}`;

/**
 * What clients support. That a client supports something does not say that it asks a server without
 * the reader's leave: `REMOTE_CONTENT` does. A client that is not named was not looked up.
 */
export const FEATURES = {
  "background-attribute": {
    what: "`background` attribute",
    source: caniemail("html-background", "0707166"),
    tested: {
      "apple-mail": ["works", "2019-02"],
      gmail: ["works", "2019-02"],
      "outlook-windows": ["partly", "2019-02"],
      "outlook-web": ["works", "2024-01"],
      thunderbird: ["works", "60.5.0"],
      yahoo: ["works", "2019-02"],
      "k-9": ["not", "6.904"],
      fastmail: ["works", "2021-07"],
    },
  },
  "background-image": {
    what: "CSS background images",
    source: caniemail("css-background-image", "0752867"),
    tested: {
      "apple-mail": ["works", "2019-02"],
      gmail: ["works", "2019-02"],
      "outlook-windows": ["not", "2019-02"],
      "outlook-web": ["works", "2019-02"],
      thunderbird: ["works", "60.5.0"],
      yahoo: ["partly", "2019-02"],
    },
  },
  import: {
    what: "`@import`",
    source: caniemail("css-at-import", "0707166"),
    tested: {
      "apple-mail": ["works", "2019-02"],
      gmail: ["not", "2019-02"],
      "outlook-windows": ["works", "2019-02"],
      "outlook-web": ["not", "2023-12"],
      thunderbird: ["not", "78.5"],
      yahoo: ["not", "2019-02"],
      "k-9": ["not", "6.904"],
      fastmail: ["not", "2021-07"],
    },
  },
  "font-face": {
    what: "remote fonts (`@font-face`)",
    source: caniemail("css-at-font-face", "00c4dde"),
    tested: {
      "apple-mail": ["works", "2019-07"],
      gmail: ["not", "2019-07"],
      "outlook-windows": ["not", "2019-07"],
      "outlook-web": ["not", "2019-07"],
      thunderbird: ["works", "60.7"],
      yahoo: ["not", "2019-07"],
    },
  },
  "link-element": {
    what: "`<link>` to a style sheet",
    source: caniemail("html-link", "1b31b10"),
    tested: {
      "apple-mail": ["works", "2019-02"],
      gmail: ["not", "2019-02"],
      "outlook-windows": ["works", "2019-02"],
      "outlook-web": ["not", "2019-02"],
      thunderbird: ["not", "78.5"],
      yahoo: ["not", "2019-02"],
      fastmail: ["not", "2021-07"],
    },
  },
  hover: {
    what: "`:hover`",
    source: caniemail("css-pseudo-class-hover", "0707166"),
    tested: {
      "apple-mail": ["works", "2019-10"],
      gmail: ["works", "2019-10"],
      "outlook-windows": ["not", "2019-10"],
      "outlook-web": ["partly", "2024-01"],
      thunderbird: ["works", "60.8"],
      yahoo: ["works", "2019-02"],
      "k-9": ["works", "6.904"],
      fastmail: ["works", "2021-07"],
    },
  },
  srcset: {
    what: "`srcset`",
    source: caniemail("html-srcset", "18abcdb"),
    tested: {
      "apple-mail": ["works", "2019-05"],
      gmail: ["not", "2019-05"],
      "outlook-windows": ["not", "2019-05"],
      "outlook-web": ["not", "2019-05"],
      thunderbird: ["works", "60.3"],
      yahoo: ["not", "2019-05"],
    },
  },
  video: {
    what: "`<video>`",
    source: caniemail("html-video", "103ba62"),
    tested: {
      "apple-mail": ["works", "2019-09"],
      gmail: ["not", "2019-09"],
      "outlook-windows": ["not", "2019-09"],
      "outlook-web": ["not", "2019-09"],
      thunderbird: ["works", "60.9"],
      yahoo: ["not", "2019-09"],
    },
  },
  svg: {
    what: "`<svg>` in the page",
    source: caniemail("html-svg", "0053180"),
    tested: {
      "apple-mail": ["partly", "2020-02"],
      gmail: ["not", "2020-02"],
      "outlook-windows": ["not", "2020-02"],
      "outlook-web": ["not", "2020-02"],
      thunderbird: ["works", "68.4"],
      yahoo: ["not", "2020-02"],
    },
  },
  object: {
    what: "`<object>`",
    source: caniemail("html-object", "0707166"),
    tested: {
      "apple-mail": ["partly", "2021-02"],
      gmail: ["not", "2020-10"],
      "outlook-windows": ["not", "2020-10"],
      "outlook-web": ["not", "2024-01"],
      thunderbird: ["partly", "78.7"],
      yahoo: ["not", "2020-10"],
      "k-9": ["not", "6.904"],
      fastmail: ["not", "2021-07"],
    },
  },
  form: {
    what: "sending a `<form>`",
    source: caniemail("html-form", "0461c84"),
    tested: {
      "apple-mail": ["works", "2019-09"],
      gmail: ["works", "2019-09"],
      "outlook-windows": ["not", "2019-09"],
      "outlook-web": ["partly", "2019-10"],
      thunderbird: ["works", "68.4"],
      yahoo: ["works", "2019-09"],
    },
  },
  amp: {
    what: "AMP parts",
    source: caniemail("amp", "0461c84"),
    tested: {
      "apple-mail": ["not", "2019-10"],
      gmail: ["works", "2019-10"],
      "outlook-windows": ["not", "2019-10"],
      "outlook-web": ["partly", "2019-10"],
      thunderbird: ["not", "68.4"],
      yahoo: ["not", "2019-10"],
    },
  },
} as const satisfies Readonly<Record<string, FeatureFact>>;

export type FeatureId = keyof typeof FEATURES;

/** What a client does with remote content before anybody decides. */
export interface RemoteContentFact {
  readonly client: ClientId;
  readonly does: string;
  /** `documented`: by its maker, or read in its source · `reported`: by others, about the maker's words. */
  readonly confidence: "documented" | "reported";
  readonly source: string;
  /** When the source was looked up; makers change their defaults without a date. */
  readonly readOn: string;
}

export const REMOTE_CONTENT: readonly RemoteContentFact[] = [
  {
    client: "thunderbird",
    does: "Loads nothing remote until the reader allows it, for the message, the sender or the site.",
    confidence: "documented",
    source: "support.mozilla.org/kb/remote-content-in-messages",
    readOn: "2026-11-22",
  },
  {
    client: "outlook-windows",
    does: "Loads no pictures until the reader allows it, except from and to addresses on its safe lists.",
    confidence: "documented",
    source: "office.microsoft.com, HA102710191033",
    readOn: "2026-11-22",
  },
  {
    client: "fastmail",
    does: "Loads pictures on the reader's behalf, so that the sender sees neither address nor program; can be set to ask first.",
    confidence: "documented",
    source: "fastmail.help, “Blocking remote images”",
    readOn: "2026-11-22",
  },
  {
    client: "fairemail",
    does: "Recognises pictures of at most 25 square pixels as tracking pictures.",
    confidence: "documented",
    source: "its published source: TRACKING_PIXEL_SURFACE",
    readOn: "2026-11-21",
  },
  {
    client: "gmail",
    does: "Loads pictures through the maker's servers: the sender sees no address of the reader's, and yet the opening, by an address made for one reader.",
    confidence: "reported",
    source: "the maker's help text of December 2013, as quoted by others",
    readOn: "2026-11-22",
  },
  {
    client: "apple-mail",
    does: "With “Protect Mail Activity” switched on, loads all remote content in the background through relays, opened or not: an opening can no longer be told from a delivery.",
    confidence: "reported",
    source: "the maker's words on Mail Privacy Protection of June 2021, as quoted by others",
    readOn: "2026-11-22",
  },
];
