import { ok } from "@consentry/kernel";
import type { ComposedMail, Transport, Writing } from "@consentry/mail";
import type { FastifyInstance } from "fastify";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test } from "vitest";

import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW } from "../../http/api/testing/api-client.ts";
import { handOverDue } from "../../inbox/outbox.ts";
import { checkCampaign } from "../gate/check-campaign.ts";
import { makeCampaign } from "../store/keep-campaign.ts";
import { makeTemplate } from "../templates/templates.ts";
import { aCampaign, aDraft, aWriting } from "../testing/a-draft.ts";
import { imagePath, keepImage, removeImage } from "./images.ts";
import { aGif, aPng } from "./testing/pictures.ts";

const PUBLIC_URL = "https://consentry.example.org";
const MEGABYTE = 1024 * 1024;

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const keep = (ground: Ground, bytes: Uint8Array) =>
    ground.within(async (tx) =>
      valueOf(await keepImage(tx, ground.id, { name: "hall.png", bytes })),
    );
  /** On the lines from 3. */
  const showing = (ids: readonly string[]): Writing =>
    aWriting({
      source: [
        '<p>Dear {{ contact.first_name | default: "reader" }},</p>',
        '<p>we sing <a href="https://choir.example.org/may?a=1&amp;b=2">in May</a>, in the old hall.</p>',
        ...ids.map((id) => `<img src="cid:${id}" alt="The hall">`),
        "{% footer %}",
      ].join("\n"),
    });
  const kept = async (ground: Ground, writing: Writing) => {
    const draft = await aDraft(ground, { writing });
    return ground.within((tx) => makeCampaign(tx, ground, draft));
  };
  const checked = (ground: Ground, campaign: string) =>
    ground.within(async (tx) => {
      const context = { tx, organisation: ground, keys: ground.keys, now: NOW };
      return valueOf(await checkCampaign({ ...context, publicUrl: PUBLIC_URL }, campaign));
    });
  const faults = (...told: readonly object[]) => ({
    ok: false,
    error: { kind: "bad-writing", faults: told.map((one) => expect.objectContaining(one)) },
  });

  describe("an embedded picture", () => {
    test("passes the gate in every variant, with nothing to explain (P1)", async () => {
      const ground = await aGround(at().database);
      const [png, gif] = [await keep(ground, aPng(2, 1, 5_000)), await keep(ground, aGif())];
      const campaign = await aCampaign(ground, {
        writing: showing([png.id, gif.id.toUpperCase()]),
        measuring: {
          open: ["individual", "aggregate", "day"],
          click: ["individual", "aggregate"],
          purposes: ["track.open.individual", "track.click.individual"],
        },
      });
      const report = await checked(ground, campaign.id);
      expect(report.findings).toEqual([]);
      expect(report.variants).toHaveLength(12);
      expect(report.variants[0]?.audit).toMatchObject({
        references: [],
        summary: { verdict: "untracked" },
      });
    });

    test("is drawn from its address, and carried by a test mail byte for byte", async () => {
      const ground = await aGround(at().database);
      const client = await anApiClient(api, at().database, { of: ground });
      const bytes = aPng(2, 1, 5_000);
      const { id } = await keep(ground, bytes);
      const campaign = await aCampaign(ground, { writing: showing([id]) });
      const path = `/campaigns/${campaign.id}`;
      const drawn = await client.send(`${path}/preview`, { method: "POST", body: {} });
      const { html } = drawn.json<{ html: string }>();
      expect(html).toContain(`src="${PUBLIC_URL}${imagePath(ground.id, id)}"`);
      expect(html).not.toContain("cid:");
      const to = [`${newId()}@choir.example.org`];
      await client.send(`${path}/test`, { method: "POST", body: { to } });
      const mail = await sentTo(to[0] ?? "");
      const { attachments, html: sent = "" } = await PostalMime.parse(mail.message);
      const [shown, ...others] = attachments;
      if (shown === undefined || typeof shown.content === "string") throw new Error("no picture");
      expect(others).toEqual([]);
      expect(sent).toContain(`src="cid:${shown.contentId?.slice(1, -1)}"`);
      expect([shown.mimeType, shown.disposition]).toEqual(["image/png", "inline"]);
      expect(Buffer.from(new Uint8Array(shown.content)).equals(bytes)).toBe(true);
    });

    test("that there is not, or that is another's, is refused with its line", async () => {
      const [ground, other] = [await aGround(at().database), await aGround(at().database)];
      const [own, theirs] = [await keep(ground, aPng()), await keep(other, aPng())];
      const writing = showing([own.id, theirs.id, "hall", newId()]);
      const lines = [4, 5, 6].map((line) => ({
        of: "writing",
        code: "no-such-image",
        part: "source",
        line,
        column: 11,
      }));
      expect(await kept(ground, writing)).toMatchObject(faults(...lines));
      const template = await ground.within((tx) =>
        makeTemplate(tx, ground, { name: "First", writing }, NOW),
      );
      expect(template).toMatchObject(faults(...lines));
    });

    test("with which a mail would carry more than two megabytes is refused with its line", async () => {
      const ground = await aGround(at().database);
      const large = await keep(ground, aPng(1, 1, MEGABYTE));
      const rest = await keep(ground, aPng(1, 1, MEGABYTE - 66));
      const one = await keep(ground, aGif());
      const fits = valueOf(await kept(ground, showing([large.id, rest.id])));
      expect(await checked(ground, fits.id)).toMatchObject({ passed: true, findings: [] });
      expect(await kept(ground, showing([large.id, rest.id, one.id]))).toMatchObject(
        faults({ code: "too-long", line: 5, message: expect.stringContaining("2 MB") }),
      );
    });

    test("that went after the campaign was kept is found at the gate, with its line", async () => {
      const ground = await aGround(at().database);
      const { id } = await keep(ground, aPng(2, 1, 7_000));
      const campaign = await aCampaign(ground, { writing: showing([id]) });
      const removed = await ground.within((tx) => removeImage(tx, ground.id, id));
      expect(removed).toEqual({ ok: false, error: { kind: "shown" } });
      await ground.within((tx) =>
        tx.run("delete from images where organisation_id = $1", [ground.id]),
      );
      expect(await checked(ground, campaign.id)).toMatchObject({
        passed: false,
        findings: [{ code: "writing", place: { part: "source", line: 3, column: 11 } }],
      });
    });
  });

  async function sentTo(address: string): Promise<ComposedMail> {
    const taken: ComposedMail[] = [];
    const transport: Transport = {
      deliver(mail) {
        taken.push(mail);
        return Promise.resolve(ok({ relay: "test", code: "250" }));
      },
      close: () => Promise.resolve(),
    };
    await handOverDue(at().database, { transportOf: () => transport }, () => NOW);
    const mail = taken.find(({ recipient }) => recipient.reveal() === address);
    if (mail === undefined) throw new Error("nothing was sent");
    return mail;
  }
});
