import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";
import type { DmarcReport, DmarcRow, ReceiverReport, TlsReport } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { nameSource } from "../../deliverability/reports/known-sources.ts";
import { ownDomains } from "../../deliverability/reports/own-domains.ts";
import { takeReports } from "../../deliverability/reports/take-reports.ts";
import { DEMO_ADDRESS } from "./demo-names.ts";

/** Servers of the demo's world: addresses for examples (RFC 5737, RFC 3849). */
const TILL = "198.51.100.44";
const LIST = "2001:db8:25::8";
const STRANGER = "203.0.113.77";

const DAYS = 21;
const REPORTERS = ["mx.example.net", "post.example.com"];

/** Three weeks of reports: our own server, a list, a till that somebody named, and a stranger. */
export async function reportMails(own: Own): Promise<void> {
  const { tx, organisation, now } = own;
  const [domain] = await ownDomains(tx, organisation.id);
  if (domain === undefined) return;
  const reports = Array.from({ length: DAYS }, (_, index): readonly ReceiverReport[] => {
    const day = addDays(dayOf(now), index - DAYS);
    return [
      ...REPORTERS.map((reporter, which) => aReport({ domain, reporter, day }, index, which)),
      connections({ domain, reporter: "example net", day }, index),
    ];
  });
  await takeReports(own, reports.flat(), "smtp");
  const named = { address: TILL, name: "The till’s receipts", by: "system", at: now };
  await nameSource(tx, organisation.id, named);
}

interface About {
  readonly domain: string;
  readonly reporter: string;
  readonly day: Day;
}

function aReport(about: About, index: number, which: number): DmarcReport {
  const row = (changes: Partial<DmarcRow>): DmarcRow => ({
    source: DEMO_ADDRESS,
    mails: 1,
    isSigned: true,
    isOfSender: true,
    disposition: "none",
    isForwarded: false,
    author: about.domain,
    returnPath: about.domain,
    signatures: [{ domain: about.domain, selector: "s1", result: "pass" }],
    spf: "pass",
    ...changes,
  });
  const fails = { isSigned: false, isOfSender: false, signatures: [], spf: "fail" } as const;
  // Letters go out once a week; the last five days a stranger writes, too.
  const letters = index % 7 === 3 ? 180 : 24;
  const rows = [
    row({ mails: letters + ((index * 5) % 9) + which }),
    row({ source: LIST, mails: 4 + (index % 3), ...fails, isForwarded: true }),
    row({ source: TILL, mails: 11 + ((index * 3) % 5), ...fails, returnPath: "till.example" }),
    ...(index < DAYS - 5
      ? []
      : [
          row({
            source: STRANGER,
            mails: 6 + (index % 4),
            ...fails,
            returnPath: "stranger.example",
          }),
        ]),
  ];
  return { kind: "dmarc", ...whenOf(about), domain: about.domain, rows, unread: 0 };
}

/** A certificate was past its day for two days. */
function connections(about: About, index: number): TlsReport {
  const failed = index === 9 || index === 10 ? 14 : 0;
  const failures =
    failed === 0
      ? []
      : [{ type: "certificate-expired", sessions: failed, receiver: `mx.${about.domain}` }];
  const policy = { domain: about.domain, type: "sts", succeeded: 60 + (index % 7) } as const;
  return { kind: "tls", ...whenOf(about), policies: [{ ...policy, failed, failures }] };
}

function whenOf({ reporter, day }: About) {
  return {
    reporter,
    id: `${day} ${reporter}`,
    from: `${day}T00:00:00Z` as Instant,
    until: `${day}T23:59:59Z` as Instant,
  };
}
