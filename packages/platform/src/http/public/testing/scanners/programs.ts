/** One request as a program sends it. */
export interface Visit {
  readonly method: "GET" | "HEAD" | "OPTIONS";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whose network it comes from. */
  readonly from: string;
}

/** What a message of ours can lead a program to. */
export interface Addresses {
  /** What is loaded when the message is shown. */
  readonly images: readonly string[];
  /** What the author's links were made into. */
  readonly links: readonly string[];
  /** Ways out, questions, notices: what can be acted on. */
  readonly actions: readonly string[];
}

/** A program between the sender and the reader, or on the reader's side. */
export interface Program {
  readonly name: string;
  /** Where it was read that it does so. */
  readonly source: string;
  visits(addresses: Addresses): readonly Visit[];
}

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
/** As seen on false clicks in Microsoft tenants: gophish/gophish issue 2446. */
const CHROMES_OF_YEARS_AGO = ["79.0.3945.136", "80.0.3987.132", "96.0.4664.110"].map((version) =>
  CHROME.replace("142.0.0.0", version),
);

/** Documentation networks: nothing is known of anybody by where it asks from. */
const NETWORKS = ["192.0.2.10", "198.51.100.20", "203.0.113.30", "2001:db8::40"];

export const PROGRAMS: readonly Program[] = [
  {
    name: "Gmail’s image proxy, as soon as the message is shown",
    source: "matomo-org/device-detector issue 5359",
    visits: ({ images }) =>
      images.map((path) =>
        get(path, {
          "user-agent":
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
        }),
      ),
  },
  {
    name: "Gmail’s look at a message on its arrival",
    source: "mautic/mautic pull request 10245",
    visits: ({ images, links }) =>
      [...images, ...links].map((path) =>
        get(path, {
          "user-agent":
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0",
        }),
      ),
  },
  {
    name: "Yahoo’s image proxy",
    source: "Yahoo’s help, which names it",
    visits: ({ images }) =>
      images.map((path) =>
        get(path, {
          "user-agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
        }),
      ),
  },
  {
    name: "Apple Mail, loading every image before anybody reads",
    source:
      "bird.com, “4 insights on iOS 15 Mail Privacy Protection changes” (2021): all images, as Mozilla/5.0",
    visits: ({ images }) =>
      [...images, ...images].map((path, at) => get(path, { "user-agent": "Mozilla/5.0" }, at)),
  },
  {
    name: "Outlook with Safe Links: a HEAD and a GET of every link, again and again, from anywhere",
    source:
      "jdavidbakr/mail-tracker pull request 200 (HEAD); gophish/gophish issue 2446 (browsers of years ago); Microsoft: at delivery and at the click",
    visits: (addresses) =>
      CHROMES_OF_YEARS_AGO.flatMap((program, round) =>
        everyLink(addresses).flatMap((path, at) => {
          const headers = { "user-agent": program };
          return [head(path, headers, at + round), get(path, headers, at + round + 1)];
        }),
      ),
  },
  {
    name: "a sandbox that opens every link in a whole browser and runs what is there",
    source: "justingit/dada-mail issue 1126, quoting healthchecks.io on Office 365",
    visits: (addresses) =>
      everyLink(addresses).map((path, at) =>
        get(
          path,
          {
            "user-agent": CHROME,
            accept: "text/html,application/xhtml+xml",
            "sec-fetch-mode": "navigate",
            "sec-fetch-user": "?1",
            "upgrade-insecure-requests": "1",
          },
          at,
        ),
      ),
  },
  {
    name: "a gateway (Proofpoint, Mimecast, Barracuda) that fetches every link at delivery",
    source: "mautic/mautic issue 16263; resend/resend-node issue 901",
    visits: (addresses) =>
      everyLink(addresses).map((path, at) => get(path, { "user-agent": CHROME }, at)),
  },
  {
    name: "a checker that asks what may be done there",
    source: "RFC 9110 section 9.3.7: OPTIONS is safe",
    visits: (addresses) =>
      everyLink(addresses).flatMap((path) => [
        { ...get(path, { "user-agent": CHROME }), method: "OPTIONS" as const },
        get(path, { "user-agent": "" }),
        get(path, { "user-agent": CHROME, "sec-purpose": "prefetch;prerender" }),
      ]),
  },
];

function everyLink({ links, actions }: Addresses): readonly string[] {
  return [...links, ...actions];
}

function get(path: string, headers: Visit["headers"], network = 0): Visit {
  return { method: "GET", path, headers, from: NETWORKS[network % NETWORKS.length] ?? "" };
}

function head(path: string, headers: Visit["headers"], network = 0): Visit {
  return { ...get(path, headers, network), method: "HEAD" };
}
