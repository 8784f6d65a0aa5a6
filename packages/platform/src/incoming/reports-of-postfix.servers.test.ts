import { EmailAddress, Secret } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { suppressionsOf } from "../consent/suppressions/suppressions.ts";
import { newId } from "../database/organisation-id.ts";
import { doors, makeTestDatabase, type TestDatabase } from "../database/testing/in-every-door.ts";
import { openIntake, type Intake } from "../inbox/intake-server.ts";
import { talkSmtp } from "../inbox/testing/talk-smtp.ts";
import { aMailedPerson, type MailedPerson } from "./testing/a-mailed-person.ts";
import { BACK, CLOSED, startMailRoute, THEIRS, type MailRoute } from "./testing/mail-route.ts";

/** A report is written when the relay has given up, seconds after. */
const PATIENCE = { timeout: 30_000, interval: 100 };

let made: TestDatabase;
let intake: Intake;
let route: MailRoute;

/** We hand to a relay, the relay to the readers' server; what either reports comes to our own door. */
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
  const { installation } = await aMailedPerson(made.database, `first.${BACK}`);
  intake = await openIntake({ host: "127.0.0.1", port: 0 }, installation);
  route = await startMailRoute(intake.port);
});

afterAll(async () => {
  await route?.stop();
  await intake?.stop();
  await made?.remove();
});

/** What is known of a message after its reports came: what was noted, and of its reader. */
interface Known {
  readonly responses: readonly { readonly kind: string; readonly code: string | null }[];
  readonly suppressed: readonly string[];
  /** How many reports were taken in. */
  readonly reports: number;
}

async function known({ ground, person, campaign, delivery }: MailedPerson): Promise<Known> {
  return ground.within(async (tx) => {
    const of = [ground.id, campaign, delivery];
    const responses = await tx.rows<Known["responses"][number]>(
      `select kind, code from campaign_responses
        where organisation_id = $1 and campaign_id = $2 and delivery_id = $3 order by at, kind`,
      of,
    );
    const found = await suppressionsOf(tx, ground.id, ground.keys.addressKey(person.email));
    const reports = await tx.rows(
      "select from incoming_mails where organisation_id = $1 and delivery_id = $2",
      [ground.id, delivery],
    );
    return {
      responses,
      suppressed: found.map(({ reason }) => reason),
      reports: reports.length,
    };
  });
}

/** Each sender has a return domain of its own. */
function aMail(): Promise<MailedPerson> {
  return aMailedPerson(made.database, `${newId()}.${BACK}`);
}

/** Hands a campaign's message to the relay, as all of ours leave. */
async function send(to: string): Promise<MailedPerson> {
  const mail = await aMail();
  const [sender, recipient] = [mail.returnPath, to].map((text) => EmailAddress.parse(text));
  if (!sender?.ok || !recipient?.ok) throw new Error("a test's own address is wrong");
  const transport = relayPool([relayAt(new Secret(`smtp://127.0.0.1:${route.port}`))]);
  const message = Buffer.from(textOf(mail, to));
  const answer = await transport.deliver({
    sender: sender.value,
    recipient: recipient.value,
    message,
  });
  await transport.close();
  if (!answer.ok) throw new Error(`${answer.error.code}\n${route.log()}`);
  return mail;
}

function textOf({ messageId, unsubscribe }: MailedPerson, to: string): string {
  return [
    "From: Choir <news@choir.example>",
    `To: ${to}`,
    "Subject: Rehearsals begin",
    `Message-ID: <${messageId}>`,
    `List-Unsubscribe: <${unsubscribe}>`,
    "",
    "Rehearsals begin on Monday.",
    "",
  ].join("\r\n");
}

async function becomes(mail: MailedPerson, wanted: Known): Promise<void> {
  await vi.waitFor(async () => expect(await known(mail), route.log()).toEqual(wanted), PATIENCE);
}

test.concurrent("a mailbox that is not there (5.1.1) is not written to again", async () => {
  await becomes(await send(`nobody@${THEIRS}`), {
    responses: [{ kind: "bounced", code: "5.1.1" }],
    suppressed: ["bounced"],
    reports: 1,
  });
});

test.concurrent("a rule against us (5.7.1) is noted, and nobody pays for it", async () => {
  await becomes(await send(`policy@${THEIRS}`), {
    responses: [{ kind: "bounced", code: "5.7.1" }],
    suppressed: [],
    reports: 1,
  });
});

test.concurrent(
  "a mailbox that is full (5.2.2), as its own server reports it, may take the next",
  async () => {
    await becomes(await send(`full@${THEIRS}`), {
      responses: [{ kind: "deferred", code: "5.2.2" }],
      suppressed: [],
      reports: 1,
    });
  },
);

// The relay reports twice: that it waits, and that it has given up.
test.concurrent.each([
  ["a reader’s server that puts off", `busy@${THEIRS}`, "4.2.1"],
  ["a server that never answers", `ada@${CLOSED}`, "4.4.1"],
])("%s until the relay gives up says nothing of its reader", async (_, to, code) => {
  await becomes(await send(to), {
    responses: [{ kind: "deferred", code }],
    suppressed: [],
    reports: 2,
  });
});

test.concurrent("a report of arrival, asked for with the message, is noted", async () => {
  const mail = await aMail();
  const to = `ada@${THEIRS}`;
  const said = await talkSmtp(route.port, [
    "EHLO x",
    `MAIL FROM:<${mail.returnPath}> RET=HDRS`,
    `RCPT TO:<${to}> NOTIFY=SUCCESS`,
    "DATA",
    `${textOf(mail, to)}.`,
    "QUIT",
  ]);
  expect(said).not.toMatch(/^[45]\d\d /m);
  await becomes(mail, {
    responses: [{ kind: "delivered", code: "2.0.0" }],
    suppressed: [],
    reports: 1,
  });
});
