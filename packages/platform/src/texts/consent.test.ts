import { EmailAddress, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { submitAnswers } from "../consent/asking/submit-answers.ts";
import { confirmAsk } from "../consent/asking/confirm.ts";
import { parseDefinition } from "../consent/forms/definition.ts";
import { drawForm } from "../consent/forms/draw-form.ts";
import { makeForm } from "../consent/forms/forms.ts";
import { act } from "../consent/preference-centre/act.ts";
import { personOf } from "../consent/preference-centre/person.ts";
import { audienceDecision } from "../contacts/contacts/audience.ts";
import { findByAddress } from "../contacts/contacts/find-contacts.ts";
import { A_MAIL, NOW, valueOf } from "../contacts/testing/organisation.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { ADAS, aTexting, type Texting } from "./testing/texting.ts";

const DEFINITION = {
  texts: { en: { title: "Choir", intro: "Come and sing." } },
  boxes: [{ purpose: "send.newsletter" }, { purpose: "send.newsletter", channel: "sms" }],
} as const;

const ADA = valueOf(EmailAddress.parse("ada@example.org"));

inSomeDoor((fresh) => {
  async function signUp(texting: Texting, yes: readonly string[], phone: string | null) {
    return texting.own(async (own) => {
      const form = valueOf(await makeForm(own, { name: newId(), definition: DEFINITION }, "x"));
      const { words } = drawForm(form, own.organisation, "en");
      const about = { email: ADA.reveal(), phone, yes, words, networkAddress: null };
      return submitAnswers(own, form, { ...about, language: "en", by: "person" });
    });
  }

  /** The mailbox's owner says so. */
  async function confirm(texting: Texting): Promise<void> {
    await texting.own(async (own) => {
      const [ask] = await own.tx.rows<{ readonly id: string }>(
        "select ask_id as id from asks where organisation_id = $1 and confirmed_at is null",
        [own.organisation.id],
      );
      await confirmAsk(own, { id: ask?.id ?? "" });
    });
  }

  async function mayBe(texting: Texting, channel: "sms" | "email"): Promise<boolean> {
    const asked = { ...A_MAIL, purpose: "send.newsletter", channel } as const;
    return texting.own(async (own) => {
      const ada = await findByAddress(own.tx, { id: own.organisation.id, keys: own.keys }, ADA);
      const found = await audienceDecision(own.tx, own.organisation, ada?.id ?? "", asked);
      return found?.isMailable ?? false;
    });
  }

  test("a yes to texts is asked apart, with a number, and counts for texts alone", async () => {
    const texting = await aTexting(fresh().database);
    expect(await signUp(texting, ["send.newsletter@sms"], "call me")).toBe("bad-number");
    expect(await signUp(texting, ["send.newsletter@sms"], null)).toBe("bad-number");
    expect(await signUp(texting, ["send.newsletter@sms"], "06 39 98 00 01")).toBe("taken");
    await confirm(texting);
    expect([await mayBe(texting, "sms"), await mayBe(texting, "email")]).toEqual([true, false]);
  });

  test("a number that is typed without a yes to texts is not kept", async () => {
    const texting = await aTexting(fresh().database);
    await signUp(texting, ["send.newsletter"], ADAS);
    await confirm(texting);
    expect([await mayBe(texting, "sms"), await mayBe(texting, "email")]).toEqual([false, true]);
    const kept = await texting.within((tx) => tx.rows("select from contact_numbers"));
    expect(kept).toEqual([]);
  });

  test("a yes in the preference centre does not open what the telephone closed, START does", async () => {
    let now = NOW;
    const texting = await aTexting(fresh().database, { now: () => now });
    await signUp(texting, ["send.newsletter@sms"], ADAS);
    await confirm(texting);
    now = "2026-11-21T10:00:00Z" as Instant;
    await texting.hear("STOP");
    expect(await mayBe(texting, "sms")).toBe(false);
    const say = (wish: string) =>
      texting.own(async (own) => {
        const ada = await findByAddress(own.tx, { id: own.organisation.id, keys: own.keys }, ADA);
        const person = await personOf(own, ada?.id ?? "", "en");
        if (person === null) throw new Error("nobody");
        const nothing = { locale: null, attributes: {}, right: null, words: "" };
        return (await act(own, person, { wish, ...nothing }, "en"))?.kind;
      });
    expect(await say("yes:send.newsletter@sms")).toBe("number-stopped");
    await texting.hear("START");
    now = "2026-11-21T11:00:00Z" as Instant;
    expect(await mayBe(texting, "sms")).toBe(false);
    expect(await say("yes:send.newsletter@sms")).toBe("said-yes");
    expect(await mayBe(texting, "sms")).toBe(true);
    expect(await say("no:send.newsletter@sms")).toBe("said-no");
    expect(await mayBe(texting, "sms")).toBe(false);
  });

  test("what observes is not asked for by text", () => {
    const boxes = [{ purpose: "track.open.individual", channel: "sms" }];
    expect(parseDefinition({ ...DEFINITION, boxes }).ok).toBe(false);
    expect(parseDefinition(DEFINITION).ok).toBe(true);
  });
});
