import { dayOf, type Instant } from "@consentry/kernel";

import { checkOf, remark, worstOf, type Check, type CheckState } from "./check.ts";
import { checkDkim, type Selector } from "./dkim/check-dkim.ts";
import { checkDmarc } from "./dmarc/check-dmarc.ts";
import { boundedLookup, type Lookup } from "./lookup.ts";
import { judgeProviders, type JudgedRule, type Volume } from "./providers/judge.ts";
import { checkBimi } from "./sender/check-bimi.ts";
import { checkOneClick, type OneClick } from "./sender/check-one-click.ts";
import { checkAddress } from "./servers/check-address.ts";
import { checkMx } from "./servers/check-mx.ts";
import { checkSpf } from "./spf/check-spf.ts";
import type { SpfTree } from "./spf/walk.ts";
import { checkMtaSts, type FetchText } from "./tls/check-mta-sts.ts";
import { checkTlsRpt } from "./tls/check-tls-rpt.ts";

/** What is known of a domain that mails are from, beside what it publishes. */
export interface SendingDomain {
  /** In the letters of the DNS. */
  readonly domain: string;
  readonly selectors: readonly Selector[];
  /** Domains of return addresses; none: its own. */
  readonly returning: readonly string[];
  /** From which mails are sent. */
  readonly addresses: readonly string[];
  /** Hosts that mails are handed to. */
  readonly relays: readonly string[];
  readonly oneClick: OneClick | null;
  /** Where reports of receivers are taken in; `null`: nowhere that is known. */
  readonly reportsTo: string | null;
  readonly volume: Volume;
}

export interface Asking {
  readonly lookup: Lookup;
  readonly fetchText: FetchText;
  readonly now: Instant;
}

export interface CheckedDomain {
  readonly domain: string;
  readonly at: Instant;
  /** The worst of its checks. */
  readonly state: CheckState;
  readonly checks: readonly Check[];
  /** Of each domain that a return address is at. */
  readonly spf: readonly { readonly tree: SpfTree; readonly lookups: number }[];
  readonly providers: readonly JudgedRule[];
}

/** Of each kind no more are looked at. */
const MOST_SELECTORS = 20;
const MOST_ADDRESSES = 20;
const MOST_ENVELOPES = 3;

/**
 * Looks at all that a domain publishes for its mail, and says of each what is there and what should
 * be. It asks the DNS and one web server, in bounds; what is not answered is `unknown`.
 */
export async function checkDomain(
  of: SendingDomain,
  { lookup: unbounded, fetchText, now }: Asking,
): Promise<CheckedDomain> {
  const { domain, returning, addresses, relays } = of;
  const lookup = boundedLookup(unbounded);
  const selectors = of.selectors.slice(0, MOST_SELECTORS);
  const sending = { addresses: addresses.slice(0, MOST_ADDRESSES), relays };
  const reportsTo = of.reportsTo ?? `postmaster@${domain}`;
  const signing = [...new Set(selectors.map((selector) => selector.domain))];
  // SPF asks for the return address, and only for it (RFC 7208 §2.4).
  const envelopes = (returning.length > 0 ? returning : [domain]).slice(0, MOST_ENVELOPES);
  const [spf, dkim, dmarc, mx, tlsRpt, byAddress] = await Promise.all([
    Promise.all(envelopes.map((envelope) => checkSpf(envelope, sending, lookup))),
    Promise.all(selectors.map((selector) => checkDkim(selector, lookup))),
    checkDmarc(domain, { signing, returning, reportsTo }, lookup),
    checkMx(domain, lookup),
    checkTlsRpt(domain, reportsTo, lookup),
    Promise.all(sending.addresses.map((address) => checkAddress(address, lookup))),
  ]);
  const mtaSts = await checkMtaSts(domain, mx.servers, lookup, fetchText);
  const bimi = await checkBimi(domain, dmarc.enforced, lookup);
  const checks: readonly Check[] = [
    ...spf.map(({ check, tree }) => ({
      ...check,
      about: envelopes.length > 1 || tree.domain !== domain ? tree.domain : null,
    })),
    ...(dkim.length > 0 ? dkim : [checkOf("dkim", [remark(whyNoKey(of))])]),
    dmarc.check,
    ...(byAddress.length > 0 ? byAddress : [checkOf("addresses", [remark("address-not-named")])]),
    mx.check,
    checkOneClick(of.oneClick),
    mtaSts,
    tlsRpt,
    bimi,
  ];
  return {
    domain,
    at: now,
    state: worstOf(checks.map(({ state }) => state)),
    checks,
    spf: spf.map(({ tree, lookups }) => ({ tree, lookups })),
    providers: judgeProviders(checks, of.volume, dayOf(now)),
  };
}

/** Of senders of ours it is known that they have no key. */
function whyNoKey({ oneClick }: SendingDomain): "dkim-no-key" | "dkim-no-selector" {
  return oneClick === null ? "dkim-no-selector" : "dkim-no-key";
}
