import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { text } from "node:stream/consumers";

import { EmailAddress, Secret } from "@consentry/kernel";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

import type { ComposedMail } from "../../compose/service-mail.ts";
import { relayAt, type RelaySettings } from "../relay-settings.ts";

/** Relays that are running, to be stopped after a test. */
const running: (() => Promise<void>)[] = [];

export async function stopRelays(): Promise<void> {
  await Promise.all(running.splice(0).map((stop) => stop()));
}

export interface Arrived {
  readonly to: readonly string[];
  readonly bytes: string;
}

/** A real SMTP server on loopback that keeps what it took. */
export async function aRelay(
  options: SMTPServerOptions = {},
): Promise<{ readonly settings: RelaySettings; readonly arrived: readonly Arrived[] }> {
  const arrived: Arrived[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      void text(stream).then((bytes) => {
        arrived.push({ to, bytes });
        done();
      });
    },
    ...options,
  });
  // What a client does wrong, or breaks off, is not this server's to tell.
  smtp.on("error", () => undefined);
  const server = smtp.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  running.push(() => new Promise((resolve) => smtp.close(() => resolve())));
  return { settings: settingsFor(server), arrived };
}

/** What a relay of our own making says: to each line of the client's, and before the first. */
export interface Script {
  readonly greeting?: string;
  /** `null`: it hangs up; the default for a command that is not here is `250 ok`. */
  readonly [command: string]: string | null | undefined;
}

/** A relay that answers as it is told, however wrongly. `.` is what it says to a whole mail. */
export async function aScriptedRelay(
  script: Script,
): Promise<{ readonly settings: RelaySettings; readonly mails: () => number }> {
  let mails = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    let isData = false;
    let pending = "";
    const say = (answer: string | null): void => {
      if (answer === null) socket.destroy();
      else socket.write(`${answer}\r\n`);
    };
    say(script.greeting ?? "220 relay.example.org");
    socket.setEncoding("utf8").on("data", (chunk) => {
      pending += chunk;
      for (;;) {
        const end = pending.indexOf("\r\n");
        if (end < 0) return;
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (isData && line !== ".") continue;
        const command = isData ? "." : (line.split(/[ :]/)[0] ?? "").toUpperCase();
        if (isData) mails += 1;
        isData = false;
        const answer = script[command];
        if (command === "DATA" && answer === undefined) isData = true;
        say(answer === undefined ? (command === "DATA" ? "354 go on" : "250 ok") : answer);
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  running.push(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { settings: settingsFor(server), mails: () => mails };
}

function settingsFor(server: Server): RelaySettings {
  return relayAt(new Secret(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

/** A mail whose body begins a line with a dot. */
export function aMail(to = "ada@example.net"): ComposedMail {
  return { sender: address("choir@example.org"), recipient: address(to), message: MAIL };
}

const MAIL = Buffer.from("Subject: Hello\r\n\r\nHello\r\n.\r\n..and on\r\n");

function address(written: string): EmailAddress {
  const parsed = EmailAddress.parse(written);
  if (!parsed.ok) throw new Error("a test's own address is wrong");
  return parsed.value;
}
