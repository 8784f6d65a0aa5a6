import { err, ok } from "@consentry/kernel";
import type { Lookup, RecordType, SendingDomain } from "@consentry/mail";

/** From which the demo's mails would go out: an address for examples (RFC 5737). */
export const DEMO_ADDRESS = "192.0.2.25";

const MAIL = {
  TXT: ["v=spf1 ip4:192.0.2.16/28 include:_spf.relay.example -all"],
  MX: ["10 mx.relay.example"],
};

/** What the name servers of the demo's world know of a domain; nobody is asked. */
export function demoLookup(
  { domain, returning }: Pick<SendingDomain, "domain" | "returning">,
  key: { readonly name: string; readonly value: string },
  policy: string | null,
): Lookup {
  const names: Readonly<Record<string, Partial<Record<RecordType, readonly string[]>>>> = {
    ...Object.fromEntries([domain, ...returning].map((name) => [name, MAIL])),
    "_spf.relay.example": { TXT: ["v=spf1 ip4:198.51.100.0/24 include:_out.relay.example ~all"] },
    "_out.relay.example": { TXT: ["v=spf1 ip4:203.0.113.0/26 ~all"] },
    [`_dmarc.${domain}`]: { TXT: policy === null ? [] : [policy] },
    [key.name]: { TXT: [key.value] },
    "mx.relay.example": { A: ["198.51.100.10"] },
    "25.2.0.192.in-addr.arpa": { PTR: [`out.${domain}`] },
    [`out.${domain}`]: { A: [DEMO_ADDRESS] },
    [`_smtp._tls.${domain}`]: { TXT: [`v=TLSRPTv1; rua=mailto:postmaster@${domain}`] },
  };
  return (name, type) => {
    const there = names[name];
    return Promise.resolve(there === undefined ? err("no-such-name") : ok(there[type] ?? []));
  };
}
