import { addDays, dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import { ImapFlow, type ImapFlowError } from "imapflow";

import type { MailboxSettings, MailboxTrouble } from "./mailbox.ts";

/** A folder of a mailbox, open. Whatever fails in it rejects; `troubleOf` says what that was. */
export interface OpenMailbox {
  /** Numbers are good for as long as this is the same (RFC 3501 §2.3.1.1). */
  readonly uidValidity: number;
  readonly mails: number;
  /** Numbers above this one in their order; with a moment, of mails that came since its day. */
  numbersAfter(number: number, since: Instant | null): Promise<readonly number[]>;
  /** Octets of each, where the server says so. */
  sizesOf(numbers: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Does not mark it as read; `null` when it is gone. */
  read(number: number, most: number): Promise<Uint8Array | null>;
  putAway(number: number): Promise<void>;
  close(): Promise<void>;
}

/** Nobody waits longer for a server that answers, and one that does not is tried again. */
const CONNECTING_MS = 15_000;
const SILENCE_MS = 30_000;

/** A server that sends more at once than a mail may have is not listened to. */
const LARGEST_ANSWER = 30 * 1024 * 1024;

/** Opens the folder of a mailbox. Nothing is sent to a server that cannot show who it is. */
export async function openMailbox(
  settings: MailboxSettings,
): Promise<Result<OpenMailbox, MailboxTrouble>> {
  const { host, port, security, user, password, folder } = settings;
  const client = new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECTING_MS,
    greetingTimeout: CONNECTING_MS,
    socketTimeout: SILENCE_MS,
    maxLiteralSize: LARGEST_ANSWER,
  });
  // What breaks off while nothing is asked says so here; the next question fails of it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const opened = await client.mailboxOpen(folder);
    return ok(folderOf(client, settings, Number(opened.uidValidity), opened.exists));
  } catch (error) {
    client.close();
    return err(troubleOf(error));
  }
}

function folderOf(
  client: ImapFlow,
  { afterwards, moveTo }: MailboxSettings,
  uidValidity: number,
  mails: number,
): OpenMailbox {
  const byUid = { uid: true } as const;
  return {
    uidValidity,
    mails,
    async numbersAfter(number, since) {
      const asked = { uid: `${number + 1}:*`, ...(since !== null && { since: dayBefore(since) }) };
      const found = (await client.search(asked, byUid)) || [];
      // `8:*` names the last mail even where that is the seventh (RFC 3501 §6.4.8).
      return found.filter((one) => one > number).toSorted((one, other) => one - other);
    },
    async sizesOf(numbers) {
      const sizes = new Map<number, number>();
      if (numbers.length === 0) return sizes;
      for await (const { uid, size } of client.fetch(numbers.join(","), { size: true }, byUid)) {
        if (size !== undefined) sizes.set(uid, size);
      }
      return sizes;
    },
    async read(number, most) {
      const asked = { source: { start: 0, maxLength: most } };
      const found = await client.fetchOne(String(number), asked, byUid);
      return found === false || found.source === undefined ? null : new Uint8Array(found.source);
    },
    async putAway(number) {
      const range = String(number);
      if (afterwards === "delete") await client.messageDelete(range, byUid);
      else if (moveTo !== null) await client.messageMove(range, moveTo, byUid);
      else await client.messageFlagsAdd(range, ["\\Seen"], byUid);
    },
    async close() {
      await client.logout().catch(() => client.close());
    },
  };
}

/** A day's zone is the server's own (RFC 3501 §6.4.4): one more loses nothing. */
function dayBefore(since: Instant): Date {
  return new Date(`${addDays(dayOf(since), -1)}T00:00:00Z`);
}

/** What an error of the library is about. Its text may hold a name and is not read. */
export function troubleOf(error: unknown): MailboxTrouble {
  const { authenticationFailed, tlsFailed, mailboxMissing, code = "" } = error as ImapFlowError;
  if (authenticationFailed === true) return "login";
  if (mailboxMissing === true) return "folder";
  if (tlsFailed === true || TLS.test(code)) return "tls";
  if (HOST_CODES.has(code)) return "host";
  if (CONNECTION_CODES.has(code)) return "connection";
  return /TIMEOUT|TIMEDOUT/i.test(code) ? "timeout" : "answer";
}

/** Node's and OpenSSL's codes of a certificate or a handshake. */
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO$|HOSTNAME_MISMATCH)/;
const HOST_CODES: ReadonlySet<string> = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA"]);
const CONNECTION_CODES: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "NoConnection",
  "ClosedAfterConnectTLS",
  "ClosedAfterConnectText",
]);
