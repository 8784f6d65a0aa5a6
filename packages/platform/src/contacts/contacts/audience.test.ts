import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { EmailAddress, type Day, type Instant } from "@consentry/kernel";
import { RECIPIENTS, RELATIONS } from "@consentry/law";

import { recordActs } from "../../consent/acts/record-acts.ts";
import { suppress, type SuppressionReason } from "../../consent/suppressions/suppressions.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { newId } from "../../database/organisation-id.ts";
import { addToList, makeList } from "../lists/lists.ts";
import { ORIGIN_KINDS } from "../sources/source.ts";
import {
  A_MAIL,
  aGround,
  BY_MEMBER,
  NOW,
  TODAY,
  valueOf,
  type Ground,
} from "../testing/organisation.ts";
import { addContact } from "./add-contact.ts";
import {
  audienceDecision,
  audienceDecisions,
  type AudiencePurpose,
  type AudienceQuestion,
} from "./audience.ts";
import { changeContact } from "./change-contact.ts";
import type { Contact } from "./contact.ts";
import { erasePerson } from "./erase-person.ts";
import { recordFacts } from "./facts.ts";
import { listContacts } from "./list-contacts.ts";

const COMMERCIAL: AudienceQuestion = { ...A_MAIL, purpose: "send.commercial" };
const PURPOSES: readonly AudiencePurpose[] = [
  "send.commercial",
  "send.newsletter",
  "send.charity",
  "send.political",
];

function agree(ground: Ground, contact: string, purpose: AudiencePurpose = "send.commercial") {
  return ground.within((tx) =>
    recordActs(
      tx,
      { organisation: ground.id, keys: ground.keys, contact },
      [{ purpose, channel: "email", action: "given", wording: null }],
      { method: "form", place: null, actor: "contact", at: "2026-05-02T09:00:00Z" as Instant },
    ),
  );
}

function ask(ground: Ground, contact: string, question = COMMERCIAL) {
  return ground.within((tx) => audienceDecision(tx, ground, contact, question));
}

function suppressAddress(
  ground: Ground,
  { email }: Contact,
  reason: SuppressionReason,
  topic: string | null = null,
) {
  const addressKey = ground.keys.addressKey(email);
  const why = {
    reason,
    topic,
    channel: "all",
    until: null,
    since: NOW,
    saidBy: "contact",
  } as const;
  return ground.within((tx) => suppress(tx, ground.id, [{ addressKey, ...why }]));
}

