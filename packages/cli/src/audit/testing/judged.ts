import {
  verdictOf,
  type AuditDocument,
  type Authentication,
  type Language,
} from "@consentry/audit";
import type { Day } from "@consentry/kernel";

/** What a message signed by its sender and passed on by one server says of itself. */
export function anAuthentication(changes: Partial<Authentication> = {}): Authentication {
  const claim = {
    field: "authentication-results",
    by: "mx.example.org",
    isTopmost: true,
  } as const;
  return {
    signatures: [
      {
        kind: "dkim",
        domain: "news.host.example",
        selector: "k1",
        algorithm: "rsa-sha256",
        headers: ["from", "to", "subject", "list-unsubscribe"],
        bodyLength: null,
        isAligned: true,
      },
    ],
    claims: [
      { ...claim, method: "dkim", result: "pass", domain: "news.host.example" },
      { ...claim, method: "spf", result: "softfail", domain: "posta.example" },
    ],
    leaving: { isOffered: true, hasOneClick: false, isCovered: true },
    checked: null,
    ...changes,
  };
}

/** A document with the verdict of its day joined to it. */
export function judged(
  document: AuditDocument,
  jurisdiction: string | null,
  language: Language,
): AuditDocument {
  const on = (document.message.date?.slice(0, 10) ?? null) as Day | null;
  return { ...document, law: verdictOf(document, { on, jurisdiction, language }) };
}
