import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";

import { Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool, type Transport } from "@consentry/mail";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

import type { Database } from "../database/database.ts";
import { groupCommit } from "../database/group-commit.ts";
import { keepMails, type IncomingMail } from "./local-inbox.ts";

/** The local inbox, listening. */
export interface InboxServer {
  /** Hands mail to it, as to any relay. Closed with the server. */
  readonly transport: Transport;
  /** How many mails it may be handed at once. */
  readonly connections: number;
  /** On 127.0.0.1, drawn by the system. */
  readonly port: number;
  stop(): Promise<void>;
}

/** Larger mails are cut down by many mailboxes anyway; one is held in memory while it comes in. */
const LARGEST_MAIL_BYTES = 30 * 1024 * 1024;

/** So many mails are written by one commit. */
const MOST_AT_ONCE = 200;

const CONNECTIONS = 5;

/**
 * Opens the local inbox: a real SMTP server on loopback, so that what a reader would get is what is
 * seen. It takes mail from this process alone (the login is drawn anew each time), keeps it in the
 * database, and answers when it is kept. Nothing leaves the machine.
 */
export async function openInbox(database: Database, now: () => Instant): Promise<InboxServer> {
  const kept = groupCommit<IncomingMail, null>(async (mails) => {
    await keepMails(database, mails, now());
    return mails.map(() => null);
  }, MOST_AT_ONCE);
  const password = randomBytes(24).toString("base64url");
  const server = new SMTPServer({
    size: LARGEST_MAIL_BYTES,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    // A reverse look-up of our own address asks the world for nothing.
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onAuth: (given, _session, done) => {
      const isOurs = given.username === LOGIN && given.password === password;
      done(isOurs ? null : refusal(535, "not for you"), isOurs ? { user: LOGIN } : undefined);
    },
    onData: (stream, session, done) => {
      takeMail(stream, session)
        .then((mail) => (mail === null ? done(refusal(552, "too large")) : keep(mail, done)))
        .catch(() => done(refusal(451, "not kept")));
    },
  });
  const keep = async (mail: IncomingMail, done: (error?: Error | null) => void): Promise<void> => {
    await kept.add(mail);
    done();
  };
  // A client that breaks off says so to nobody.
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    listening.once("listening", resolve);
    listening.once("error", reject);
  });
  const { port } = listening.address() as AddressInfo;
  const url = new Secret(`smtp://${LOGIN}:${password}@127.0.0.1:${port}`);
  const transport = relayPool([{ ...relayAt(url, "local inbox"), connections: CONNECTIONS }]);
  return {
    transport,
    connections: CONNECTIONS,
    port,
    async stop() {
      await transport.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await kept.settled();
    },
  };
}

const LOGIN = "consentry";

/** `null`: larger than is taken. */
async function takeMail(
  stream: Readable & { readonly sizeExceeded?: boolean },
  { envelope }: SMTPServerSession,
): Promise<IncomingMail | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LARGEST_MAIL_BYTES) chunks.push(chunk);
  }
  if (bytes > LARGEST_MAIL_BYTES) return null;
  const sender = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
  const recipient = envelope.rcptTo[0]?.address ?? "";
  return { sender, recipient, message: Buffer.concat(chunks) };
}

function refusal(responseCode: number, why: string): Error {
  return Object.assign(new Error(why), { responseCode });
}
