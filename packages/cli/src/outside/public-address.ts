import type { FetchFailure } from "@consentry/audit";
import ipaddr from "ipaddr.js";

/** Says why a connection may not be made; `null` when it may. */
export type Refusal = (address: string, port: number) => FetchFailure | null;

/** Where web pages are served from; a mail's link must not make us speak to anything else. */
const WEB_PORTS = new Set([80, 443]);

/** Of IPv6 only this is given out for the public (IANA, RFC 4291 §2.4). */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/**
 * Refuses every connection that does not go to the public internet: loopback, private and
 * link-local networks, carriers' own (CGNAT), multicast, documentation, and IPv6 addresses that
 * stand for IPv4 ones (mapped, 6to4, Teredo, NAT64), behind which any of these may be.
 */
export const onlyPublicWeb: Refusal = (address, port) => {
  if (!isPublic(address)) return "private-address";
  return WEB_PORTS.has(port) ? null : "refused-port";
};

function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST);
}
