import type { Readable } from "node:stream";

import type { SMTPServerSession } from "smtp-server";

/** A mail with its envelope, as it was handed over by SMTP. */
export interface TakenMail {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly message: Uint8Array;
}

/**
 * Reads what follows DATA. What is too much is listened to and thrown away, so that the client
 * hears the refusal.
 *
 * @returns `null` when it has more octets than `most`, of which never more are held in memory
 */
export async function takeMail(
  stream: Readable,
  { envelope }: SMTPServerSession,
  most: number,
): Promise<TakenMail | null> {
  let chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= most) chunks.push(chunk);
    else chunks = [];
  }
  if (bytes > most) return null;
  return {
    sender: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
    recipients: envelope.rcptTo.map(({ address }) => address),
    message: Buffer.concat(chunks),
  };
}

/** What an SMTP client is told that is refused. */
export function refusal(responseCode: number, why: string): Error {
  return Object.assign(new Error(why), { responseCode });
}
