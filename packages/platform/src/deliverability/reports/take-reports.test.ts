import { gzipSync } from "node:zlib";

import { ok, type Instant } from "@consentry/kernel";
import { readReports } from "@consentry/mail";
import { array, assert, asyncProperty, constantFrom, nat, tuple } from "fast-check";
import { expect, test } from "vitest";

import { aDmarcXml, aReportMail, aTlsJson } from "../../../../mail/src/reports/testing/reports.ts";
import { makeRelay } from "../../campaigns/relays/relays.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { newId } from "../../database/organisation-id.ts";
import { takeIncoming } from "../../incoming/take-incoming.ts";
import { aMailedPerson, type MailedPerson } from "../../incoming/testing/a-mailed-person.ts";
import { aReply } from "../../incoming/testing/messages.ts";
import { nameRelays } from "./name-relays.ts";
import { nameSource } from "./known-sources.ts";
import { connectionsByDay, encryptionFailures } from "./listing/read-connections.ts";
import { mailsByDay, sourcesOf } from "./listing/read-mails.ts";
import { reportNeeds } from "./report-needs.ts";
import { takeReports, type TakenReports } from "./take-reports.ts";

const NOW = "2026-11-21T09:30:00Z" as Instant;
const UNKNOWN = "203.0.113.9";

