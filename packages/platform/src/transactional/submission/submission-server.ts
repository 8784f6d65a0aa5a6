import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";

import { EmailAddress } from "@consentry/kernel";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { refusal, takeMail } from "../../inbox/take-mail.ts";
import { holderOf } from "../../organisations/api-keys/api-keys.ts";
import { readKeyText } from "../../organisations/api-keys/key-text.ts";
import { isWithin } from "../../organisations/api-keys/scopes.ts";
import { mayDo } from "../../organisations/roles.ts";
import type { Acceptor } from "../accept/accept-messages.ts";
import type { Acceptance } from "../message.ts";
import { draftsOf } from "./drafts-of.ts";
import { FailedLogins } from "./failed-logins.ts";
import { readSubmitted } from "./read-submitted.ts";
import { submitAll } from "./submit.ts";

/** Where programs hand in mails by SMTP, and with what they are spoken to. */
export interface SubmissionPlace {
  readonly host: string;
  /** 0: drawn by the system. */
  readonly port: number;
  /** Paths of PEM files; `null`: in the open, which is for this machine alone. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

export interface Submission {
  readonly port: number;
  stop(): Promise<void>;
}

/** Files of ten megabytes take fourteen encoded; two bodies of half a million letters beside them. */
const LARGEST_MAIL = 16 * 1024 * 1024;

/** Each may hold one mail in memory. */
const MOST_CONNECTIONS = 20;

/** As many as one call of the API takes a fifth of; each costs what a message costs. */
const MOST_RECIPIENTS = 100;

/** RFC 5321 §4.5.3.2 allows minutes between commands; a program of good will needs none. */
const IDLE_MS = 60_000;

/**
 * Listens for mails of programs that speak nothing but SMTP. The password is an API key whose role
 * may write; the user name says nothing. What a mail is stands in `X-Consentry-Kind`. `250` is
 * said when every recipient's message is kept; with any other answer none of them is.
 *
 * Rejects with the system's error when the place or its certificate cannot be had.
 */
export async function openSubmission(
  place: SubmissionPlace,
  installation: Acceptor,
): Promise<Submission> {
  const failed = new FailedLogins(() => performance.now());
  const server = new SMTPServer({
    ...securityOf(place),
    size: LARGEST_MAIL,
    banner: "submission",
    authMethods: ["PLAIN", "LOGIN"],
    // Answers bring codes of their own (RFC 3463).
    hideENHANCEDSTATUSCODES: true,
    // What is reported is asked for by fields of the mail, and by us.
    hideDSN: true,
    disableReverseLookup: true,
    maxClients: MOST_CONNECTIONS,
    socketTimeout: IDLE_MS,
    closeTimeout: 1_000,
    onAuth: ({ password }, { remoteAddress }, done) => {
      if (failed.isOver(remoteAddress)) return done(refusal(421, "4.7.0 too many failed logins"));
      submitterOf(installation, password ?? "").then(
        (user) => {
          if (user !== null) return done(null, { user });
          failed.count(remoteAddress);
          return done(refusal(535, "5.7.8 the password is an API key whose role may write"));
        },
        () => done(refusal(454, "4.7.0 not now")),
      );
    },
    onRcptTo: ({ address }, { envelope: { rcptTo } }, done) => {
      if (rcptTo.length >= MOST_RECIPIENTS) return done(refusal(452, "4.5.3 too many recipients"));
      const isAddress = EmailAddress.parse(address).ok;
      return done(isAddress ? null : refusal(553, "5.1.3 this is no e-mail address"));
    },
    onData: (stream, session, done) => {
      takeMail(stream, session, LARGEST_MAIL)
        .then(async (mail) => {
          if (mail === null) return done(refusal(552, `5.3.4 at most ${LARGEST_MAIL} octets`));
          // Of a session that was let in.
          const { organisation, by } = session.user as unknown as LetIn;
          const read = readSubmitted(mail.message);
          if (!read.ok) return done(refusal(554, `5.6.0 ${read.error}`));
          const drafts = draftsOf(read.value, mail.recipients);
          return done(refusalOf(await submitAll(installation, organisation, { by }, drafts)));
        })
        .catch(() => done(refusal(451, "4.3.0 not kept; try again")));
    },
  });
  // A client that breaks off says so to nobody.
  server.on("error", () => undefined);
  const listening = server.listen(place.port, place.host);
  await new Promise<void>((resolve, reject) => {
    listening.once("listening", resolve);
    listening.once("error", reject);
  });
  return {
    port: (listening.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** RFC 8314 §3.3: there the first byte is encrypted; elsewhere a client asks for it (STARTTLS). */
const IMPLICIT_TLS_PORT = 465;

/** Nobody logs in before the connection is encrypted, where it leaves the machine. */
function securityOf({ tls, port }: SubmissionPlace): SMTPServerOptions {
  if (tls === null) return { disabledCommands: ["STARTTLS"], allowInsecureAuth: true };
  const files = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) };
  const secure = port === IMPLICIT_TLS_PORT;
  // RFC 8996; the library takes what is older.
  return { ...files, secure, minVersion: "TLSv1.2", allowInsecureAuth: false };
}

interface LetIn {
  readonly organisation: OrganisationId;
  readonly by: string;
}

/** Whose key it is; `null` for one that is unknown, over, or may not send. */
async function submitterOf(
  { database, now }: Pick<Acceptor, "database" | "now">,
  password: string,
): Promise<LetIn | null> {
  const parts = readKeyText(password);
  const holder = parts && (await holderOf(database, parts, now()));
  if (holder === null || holder.isOver || !mayDo(holder.role, "write")) return null;
  if (!isWithin(holder.scopes, { topic: "Messages", needs: "write" })) return null;
  return { organisation: holder.organisation, by: `api-key:${holder.keyId}` };
}

/** What a client is told: the first reason, with the rules behind it; `null`: it is kept. */
function refusalOf(answers: readonly Acceptance[]): Error | null {
  const reasons = answers.flatMap((one) => (one.outcome === "refused" ? one.reasons : []));
  const [first] = reasons;
  if (first === undefined) return null;
  const rules = first.rules.length === 0 ? "" : ` (${first.rules.join(", ")})`;
  const isAboutRule = first.rules.length > 0;
  return refusal(
    isAboutRule ? 550 : 554,
    `${isAboutRule ? "5.7.1" : "5.6.0"} ${first.code}: ${first.message}${rules}`,
  );
}
