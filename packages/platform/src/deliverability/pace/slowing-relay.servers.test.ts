import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aMailing, aWork, NOW } from "../../campaigns/delivery/testing/a-mailing.ts";
import { startDelivering } from "../../campaigns/delivery/worker/worker.ts";
import {
  doors,
  makeTestDatabase,
  type TestDatabase,
} from "../../database/testing/in-every-door.ts";
import { inline, startPostfix, type RunningPostfix } from "../../incoming/testing/postfix.ts";
import { campaignPace } from "./campaign-pace.ts";
import { Providers } from "./providers.ts";
import { paceRules } from "./rules.ts";
import { secondsAfter } from "./slots.ts";

const DOMAIN = "example.org";
const READERS = 60;
const GONE = "person.7@example.org";

let made: TestDatabase;
let postfix: RunningPostfix;
let readers: SMTPServer;
const got: string[] = [];

/** The readers' server takes everything; the relay before it takes so many recipients and no more. */
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
  readers = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, { envelope }, done) => {
      void text(stream).then(() => {
        got.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  readers.on("error", () => undefined);
  const listening = readers.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  postfix = await startPostfix({
    hostname: "relay.example.net",
    routes: { [DOMAIN]: (listening.address() as AddressInfo).port },
    settings: {
      smtpd_recipient_restrictions: `check_recipient_access ${inline([[GONE, "550 5.1.1 gone"]])}, permit_mynetworks`,
      smtpd_client_recipient_rate_limit: "25",
      anvil_rate_time_unit: "2s",
      smtpd_client_event_limit_exceptions: "",
    },
  });
});

afterAll(async () => {
  await postfix?.stop();
  await new Promise<void>((resolve) => readers.close(() => resolve()));
  await made?.remove();
});

/** Two minutes a second: rests and retries pass in the time of a test. */
function hastyClock(): () => Instant {
  const since = performance.now();
  return () => secondsAfter(NOW, ((performance.now() - since) / 1000) * 120);
}

test("a relay that asks for fewer is given fewer, then all; who is refused is refused, and nobody lost", async () => {
  const { database } = made;
  const mailing = await aMailing(database, READERS);
  const { organisation, campaign } = mailing;
  const sending = { organisation: organisation.id, campaign, domain: DOMAIN };
  const pace = campaignPace(sending, new Providers(null));
  const transport = relayPool([
    { ...relayAt(new Secret(`smtp://127.0.0.1:${postfix.port}`)), connections: 4 },
  ]);
  const now = hastyClock();
  const work = aWork(database, mailing, { transport, now });
  const worker = startDelivering({
    ...work,
    open: async (...of) => {
      const opened = await work.open(...of);
      return typeof opened === "string" ? opened : { ...opened, run: { ...opened.run, pace } };
    },
  });
  try {
    await expect
      .poll(() => mailing.states(), { timeout: 60_000, interval: 200, message: postfix.log() })
      .toEqual({ sent: READERS - 1, bounced: 1 });
    await expect.poll(() => got.length, { timeout: 10_000 }).toBe(READERS - 1);
  } finally {
    await worker.stop();
    await transport.close();
  }
  expect(new Set(got).size).toBe(READERS - 1);
  expect(got).not.toContain(GONE);
  await mailing.within(async (tx) => {
    const asked = await tx.rows(
      "select code from provider_rests where organisation_id = $1 and level > 0",
      [organisation.id],
    );
    expect(asked).toEqual([{ code: "450 4.7.1" }]);
    expect((await paceRules(tx, sending, now()))?.limits.size).toBe(0);
    const rested = await paceRules(tx, sending, secondsAfter(now(), 4 * 3600));
    expect(rested?.rests.size ?? 0).toBe(0);
    expect(rested?.perSlot.size ?? 0).toBe(0);
  });
}, 90_000);
