import { parseAuditRequest } from "../audit/request.ts";
import type { Command } from "../command.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Shows what an e-mail does to its reader: what reports that it was opened, which links
report clicks, who is told. Reads only the message itself: nothing is sent anywhere, unless
--resolve says so.

Usage: consentry audit WHAT … [OPTIONS]

WHAT is any of
  FILE                    one message as received (.eml), or saved from Outlook (.msg)
  FOLDER                  every file below it, sorted; hidden files are left out; Maildir too
  MAILBOX                 an mbox, of any size; MAILBOX#12 is its twelfth message alone;
                          packed (.mbox.gz) too
  ARCHIVE                 a ZIP of any of these; ARCHIVE/in/a.eml is one message of it
  -                       standard input, a message or an mbox

Options
  --format FORMAT         text (a page for up to 3 messages, else a line each and a summary),
                          json (a document; an array for several), jsonl (a line a message),
                          html (one file to keep or send, for up to 50 messages: evidence
                          quoted, the mail drawn; it loads nothing),
                          sarif (SARIF 2.1.0 for a build: a result for each place)
  --summary               one summary of all messages instead: shares, platforms, years,
                          countries, beside published studies; as text, json or html. Each copy
                          counts once
  --lang LANGUAGE         en, fr, nl, de: the language of reports, titles and explanations
  --recipient ADDRESS     your address, when the message does not say to whom it came; finds it
                          in links and images, hashed or encoded
  --as-of DATE            judge by the rules of that day (2022-09-14), not of the message's own
  --jurisdiction COUNTRY  judge by the rules of that country (FR), not by the strict baseline
  --companies FILE        your own table of companies behind hosts, for where ours is silent:
                          { "list": "my notes", "hosts": [ { "host": "counting.example",
                          "company": "Counting Ltd", "country": "GB" } ] } as JSON. Reports name
                          the list, and nothing found by it is more than likely
  --resolve               ask the world: follow the links and tell where they lead, look up who
                          runs the hosts, check the signatures. Following a link is itself a
                          click: it says how many first. Never followed: links to unsubscribe,
                          to settings, to confirm or to sign in; no picture is loaded
  --resolve-limit NUMBER  follow the links of up to so many messages; 10 when left out
  --networks FILE         with --resolve: a table of networks (.mmdb) that knows the country or
                          the owner of an address; may be repeated. CONSENTRY_NETWORKS when
                          left out
  --fail-on SEVERITY      exit 1 when a finding is that grave or worse; from the gravest:
                          violation_if_no_consent, contested, exposure, info
  --render                show each message to a real browser that can reach nobody, and list
                          what it would ask for: on a screen, printed, dark, on a phone;
                          some half a second a message, one after the other
  --jobs NUMBER           threads for many messages; all cores when left out
  --no-color              no colours; NO_COLOR in the environment does the same
  --help                  this text

Marks
  ● watches its reader    ○ does not    ◐ cannot be said    ✕ could not be read

Exit codes
  0  done                 1  done, and --fail-on found something
  2  wrong command line   3  an input could not be read (the others were; wins over 1)
  4  --render found no browser

Examples
  consentry audit newsletter.eml
  consentry audit ~/Maildir --lang fr
  consentry audit newsletter.eml --format html --lang de > report.html
  consentry audit newsletter.eml --resolve --networks country.mmdb
  consentry audit archive.mbox --format jsonl > audits.jsonl
  consentry audit archive.zip --summary --format html > summary.html
  consentry audit outgoing.eml --fail-on violation_if_no_consent
  consentry audit templates/ --format sarif --fail-on contested > mail.sarif

This is no legal advice. A mail can never prove that consent is absent, only that it is needed.
`;

export const auditCommand: Command = {
  name: "audit",
  summary: "Show what e-mails do to their reader: files, folders, mailboxes.",
  usage: USAGE,
  async run(args, io) {
    const request = parseAuditRequest(args);
    if (!request.ok) return usageError(auditCommand, request.error, io);
    // The auditor is large: a slip of the fingers is answered without it.
    const { auditInputs } = await import("../audit/audit-inputs.ts");
    return auditInputs(request.value, io);
  },
};