inSomeDoor((fresh) => {
  async function aSender(): Promise<MailedPerson & { readonly domain: string }> {
    const domain = `${newId()}.example.org`;
    return { ...(await aMailedPerson(fresh().database, domain)), domain };
  }

  function take({ ground }: MailedPerson, text: string): Promise<TakenReports> {
    const read = readReports(Buffer.from(text));
    if (!read.ok) throw new Error(read.error);
    return withOrganisation(fresh().database, ground.id, (tx) =>
      takeReports({ tx, organisation: ground, now: NOW }, read.value, "upload"),
    );
  }

  const asked = ({ ground }: MailedPerson) =>
    ({ organisation: ground.id, from: "2026-11-01", until: "2026-11-30", domain: null }) as never;

  const seen = ({ ground }: MailedPerson): Promise<number> =>
    withOrganisation(fresh().database, ground.id, async (tx) => {
      const days = await mailsByDay(tx, asked({ ground } as MailedPerson));
      return days.reduce(
        (sum, { proved, passedOn, unproved }) => sum + proved + passedOn + unproved,
        0,
      );
    });

  test("a report is counted once, however often and at once it comes", async () => {
    const sender = await aSender();
    const xml = aDmarcXml({ domain: sender.domain });
    const taken = await Promise.all(Array.from({ length: 4 }, () => take(sender, xml)));
    expect(taken.filter(({ counted }) => counted === 1)).toHaveLength(1);
    expect(taken.filter(({ known }) => known === 1)).toHaveLength(3);
    const loud = xml.replace("<org_name>mx.example.net", "<org_name>MX.Example.NET ");
    expect(await take(sender, loud)).toMatchObject({ counted: 0, known: 1 });
    expect(await seen(sender)).toBe(12);
    expect(await take(sender, aDmarcXml({ domain: sender.domain, id: "other" }))).toMatchObject({
      counted: 1,
    });
    expect(await seen(sender)).toBe(24);
  });

  test("whatever is changed in a report, it is counted at most once", async () => {
    const sender = await aSender();
    const changes = array(tuple(nat(2_000), nat(30), constantFrom("", "9", "A", "\0", "<row/>")), {
      maxLength: 4,
    });
    await assert(
      asyncProperty(changes, async (changed) => {
        const rows = [{}, { source: UNKNOWN, dkim: "fail", spf: "fail" }] as const;
        const xml = changed.reduce(
          (text, [at, cut, put]) => `${text.slice(0, at)}${put}${text.slice(at + cut)}`,
          aDmarcXml({ domain: sender.domain, id: newId(), rows }),
        );
        const read = readReports(gzipSync(xml));
        if (!read.ok) return;
        await take(sender, xml);
        const before = await seen(sender);
        const [again] = await Promise.all([take(sender, xml), take(sender, ` ${xml}`)]);
        expect([again.counted, await seen(sender)]).toEqual([0, before]);
      }),
      { numRuns: 60 },
    );
  });

  test("servers are told apart, those that nobody knows and that prove nothing first", async () => {
    const sender = await aSender();
    const rows = [
      { mails: 500 },
      { source: "2001:db8:0:0::25", mails: 80, spf: "fail" },
      { source: "198.51.100.4", mails: 30, dkim: "fail", spf: "fail", reason: "forwarded" },
      { source: UNKNOWN, mails: 40, dkim: "fail", spf: "fail", disposition: "reject" },
    ] as const;
    await take(sender, aDmarcXml({ domain: sender.domain, rows }));
    await sender.ground.within(async (tx) => {
      const sources = await sourcesOf(tx, asked(sender));
      expect(
        sources.map(({ address, isOurs, proved, passedOn, unproved }) => [
          address,
          isOurs,
          proved,
          passedOn,
          unproved,
        ]),
      ).toEqual([
        [UNKNOWN, false, 0, 0, 40],
        ["192.0.2.10", true, 500, 0, 0],
        ["2001:db8::25", true, 80, 0, 0],
        ["198.51.100.4", false, 0, 30, 0],
      ]);
      expect(sources[0]).toMatchObject({ rejected: 40, signedBy: sender.domain });
      const looking = { tx, organisation: sender.ground, now: NOW } as never;
      expect(await reportNeeds(looking)).toMatchObject([{ kind: "unknown-sender", count: 1 }]);
      await nameSource(tx, sender.ground.id, {
        address: UNKNOWN,
        name: "Till",
        by: "member:1",
        at: NOW,
      });
      expect(await reportNeeds(looking)).toEqual([]);
      expect(
        (await sourcesOf(tx, asked(sender))).find(({ name }) => name === "Till")?.address,
      ).toBe(UNKNOWN);
    });
  });

  test("servers of our relays are known by the relays’ names", async () => {
    const sender = await aSender();
    const { installation, ground } = sender;
    const server = `relay.${sender.domain}`;
    await ground.within((tx) =>
      makeRelay(
        tx,
        { organisation: ground.id, wrappingKey: ground.keys.wrappingKey },
        {
          name: "Relay of the choir",
          url: `smtp://${server}:587`,
          weight: 1,
          connections: 5,
          perSecond: null,
          needsTls: true,
          isOn: true,
        },
      ),
    );
    await nameRelays(installation, (name, type) =>
      Promise.resolve(ok(name === server && type === "A" ? [UNKNOWN] : [])),
    );
    const rows = [{ source: UNKNOWN, mails: 40, dkim: "fail", spf: "fail" }] as const;
    await take(sender, aDmarcXml({ domain: sender.domain, rows }));
    await ground.within(async (tx) => {
      expect(await sourcesOf(tx, asked(sender))).toMatchObject([{ name: "Relay of the choir" }]);
      expect(await reportNeeds({ tx, organisation: ground, now: NOW } as never)).toEqual([]);
    });
  });

  test("more mails that prove nothing than the month before are told", async () => {
    const sender = await aSender();
    const weekBefore = 1_795_132_800 - 14 * 86_400;
    const of = (unproved: number) =>
      [{ mails: 1000 - unproved }, { mails: unproved, dkim: "fail", spf: "fail" }] as const;
    await take(
      sender,
      aDmarcXml({ domain: sender.domain, id: "a", begin: weekBefore, rows: of(40) }),
    );
    await take(sender, aDmarcXml({ domain: sender.domain, id: "b", rows: of(90) }));
    await sender.ground.within(async (tx) => {
      const needs = await reportNeeds({ tx, organisation: sender.ground, now: NOW } as never);
      expect(needs.map(({ kind }) => kind)).toEqual(["proof-fails-more"]);
    });
  });

  test("connections are counted by what stood in the way", async () => {
    const sender = await aSender();
    const text = aTlsJson({ domain: sender.domain });
    expect(await take(sender, text)).toMatchObject({ counted: 1 });
    expect(await take(sender, text)).toMatchObject({ known: 1 });
    await sender.ground.within(async (tx) => {
      expect(await connectionsByDay(tx, asked(sender))).toEqual([
        { day: "2026-11-20", encrypted: 97, failed: 3 },
      ]);
      expect(await encryptionFailures(tx, asked(sender))).toMatchObject([
        { type: "certificate-expired", sessions: 3, receiver: `mx.${sender.domain}` },
      ]);
    });
  });

  test("of the domain above a sender’s it is taken; of nobody’s, another’s or one below, not", async () => {
    const sender = await aSender();
    expect(await take(sender, aDmarcXml({ domain: "example.org" }))).toMatchObject({ counted: 1 });
    for (const domain of ["org", "example.net", `below.${sender.domain}`, "le.org"]) {
      expect(await take(sender, aDmarcXml({ domain })), domain).toMatchObject({ foreign: 1 });
    }
    for (const begin of [1_795_132_800 - 100 * 86_400, 1_795_132_800 + 10 * 86_400]) {
      expect(await take(sender, aDmarcXml({ begin, id: `${begin}` }))).toMatchObject({
        outOfTime: 1,
      });
    }
  });

  test("by mail it is counted, and no letter is kept; a letter that asks for something is read", async () => {
    const sender = await aSender();
    const mail = aReportMail(gzipSync(aDmarcXml({ domain: sender.domain })));
    const came = (bytes: Uint8Array, recipient: string | null) =>
      takeIncoming(sender.installation, sender.ground.id, { bytes, recipient, cameBy: "smtp" });
    const back = sender.returnPath.split("@")[1] ?? "";
    const ours = { kind: "delivery-reports", isOurs: true };
    expect(await came(mail, `reports@${back}`)).toMatchObject(ours);
    expect(await came(mail, null)).toMatchObject(ours);
    expect(await came(aReply(), `reports@${back}`)).toMatchObject({
      kind: "delivery-reports",
      isOurs: false,
    });
    const foreign = aReportMail(gzipSync(aDmarcXml({ domain: "example.net" })));
    expect(await came(foreign, `Reports@${back}`)).toMatchObject({ isOurs: false });
    const kept = await sender.ground.within((tx) =>
      tx.rows("select 1 from incoming_mails where organisation_id = $1", [sender.ground.id]),
    );
    expect(kept).toEqual([]);
    const asks = aReportMail(gzipSync(aDmarcXml({ domain: sender.domain })), {
      text: "Please delete my data",
    });
    expect(await came(asks, "news@choir.example")).toMatchObject({ kind: "reply" });
    expect(await seen(sender)).toBe(12);
  });
});
