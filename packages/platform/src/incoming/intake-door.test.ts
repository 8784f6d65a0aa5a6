import { gzipSync } from "node:zlib";

import { EmailAddress, Secret } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import { afterEach, expect, test } from "vitest";

import { aDmarcXml, aReportMail } from "../../../mail/src/reports/testing/reports.ts";
import { suppressionsOf } from "../consent/suppressions/suppressions.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { openIntake, type Intake } from "../inbox/intake-server.ts";
import { talkSmtp } from "../inbox/testing/talk-smtp.ts";
import { aMailedPerson, type MailedPerson } from "./testing/a-mailed-person.ts";
import { aBounce, aComplaint, aReply } from "./testing/messages.ts";

let intake: Intake | undefined;
afterEach(async () => {
  await intake?.stop();
  intake = undefined;
});

inSomeDoor((fresh) => {
  /** A sender of its own: an address that two organisations use is neither's. */
  async function listening(): Promise<{ readonly sent: MailedPerson; readonly news: string }> {
    const sent = await aMailedPerson(fresh().database, `${newId()}.example.org`);
    const news = `news.${newId()}@choir.example.org`;
    await sent.ground.within((tx) =>
      tx.run("update sender_identities set address = $2 where organisation_id = $1", [
        sent.ground.id,
        news,
      ]),
    );
    intake = await openIntake({ host: "127.0.0.1", port: 0 }, sent.installation);
    return { sent, news };
  }

  async function send(to: string, message: Uint8Array) {
    const [sender, recipient] = ["mailer-daemon@mx.example.net", to].map((text) =>
      EmailAddress.parse(text),
    );
    if (!sender?.ok || !recipient?.ok) throw new Error("a test's own address is wrong");
    const transport = relayPool([relayAt(new Secret(`smtp://127.0.0.1:${intake?.port ?? 0}`))]);
    const answer = await transport.deliver({
      sender: sender.value,
      recipient: recipient.value,
      message,
    });
    await transport.close();
    return answer.ok ? "taken" : answer.error.code;
  }

  const reasons = async ({ ground, person }: MailedPerson) => {
    const key = ground.keys.addressKey(person.email);
    const rows = await ground.within((tx) => suppressionsOf(tx, ground.id, key));
    return rows.map(({ reason }) => reason);
  };

  test("a bounce that a server hands over is answered when its effect is there", async () => {
    const { sent } = await listening();
    expect(await send(sent.returnPath, aBounce())).toBe("taken");
    expect(await reasons(sent)).toEqual(["bounced"]);
  });

  test("complaints to the feedback address and answers to a sender are taken", async () => {
    const { sent, news } = await listening();
    const domain = sent.returnPath.slice(sent.returnPath.indexOf("@") + 1);
    expect(await send(news, aReply({ text: "STOP" }))).toBe("taken");
    expect(await reasons(sent)).toEqual([]);
    expect(await send(`feedback@${domain}`, aComplaint("abuse", sent))).toBe("taken");
    expect(await reasons(sent)).toEqual(["complained"]);
  });

  test("a report to the address for reports is counted", async () => {
    const { sent } = await listening();
    const domain = sent.returnPath.slice(sent.returnPath.indexOf("@") + 1);
    expect(await send(`reports@${domain}`, aReportMail(gzipSync(aDmarcXml({ domain }))))).toBe(
      "taken",
    );
    const { ground } = sent;
    const counted = await ground.within((tx) =>
      tx.rows("select domain from delivery_reports where organisation_id = $1", [ground.id]),
    );
    expect(counted).toEqual([{ domain }]);
  });

  test("forged addresses, strange domains and addresses of two organisations are nobody's", async () => {
    const { sent, news } = await listening();
    const other = await aMailedPerson(fresh().database, `${newId()}.example.org`);
    const [local = ""] = sent.returnPath.split("@");
    const others = other.returnPath.slice(other.returnPath.indexOf("@"));
    const wrong = [
      sent.returnPath.replace(/^b-c./, (start) => `b-c${start.endsWith("a") ? "b" : "a"}`),
      `${local}@elsewhere.example.org`,
      `${local}${others}`,
      "feedback@elsewhere.example.org",
      "reports@elsewhere.example.org",
      "nobody@choir.example.org",
    ];
    for (const address of wrong) expect(await send(address, aBounce()), address).toMatch(/^550/);
    await other.ground.within((tx) =>
      tx.run("update sender_identities set reply_to = $2 where organisation_id = $1", [
        other.ground.id,
        news,
      ]),
    );
    expect(await send(news, aReply())).toMatch(/^550/);
    expect(await reasons(sent)).toEqual([]);
  });

  test("what comes back of a large campaign is not told to wait", async () => {
    const { sent } = await listening();
    const one = ["MAIL FROM:<>", `RCPT TO:<${sent.returnPath}>`, "RSET"];
    const asking = Array.from({ length: 61 }, () => one).flat();
    const said = await talkSmtp(intake?.port ?? 0, ["EHLO x", ...asking, "QUIT"]);
    expect(said).not.toMatch(/^[45]\d\d /m);
  });
});
