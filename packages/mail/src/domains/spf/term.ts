import { isNetwork } from "../addresses.ts";

export const MECHANISMS = ["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export type Qualifier = "+" | "-" | "~" | "?";

/** One word of an SPF record (RFC 7208 §4.6.1). */
export type SpfTerm =
  | {
      readonly kind: "mechanism";
      readonly text: string;
      readonly qualifier: Qualifier;
      readonly name: Mechanism;
      /** The domain it names, or of `ip4` and `ip6` the network; `null`: the record's own domain. */
      readonly of: string | null;
      readonly bits: { readonly ip4: number; readonly ip6: number };
    }
  | { readonly kind: "redirect"; readonly text: string; readonly of: string }
  /** `exp=` and names that nobody knows yet: they change nothing (RFC 7208 §6). */
  | { readonly kind: "other"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string };

const MODIFIER = /^([a-z][\w.-]*)=(.*)$/i;
const MECHANISM = /^([-+?~]?)([a-z\d]+)(?::([^/]*))?((?:\/\/?\d{1,3}){0,2})$/i;

/** Reads one word; a word that cannot be read makes the whole record worthless (RFC 7208 §4.6). */
export function readTerm(text: string): SpfTerm {
  const modifier = MODIFIER.exec(text);
  if (modifier !== null) {
    const [, name = "", of = ""] = modifier;
    if (name.toLowerCase() !== "redirect") return { kind: "other", text };
    return of === "" ? { kind: "unreadable", text } : { kind: "redirect", text, of };
  }
  return readNetwork(text) ?? readMechanism(text) ?? { kind: "unreadable", text };
}

/** IPv6 addresses are full of colons, so these two are read apart. */
function readNetwork(text: string): SpfTerm | null {
  const match = /^([-+?~]?)(ip[46]):(.+)$/i.exec(text);
  if (match === null) return null;
  const [, qualifier, name = "", of = ""] = match;
  const isFour = name.toLowerCase() === "ip4";
  if (!isNetwork(of, isFour ? 4 : 6)) return null;
  return {
    kind: "mechanism",
    text,
    qualifier: (qualifier || "+") as Qualifier,
    name: isFour ? "ip4" : "ip6",
    of,
    bits: { ip4: 32, ip6: 128 },
  };
}

function readMechanism(text: string): SpfTerm | null {
  const match = MECHANISM.exec(text);
  if (match === null) return null;
  const [, qualifier, word = "", domain, lengths = ""] = match;
  const name = MECHANISMS.find((known) => known === word.toLowerCase());
  if (name === undefined || name === "ip4" || name === "ip6") return null;
  const isAddressed = name === "a" || name === "mx";
  if (!isAddressed && lengths !== "") return null;
  if (domain === "" || (name === "all" && domain !== undefined)) return null;
  if ((name === "include" || name === "exists") && domain === undefined) return null;
  const four = /^\/(\d+)/.exec(lengths)?.[1];
  const six = /\/\/(\d+)$/.exec(lengths)?.[1];
  const bits = { ip4: Number(four ?? 32), ip6: Number(six ?? 128) };
  if (bits.ip4 > 32 || bits.ip6 > 128) return null;
  return {
    kind: "mechanism",
    text,
    qualifier: (qualifier || "+") as Qualifier,
    name,
    of: domain ?? null,
    bits,
  };
}
