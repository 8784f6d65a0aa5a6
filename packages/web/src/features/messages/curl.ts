/** Somebody who is nobody (RFC 2606). */
const TO = { email: "ada@example.org", locale: "en" };

/** The request that sends a message, for a terminal. */
export function curlFor(message: object): string {
  return requestFor("/messages", { to: TO, ...message });
}

/** A request for a terminal: the key comes from the environment, so that it stands in no history. */
export function requestFor(path: string, body: object): string {
  const json = JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
  return `curl ${location.origin}/api/v1${path} \\
  -H "Authorization: Bearer $CONSENTRY_KEY" \\
  -H 'Content-Type: application/json' \\
  -d '${json}'`;
}
