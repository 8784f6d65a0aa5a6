import { domainToASCII } from "node:url";

import {
  checkDomain,
  DOMAIN_WORDS,
  fetchTextWith,
  lookupAt,
  readNameServers,
  type CheckedDomain,
  type DomainLanguage,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Command } from "../command.ts";
import { domainText } from "../domain/domain-text.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { visibleJson } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Looks at what a domain publishes for its mail: SPF with its look-ups counted, DKIM, DMARC, MX, the
names of sending addresses, MTA-STS, TLS-RPT, BIMI, and what the large mailboxes ask for.

Usage: consentry domain check DOMAIN [options]

Options
  --selector NAME        a DKIM selector that its mails are signed with; may be repeated. Without one
                         no key can be found: it stands as s= in the DKIM-Signature of a mail
  --from ADDRESS         an IP address that its mails come from; may be repeated
  --returns DOMAIN       the domain of the return address, where it is another; may be repeated
  --lang LANGUAGE        en (when left out) or fr
  --format FORMAT        text (when left out) or json
  --help                 this text

It asks the name servers of CONSENTRY_DNS, or the system's, and fetches the MTA-STS policy. Nobody
is told whose mail it is about, but whoever answers sees the questions. How mails let their readers
leave stands in the mails: see consentry audit.

Signs
  +  good    ~  could be better    !  wrong    ?  not known

Exit codes
  0  nothing is wrong    1  something is    2  wrong command line    4  the DNS does not answer
`;

const LANGUAGES = Object.keys(DOMAIN_WORDS) as readonly DomainLanguage[];

export const domainCommand: Command = {
  name: "domain",
  summary: "Check what a domain publishes for its mail.",
  usage: USAGE,
  async run([word, ...rest], io) {
    const wrong = (what: string): number => usageError(domainCommand, what, io);
    if (word !== "check") return wrong("say what to do: check.");
    const flags = parseFlags(rest, {
      selector: "values",
      from: "values",
      returns: "values",
      lang: "value",
      format: "value",
    });
    if (!flags.ok) return wrong(`${flags.error}.`);
    const { values, lists, positionals } = flags.value;
    const format = oneOf("format", values.format ?? "text", ["text", "json"] as const);
    if (!format.ok) return wrong(`${format.error}.`);
    const language = oneOf("lang", values.lang ?? "en", LANGUAGES);
    if (!language.ok) return wrong(`${language.error}.`);
    const [named, another] = positionals;
    if (named === undefined || another !== undefined) return wrong("name one domain.");
    const domain = domainToASCII(named.trim().replace(/\.$/, ""));
    if (!domain.includes(".")) return wrong("the domain must be a name such as example.org.");
    const servers = readNameServers();
    if (servers === null) return wrong("CONSENTRY_DNS must hold addresses of name servers.");
    const lookup = lookupAt(servers);
    const checked = await checkDomain(
      {
        domain,
        selectors: (lists.selector ?? []).map((selector) => ({ domain, selector, record: null })),
        returning: lists.returns ?? [],
        addresses: lists.from ?? [],
        relays: [],
        oneClick: null,
        reportsTo: null,
        volume: { mostADay: null, complaintsPerThousand: null },
      },
      { lookup, fetchText: fetchTextWith({ lookup, mayBePrivate: false }), now: now() },
    );
    io.stdout(
      format.value === "json"
        ? `${visibleJson(JSON.stringify({ schema: "consentry.domain/1", ...checked }, null, 2))}\n`
        : domainText(checked, language.value),
    );
    return exitCodeOf(checked);
  },
};

/** What is wrong is said first; that nobody answered is not the same as that all is well. */
function exitCodeOf({ checks }: CheckedDomain): number {
  if (checks.some(({ state }) => state === "wrong")) return EXIT.no;
  const codes = checks.flatMap(({ remarks }) => remarks.map(({ code }) => code));
  const isUnanswered = codes.includes("not-answered") || codes.includes("spf-not-followed");
  return isUnanswered ? EXIT.broken : EXIT.done;
}
