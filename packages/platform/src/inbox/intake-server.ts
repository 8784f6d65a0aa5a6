import type { AddressInfo } from "node:net";

import type { Instant, Secret } from "@consentry/kernel";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

import type { Database } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { Visits } from "../http/public/visits.ts";
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
 * Listens for mails that people forward to be audited, and takes no others: there is no relaying,
 * and no address here but `audit+…@`. It is meant to stand behind the mail server of the domain,
 * which speaks to the world. An organisation's own address holds a tag that nobody comes upon by
 * trying; plain `audit@` reaches the only organisation of an installation.
 *
 * Rejects with the system's error when the place cannot be had.
 */
export async function openIntake(
  place: IntakePlace,
  { database, secret, now }: Installed,
): Promise<Intake> {
  const visits = new Visits(() => performance.now());
  const server = new SMTPServer({
    size: LARGEST_HANDED_IN,
    banner: "mails to be audited",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    maxClients: MOST_CONNECTIONS,
    socketTimeout: IDLE_MS,
    closeTimeout: 1_000,
    onMailFrom: (_address, session, done) => {
      const isAdmitted = visits.admits(session.remoteAddress);
      done(isAdmitted ? null : refusal(450, "too many at once, try again in a minute"));
    },
    onRcptTo: ({ address }, { envelope: { rcptTo } }, done) => {
      if (rcptTo.length >= MOST_RECIPIENTS) return done(refusal(452, "too many recipients"));
      organisationAt(address, database, secret).then(
        (found) => done(found === null ? refusal(550, "no such address here") : null),
        () => done(refusal(451, "not now")),
      );
    },
    onData: (stream, session, done) => {
      takeMail(stream, session, LARGEST_HANDED_IN)
        .then(async (mail) => {
          if (mail === null) return done(refusal(552, "too large"));
          for (const organisation of await organisationsOf(session)) {
            await keepForwarded(database, organisation, mail, now());
          }
          return done();
        })
        .catch(() => done(refusal(451, "not kept")));
    },
  });
  const organisationsOf = async ({
    envelope,
  }: SMTPServerSession): Promise<ReadonlySet<OrganisationId>> => {
    const found = await Promise.all(
      envelope.rcptTo.map(({ address }) => organisationAt(address, database, secret)),
    );
    return new Set(found.filter((one) => one !== null));
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

interface Installed {
  readonly database: Database;
  readonly secret: Secret;
  readonly now: () => Instant;
}

/** Whose address it is; `null` when it is nobody's, or does not say whose of several. */
async function organisationAt(
  address: string,
  database: Database,
  secret: Secret,
): Promise<OrganisationId | null> {
  if (!isIntakeAddress(address)) return null;
  const organisations = await listOrganisations(database);
  const tag = tagOf(address);
  if (tag !== null)
    return organisations.find(({ id }) => intakeTag(secret, id) === tag)?.id ?? null;
  const [only, ...others] = organisations;
  return only !== undefined && others.length === 0 ? only.id : null;
}
