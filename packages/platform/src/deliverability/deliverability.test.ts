import { err, type Instant } from "@consentry/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { anAccount } from "../people/testing/a-member.ts";
import { makeCampaign } from "../campaigns/store/keep-campaign.ts";
import { aDraft } from "../campaigns/testing/a-draft.ts";
import { later } from "../campaigns/delivery/moments.ts";
import { makeIdentity } from "../campaigns/identities/identities.ts";
import { recordOf, signWith } from "../campaigns/identities/sign-with.ts";
import { readSigningKey } from "../campaigns/identities/signing-keys.ts";
import { SECRET } from "../consent/testing/people.ts";
import { aGround, NOW, valueOf, type Ground } from "../contacts/testing/organisation.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import type { Installation } from "../installation.ts";
import { lastAnswers, listListings } from "./blacklists/answers.ts";
import { addBlacklist, listBlacklists } from "./blacklists/blacklists.ts";
import { blacklistNeeds } from "./blacklists/blacklist-needs.ts";
import { askList } from "./blacklists/keep-asking-lists.ts";
import { lookupAt } from "./dns/lookup-at.ts";
import { domainNeeds } from "./domains/domain-needs.ts";
import { listChanges } from "./domains/keep-look.ts";
import { findDomains, lookAt } from "./domains/keep-watching.ts";
import {
  changeAddresses,
  dueDomains,
  listKept,
  lookSoon,
  readReport,
} from "./domains/sending-domains.ts";
import { keepRetiredKey, listOtherKeys } from "./keys/keys.ts";
import { nextSelector } from "./keys/next-selector.ts";
import { beginRotation, keepForRuns } from "./keys/rotate.ts";
import { startNameServer, type NameServer, type ServedZone } from "./testing/name-server.ts";

