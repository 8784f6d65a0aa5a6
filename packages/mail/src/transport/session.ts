import { domainToASCII } from "node:url";

import { err, ok, type EmailAddress, type Result } from "@consentry/kernel";
import SMTPConnection from "nodemailer/lib/smtp-connection";

import type { AskedReports, ComposedMail } from "../compose/service-mail.ts";
import { failureOf, replyCode, type StepError } from "./failure-of.ts";
import type { RelaySettings } from "./relay-settings.ts";
import type { DeliveryFailure, Taken } from "./transport.ts";
import { sendWhole } from "./whole-mail.ts";

/** A relay that says nothing for so long is not there. */
const PATIENCE_MS = 30_000;

/** RFC 5321 §4.5.3.2.6: what was handed over whole may be looked at for ten minutes. */
const PATIENCE_AFTER_DATA_MS = 600_000;

/** An answer is a few lines; more is an attack or a mistake. */
const LONGEST_ANSWER_BYTES = 64 * 1024;

/** One open connection to a relay, logged in, for one mail at a time. */
export interface Session {
  /** Never rejects. After a failure about the relay the session is closed. */
  deliver(mail: ComposedMail): Promise<Result<Taken, DeliveryFailure>>;
  readonly isOpen: boolean;
  close(): void;
}

/** Connects, encrypts where the relay can, and logs in where the URL says how. */
export async function openSession(
  settings: RelaySettings,
): Promise<Result<Session, DeliveryFailure>> {
  const { name } = settings;
  const { options, login } = optionsOf(settings);
  const connection = new SMTPConnection(options);
  const watch = { isOpen: true, isHandedOver: false };
  sendWhole(connection, () => {
    watch.isHandedOver = true;
  });
  // Failures come by callback; those that come while nothing is under way only close it.
  let onBroken: (error: StepError) => void = () => undefined;
  connection.on("error", (error: StepError) => {
    watch.isOpen = false;
    onBroken(error);
  });
  connection.on("end", () => {
    watch.isOpen = false;
    onBroken({ code: "ECONNECTION" });
  });
  const step = (start: (done: (error?: StepError | null) => void) => void) =>
    new Promise<StepError | null>((resolve) => {
      onBroken = resolve;
      start((error) => resolve(error ?? null));
    });
  const failed =
    (await step((done) => connection.connect(done))) ??
    (login === null ? null : await step((done) => connection.login(login, done)));
  if (failed !== null) {
    connection.close();
    return err(failureOf(failed, name, { isHandedOver: false }));
  }
  return ok({
    get isOpen() {
      return watch.isOpen;
    },
    close() {
      if (watch.isOpen) connection.quit();
      watch.isOpen = false;
    },
    async deliver(mail) {
      if (needsUtf8(mail) && !speaksUtf8(connection)) return err(noWordFor(name));
      watch.isHandedOver = false;
      const sent = await send(connection, mail, (listener) => (onBroken = listener));
      if (sent.error === null) return ok({ relay: name, code: replyCode(sent.response) });
      const failure = failureOf(sent.error, name, watch);
      if (failure.about === "relay" || failure.kind === "unknown") {
        watch.isOpen = false;
        connection.close();
      } else if (watch.isOpen) {
        // RFC 5321 §4.1.1.5: ends a mail that was refused half-way.
        await step((done) => connection.reset(done));
      }
      return err(failure);
    },
  });
}

interface Sent {
  readonly error: StepError | null;
  readonly response: string;
}

function send(
  connection: SMTPConnection,
  { sender, recipient, message, reports }: ComposedMail,
  onBroken: (listener: (error: StepError) => void) => void,
): Promise<Sent> {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.length);
  const envelope = {
    from: spelled(sender),
    to: spelled(recipient),
    size: message.length,
    ...(reports !== undefined && { dsn: asked(reports) }),
  };
  return new Promise((resolve) => {
    const failed = (error: StepError): void => resolve({ error, response: "" });
    onBroken(failed);
    connection.send(envelope, bytes, (error, info) => {
      if (error) failed(error);
      else resolve({ error: null, response: info.response });
    });
  });
}

/** The library says it where the relay offers DSN; the content does not come back with it. */
function asked({ envelope, ofArrival }: AskedReports) {
  const notify = ofArrival ? ["SUCCESS", "FAILURE", "DELAY"] : ["FAILURE", "DELAY"];
  return { ret: "HDRS" as const, envid: envelope, notify };
}

/** RFC 5890: a domain has a spelling that every server takes; a local part has none. */
function spelled(address: EmailAddress): string {
  const text = address.reveal();
  const local = text.slice(0, text.lastIndexOf("@"));
  return isAscii(local) ? `${local}@${domainToASCII(address.domain)}` : text;
}

function needsUtf8({ sender, recipient }: ComposedMail): boolean {
  return !isAscii(spelled(sender)) || !isAscii(spelled(recipient));
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- ASCII begins with controls
  return /^[\u0000-\u007f]*$/.test(text);
}

/** What the library keeps of the server's EHLO; its types leave that out. */
interface WithExtensions {
  readonly _supportedExtensions: readonly string[];
}

function speaksUtf8(connection: SMTPConnection): boolean {
  return (connection as unknown as WithExtensions)._supportedExtensions.includes("SMTPUTF8");
}

/** RFC 6531 §3.7.4.2 has a code for it; the library would send the address as it is. */
function noWordFor(relay: string): DeliveryFailure {
  return { kind: "for-good", about: "recipient", code: "553 5.6.7", relay };
}

function optionsOf({ url, clientName, needsTls = false, authority }: RelaySettings) {
  const { protocol, hostname, port, username, password } = new URL(url.reveal());
  const isTls = protocol === "smtps:";
  const options: SMTPConnection.Options = {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isTls ? 465 : 587),
    secure: isTls,
    requireTLS: needsTls && !isTls,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_AFTER_DATA_MS,
    ...(clientName !== undefined && { name: clientName }),
    ...(authority !== undefined && { tls: { ca: authority } }),
    maxResponseSize: LONGEST_ANSWER_BYTES,
  };
  const user = decodeURIComponent(username);
  const login = user === "" ? null : { user, pass: decodeURIComponent(password) };
  return { options, login: login && { credentials: login } };
}
