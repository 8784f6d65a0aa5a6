import { auditMessage } from "@consentry/audit";
import { EmailAddress, type Instant } from "@consentry/kernel";
import { verifyReceipt } from "@consentry/ledger";
import { describe, expect, test } from "vitest";

import { findByAddress } from "../../contacts/contacts/find-contacts.ts";
import { findLedgerName } from "../../consent/acts/contact-keys.ts";
import { closeOldAsks } from "../../consent/asking/resting-questions.ts";
import { submitAnswers } from "../../consent/asking/submit-answers.ts";
import { drawForm } from "../../consent/forms/draw-form.ts";
import { changeForm } from "../../consent/forms/forms.ts";
import { snippetOf } from "../../consent/forms/snippet.ts";
import { entriesOf } from "../../consent/ledger/read.ts";
import { suppress, suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { wordingsOf } from "../../consent/wordings/wordings.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import {
  DEFINITION,
  hiddenFields,
  openPublicSite,
  type PublicSite,
} from "./testing/public-site.ts";

const ADA = "ada@example.net";

function address(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error("a test's own address is wrong");
  return parsed.value;
}

function contactOf(site: PublicSite, email = ADA) {
  return site.as(({ tx, organisation, keys }) =>
    findByAddress(tx, { id: organisation.id, keys }, address(email)),
  );
}

function actsOf(site: PublicSite, email = ADA) {
  return site.as(async ({ tx, organisation, keys }) => {
    const contact = await findByAddress(tx, { id: organisation.id, keys }, address(email));
    const name = contact && (await findLedgerName(tx, organisation.id, keys, contact.id));
    return name
      ? (await entriesOf(tx, organisation.id, name.pseudonym)).map((one) => one.event)
      : [];
  });
}

function isSuppressed(site: PublicSite, email = ADA): Promise<boolean> {
  return site.as(async ({ tx, organisation, keys }) => {
    const key = keys.addressKey(address(email));
    const way = { channel: "email", topic: null, on: "2026-05-02" } as never;
    return (await suppressedAmong(tx, organisation.id, [key], way)).size > 0;
  });
}