inSomeDoor((fresh) => {
  let names: NameServer;
  beforeAll(async () => {
    names = await startNameServer({});
  });
  afterAll(() => names.close());

  const outside = () => ({
    lookup: lookupAt([names.address]),
    fetchText: () => Promise.resolve(err("unreachable")),
  });

  interface Sender {
    readonly ground: Ground;
    readonly domain: string;
    readonly identity: string;
    readonly installation: (now: Instant) => Installation;
    readonly look: (now: Instant) => Promise<void>;
  }

  /** Somebody who sends from a domain of their own, and whose mail leaves this machine. */
  async function aSender(): Promise<Sender> {
    const ground = await aGround(fresh().database);
    const domain = `${newId()}.example.org`;
    const identity = await ground.within(async (tx) => {
      const made = await makeIdentity(tx, ground.id, {
        name: "Choir",
        address: `news@${domain}`,
        replyTo: null,
        legalIdentity: "Choir of Example\n1 Example Street",
        timeZone: "UTC",
      });
      const { id } = valueOf(made);
      const signing = { domain, selector: "k1", privateKeyPem: null } as const;
      valueOf(
        await signWith(tx, ground.id, ground.keys, id, { ...signing, algorithm: "ed25519-sha256" }),
      );
      return id;
    });
    const installation: Sender["installation"] = (now) => ({
      database: fresh().database,
      secret: SECRET,
      publicUrl: "https://mail.example.org",
      now: () => now,
      uploads: "",
    });
    const look: Sender["look"] = (now) =>
      lookAt(installation(now), outside(), { organisation: ground.id, domain });
    return { ground, domain, identity, installation, look };
  }

  async function zoneOf({ ground, domain, identity }: Sender): Promise<ServedZone> {
    const record = await ground.within((tx) => recordOf(tx, ground.id, ground.keys, identity));
    return {
      [domain]: { TXT: ["v=spf1 ip4:192.0.2.25 -all"], MX: ["10 mx.example.org"] },
      [`_dmarc.${domain}`]: { TXT: [`v=DMARC1; p=reject; rua=mailto:d@${domain}`] },
      [record?.name ?? ""]: { TXT: [record?.value ?? ""] },
      "mx.example.org": { A: ["192.0.2.1"] },
      "25.2.0.192.in-addr.arpa": { PTR: ["out.example.org"] },
      "out.example.org": { A: ["192.0.2.25"] },
    };
  }

  const needsOf = ({ ground }: Sender) =>
    ground.within((tx) =>
      domainNeeds({ tx, organisation: ground, now: later(NOW, 90_000) } as never),
    );

  const codesOf = async ({ ground, domain }: Sender): Promise<readonly string[]> => {
    const look = await ground.within((tx) => readReport(tx, ground.id, domain));
    return look?.checks.flatMap(({ remarks }) => remarks.map(({ code }) => code)) ?? [];
  };

  describe("a sending domain", () => {
    test("is found by its senders, looked at once a day, and said as it is", async () => {
      const sender = await aSender();
      const { ground, domain } = sender;
      names.serve(await zoneOf(sender));
      await findDomains(sender.installation(NOW));
      await ground.within((tx) => changeAddresses(tx, ground.id, domain, ["192.0.2.25"], NOW));
      const due = await dueDomains(fresh().database, NOW);
      expect(due).toContainEqual({ organisation: ground.id, domain });
      await sender.look(NOW);
      const [kept] = await ground.within((tx) => listKept(tx, ground.id));
      expect(kept).toMatchObject({ state: "improve", lookAt: later(NOW, 86_400), lookedAt: NOW });
      expect(await codesOf(sender)).toEqual(
        expect.arrayContaining(["spf-address-in", "dkim-good", "dmarc-aligned", "address-good"]),
      );
      expect(await needsOf(sender)).toEqual([]);
    });

    test("that gets worse is told to its owners once; a name server that is away tells nothing", async () => {
      const sender = await aSender();
      const { ground, domain } = sender;
      await anAccount(fresh().database, ground, "owner", { email: `${newId()}@example.org` });
      await anAccount(fresh().database, ground, "editor");
      const told = () =>
        ground.within((tx) =>
          tx.rows<{ readonly message: Uint8Array }>(
            "select message from service_mails where kind = 'staff-alert'",
          ),
        );
      const zone = await zoneOf(sender);
      names.serve(zone);
      await ground.within((tx) => lookSoon(tx, ground.id, domain, NOW));
      await sender.look(NOW);
      const day = (days: number) => later(NOW, days * 86_400);
      names.serve({ ...zone, [domain]: null, [`_dmarc.${domain}`]: null });
      await sender.look(day(1));
      expect(await codesOf(sender)).toContain("not-answered");
      expect(await told()).toEqual([]);
      names.serve({ ...zone, [`k1._domainkey.${domain}`]: { TXT: ["v=DKIM1; p="] } });
      await sender.look(day(2));
      await sender.look(day(3));
      const [mail, ...others] = await told();
      expect(others).toEqual([]);
      expect(Buffer.from(mail?.message ?? []).toString()).toContain("/deliverability/domains/");
      names.serve(zone);
      expect(await needsOf(sender)).toEqual([
        expect.objectContaining({ kind: "domain-wrong", about: { id: domain, name: domain } }),
      ]);
      await sender.look(day(4));
      const changes = await ground.within((tx) => listChanges(tx, ground.id, domain));
      expect(changes.map(({ name, before, after, at }) => [name, before, after, at])).toEqual([
        ["dkim", "wrong", "good", day(4)],
        ["dkim", "good", "wrong", day(2)],
      ]);
      expect(await needsOf(sender)).toEqual([]);
    });

    test("is left alone while another process has it in hand, and where mail stays here", async () => {
      const sender = await aSender();
      const { ground, domain } = sender;
      names.serve({});
      await ground.within((tx) => lookSoon(tx, ground.id, domain, NOW));
      await Promise.all([sender.look(NOW), sender.look(NOW)]);
      const [looked] = await ground.within((tx) => listKept(tx, ground.id));
      expect(looked).toMatchObject({ inHandUntil: null, lookedAt: NOW });
      expect(names.asked.filter((asked) => asked === `TXT _dmarc.${domain}`)).toHaveLength(1);
      const other = await aSender();
      const inbox = { endsHere: true, isForwardedTo: false };
      await findDomains({ ...other.installation(NOW), inbox });
      expect(await other.ground.within((tx) => listKept(tx, other.ground.id))).toEqual([]);
    });
  });

  describe("a key that comes next", () => {
    test("signs when the DNS shows it, and not before; the one before stays published a week", async () => {
      const sender = await aSender();
      const { ground, domain, identity } = sender;
      const zone = await zoneOf(sender);
      names.serve(zone);
      const next = valueOf(
        await ground.within((tx) => beginRotation(tx, ground.id, ground.keys, identity, NOW)),
      );
      expect(next).toMatchObject({ state: "next", selector: "k2", domain });
      const selectorInUse = async () => {
        const key = await ground.within((tx) =>
          readSigningKey(tx, ground.id, identity, ground.keys),
        );
        return key?.selector;
      };
      await ground.within((tx) => lookSoon(tx, ground.id, domain, NOW));
      await sender.look(NOW);
      expect(await selectorInUse()).toBe("k1");
      expect((await needsOf(sender)).map(({ kind }) => kind)).toContain("signing-key-waits");
      const another = {
        ...zone,
        [`k2._domainkey.${domain}`]: zone[`k1._domainkey.${domain}`] ?? null,
      };
      names.serve(another);
      await sender.look(later(NOW, 600));
      expect(await selectorInUse()).toBe("k1");
      names.serve({ ...zone, [`k2._domainkey.${domain}`]: { TXT: [next.record] } });
      await sender.look(later(NOW, 1_200));
      expect(await selectorInUse()).toBe("k2");
      expect(await codesOf(sender)).toContain("dkim-good");
      const keys = () => ground.within((tx) => listOtherKeys(tx, ground.id, identity));
      expect(await keys()).toMatchObject([
        { state: "retired", selector: "k1", staysUntil: later(NOW, 1_200 + 7 * 86_400) },
      ]);
      names.serve({
        ...zone,
        [`k2._domainkey.${domain}`]: { TXT: [next.record] },
        [`k1._domainkey.${domain}`]: {},
      });
      await sender.look(later(NOW, 2 * 86_400));
      expect(await keys()).toHaveLength(1);
      await sender.look(later(NOW, 9 * 86_400));
      expect(await keys()).toEqual([]);
    });

    test("leaves the one before named while a campaign goes on that began with it", async () => {
      const { ground } = await aSender();
      const draft = await aDraft(ground);
      const campaign = valueOf(await ground.within((tx) => makeCampaign(tx, ground, draft)));
      const key = {
        domain: "choir.example.org",
        selector: "k1",
        algorithm: "ed25519-sha256",
      } as const;
      await ground.within(async (tx) => {
        await tx.run(
          `update campaigns set state = 'sending', started_at = $2
            where organisation_id = $1 and campaign_id = $3`,
          [ground.id, NOW, campaign.id],
        );
        const of = { organisation: ground.id, id: newId(), identity: draft.identity };
        const [at, until] = [later(NOW, 60), later(NOW, 7 * 86_400)];
        await keepRetiredKey(tx, of, { ...key, record: "v=DKIM1; p=" }, { at, until });
        await keepForRuns(tx, ground.id, later(NOW, 6 * 86_400));
      });
      const [kept] = await ground.within((tx) => listOtherKeys(tx, ground.id));
      expect(kept?.staysUntil).toBe(later(NOW, 13 * 86_400));
    });

    test("is never stored in the clear", async () => {
      const { ground, identity } = await aSender();
      await ground.within((tx) => beginRotation(tx, ground.id, ground.keys, identity, NOW));
      const [row] = await ground.within((tx) =>
        tx.rows<{ readonly key: Uint8Array }>(
          "select key from dkim_keys where organisation_id = $1",
          [ground.id],
        ),
      );
      expect(row?.key.length).toBeGreaterThan(100);
      expect(Buffer.from(row?.key ?? []).toString("latin1")).not.toContain("PRIVATE KEY");
    });

    test("has a name that nobody had", () => {
      expect(nextSelector("k1", [])).toBe("k2");
      expect(nextSelector("k9", ["k10", "k11"])).toBe("k12");
      expect(nextSelector("consentry", ["consentry"])).toBe("consentry2");
      expect(nextSelector("x".repeat(63), []).length).toBeLessThanOrEqual(63);
    });
  });

  describe("a blacklist", () => {
    const ZONE = "bl.example.net";
    const alive = { [`2.0.0.127.${ZONE}`]: { A: ["127.0.0.2"] } };
    const listed = {
      ...alive,
      [`25.2.0.192.${ZONE}`]: { A: ["127.0.0.4"], TXT: ["see example.net"] },
    };

    async function aList() {
      const sender = await aSender();
      const { ground, domain } = sender;
      const id = await ground.within(async (tx) => {
        await changeAddresses(tx, ground.id, domain, ["192.0.2.25", "192.0.2.26"], NOW);
        const draft = { name: "Example list", zone: ZONE, kinds: ["ip4"], meaning: "" } as const;
        return valueOf(
          await addBlacklist(tx, ground.id, { ...draft, delistUrl: null, isOn: true }, NOW),
        );
      });
      const ask = (days: number) =>
        askList(
          sender.installation(later(NOW, days * 86_400)),
          lookupAt([names.address]),
          { organisation: ground.id, id },
          { pauseMs: 0 },
        );
      const answers = async () =>
        (await ground.within((tx) => lastAnswers(tx, ground.id))).map(({ subject, state }) => [
          subject,
          state,
        ]);
      return { ground, ask, answers };
    }

    test("that names a server is told of, and when it no longer does, from when to when", async () => {
      const { ground, ask, answers } = await aList();
      names.serve(listed);
      await ask(0);
      expect(await answers()).toEqual([
        ["192.0.2.25", "listed"],
        ["192.0.2.26", "clean"],
      ]);
      const needs = () =>
        ground.within((tx) => blacklistNeeds({ tx, organisation: ground } as never));
      expect(await needs()).toMatchObject([{ kind: "blacklisted", about: { id: "192.0.2.25" } }]);
      names.serve(alive);
      await ask(1);
      expect(await needs()).toEqual([]);
      expect(await ground.within((tx) => listListings(tx, ground.id))).toMatchObject([
        {
          subject: "192.0.2.25",
          codes: ["127.0.0.4"],
          words: "see example.net",
          listedAt: NOW,
          delistedAt: later(NOW, 86_400),
        },
      ]);
    });

    test.each<[string, ServedZone, string]>([
      ["is gone", {}, "dead"],
      ["lists everything", { ...alive, [`1.0.0.127.${ZONE}`]: { A: ["127.0.0.2"] } }, "dead"],
      ["refuses to answer us", { [`2.0.0.127.${ZONE}`]: { A: ["127.255.255.254"] } }, "refuses"],
      ["fails", { [`2.0.0.127.${ZONE}`]: null }, "silent"],
    ])("that %s neither lists nor clears anybody", async (_, zone, health) => {
      const { ground, ask, answers } = await aList();
      names.serve(listed);
      await ask(0);
      names.serve(zone);
      await ask(1);
      expect(await answers()).toEqual([
        ["192.0.2.25", "unknown"],
        ["192.0.2.26", "unknown"],
      ]);
      const [list] = await ground.within((tx) => listBlacklists(tx, ground.id));
      expect(list?.health).toBe(health);
      const [listing] = await ground.within((tx) => listListings(tx, ground.id));
      expect(listing?.delistedAt).toBeNull();
    });
  });
});
