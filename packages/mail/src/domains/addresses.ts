import { BlockList, isIP } from "node:net";

/**
 * Under which name an address is asked for, without the zone: `1.2.0.192`, and of IPv6 its 32
 * digits (RFC 3596 §2.5, RFC 5782 §2.4). `null` when it is no address.
 */
export function reversed(address: string): string | null {
  const family = isIP(address);
  if (family === 0 || address.includes("%")) return null;
  if (family === 4) return address.split(".").toReversed().join(".");
  return digitsOf(address).split("").toReversed().join(".");
}

/** The name under which the DNS says whose an address is. */
export function reverseName(address: string): string | null {
  const digits = reversed(address);
  return digits && `${digits}.${isIP(address) === 4 ? "in-addr" : "ip6"}.arpa`;
}

/** All 32 digits of an IPv6 address. */
function digitsOf(address: string): string {
  const [before = "", after] = withoutDots(address).split("::");
  const [head, tail] = [groupsOf(before), groupsOf(after ?? "")];
  const between = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: between }, () => "0"), ...tail]
    .map((group) => group.toLowerCase().padStart(4, "0"))
    .join("");
}

function groupsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(":");
}

/** `::ffff:192.0.2.1` writes the last four bytes in tens. */
function withoutDots(address: string): string {
  const colon = address.lastIndexOf(":");
  const last = address.slice(colon + 1);
  if (!last.includes(".")) return address;
  const [a = 0, b = 0, c = 0, d = 0] = last.split(".").map(Number);
  return `${address.slice(0, colon + 1)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Whether an address lies in one of these networks: `192.0.2.0/24`, `2001:db8::1`. */
export function liesIn(address: string, networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [base = "", bits] = network.split("/");
    const family = isIP(base);
    if (family === 0) continue;
    const most = family === 4 ? 32 : 128;
    list.addSubnet(base, bits === undefined ? most : Number(bits), family === 4 ? "ipv4" : "ipv6");
  }
  return list.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");
}

/** Whether it is an address, or one with how many of its bits count. */
export function isNetwork(text: string, family: 4 | 6): boolean {
  const [base = "", bits, ...rest] = text.split("/");
  if (isIP(base) !== family || rest.length > 0 || base.includes("%")) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
