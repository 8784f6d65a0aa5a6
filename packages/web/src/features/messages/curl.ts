/** Somebody who is nobody (RFC 2606). */
const TO = { email: "ada@example.org", locale: "en" };

/**
 * The request that sends a message, for a terminal: the key comes from the environment, so that it
 * stands in no history.
 */
export function curlFor(message: object): string {
  const body = JSON.stringify({ to: TO, ...message }, null, 2).replaceAll("'", "'\\''");
  return `curl ${location.origin}/api/v1/messages \\
  -H "Authorization: Bearer $CONSENTRY_KEY" \\
  -H 'Content-Type: application/json' \\
  -d '${body}'`;
}
