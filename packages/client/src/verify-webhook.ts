/** An event that a server told, once it is known that it came from there. */
export interface WebhookEvent {
  /** The same at every repeat: what was done for it need not be done again. */
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Older than this, or further ahead, somebody may have kept it to send it again. */
const TOLERANCE_SECONDS = 5 * 60;

/** Either the `Headers` of a request or a record of them in lower case, as Node gives it. */
export type WebhookHeaders =
  Pick<Headers, "get"> | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Checks that a webhook came from whoever knows the secret, and just now, and reads it. `null` for
 * everything else: nothing of that may be believed.
 *
 * @param body the text exactly as it came in
 * @param secret `whsec_…`, as it was shown when the webhook was made
 * @source Standard Webhooks 1.0.0, “Verifying webhook authenticity”
 */
export async function verifyWebhook(
  body: string,
  headers: WebhookHeaders,
  secret: string,
  now: Date = new Date(),
): Promise<WebhookEvent | null> {
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) =>
    headerOf(headers, `webhook-${name}`),
  );
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return null;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return null;
  const key = await keyOf(secret);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of signatures.split(" ")) {
    const bytes = signature.startsWith("v1,") ? bytesOf(signature.slice(3)) : null;
    if (bytes !== null && (await crypto.subtle.verify("HMAC", key, bytes, signed))) {
      const read = JSON.parse(body) as Omit<WebhookEvent, "id">;
      return { id, ...read };
    }
  }
  return null;
}

function headerOf(headers: WebhookHeaders, name: string): string | null {
  if (typeof headers.get === "function") return headers.get(name);
  const value = (headers as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : null;
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ""));
  if (bytes === null) throw new TypeError("The secret of a webhook is “whsec_” and base64.");
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
    "verify",
  ]);
}

/** `null` for what is no base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}
