import { isIPv4, isIPv6 } from "node:net";

import type { Evidence } from "../evidence/evidence.ts";

const GROUPS = 8;

/**
 * A network address without the part that tells one household from the next: the /24 of IPv4, the
 * /48 of IPv6. `null` for what is no address: it is then not kept at all.
 */
export function truncatedNetworkAddress(address: string): string | null {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return `${mapped.split(".").slice(0, 3).join(".")}.0`;
  if (!isIPv6(address)) return null;
  // A zone (`%eth0`) names a network card of the machine and no place.
  const [bare = ""] = address.split("%");
  return canonical(`${groupsOf(canonical(bare)).slice(0, 3).join(":")}::`);
}

/** Evidence that says no more of where somebody was than it may. */
export function withTruncatedAddress({ networkAddress, ...evidence }: Evidence): Evidence {
  const kept = networkAddress === undefined ? null : truncatedNetworkAddress(networkAddress);
  return kept === null ? evidence : { ...evidence, networkAddress: kept };
}

/** RFC 5952, as the URL parser writes it: no dots, no leading zeros, the longest run of zeros short. */
function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function groupsOf(address: string): readonly string[] {
  const [head = [], tail] = address.split("::").map((part) => part.split(":").filter(Boolean));
  if (tail === undefined) return head;
  const zeros = Array.from({ length: GROUPS - head.length - tail.length }, () => "0");
  return [...head, ...zeros, ...tail];
}
