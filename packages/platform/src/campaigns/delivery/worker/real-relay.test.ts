import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";
import { afterEach, expect, test } from "vitest";

import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import { listPossibleDuplicates } from "../possible-duplicates.ts";
import { aMailing, aWork, NOW } from "../testing/a-mailing.ts";
import { startDelivering } from "./worker.ts";

let relay: SMTPServer | undefined;
afterEach(() => new Promise<void>((resolve) => (relay ? relay.close(() => resolve()) : resolve())));

/** What a relay does to a mailbox: each time the next, and the last for good. */
type Behaviour = "takes" | "greylists" | "refuses" | "hangs up" | "takes and hangs up";

/** A real relay on loopback that treats some mailboxes badly. */
async function aRelay(behaviours: Readonly<Record<string, readonly Behaviour[]>>) {
  const got: string[] = [];
  const tries = new Map<string, number>();
  const next = (address: string): Behaviour => {
    const count = tries.get(address) ?? 0;
    tries.set(address, count + 1);
    const some = behaviours[address] ?? ["takes"];
    return some[Math.min(count, some.length - 1)] ?? "takes";
  };
  const answers = new Map<string, Behaviour>();
  const options: SMTPServerOptions = {
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 100,
    onRcptTo: ({ address }, session, done) => {
      const behaviour = next(address);
      answers.set(session.id, behaviour);
      if (behaviour === "greylists") done(refusal(450, "4.7.1 come back later"));
      else if (behaviour === "refuses") done(refusal(550, "5.1.1 nobody here"));
      else done();
    },
    onData: (stream, session, done) => {
      const behaviour = answers.get(session.id);
      if (behaviour === "hangs up") return hangUp(session);
      void text(stream).then(() => {
        got.push(session.envelope.rcptTo[0]?.address ?? "");
        if (behaviour === "takes and hangs up") hangUp(session);
        else done();
      });
    },
  };
  const server = (relay = new SMTPServer(options));
  server.on("error", () => undefined);
  const hangUp = (session: SMTPServerSession): void => {
    for (const connection of server.connections) {
      if (connection.session.id === session.id) connection.close();
    }
  };
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const { port } = listening.address() as AddressInfo;
  return { got, url: new Secret(`smtp://127.0.0.1:${port}`) };
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** Ten minutes a second: a greylist is waited for in the time of a test. */
function hastyClock(): () => Instant {
  const since = performance.now();
  return () => {
    const at = Date.parse(NOW) + (performance.now() - since) * 600;
    return `${new Date(at).toISOString().slice(0, 19)}Z` as Instant;
  };
}

inSomeDoor((fresh) => {
  test("whatever a relay does, nobody is lost, and who may have got it twice is listed", async () => {
    const { database } = fresh();
    const mailing = await aMailing(database, 40);
    const { got, url } = await aRelay({
      "person.1@example.org": ["greylists", "greylists", "takes"],
      "person.2@example.org": ["refuses"],
      "person.3@example.org": ["hangs up", "takes"],
      "person.4@example.org": ["takes and hangs up", "takes"],
    });
    const transport = relayPool([{ ...relayAt(url), connections: 4 }]);
    const worker = startDelivering(aWork(database, mailing, { transport, now: hastyClock() }));
    try {
      await expect
        .poll(() => mailing.states(), { timeout: 50_000, interval: 200 })
        .toEqual({ bounced: 1, sent: 39 });
    } finally {
      await worker.stop();
      await transport.close();
    }
    const everybody = Array.from({ length: 40 }, (_, index) => `person.${index + 1}@example.org`);
    const unreached = everybody.filter((address) => !got.includes(address));
    expect(unreached).toEqual(["person.2@example.org"]);
    const twice = got.filter((address, index) => got.indexOf(address) !== index);
    const listed = await mailing.within((tx) =>
      listPossibleDuplicates(tx, mailing.organisation.id, mailing.campaign),
    );
    expect(listed.map(({ address }) => address)).toEqual(expect.arrayContaining(twice));
    expect(listed.map(({ address }) => address)).toContain("person.4@example.org");
  }, 60_000);
});
