import type { IncomingHttpHeaders } from "node:http";

/**
 * Who loads an image or follows a link, as far as the request itself tells: a reader, a program
 * that loads for a reader, or something that looks at addresses without any reader behind it.
 */
export type Asking = "reader" | "machine" | "nobody";

/**
 * Judges a request by its method and headers, and keeps nothing of it. What hides behind the name
 * of a browser is taken for a reader: several scanners do, and their vendors publish no list.
 */
export function whoAsks(method: string, headers: IncomingHttpHeaders): Asking {
  if (method !== "GET" || isAhead(headers)) return "nobody";
  const program = headers["user-agent"] ?? "";
  if (isScanner(program)) return "nobody";
  return isMailProxy(program) ? "machine" : "reader";
}

/** Headers that say: fetched ahead, nobody looks at it yet. `Sec-Purpose` is of the Fetch standard. */
const AHEAD = ["sec-purpose", "purpose", "x-purpose", "x-moz"] as const;

function isAhead(headers: IncomingHttpHeaders): boolean {
  for (const name of AHEAD) {
    const value = headers[name];
    if (typeof value === "string" && FETCHED_AHEAD.test(value)) return true;
  }
  return false;
}

const FETCHED_AHEAD = /prefetch|prerender|preview/i;

/**
 * Gmail's look at a message on its arrival, as two open-source senders saw it (mautic pull request
 * 10245; keila, `tracking.ex`). A browser of 2015 that nobody has any more.
 */
const GMAIL_ON_ARRIVAL =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0";

/**
 * Programs that say what they are: crawlers by the custom of naming themselves so, makers of link
 * previews, command-line and library clients, filters of mail, browsers without a screen. A maker
 * of telephones is called Cubot.
 */
const SCANNERS =
  /(?<!cu)bot\b|bot[-/;]|crawl|spider|slurp|scanner|preview|facebookexternalhit|whatsapp|curl\/|wget\/|python|go-http-client|okhttp|java\/|libwww|axios|node-fetch|undici|headless|phantomjs|lighthouse|barracuda|mimecast|proofpoint|existence discovery/i;

/** No mail program and no browser hides its name altogether. */
function isScanner(program: string): boolean {
  return program === "" || program === GMAIL_ON_ARRIVAL || SCANNERS.test(program);
}

/**
 * Servers that load images for readers, now or whenever they like. The name of Gmail's is on
 * record in matomo-org/device-detector issue 5359, that of Yahoo in its own help. Apple's relay
 * gives the bare word of a browser. A WebKit without the name of a browser is left a reader:
 * Apple's relay sends it, and so do programs that people read with (warmbly pull request 569).
 */
function isMailProxy(program: string): boolean {
  return program === "Mozilla/5.0" || MAIL_PROXIES.test(program);
}

const MAIL_PROXIES = /GoogleImageProxy|ggpht\.com|YahooMailProxy/;
