import type { AddressInfo } from "node:net";

import type { Secret } from "@consentry/kernel";
import { SMTPServer } from "smtp-server";

import type { Database } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { Visits } from "../http/public/visits.ts";
import { findRecipient } from "../incoming/find-recipient.ts";
import { takeIncoming } from "../incoming/take-incoming.ts";
import type { Installation } from "../installation.ts";
import { listOrganisations } from "../organisations/organisation.ts";
import { LARGEST_HANDED_IN } from "./hand-to-auditor.ts";
import { intakeTag, isIntakeAddress, tagOf } from "./intake-address.ts";
import { keepForwarded } from "./keep-forwarded.ts";
import { refusal, takeMail } from "./take-mail.ts";

/** Where mails are handed in from outside: an address of this machine. */
export interface IntakePlace {
  readonly host: string;
  /** 0: drawn by the system. */
  readonly port: number;
}

export interface Intake {
  readonly port: number;
  stop(): Promise<void>;
}

/** A mail server in front of us keeps a few connections; each may hold one mail in memory. */
const MOST_CONNECTIONS = 10;

/** Who forwards a mail writes to one address, and sometimes to a colleague's. */
const MOST_RECIPIENTS = 5;

/** RFC 5321 §4.5.3.2 allows minutes between commands; nobody of good will needs them. */
const IDLE_MS = 60_000;

/**
 * Listens for mails that people forward to be audited and for what comes back of our own, and takes
 * no others: there is no relaying. It is meant to stand behind the mail server of the domain, which
 * speaks to the world. An organisation's own address for audits holds a tag that nobody comes upon
 * by trying; plain `audit@` reaches the only organisation of an installation. What comes back is
 * taken at the addresses that name a message, at the feedback address of a return domain, and at
 * those of senders. It is answered when it is kept and all that follows from it is done.
 *
 * Rejects with the system's error when the place cannot be had.
 */
export async function openIntake(place: IntakePlace, installation: Installed): Promise<Intake> {
  const { database, now } = installation;
  const visits = new Visits(() => performance.now());
  const server = new SMTPServer({
    size: LARGEST_HANDED_IN,
    banner: "mails to be audited, and what comes back",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    maxClients: MOST_CONNECTIONS,
    socketTimeout: IDLE_MS,
    closeTimeout: 1_000,
    onRcptTo: ({ address }, { remoteAddress, envelope: { rcptTo } }, done) => {
      if (rcptTo.length >= MOST_RECIPIENTS) return done(refusal(452, "too many recipients"));
      boxAt(address, installation).then(
        (box) => {
          // Of a campaign thousands may come back at once; each at an address that only we can write.
          const isAdmitted = box?.isSealed === true || visits.admits(remoteAddress);
          if (!isAdmitted) return done(refusal(450, "too many at once, try again in a minute"));
          return done(box === null ? refusal(550, "no such address here") : null);
        },
        () => done(refusal(451, "not now")),
      );
    },
    onData: (stream, session, done) => {
      takeMail(stream, session, LARGEST_HANDED_IN)
        .then(async (mail) => {
          if (mail === null) return done(refusal(552, "too large"));
          for (const [recipient, { organisation, isToAudit }] of await boxesOf(mail.recipients)) {
            if (isToAudit) await keepForwarded(database, organisation, mail, now());
            else await takeBack(organisation, recipient, mail.message);
          }
          return done();
        })
        .catch(() => done(refusal(451, "not kept")));
    },
  });
  const boxesOf = async (addresses: readonly string[]): Promise<ReadonlyMap<string, Box>> => {
    const boxes = new Map<string, Box>();
    for (const address of addresses) {
      const box = await boxAt(address, installation);
      if (box === null) throw new Error("an address that was taken is gone");
      const isKnown = [...boxes.values()].some((other) => box.isToAudit && isSame(box, other));
      if (!isKnown) boxes.set(address, box);
    }
    return boxes;
  };
  const takeBack = async (
    organisation: OrganisationId,
    recipient: string,
    bytes: Uint8Array,
  ): Promise<void> => {
    const came = { recipient, bytes, cameBy: "smtp" } as const;
    const taken = await takeIncoming(installation, organisation, came);
    if (taken === null) throw new Error("an organisation that was there is gone");
  };
  const listening = server.listen(place.port, place.host);
  await new Promise<void>((resolve, reject) => {
    listening.once("listening", resolve);
    listening.once("error", reject);
  });
  // A client that breaks off says so to nobody.
  server.on("error", () => undefined);
  return {
    port: (listening.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Installed = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

/** Where a mail to an address ends. */
interface Box {
  readonly organisation: OrganisationId;
  readonly isToAudit: boolean;
  /** Nobody but us could have written the address. */
  readonly isSealed: boolean;
}

function isSame(one: Box, other: Box): boolean {
  return one.organisation === other.organisation && one.isToAudit === other.isToAudit;
}

async function boxAt(address: string, { database, secret }: Installed): Promise<Box | null> {
  if (!isIntakeAddress(address)) {
    const recipient = await findRecipient({ database, secret }, address);
    return recipient && { ...recipient, isToAudit: false };
  }
  const organisation = await organisationAt(address, database, secret);
  return organisation && { organisation, isToAudit: true, isSealed: false };
}

/** Whose address it is; `null` when it is nobody's, or does not say whose of several. */
async function organisationAt(
  address: string,
  database: Database,
  secret: Secret,
): Promise<OrganisationId | null> {
  const organisations = await listOrganisations(database);
  const tag = tagOf(address);
  if (tag !== null)
    return organisations.find(({ id }) => intakeTag(secret, id) === tag)?.id ?? null;
  const [only, ...others] = organisations;
  return only !== undefined && others.length === 0 ? only.id : null;
}
