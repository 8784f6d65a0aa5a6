import { auditMessage } from "@consentry/audit";
import { ok, type Instant } from "@consentry/kernel";
import {
  lookupOf,
  makeSigner,
  verifySigned,
  type ComposedMail,
  type Transport,
} from "@consentry/mail";
import { expect, test } from "vitest";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { recordActs } from "../../consent/acts/record-acts.ts";
import { SECRET } from "../../consent/testing/people.ts";
import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Campaign } from "../campaign.ts";
import { readSigningKey } from "../identities/signing-keys.ts";
import type { CampaignDraft } from "../store/campaign-draft.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { aCampaign, aWriting } from "../testing/a-draft.ts";
import { startCampaign } from "./control/start-campaign.ts";
import { keepSending } from "./keep-sending.ts";

const NOW = "2026-11-21T09:30:00Z" as Instant;
const PUBLIC_URL = "https://mail.example.org";

inSomeDoor((fresh) => {
  /** A campaign that passed the gate, and so many people who agreed to it. */
  async function checked(
    people: number,
    changes: Partial<CampaignDraft> = {},
  ): Promise<{
    readonly ground: Ground;
    readonly campaign: Campaign;
    readonly contacts: string[];
  }> {
    const ground = await aGround(fresh().database);
    const contacts: string[] = [];
    for (let at = 0; at < people; at += 1) {
      const { id: contact } = await ground.aContact({
        attributes: { first_name: `Ada ${at}` },
      });
      contacts.push(contact);
      await ground.within((tx) =>
        recordActs(
          tx,
          { organisation: ground.id, keys: ground.keys, contact },
          [{ purpose: "send.newsletter", channel: "email", action: "given", wording: null }],
          { method: "form", place: null, actor: "contact", at: "2026-05-02T09:00:00Z" as Instant },
        ),
      );
    }
    const campaign = await aCampaign(ground, changes);
    await ground.within((tx) =>
      tx.run("update campaigns set gate_version = version where campaign_id = $1", [campaign.id]),
    );
    return { ground, campaign, contacts };
  }

  const start = (ground: Ground, { id }: Campaign) =>
    ground.within((tx) => startCampaign(tx, ground, id));

  /** Sends what was started until `isDone`; what was handed over. */
  async function sent(
    ground: Ground,
    { id }: Campaign,
    isDone = (campaign: Campaign) => campaign.state === "finished",
  ): Promise<readonly ComposedMail[]> {
    const { database } = fresh();
    const mails: ComposedMail[] = [];
    const transport: Transport = {
      deliver: (mail) => {
        mails.push(mail);
        return Promise.resolve(ok({ relay: "test", code: "250" }));
      },
      close: () => Promise.resolve(),
    };
    const reports: string[] = [];
    const sending = keepSending(
      { database, secret: SECRET, publicUrl: PUBLIC_URL, now: () => NOW, uploads: "" },
      { mails: { transportOf: () => transport, connections: 5 } },
      (what) => reports.push(what),
    );
    const read = () => ground.within((tx) => readCampaign(tx, ground.id, id));
    try {
      await expect
        .poll(async () => isDone((await read()) as Campaign), { timeout: 20_000 })
        .toBe(true);
    } finally {
      await sending.stop();
    }
    expect(reports).toEqual([]);
    return mails;
  }

  const textOf = ({ message }: ComposedMail): string => Buffer.from(message).toString();

  test("a campaign goes from its draft to everybody who agreed, signed, and finishes", async () => {
    const { ground, campaign } = await checked(5);
    expect(await start(ground, campaign)).toEqual({ ok: true, value: null });
    const mails = await sent(ground, campaign);
    expect(new Set(mails.map(({ recipient }) => recipient.reveal())).size).toBe(5);
    const key = await ground.within((tx) =>
      readSigningKey(tx, ground.id, campaign.identity, ground.keys),
    );
    if (key === null) throw new Error("it has no key");
    const lookup = lookupOf(valueOf(makeSigner(key)));
    for (const mail of mails) {
      expect(await verifySigned(mail.message, lookup)).toMatchObject({ ok: true });
      const { summary, links } = auditMessage(mail.message);
      expect(summary.openTrackers).toBe(0);
      const others = links.filter(({ url }) => !url.startsWith(PUBLIC_URL));
      expect(new Set(others.map(({ url, tracked }) => `${tracked} ${url}`))).toEqual(
        new Set(["false https://choir.example.org/may?a=1&b=2"]),
      );
      expect(textOf(mail)).toMatch(/^List-Unsubscribe: <https:\/\/mail\.example\.org\/u\//m);
    }
    expect(new Set(mails.map((mail) => /^Message-ID: .*$/m.exec(textOf(mail))?.[0])).size).toBe(5);
  });

  test("one that asks writes down whom it asked, and the next asks none of them again", async () => {
    const errand = { kind: "consent-request", purposes: ["track.open.individual"] } as const;
    const asking = { errand, offer: { sector: null } };
    const { ground, campaign } = await checked(3, asking);
    await start(ground, campaign);
    expect(await sent(ground, campaign)).toHaveLength(3);
    const asked = await ground.within((tx) =>
      tx.rows("select distinct contact from consent_events where action = 'requested'"),
    );
    expect(asked).toHaveLength(3);
    const next = await aCampaign(ground, asking);
    await ground.within((tx) =>
      tx.run("update campaigns set gate_version = version where campaign_id = $1", [next.id]),
    );
    await start(ground, next);
    expect(await sent(ground, next)).toEqual([]);
  });

  test("P7 suppressed-stays, P12: who left after the plan is not written to, and the row says why", async () => {
    const { ground, campaign, contacts } = await checked(3);
    await start(ground, campaign);
    // Planned and due, and then one of them leaves.
    await ground.within(async (tx) => {
      const leaver = contacts[0] ?? "";
      const rows = await tx.rows<{ readonly key: Uint8Array }>(
        "select address_key as key from contacts where contact_id = $1",
        [leaver],
      );
      await tx.run(
        `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, due_at, keep_until)
         values ($1, $2, gen_random_uuid(), $3, $4, '2027-01-01')`,
        [ground.id, campaign.id, leaver, NOW],
      );
      await suppress(tx, ground.id, [
        {
          addressKey: rows[0]?.key ?? Buffer.alloc(32),
          channel: "email",
          topic: null,
          reason: "unsubscribed",
          since: NOW,
          until: null,
          saidBy: "contact",
        },
      ]);
    });
    expect(await sent(ground, campaign)).toHaveLength(2);
    const [row] = await ground.within((tx) =>
      tx.rows(
        `select delivery.state, delivery.reason,
                (select decided -> 'send' -> 'heldBack' ->> 'by' from campaign_decisions as decision
                  where decision.decision_id = delivery.decision_id
                    and decision.campaign_id = delivery.campaign_id) as explained
           from deliveries as delivery where contact_id = $1`,
        [contacts[0] ?? ""],
      ),
    );
    expect(row).toEqual({
      state: "skipped",
      reason: "suppression:unsubscribed",
      explained: "suppression",
    });
  });

  test("P3 author's-link: in an unmeasured mail it is the author's, byte for byte", async () => {
    const link = "https://choir.example.org/may?a=1&amp;b=2#top";
    const { ground, campaign } = await checked(1, {
      writing: aWriting({ source: `<p><a href="${link}">May</a></p>{% footer %}` }),
    });
    await start(ground, campaign);
    const [mail] = await sent(ground, campaign);
    const { links } = auditMessage(mail?.message ?? new Uint8Array());
    expect(links.map(({ url }) => url)).toContain(link.replace("&amp;", "&"));
  });

  test("it does not start before its gate, without a key, twice, or when everything is stopped", async () => {
    const { ground, campaign } = await checked(1);
    const set = (what: string) =>
      ground.within((tx) =>
        tx.run(`update campaigns set ${what} where campaign_id = $1`, [campaign.id]),
      );
    await set("gate_version = null");
    expect(await start(ground, campaign)).toMatchObject({ error: { kind: "not-checked" } });
    await set("gate_version = version, version = version + 1");
    expect(await start(ground, campaign)).toMatchObject({ error: { kind: "not-checked" } });
    await set("gate_version = version");
    await ground.within((tx) =>
      tx.run(
        `update sender_identities set dkim_key = null, dkim_domain = null, dkim_selector = null,
                dkim_algorithm = null`,
      ),
    );
    expect(await start(ground, campaign)).toMatchObject({ error: { kind: "no-signing-key" } });
  });

  test("a key that is gone when it is its turn pauses it, and nothing leaves unsigned", async () => {
    const { ground, campaign } = await checked(2);
    await start(ground, campaign);
    await ground.within((tx) =>
      tx.run(
        `update sender_identities set dkim_key = null, dkim_domain = null, dkim_selector = null,
                dkim_algorithm = null`,
      ),
    );
    const { database } = fresh();
    const handed: ComposedMail[] = [];
    const transport: Transport = {
      deliver: (mail) => {
        handed.push(mail);
        return Promise.resolve(ok({ relay: "test", code: "250" }));
      },
      close: () => Promise.resolve(),
    };
    const sending = keepSending(
      { database, secret: SECRET, publicUrl: PUBLIC_URL, now: () => NOW, uploads: "" },
      { mails: { transportOf: () => transport, connections: 5 } },
      () => undefined,
    );
    const read = () => ground.within((tx) => readCampaign(tx, ground.id, campaign.id));
    await expect.poll(async () => (await read())?.state, { timeout: 20_000 }).toBe("paused");
    await sending.stop();
    expect((await read())?.pausedBecause).toBe("signing-key");
    expect(handed).toEqual([]);
  });

  test("measured links lead through numbers that are registered with it", async () => {
    const { ground, campaign } = await checked(1, {
      measuring: {
        open: [],
        click: ["individual"],
        purposes: ["track.click.individual"],
      },
    });
    await start(ground, campaign);
    const rows = await ground.within((tx) =>
      tx.rows<{ readonly url: string }>("select url from campaign_links where campaign_id = $1", [
        campaign.id,
      ]),
    );
    expect(rows.map(({ url }) => url)).toEqual(["https://choir.example.org/may?a=1&b=2"]);
  });
});
