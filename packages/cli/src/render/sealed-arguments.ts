/** Where nobody listens: the discard port of this machine. */
const NOWHERE = "http://127.0.0.1:9";

/**
 * A second wall behind the stopping of requests, for what a browser does outside of pages: it
 * resolves no name, and its only way out leads nowhere, for addresses of this machine as well.
 */
export const SEALED_ARGUMENTS: readonly string[] = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  `--proxy-server=${NOWHERE}`,
  "--proxy-bypass-list=<-loopback>",
  "--dns-prefetch-disable",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
];
