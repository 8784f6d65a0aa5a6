import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { Secret } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import tlsOptions from "smtp-server/lib/tls-options.js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { changeIdentity, listIdentities } from "../../campaigns/identities/identities.ts";
import {
  doors,
  makeTestDatabase,
  type TestDatabase,
} from "../../database/testing/in-every-door.ts";
import { openIntake, type Intake } from "../../inbox/intake-server.ts";
import { BACK, startMailRoute, THEIRS, type MailRoute } from "../../incoming/testing/mail-route.ts";
import { makeApiKey } from "../../organisations/api-keys/api-keys.ts";
import type { RunningJob } from "../../running-job.ts";
import { keepSendingMessages } from "../delivery/send-messages.ts";
import { aShop, NOW, type Shop } from "../testing/a-shop.ts";
import { openSubmission, type Submission } from "./submission-server.ts";

const run = promisify(execFile);

let made: TestDatabase;
let shop: Shop;
let key: string;
let open: Submission;
let encrypted: Submission;
let intake: Intake;
let route: MailRoute;
let sending: RunningJob;
let folder: string;

/** A program hands in, we hand to a relay, and what comes back is taken by our own door. */
beforeAll(async () => {
  for (const program of ["/usr/bin/swaks", "/usr/bin/msmtp"]) {
    if (!existsSync(program)) {
      throw new Error(`${program} is missing: run these tests by npm run test:servers, as root`);
    }
  }
  made = await makeTestDatabase(doors()[0] ?? "embedded");
  shop = await aShop(made.database);
  const { id } = shop.organisation;
  await shop.within(async (tx) => {
    const [identity] = await listIdentities(tx, id);
    await changeIdentity(tx, id, identity?.id ?? "", { returnDomain: `shop.${BACK}` });
  });
  key = (await shop.within((tx) => makeApiKey(tx, id, { name: "Shop", role: "editor" }, NOW))).text;
  folder = await mkdtemp(join(tmpdir(), "consentry-programs-"));
  const tls = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  const pair = tlsOptions() as { readonly cert: string; readonly key: string };
  await writeFile(tls.cert, pair.cert);
  await writeFile(tls.key, pair.key);
  const place = { host: "127.0.0.1", port: 0 };
  open = await openSubmission({ ...place, tls: null }, shop.installation);
  encrypted = await openSubmission({ ...place, tls }, shop.installation);
  intake = await openIntake(place, shop.installation);
  route = await startMailRoute(intake.port);
  const transport = relayPool([relayAt(new Secret(`smtp://127.0.0.1:${route.port}`))]);
  const carrier = { transportOf: () => transport, connections: 2 };
  sending = keepSendingMessages(shop.installation, carrier, () => undefined);
});

afterAll(async () => {
  await sending?.stop();
  await route?.stop();
  await intake?.stop();
  await open?.stop();
  await encrypted?.stop();
  await made?.remove();
  await rm(folder, { recursive: true, force: true });
});

const KIND = ["--header", "X-Consentry-Kind: order"];

/** What swaks heard, from the first word to the last; it fails where the mail is not taken. */
async function swaks(to: string, changes: readonly string[] = KIND): Promise<string> {
  const said = await run("swaks", [
    `--server=127.0.0.1:${open.port}`,
    "--auth=PLAIN",
    "--auth-user=shop",
    `--auth-password=${key}`,
    "--from=orders@shop.example",
    `--to=${to}`,
    "--header=Subject: Your order",
    "--body=It is on its way.",
    ...changes,
  ]).catch(({ stdout }: { readonly stdout: string }) => ({ stdout }));
  return said.stdout;
}

interface Became {
  readonly state: string;
  readonly events: readonly string[];
}

/** The message to an address, and all that was noted of it. */
async function becomes(recipient: string, wanted: Became): Promise<void> {
  const read = () =>
    shop.within(async (tx) => {
      const [message] = await tx.rows<Became>(
        `select state, array(select concat_ws(' ', kind, case kind when 'bounced' then code end) from message_events as event
                  where event.organisation_id = message.organisation_id
                    and event.message_id = message.message_id and kind <> 'accepted'
                  order by kind) as events
           from messages as message where organisation_id = $1 and recipient = $2`,
        [shop.organisation.id, recipient],
      );
      return message;
    });
  await vi.waitFor(async () => expect(await read(), route.log()).toEqual(wanted), {
    timeout: 30_000,
    interval: 100,
  });
}

test.concurrent(
  "swaks hands in, the relay carries on, and the reader's server has it",
  async () => {
    expect(await swaks(`ada@${THEIRS}`)).toMatch(/^<- +250 OK: message queued/m);
    await becomes(`ada@${THEIRS}`, { state: "sent", events: ["handed-over"] });
  },
);

test.concurrent(
  "a mailbox that is not there is told of the message that a program handed in",
  async () => {
    await swaks(`nobody@${THEIRS}`);
    await becomes(`nobody@${THEIRS}`, {
      state: "bounced",
      events: ["bounced 5.1.1", "handed-over"],
    });
  },
);

test.concurrent(
  "that a notice arrived, which its sender has to prove, is reported by the reader’s server",
  async () => {
    await shop.accept({ to: { email: `bea@${THEIRS}` }, kind: "legal-notice", proof: "portal" });
    await becomes(`bea@${THEIRS}`, { state: "sent", events: ["delivered", "handed-over"] });
  },
);

test.concurrent("swaks is told what is missing: the kind, the key, the right sender", async () => {
  const to = `policy@${THEIRS}`;
  expect(await swaks(to, [])).toMatch(/^<\*\* +55\d /m);
  expect(await swaks(to, [...KIND, "--auth-password", "consentry_wrong"])).toMatch(/^<\*\* +535 /m);
  expect(await swaks(to, [...KIND, "--header", "From: boss@bank.example"])).toMatch(
    /^<\*\* +55\d /m,
  );
});

test.concurrent("msmtp hands in over STARTTLS; without it nobody logs in", async () => {
  const msmtp = (tls: "on" | "off") => {
    const sendmail = run("msmtp", [
      "--host=127.0.0.1",
      `--port=${encrypted.port}`,
      "--auth=plain",
      "--user=shop",
      `--passwordeval=echo ${key}`,
      `--tls=${tls}`,
      "--tls-starttls=on",
      "--tls-certcheck=off",
      "--from=orders@shop.example",
      `ada.tls@${THEIRS}`,
    ]);
    sendmail.child.stdin?.end(
      [
        "From: Tea Shop <orders@shop.example>",
        `To: ada.tls@${THEIRS}`,
        "Subject: Your order",
        "X-Consentry-Kind: order",
        "",
        "It is on its way.",
        "",
      ].join("\n"),
    );
    return sendmail.then(
      () => "taken",
      ({ stderr }: { readonly stderr: string }) => stderr,
    );
  };
  expect(await msmtp("off")).not.toBe("taken");
  expect(await msmtp("on")).toBe("taken");
});
