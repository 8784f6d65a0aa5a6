import { EmailAddress, Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import { afterEach, expect, test } from "vitest";

import { anOrganisation, type TestOrganisation } from "../consent/testing/people.ts";
import { acrossOrganisations, withOrganisation } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { forwarded } from "./forwarded.ts";
import { intakeAddress, intakeTag } from "./intake-address.ts";
import { openIntake, type Intake } from "./intake-server.ts";
import { listMails, readSource } from "./read-inbox.ts";
import { talkSmtp } from "./testing/talk-smtp.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;
const SECRET = new Secret("a secret of these tests, long enough to be one");

const PUBLIC_URL = "https://mail.example.org";

const ORIGINAL = "From: shop@example.com\r\nSubject: Offer\r\n\r\nBuy.\r\n";

const FORWARD = [
  "From: ada@example.net",
  "Subject: Fwd: Offer",
  "Content-Type: multipart/mixed; boundary=b",
  "",
  "--b",
  "",
  "Look at this.",
  "--b",
  "Content-Type: message/rfc822",
  "",
  ORIGINAL,
  "--b--",
  "",
].join("\r\n");

async function send(port: number, to: string, message: string) {
  const [sender, recipient] = ["ada@example.net", to].map((text) => EmailAddress.parse(text));
  if (!sender?.ok || !recipient?.ok) throw new Error("a test's own address is wrong");
  const transport = relayPool([relayAt(new Secret(`smtp://127.0.0.1:${port}`))]);
  const addresses = { sender: sender.value, recipient: recipient.value };
  const answer = await transport.deliver({ ...addresses, message: Buffer.from(message) });
  await transport.close();
  return answer;
}

let intake: Intake | undefined;
afterEach(async () => {
  await intake?.stop();
  intake = undefined;
});

inSomeDoor((fresh) => {
  async function open(): Promise<number> {
    const { database } = fresh();
    const installed = { database, secret: SECRET, publicUrl: PUBLIC_URL, now: () => NOW };
    intake = await openIntake({ host: "127.0.0.1", port: 0 }, installed);
    return intake.port;
  }

  const addressOf = ({ id }: TestOrganisation): string =>
    intakeAddress(intakeTag(SECRET, id), "mail.example.org");

  const kept = ({ id }: TestOrganisation) =>
    withOrganisation(fresh().database, id, async (tx) => {
      const query = { folder: "audit", search: null, verdict: null } as const;
      const mails = await listMails(tx, id, query, { after: null, limit: 10 });
      return Promise.all(
        mails.map(async (mail) => {
          const source = (await readSource(tx, id, mail.id)) ?? new Uint8Array();
          return { ...mail, source: Buffer.from(source).toString() };
        }),
      );
    });

  test("a mail attached to one that somebody forwards is kept as it was, for whom it was sent to", async () => {
    const own = await anOrganisation(fresh().database);
    const other = await anOrganisation(fresh().database);
    const port = await open();
    expect(await send(port, addressOf(own), FORWARD)).toMatchObject({ ok: true });
    const [mail, ...more] = await kept(own);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      sender: "ada@example.net",
      subject: "Offer",
      came: "attached",
      handedInBy: "mail",
      verdict: null,
    });
    expect(mail?.source).toBe(ORIGINAL);
    expect(await kept(other)).toEqual([]);
  });

  test("nobody else's mail is taken, nor one that does not say whose of several it is", async () => {
    const { database } = fresh();
    await anOrganisation(database);
    await anOrganisation(database);
    const port = await open();
    const asked = ["audit@x.example", "audit+0123456789abcdef@x.example", "ada@example.net"];
    for (const address of asked) {
      const lines = ["EHLO x", "MAIL FROM:<a@example.org>", `RCPT TO:<${address}>`, "QUIT"];
      expect(await talkSmtp(port, lines)).toMatch(/^550 /m);
    }
  });

  test("plain audit@ reaches the only organisation there is", async () => {
    const { database } = fresh();
    const own = await anOrganisation(database);
    const only = {
      ...database,
      across: <T>(work: Parameters<typeof database.across<T>>[0]) =>
        acrossOrganisations<T>(database, (tx) =>
          work({ ...tx, rows: async (...asked) => (await tx.rows(...asked)).filter(isOwn) }),
        ),
    };
    const isOwn = (row: object): boolean => "id" in row && row.id === own.id;
    intake = await openIntake(
      { host: "127.0.0.1", port: 0 },
      { database: only, secret: SECRET, publicUrl: PUBLIC_URL, now: () => NOW },
    );
    const lines = ["EHLO x", "MAIL FROM:<a@example.org>", "RCPT TO:<audit@x.example>", "QUIT"];
    expect(await talkSmtp(intake.port, lines)).not.toMatch(/^550 /m);
  });

  test("a network that sends without end is told to wait", async () => {
    const port = await open();
    const one = ["MAIL FROM:<a@example.org>", "RCPT TO:<audit@x.example>", "RSET"];
    const asking = Array.from({ length: 61 }, () => one).flat();
    expect(await talkSmtp(port, ["EHLO x", ...asking, "QUIT"])).toMatch(/^450 /m);
  });
});

const came = (message: string) => forwarded(Buffer.from(message)).came;

test("a mail written anew into another is told from one that came as it was", () => {
  expect(came(ORIGINAL)).toBe("whole");
  for (const subject of ["Fwd: Offer", "TR : Offre", "WG: Angebot", "=?utf-8?q?FW=3A_Offer?="]) {
    expect([subject, came(`Subject: ${subject}\r\n\r\nBuy.`)]).toEqual([subject, "inline"]);
  }
  const thunderbird = "Subject: Offer\r\nX-Forwarded-Message-Id: <1@example.com>\r\n\r\nBuy.";
  expect(came(thunderbird)).toBe("inline");
  expect(came("Subject: Forward: march!\r\n\r\nBuy.")).toBe("whole");
});
