/**
 * Hosts whose whole purpose is to stand before an address and count who passes: what follows is
 * known to them, and seldom to the reader. From general knowledge, the best known alone; what our
 * auditor knows of other click counters is asked besides.
 */
const SHORTENERS: ReadonlySet<string> = new Set(
  (
    "bit.ly j.mp tinyurl.com tiny.cc t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly t.ly " +
    "rb.gy shorturl.at lnkd.in urlz.fr bl.ink short.io dub.sh tr.ee kutt.it s.id qrco.de"
  ).split(" "),
);

/** Whether an address is a shortened one: its host is such a service, or below one. */
export function isShortened(url: string): boolean {
  const host = URL.parse(url)?.hostname.replace(/^www\./, "") ?? "";
  return SHORTENERS.has(host) || SHORTENERS.has(host.slice(host.indexOf(".") + 1));
}
