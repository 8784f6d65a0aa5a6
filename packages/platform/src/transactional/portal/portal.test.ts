import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { openPublicSite, type PublicSite } from "../../http/public/testing/public-site.ts";
import { aSentMessage, shownAt } from "./testing/a-sent-message.ts";
import { withPortalLink } from "./with-portal-link.ts";

inSomeDoor((fresh) => {
  async function sent(): Promise<{ site: PublicSite; id: string; path: string }> {
    const site = await openPublicSite(fresh().database);
    const { id, url } = await site.as(aSentMessage);
    return { site, id, path: new URL(url).pathname };
  }
  const shown = (site: PublicSite, id: string) => site.as((own) => shownAt(own, id));

  describe("the page of a message", () => {
    test("says what pressing tells before it is pressed, and shows and tells nothing", async () => {
      const { site, id, path } = await sent();
      for (const language of ["en", "fr", "nl", "de"]) {
        const { statusCode, body } = await site.app.inject(`${path}?lang=${language}`);
        expect(statusCode).toBe(200);
        expect(body).toContain(`<html lang="${language}"`);
        expect(body).toContain(site.organisation.name);
        expect(body).not.toMatch(/contract|terms|<script/);
      }
      await site.app.inject({ method: "HEAD", url: path });
      const { body } = await site.post(path, { "List-Unsubscribe": "One-Click" });
      expect(body).not.toContain("terms");
      expect(await shown(site, id)).toEqual([]);
    });

    test("shows it to whoever presses, and notes the first moment alone", async () => {
      const { site, id, path } = await sent();
      const at = site.now;
      const first = await site.post(path, { show: "yes" });
      expect(first.body).toContain("Your contract changes");
      expect(first.body).toContain("&lt;b&gt;new&lt;/b&gt; terms.");
      expect(first.body).not.toContain("ada@example.net");
      site.now = "2026-05-03T10:00:00Z" as Instant;
      await Promise.all([site.post(path, { show: "yes" }), site.post(path, { show: "yes" })]);
      expect(await shown(site, id)).toEqual([at]);
    });

    test("says so when what it said is gone, and is nothing without its link", async () => {
      const { site, id, path } = await sent();
      await site.as(({ tx, organisation }) =>
        tx.run("delete from message_contents where organisation_id = $1 and message_id = $2", [
          organisation.id,
          id,
        ]),
      );
      expect((await site.post(path, { show: "yes" })).body).toContain("no longer kept here");
      for (const forged of [`${path.slice(0, -1)}x`, "/m/nothing", path.replace("/m/", "/p/")]) {
        expect((await site.app.inject(forged)).statusCode, forged).toBe(404);
      }
      const other = await site.link("preference", id);
      expect((await site.app.inject(other.replace("/p/", "/m/"))).statusCode).toBe(404);
    });

    test("is none for a message that did not leave", async () => {
      const { site, id, path } = await sent();
      await site.as(({ tx, organisation }) =>
        tx.run(
          "update messages set sent_at = null where organisation_id = $1 and message_id = $2",
          [organisation.id, id],
        ),
      );
      expect((await site.app.inject(path)).statusCode).toBe(404);
      expect((await site.post(path, { show: "yes" })).statusCode).toBe(404);
      expect(await shown(site, id)).toEqual([]);
    });
  });

  test("a mail carries its link with what the page is for, in the language of its reader", async () => {
    const { site, id } = await sent();
    const body = { html: "<html><body><p>New terms.</p></body></html>", text: "New terms.\n" };
    const written = await site.as((own) => Promise.resolve(withPortalLink(own, id, body, "fr-CH")));
    const url = /https:\/\/mail\.example\.org\/m\/[\w-]+/.exec(written.text)?.[0] ?? "";
    expect((await site.app.inject(new URL(url).pathname)).statusCode).toBe(200);
    expect(written.html).toContain(`<a href="${url}">Ce message sur une page à part</a>`);
    expect(written.html?.endsWith("</body></html>")).toBe(true);
    expect(written.text.startsWith("New terms.\n\n-- \n")).toBe(true);
    const bare = await site.as((own) =>
      Promise.resolve(withPortalLink(own, id, { html: null, text: "Hi" }, null)),
    );
    expect(bare).toMatchObject({ html: null });
  });
});