inSomeDoor((fresh) => {
  describe("an audience", () => {
    test("takes in who agreed, and law says why", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await ground.aContact();
      expect(await ask(ground, id)).toMatchObject({ isMailable: false });
      await agree(ground, id);
      const answer = await ask(ground, id);
      expect(answer).toMatchObject({
        contact: id,
        isMailable: true,
        decision: { outcome: "permitted", need: "consent" },
        quarantinedBy: null,
        suppressed: null,
      });
    });

    test("asks each consent for itself", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await ground.aContact();
      await agree(ground, id, "send.newsletter");
      expect((await ask(ground, id))?.isMailable).toBe(false);
      const newsletter = { ...A_MAIL, purpose: "send.newsletter" } as const;
      expect((await ask(ground, id, newsletter))?.isMailable).toBe(true);
    });

    test("counts what nobody told as missing", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await ground.aContact();
      await agree(ground, id);
      const { message: _message, ...untold } = COMMERCIAL;
      expect((await ask(ground, id, untold))?.isMailable).toBe(false);
    });

    test("shows who is quarantined, with law's reason, and leaves them out", async () => {
      const ground = await aGround(fresh().database);
      const { id: source } = await ground.aSource({ kind: "purchased", name: "Bought list" });
      const { id } = await ground.aContact({ source });
      await agree(ground, id);
      const answer = await ask(ground, id);
      expect(answer?.isMailable).toBe(false);
      expect(answer?.quarantinedBy).toBe(answer?.quarantine?.rule);
      expect(answer?.quarantine?.because).toMatch(/partner/);
      const asked = { filter: { kind: "quarantined" }, after: null, limit: 10, on: TODAY } as const;
      const shown = valueOf(await ground.within((tx) => listContacts(tx, ground.id, asked)));
      expect(shown.contacts.map((contact) => contact.id)).toEqual([id]);
    });

    test("leaves out one list alone for who left that list alone", async () => {
      const ground = await aGround(fresh().database);
      const [left, other] = [newId(), newId()];
      const contact = await ground.aContact();
      await agree(ground, contact.id);
      await suppressAddress(ground, contact, "unsubscribed", left);
      const about = async (list: string | null) =>
        (await ask(ground, contact.id, { ...COMMERCIAL, list }))?.isMailable;
      expect([await about(left), await about(other), await about(null)]).toEqual([
        false,
        true,
        true,
      ]);
    });

    test("answers for many as for each, and passes strangers over", async () => {
      const ground = await aGround(fresh().database);
      const people = [await ground.aContact(), await ground.aContact(), await ground.aContact()];
      const [first, second] = people;
      if (first === undefined || second === undefined) throw new Error("nobody was added");
      await agree(ground, first.id);
      await agree(ground, second.id);
      await suppressAddress(ground, second, "objected");
      const ids = people.map(({ id }) => id);
      const all = await ground.within((tx) =>
        audienceDecisions(tx, ground, [...ids, newId()], COMMERCIAL),
      );
      expect(all.map(({ isMailable }) => isMailable)).toEqual([true, false, false]);
      for (const answer of all) expect(await ask(ground, answer.contact)).toEqual(answer);
    });

    test("knows a complaint that a mail server passed on", async () => {
      const ground = await aGround(fresh().database);
      const { id: contact } = await ground.aContact();
      await agree(ground, contact);
      const fact = { contact, kind: "complained", at: NOW } as const;
      await ground.within((tx) => recordFacts(tx, ground.id, [fact], NOW));
      expect(await ask(ground, contact)).toMatchObject({ isMailable: false });
    });
  });

  test("a suppressed address never becomes mailable, whatever is done here", async () => {
    const ground = await aGround(fresh().database);
    const sources = await Promise.all(
      ORIGIN_KINDS.map((kind) => ground.aSource({ kind, namesUs: true })),
    );
    const list = { name: "News", purpose: "send.newsletter", isPublic: true } as const;
    const { id: news } = valueOf(await ground.within((tx) => makeList(tx, ground.id, list)));
    const step = fc.oneof(
      fc.record({ do: fc.constant("agree" as const), purpose: fc.constantFrom(...PURPOSES) }),
      fc.record({
        do: fc.constant("change" as const),
        kind: fc.constantFrom(...RECIPIENTS),
        relation: fc.constantFrom(...RELATIONS),
        country: fc.constantFrom("FR", "NL", "DE", "BE", "IT", null),
      }),
      fc.record({ do: fc.constant("reply" as const) }),
      fc.record({ do: fc.constant("join" as const) }),
      fc.record({
        do: fc.constant("erase-and-add" as const),
        source: fc.constantFrom(...sources.map(({ id }) => id)),
      }),
      fc.record({ do: fc.constant("bounce" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<SuppressionReason>("unsubscribed", "objected", "complained", "imported"),
        fc.array(step, { maxLength: 5 }),
        async (reason, steps) => {
          const first = await ground.aContact();
          const email = first.email.reveal();
          let contact: Contact | null = first;
          await suppressAddress(ground, first, reason);
          for (const one of steps) {
            if (contact === null) break;
            const { id }: Contact = contact;
            if (one.do === "agree") await agree(ground, id, one.purpose);
            else if (one.do === "change") {
              const { do: _do, ...changes } = one;
              await ground.within((tx) => changeContact(tx, ground.id, id, changes, NOW));
            } else if (one.do === "reply") {
              const fact = { contact: id, kind: "replied", at: NOW } as const;
              await ground.within((tx) => recordFacts(tx, ground.id, [fact], NOW));
            } else if (one.do === "join") {
              await ground.within((tx) => addToList(tx, ground.id, news, [id], NOW));
            } else if (one.do === "bounce") await suppressAddress(ground, contact, "bounced");
            else {
              const { source } = one;
              const collectedOn = "2026-11-01" as Day;
              const fields = { email: email.toUpperCase(), source, collectedOn };
              const again = await ground.within(async (tx) => {
                await erasePerson(tx, ground, id, BY_MEMBER);
                return addContact(tx, ground, fields, NOW);
              });
              contact = again.ok ? again.value : null;
            }
          }
          for (const purpose of contact === null ? [] : PURPOSES) {
            const answer = await ask(ground, contact?.id ?? "", { ...COMMERCIAL, purpose });
            expect(answer).toMatchObject({ isMailable: false });
            expect(answer?.suppressed).not.toBeNull();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("an address is the same person in every spelling of one mailbox", async () => {
    const ground = await aGround(fresh().database);
    const { source, email } = await ground.aContact({ email: "Ada.Muster@example.org" });
    expect(email.reveal()).toBe("Ada.Muster@example.org");
    const again = { email: "ada.muster@EXAMPLE.org", source, collectedOn: TODAY };
    const added = await ground.within((tx) => addContact(tx, ground, again, NOW));
    expect(added).toMatchObject({ error: { kind: "already-known" } });
    expect(EmailAddress.parse(again.email).ok).toBe(true);
  });
});
