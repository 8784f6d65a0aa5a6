import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";

import { Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool, type Transport } from "@consentry/mail";
import { SMTPServer } from "smtp-server";

import type { Database } from "../database/database.ts";
import { groupCommit, type GroupCommit } from "../database/group-commit.ts";
import { parseOrganisationId, type OrganisationId } from "../database/organisation-id.ts";
import type { Carrier } from "./carrier.ts";
import { keepForwarded } from "./keep-forwarded.ts";
import type { IncomingMail } from "./inbox-mail.ts";
import { isIntakeAddress } from "./intake-address.ts";
import { keepMails } from "./keep-mails.ts";
import { refusal, takeMail, type TakenMail } from "./take-mail.ts";

/** The local inbox, listening: hands over mail to it like to any relay. */
export interface InboxServer extends Carrier {
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
 * seen. It takes mail from this process alone (the login is drawn anew each time, and names whose
 * mail it is), keeps it in the database, and answers when it is kept. What is written to the
 * address for mails to be audited is put apart. Nothing leaves the machine.
 */
export async function openInbox(database: Database, now: () => Instant): Promise<InboxServer> {
  const boxes = new Map<OrganisationId, Box>();
  const password = randomBytes(24).toString("base64url");
  const server = new SMTPServer({
    size: LARGEST_MAIL_BYTES,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    // A reverse look-up of our own address asks the world for nothing.
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onAuth: ({ username = "", password: given }, _session, done) => {
      const isOurs = given === password && parseOrganisationId(username).ok;
      done(isOurs ? null : refusal(535, "not for you"), isOurs ? { user: username } : undefined);
    },
    onData: (stream, session, done) => {
      takeMail(stream, session, LARGEST_MAIL_BYTES)
        .then(async (mail) => {
          if (mail === null) return done(refusal(552, "too large"));
          const box = boxes.get(session.user as OrganisationId);
          if (box === undefined) return done(refusal(535, "not for you"));
          await keep(box, mail);
          return done();
        })
        .catch(() => done(refusal(451, "not kept")));
    },
  });
  const keep = async ({ organisation, kept }: Box, mail: TakenMail): Promise<void> => {
    const { sender, recipients, message } = mail;
    const [recipient = ""] = recipients;
    if (isIntakeAddress(recipient)) return keepForwarded(database, organisation, mail, now());
    await kept.add({ sender, recipient, message, came: "whole", handedInBy: "system" });
  };
  // A client that breaks off says so to nobody.
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    listening.once("listening", resolve);
    listening.once("error", reject);
  });
  const { port } = listening.address() as AddressInfo;
  const open = (organisation: OrganisationId): Box => {
    const url = new Secret(`smtp://${organisation}:${password}@127.0.0.1:${port}`);
    const relay = { ...relayAt(url, "local inbox"), connections: CONNECTIONS };
    const write = async (mails: readonly IncomingMail[]): Promise<readonly null[]> => {
      await keepMails(database, organisation, { folder: "inbox", mails }, now());
      return mails.map(() => null);
    };
    const kept = groupCommit(write, MOST_AT_ONCE);
    return { organisation, kept, transport: relayPool([relay]) };
  };
  return {
    transportOf(organisation) {
      const box = boxes.get(organisation) ?? open(organisation);
      boxes.set(organisation, box);
      return box.transport;
    },
    connections: CONNECTIONS,
    port,
    async stop() {
      await Promise.all([...boxes.values()].map(({ transport }) => transport.close()));
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([...boxes.values()].map(({ kept }) => kept.settled()));
    },
  };
}

/** What one organisation hands over, and where it is kept. */
interface Box {
  readonly organisation: OrganisationId;
  readonly transport: Transport;
  readonly kept: GroupCommit<IncomingMail, null>;
}
