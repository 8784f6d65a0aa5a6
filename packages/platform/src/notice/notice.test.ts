import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import type { FormDefinition } from "../consent/forms/definition.ts";
import { drawForm, wordingOf } from "../consent/forms/draw-form.ts";
import { withOrganisation } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../http/api/testing/api-client.ts";
import { changeOrganisation, readOrganisation } from "../organisations/organisation.ts";
import {
  aMailingOrganisation,
  NOW,
  type MailingOrganisation,
} from "../register/testing/a-mailing-organisation.ts";

interface Notice {
  readonly hash: string;
  readonly isPublished: boolean;
  readonly isLinked: boolean;
  readonly named: string | null;
  readonly additionsVersion: number;
  readonly missing: readonly { readonly en: string }[];
  readonly drift: {
    readonly en: readonly { readonly id: string; readonly added: readonly string[] }[];
  };
  readonly versions: readonly { readonly address: string }[];
}

const FORM: FormDefinition = {
  texts: { en: { title: "Letter", intro: "News." } },
  boxes: [{ purpose: "send.newsletter" }],
};

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database, { now: () => NOW });
    return () => api.close();
  });

  interface Ground {
    readonly mailing: MailingOrganisation;
    readonly client: ApiClient;
    readonly show: () => Promise<Notice>;
    readonly publish: (hash: string, isLinked?: boolean) => ReturnType<ApiClient["send"]>;
    /** The public page; without a cookie or a key. */
    readonly read: (path?: string) => Promise<{ status: number; body: string; headers: object }>;
  }

  async function aGround(): Promise<Ground> {
    const mailing = await aMailingOrganisation(at().database);
    const client = await anApiClient(api, at().database, { of: mailing.organisation });
    return {
      mailing,
      client,
      show: async () => (await client.send("/notice")).json<Notice>(),
      publish: (hash, isLinked = false) =>
        client.send("/notice/versions", { method: "POST", body: { hash, isLinked } }),
      async read(path = `/privacy/${mailing.organisation.id}?lang=en`) {
        const { statusCode, body, headers } = await api.inject({ url: path });
        return { status: statusCode, body, headers };
      },
    };
  }

  test("it tells every purpose that is measured, and publishing the same twice is once", async () => {
    const { mailing, show, publish, read } = await aGround();
    expect((await read()).status).toBe(404);
    const { hash } = await show();
    expect((await publish(hash)).statusCode).toBe(200);
    expect((await publish(hash)).statusCode).toBe(200);
    const shown = await show();
    expect([shown.isPublished, shown.versions.length, shown.isLinked]).toEqual([true, 1, false]);
    const page = await read();
    expect(page.status).toBe(200);
    const { activities } = await mailing.facts();
    const purposes = activities
      .filter(({ id }) => id !== "staff")
      .flatMap((one) => [...one.purposes, one.objective]);
    expect(purposes.length).toBeGreaterThan(8);
    expect(purposes.filter(({ en }) => !page.body.includes(escaped(en)))).toEqual([]);
    expect(page.body).toContain("an invisible image in the mail tells us");
    expect(page.body).not.toMatch(/<script|<img|<iframe/);
    expect(page.headers).not.toHaveProperty("set-cookie");
  });

  test("what changed is told, published by what was seen alone, and the old one stays", async () => {
    const { mailing, client, show, publish, read } = await aGround();
    const first = await show();
    await publish(first.hash, true);
    const linked = await show();
    const [version] = linked.versions;
    expect([linked.isLinked, linked.named]).toEqual([true, version?.address]);

    await mailing.within(async ({ tx, organisation }) => {
      const linkedNow = await readOrganisation(tx, organisation.id);
      const drawn = drawForm({ definition: FORM }, linkedNow ?? organisation, "en");
      // What a person agreed to is kept with this: it names the very version.
      expect(FORM.boxes.map((box) => wordingOf(box, drawn).shownAs).join()).toContain(
        `href="${version?.address}"`,
      );
    });

    await mailing.addRelay("smtp.example.com");
    const drifted = await show();
    expect(drifted.isPublished).toBe(false);
    expect(drifted.drift.en.map(({ id }) => id)).toContain("recipients");
    expect(JSON.stringify(drifted.drift.en)).toContain("smtp.example.com");
    const needs = (await client.send("/home")).json<{ needs: { kind: string }[] }>().needs;
    expect(needs.map(({ kind }) => kind)).toContain("notice-drifted");
    expect((await publish(first.hash)).statusCode).toBe(409);

    await publish(drifted.hash);
    const now = await show();
    expect(now.versions.length).toBe(2);
    // Linked once, it stays linked, and forms name the new version.
    expect(now.named).toBe(now.versions[0]?.address);
    const path = new URL(version?.address ?? "").pathname;
    const old = await read(`${path}?lang=fr`);
    expect(old.body).toContain("Ceci est une version antérieure.");
    expect(old.body).not.toContain("smtp.example.com");
    expect((await read()).body).toContain("smtp.example.com");
  });

  test("own words stand in their section; of two who save, the second is told", async () => {
    const { client, show, publish, read } = await aGround();
    const save = (version: number, en: string) =>
      client.send("/notice/additions", {
        method: "PUT",
        body: { version, additions: { who: { en } } },
      });
    expect((await save(0, "We are a choir.")).statusCode).toBe(200);
    expect((await save(0, "We are a band.")).statusCode).toBe(409);
    expect((await save(1, "We are a choir.\n\n<b>Sing!</b>")).statusCode).toBe(200);
    await publish((await show()).hash);
    const { body } = await read();
    expect(body).toContain("We are a choir.");
    expect(body).toContain("&lt;b&gt;Sing!");
  });

  test("hostile names are words", async () => {
    const { mailing, show, publish, read } = await aGround();
    const { id } = mailing.organisation;
    await withOrganisation(at().database, id, (tx) =>
      changeOrganisation(tx, id, { name: "<script>alert(1)</script>" }),
    );
    await publish((await show()).hash);
    const { body } = await read();
    expect(body).not.toContain("<script>");
    expect(body).toContain("&lt;script&gt;");
  });

  test("an address that leads nowhere is answered as such", async () => {
    const { mailing, read } = await aGround();
    const { id } = mailing.organisation;
    for (const path of [
      "/privacy/x",
      `/privacy/${id}/zz`,
      `/privacy/${id}/${"0".repeat(16)}`,
      "/privacy/0197a1b2-0000-7000-8000-00000000000a",
    ]) {
      expect([path, (await read(path)).status]).toEqual([path, 404]);
    }
  });
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll('"', "&quot;");
}
