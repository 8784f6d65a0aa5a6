import type { HeaderField } from "../mime/message.ts";
import type { AuthenticationClaim } from "./authentication.ts";
import { clausesIn, pairIn, type Clause } from "./clauses.ts";
import { LONGEST_FIELD, LONGEST_NAME, MAX_CLAIMS } from "./limits.ts";

type Claim = Omit<AuthenticationClaim, "field" | "isTopmost">;
type Reader = (value: string) => readonly Claim[];

const READERS: Readonly<Record<AuthenticationClaim["field"], Reader>> = {
  "authentication-results": readResults,
  "arc-authentication-results": readArcResults,
  "received-spf": readReceivedSpf,
};

/**
 * What servers on the way wrote about the message, in its order. These are claims: whoever made
 * the file could have written every one of them, and only the topmost field of a kind can be the
 * one that the reader's own server wrote.
 */
export function claimsIn(header: readonly HeaderField[]): readonly AuthenticationClaim[] {
  const claims: AuthenticationClaim[] = [];
  const seen = new Set<string>();
  for (const { key, value } of header) {
    if (!isClaimField(key)) continue;
    const isTopmost = !seen.has(key);
    seen.add(key);
    for (const claim of READERS[key](value.slice(0, LONGEST_FIELD))) {
      if (claims.length === MAX_CLAIMS) return claims;
      claims.push({ field: key, ...claim, isTopmost });
    }
  }
  return claims;
}

function isClaimField(key: string): key is AuthenticationClaim["field"] {
  return Object.hasOwn(READERS, key);
}

/** RFC 8601 §2.2; some servers leave their own name out and begin with a result. */
function readResults(value: string): readonly Claim[] {
  const clauses = clausesIn(value);
  const [first = []] = clauses;
  const isNamed = first.length > 0 && pairIn(first[0] ?? "") === null;
  const by = isNamed ? nameOf(first[0] ?? "") : null;
  return (isNamed ? clauses.slice(1) : clauses).flatMap((clause) => resultIn(clause, by));
}

/** RFC 8617 §4.1.1: the same after the number of its set, `i=1;`. */
function readArcResults(value: string): readonly Claim[] {
  const semicolon = value.indexOf(";");
  const isNumbered = /^\s*i\s*=\s*\d{1,2}\s*$/i.test(value.slice(0, Math.max(semicolon, 0)));
  return readResults(isNumbered ? value.slice(semicolon + 1) : value);
}

function resultIn([first, ...rest]: Clause, by: string | null): readonly Claim[] {
  const pair = pairIn(first ?? "");
  if (!pair) return [];
  const [named, result] = pair;
  const properties = new Map(
    rest.flatMap((word) => [pairIn(word)].filter((each) => each !== null)),
  );
  const method = methodOf(named.split("/", 1)[0] ?? named);
  return [{ by, method, result: nameOf(result), domain: domainIn(method, properties) }];
}

/** RFC 7208 §9.1: `pass (…) client-ip=…; envelope-from="…"; helo=…; receiver=…`. */
function readReceivedSpf(value: string): readonly Claim[] {
  const words = clausesIn(value).flat();
  const [result = ""] = words;
  if (result === "" || result.includes("=")) return [];
  const properties = new Map(
    words.slice(1).flatMap((word) => [pairIn(word)].filter((each) => each !== null)),
  );
  const receiver = properties.get("receiver") ?? "";
  const domain =
    domainOf(properties.get("envelope-from")) ?? domainOf(properties.get("helo")) ?? null;
  return [
    {
      by: receiver === "" ? null : nameOf(receiver),
      method: "spf",
      result: nameOf(result),
      domain,
    },
  ];
}

const METHODS: ReadonlySet<string> = new Set(["dkim", "spf", "dmarc", "arc"]);

function methodOf(name: string): Claim["method"] {
  return METHODS.has(name) ? (name as Claim["method"]) : "other";
}

/** Where each method names the domain it judged, RFC 8601 §2.7. */
const SPOKEN_OF: Readonly<Record<Claim["method"], readonly string[]>> = {
  dkim: ["header.d", "header.i"],
  spf: ["smtp.mailfrom", "smtp.mfrom", "smtp.helo"],
  dmarc: ["header.from"],
  arc: ["header.oldest-pass-domain"],
  other: ["header.from", "header.d", "smtp.mailfrom"],
};

function domainIn(method: Claim["method"], properties: ReadonlyMap<string, string>): string | null {
  for (const name of SPOKEN_OF[method]) {
    const domain = domainOf(properties.get(name));
    if (domain !== null) return domain;
  }
  return null;
}

/** The part after the last `@`: the part before may be the reader's own address in disguise. */
function domainOf(value: string | undefined): string | null {
  const domain = nameOf((value ?? "").slice((value ?? "").lastIndexOf("@") + 1).replace(/>$/, ""));
  return domain === "" ? null : domain;
}

function nameOf(value: string): string {
  return value.slice(0, LONGEST_NAME).toLowerCase();
}