inSomeDoor((fresh) => {
  const open = (definition?: unknown) => openPublicSite(fresh().database, definition);

  describe("signing up", () => {
    test("makes nobody a contact before the mailbox's owner confirms", async () => {
      const site = await open();
      const path = await site.signUp(ADA);
      expect(await contactOf(site)).toBeNull();
      const shown = await site.app.inject(path);
      expect(shown.body).toContain("Yes, send me the newsletter.");
      expect(await contactOf(site)).toBeNull();
      site.now = "2026-05-03T10:00:00Z" as Instant;
      expect((await site.post(path, {})).statusCode).toBe(200);
      expect(await actsOf(site)).toMatchObject([
        {
          purpose: "send.newsletter",
          action: "given",
          method: "double-opt-in",
          doubleOptIn: {
            requestedAt: "2026-05-02T09:30:00Z",
            confirmedAt: "2026-05-03T10:00:00Z",
          },
        },
        { purpose: "track.open.individual", action: "refused" },
      ]);
    });

    test("keeps exactly the words that were shown, in the language they were shown in", async () => {
      const site = await open();
      const page = await site.app.inject(`${site.formPath}?lang=fr`);
      const hidden = await hiddenFields(site.app, site.formPath, "fr");
      await site.post(site.formPath, { email: ADA, yes: "send.newsletter", ...hidden });
      const [mail] = await site.mails();
      await site.post(mail?.links[0]?.replace("https://mail.example.org", "") ?? "", {});
      const [act] = await actsOf(site);
      const wordings = await site.as(({ tx, organisation }) =>
        wordingsOf(tx, organisation.id, [act?.wording ?? ""]),
      );
      const wording = wordings.get(act?.wording ?? "");
      expect(wording).toMatchObject({
        language: "fr",
        question: "Oui, envoyez-moi la lettre d’information.",
      });
      expect(page.body).toContain(wording?.shownAs);
      expect(wording?.shownAs).not.toMatch(/checked|ada/);
    });

    test("asks by a mail that loads, measures and advertises nothing", async () => {
      const site = await open();
      await site.signUp(ADA);
      const hidden = await hiddenFields(site.app, site.formPath);
      await site.post(site.formPath, {
        email: "bo@example.net",
        yes: "send.newsletter",
        ...hidden,
      });
      const [mail] = await site.mails();
      const audit = auditMessage(mail?.bytes ?? new Uint8Array());
      expect(audit).toMatchObject({ references: [], summary: { openTrackers: 0 } });
      expect(audit.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      expect(mail?.links).toHaveLength(1);
      expect(mail?.text).toContain("Yes, send me the newsletter.");
    });

    test("twice at once is one consent", async () => {
      const site = await open();
      const path = await site.signUp(ADA);
      const answers = await Promise.all([site.post(path, {}), site.post(path, {})]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      expect(await actsOf(site)).toHaveLength(2);
      expect((await site.app.inject(path)).body).toContain("confirmed before");
    });

    test("lifts what the person had said against mails, and only when they confirm", async () => {
      const site = await open();
      await site.as(({ tx, organisation, keys, now }) =>
        suppress(tx, organisation.id, [
          {
            addressKey: keys.addressKey(address(ADA)),
            channel: "all",
            topic: null,
            reason: "unsubscribed",
            since: now,
            until: null,
            saidBy: "contact",
          },
        ]),
      );
      const path = await site.signUp(ADA);
      expect(await isSuppressed(site)).toBe(true);
      await site.post(path, {});
      expect(await isSuppressed(site)).toBe(false);
    });

    test("is answered alike whether the address is known, suppressed or new", async () => {
      const site = await open();
      await site.post(await site.signUp(ADA), {});
      const hidden = await hiddenFields(site.app, site.formPath);
      const [known, unknown] = await Promise.all(
        [ADA, "new@example.net"].map((email) =>
          site.post(site.formPath, { email, yes: "send.newsletter", ...hidden }),
        ),
      );
      expect(known?.body).toBe(unknown?.body);
      expect(known?.statusCode).toBe(unknown?.statusCode);
    });

    test("a stranger's form changes nothing of what a person agreed to", async () => {
      const site = await open({ ...DEFINITION, doubleOptIn: false });
      const hidden = await hiddenFields(site.app, site.formPath);
      const both = ["send.newsletter", "track.open.individual"];
      await site.post(site.formPath, { email: ADA, yes: both, ...hidden });
      const before = await actsOf(site);
      expect(before.map(({ action }) => action)).toEqual(["given", "given"]);
      await site.post(site.formPath, { email: ADA, yes: "send.newsletter", ...hidden });
      await site.post(site.formPath, { email: ADA, ...hidden });
      expect(await actsOf(site)).toEqual(before);
    });

    test("told by a program is not recorded as what the person sent themselves", async () => {
      const site = await open({ ...DEFINITION, doubleOptIn: false });
      const { words } = await hiddenFields(site.app, site.formPath);
      const told = {
        yes: ["send.newsletter"],
        words,
        language: "en",
        networkAddress: null,
      } as const;
      const grace = "grace@example.net";
      await site.as((own) => submitAnswers(own, site.form, { ...told, email: ADA, by: "program" }));
      await site.as((own) =>
        submitAnswers(own, site.form, { ...told, email: grace, by: "person" }),
      );
      expect((await actsOf(site)).map(({ method }) => method)).toEqual(["api", "api"]);
      expect((await actsOf(site, grace)).map(({ method }) => method)).toEqual(["form", "form"]);
    });

    test("sends nothing to who complained, whatever else they said before", async () => {
      const site = await open();
      await site.as(async ({ tx, organisation, keys, now }) => {
        const said = { topic: null, since: now, until: null, saidBy: "contact" } as const;
        const addressKey = keys.addressKey(address(ADA));
        for (const [channel, reason, since] of [
          ["email", "unsubscribed", "2026-05-01T09:30:00Z" as Instant],
          ["all", "complained", now],
        ] as const) {
          await suppress(tx, organisation.id, [{ addressKey, ...said, channel, reason, since }]);
        }
      });
      expect(await site.signUp(ADA)).toBe("");
      expect(await isSuppressed(site)).toBe(true);
    });

    test("stops asking an address that is played with", async () => {
      const site = await open();
      const hidden = await hiddenFields(site.app, site.formPath);
      for (let time = 0; time < 6; time += 1) {
        await site.post(site.formPath, { email: ADA, yes: "send.newsletter", ...hidden });
      }
      expect(await site.mails()).toHaveLength(3);
    });

    test("is refused calmly with words that nobody was shown, and after the form changed", async () => {
      const site = await open();
      const hidden = await hiddenFields(site.app, site.formPath);
      await site.as((own) =>
        changeForm(own, site.form.id, {
          definition: { ...DEFINITION, texts: { en: { title: "Other", intro: "Other." } } },
        }),
      );
      const answer = await site.post(site.formPath, {
        email: ADA,
        yes: "send.newsletter",
        ...hidden,
      });
      expect(answer.statusCode).toBe(409);
      expect(await site.mails()).toEqual([]);
    });

    test("by what fills the field that nobody sees is told the same and does nothing", async () => {
      const site = await open();
      const hidden = await hiddenFields(site.app, site.formPath);
      const answers = { email: ADA, yes: "send.newsletter", ...hidden };
      const robot = await site.post(site.formPath, { ...answers, website: "https://x.example" });
      expect(robot.statusCode).toBe(200);
      expect(await site.mails()).toEqual([]);
    });

    test("works from a page of the organisation's own, by HTML alone", async () => {
      const site = await open();
      const { html, page } = await site.as((own) =>
        Promise.resolve(snippetOf(own, site.form, "fr")),
      );
      expect(html).toMatch(
        /^<form[^>]*method="post"[^>]*action="https:\/\/mail\.example\.org\/f\//,
      );
      expect(html).not.toMatch(/<script|<style|<img|<iframe|\son\w+=|checked/i);
      const words = /name="words" value="([^"]+)"/.exec(html)?.[1] ?? "";
      const fields = { email: ADA, yes: "send.newsletter", words, lang: "fr" };
      const answer = await site.post(new URL(page).pathname, fields);
      expect(answer.body).toContain("Regardez votre messagerie");
      expect(await site.mails()).toHaveLength(1);
    });

    test("answers scripts in other people's pages with JSON", async () => {
      const site = await open();
      const hidden = await hiddenFields(site.app, site.formPath);
      const answer = await site.app.inject({
        method: "POST",
        url: site.formPath,
        headers: {
          accept: "application/json",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams({ email: ADA, ...hidden }).toString(),
      });
      expect(answer.json()).toMatchObject({ outcome: "nothing-ticked", isTaken: true });
      expect(answer.headers["access-control-allow-origin"]).toBe("*");
    });

    test("that nobody confirms is gone after a week, and rests for half a year", async () => {
      const site = await open();
      const path = await site.signUp(ADA);
      site.now = "2026-05-09T09:30:00Z" as Instant;
      await site.as(closeOldAsks);
      expect((await site.app.inject(path)).statusCode).toBe(404);
      const held = await site.as(({ tx }) => tx.rows("select 1 from asks"));
      expect(held).toEqual([]);
      const ask = (at: string) => {
        site.now = at as Instant;
        return site.as((own) => {
          const { words } = drawForm(site.form, own.organisation, "en");
          const yes = ["send.newsletter"];
          const program = { email: ADA, yes, words, by: "program", networkAddress: null } as const;
          return submitAnswers(own, site.form, { ...program, language: "en" });
        });
      };
      expect(await ask("2026-11-08T00:00:00Z")).toBe("taken");
      expect(await site.mails()).toEqual([]);
      expect(await ask("2026-11-10T00:00:00Z")).toBe("taken");
      expect(await site.mails()).toHaveLength(1);
    });

    test("with no box ticked sends nothing, and programs do not ask again", async () => {
      const site = await open();
      const hidden = await hiddenFields(site.app, site.formPath);
      const answer = await site.post(site.formPath, { email: ADA, ...hidden });
      expect(answer.body).toContain("You ticked no box");
      await site.as((own) =>
        submitAnswers(own, site.form, {
          email: ADA,
          yes: ["send.newsletter"],
          words: hidden.words,
          language: "en",
          by: "program",
          networkAddress: null,
        }),
      );
      expect(await site.mails()).toEqual([]);
      // The person themselves may change their mind at once.
      expect(await site.signUp(ADA)).toMatch(/^\/c\//);
    });
  });

  describe("the receipt over a confirmed answer", () => {
    test("verifies, can be checked on the page, and is known for the organisation's own", async () => {
      const site = await open();
      const done = await site.post(await site.signUp(ADA), {});
      const jws = /<textarea[^>]*>([^<]+)<\/textarea/.exec(done.body)?.[1]?.trim() ?? "";
      expect(verifyReceipt(jws)).toMatchObject({ isValid: true });
      const checked = await site.post("/receipt", { receipt: jws });
      expect(checked.body).toContain("This receipt holds");
      expect(checked.body).toContain("whose ledger is kept here");
      const tampered = await site.post("/receipt", { receipt: jws.replace(/\.(.{40})./, ".$1_") });
      expect(tampered.body).not.toContain("This receipt holds");
    });
  });
});
