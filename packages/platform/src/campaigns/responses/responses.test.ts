import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { linkTo } from "../../consent/asking/own.ts";
import { aPerson } from "../../consent/testing/people.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { openPublicSite, type PublicSite } from "../../http/public/testing/public-site.ts";
import { recordResponse } from "./responses.ts";

const AT = "2026-05-01T09:00:00Z" as Instant;

inSomeDoor((fresh) => {
  async function aMessage() {
    const { database } = fresh();
    const site = await openPublicSite(database);
    const { contact } = await aPerson(database, site.organisation);
    const [campaign, delivery] = [newId(), newId()];
    await site.as(async ({ tx, organisation: { id } }) => {
      await tx.run(
        `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity)
         values ($1, $1, 'Choir', 'choir@example.org', 'Choir, 1 Example Street')`,
        [id],
      );
      await tx.run(
        `insert into campaigns (organisation_id, campaign_id, name, purpose, identity_id, writing,
           measuring, state)
         values ($1, $2, 'May', 'send.newsletter', $1, '{}', '{}', 'sending')`,
        [id, campaign],
      );
      await tx.run(
        `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
           due_at, sent_at, keep_until)
         values ($1, $2, $3, $4, 'sent', $5, $5, '2027-05-01')`,
        [id, campaign, delivery, contact, AT],
      );
    });
    const link = (kind: "unsubscribe" | "preference", of: string | null = delivery) =>
      site.as((own) =>
        Promise.resolve(
          linkTo(own, kind, { contact, delivery: of }).replace("https://mail.example.org", ""),
        ),
      );
    return { site, contact, campaign, delivery, link };
  }

  function responses(site: PublicSite): Promise<readonly object[]> {
    return site.as(({ tx, organisation }) =>
      tx.rows(
        `select delivery_id as delivery, kind, at, code from campaign_responses
          where organisation_id = $1`,
        [organisation.id],
      ),
    );
  }

  describe("who leaves by a campaign's message", () => {
    test("is counted for it once, by the button of a mail program", async () => {
      const { site, delivery, link } = await aMessage();
      const path = await link("unsubscribe");
      for (const method of ["GET", "HEAD"] as const) await site.app.inject({ method, url: path });
      expect(await responses(site)).toEqual([]);
      for (const _ of [1, 2]) await site.post(path, { "List-Unsubscribe": "One-Click" });
      expect(await responses(site)).toEqual([
        { delivery, kind: "unsubscribed", at: site.now, code: null },
      ]);
    });

    test("is counted from the preference centre, where mails are stopped and nothing else", async () => {
      const { site, link } = await aMessage();
      const path = await link("preference");
      for (const wish of ["stop-measuring", "copy", "correct"]) {
        await site.post(path, { do: wish });
      }
      expect(await responses(site)).toEqual([]);
      await site.post(path, { do: "stop-all" });
      expect(await responses(site)).toMatchObject([{ kind: "unsubscribed" }]);
    });

    test("leaves by a link of another mail, or of another's message, without being counted", async () => {
      const { site, link } = await aMessage();
      const other = await aMessage();
      for (const of of [null, newId(), other.delivery]) {
        const answer = await site.post(await link("unsubscribe", of), {
          "List-Unsubscribe": "One-Click",
        });
        expect(answer.statusCode).toBe(200);
      }
      expect(await responses(site)).toEqual([]);
      expect(await responses(other.site)).toEqual([]);
    });
  });

  describe("what came back of a message", () => {
    test("is recorded, and the first of each kind stays", async () => {
      const { site, campaign, delivery } = await aMessage();
      const replied = { campaign, delivery, kind: "replied", at: AT, code: null } as const;
      for (const at of [AT, "2026-05-02T09:00:00Z" as Instant]) {
        const answer = await site.as(({ tx, organisation }) =>
          recordResponse(tx, organisation.id, { ...replied, at }),
        );
        expect(answer.ok).toBe(true);
      }
      expect(await responses(site)).toEqual([{ delivery, kind: "replied", at: AT, code: null }]);
    });

    test("of a message that there is not is refused", async () => {
      const { site, campaign, delivery } = await aMessage();
      for (const of of [
        { campaign, delivery: newId() },
        { campaign: newId(), delivery },
      ]) {
        const answer = await site.as(({ tx, organisation }) =>
          recordResponse(tx, organisation.id, { ...of, kind: "replied", at: AT, code: null }),
        );
        expect(answer).toEqual({ ok: false, error: "no-such-message" });
      }
    });
  });
});
