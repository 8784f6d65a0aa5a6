import { expect, test } from "vitest";

import { PhoneNumber, type Day, type Instant } from "@consentry/kernel";
import { SEND_PURPOSES } from "@consentry/law";

import { recordActs } from "../../consent/acts/record-acts.ts";
import {
  suppress,
  suppressedAmong,
  type SuppressionReason,
} from "../../consent/suppressions/suppressions.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { audienceDecisions } from "../contacts/audience.ts";
import { erasePerson } from "../contacts/erase-person.ts";
import { factsQuery } from "../contacts/load-facts.ts";
import { readFacts, type FactsRow } from "../contacts/person-facts.ts";
import { searchContacts } from "../contacts/search-contacts.ts";
import { onlyAddress } from "../import/mapping.ts";
import { anImporter } from "../import/testing/import-files.ts";
import { imported } from "../import/testing/importing.ts";
import { A_MAIL, aGround, NOW, TODAY, valueOf, type Ground } from "../testing/organisation.ts";
import { keepNumbers } from "./keep-numbers.ts";
import { contactsAtNumbers, numberOf } from "./numbers.ts";
import { setNumber, type GivenNumber } from "./set-number.ts";

/** Of a range that ARCEP keeps for stories. */
const NUMBER = "+33639980001";
const OTHER = "+33639980002";

const GIVEN: GivenNumber = {
  written: NUMBER,
  country: "FR",
  source: null,
  collectedOn: "2026-05-02" as Day,
};

const BY_TEXT = { ...A_MAIL, purpose: "send.commercial", channel: "sms" } as const;

function numbered(text: string): PhoneNumber {
  return valueOf(PhoneNumber.parse(text));
}

function give(ground: Ground, contact: string, changes: Partial<GivenNumber> = {}) {
  return ground.within((tx) => setNumber(tx, ground, contact, { ...GIVEN, ...changes }, NOW));
}

function agree(ground: Ground, contact: string, channel: "sms" | "email") {
  return ground.within((tx) =>
    recordActs(
      tx,
      { organisation: ground.id, keys: ground.keys, contact },
      SEND_PURPOSES.map((purpose) => ({ purpose, channel, action: "given", wording: null })),
      { method: "form", place: null, actor: "contact", at: "2026-05-02T09:00:00Z" as Instant },
    ),
  );
}

function suppressNumber(ground: Ground, reason: SuppressionReason = "objected") {
  const addressKey = ground.keys.numberKey(numbered(NUMBER));
  const said = { reason, since: NOW, until: null, saidBy: "contact" } as const;
  return ground.within((tx) =>
    suppress(tx, ground.id, [{ addressKey, channel: "sms", topic: null, ...said }]),
  );
}

inSomeDoor((fresh) => {
  async function mayBeTexted(ground: Ground, contact: string) {
    const answers = await ground.within((tx) => audienceDecisions(tx, ground, [contact], BY_TEXT));
    return answers[0];
  }

  test("a number is kept as it is dialled abroad, with where it came from", async () => {
    const ground = await aGround(fresh().database);
    const { id, source } = await ground.aContact();
    const kept = valueOf(await give(ground, id, { written: "06 39 98 00 01" }));
    expect(kept.number.reveal()).toBe(NUMBER);
    expect(kept).toMatchObject({ country: "FR", source, collectedOn: "2026-05-02" });
    const shown = JSON.stringify(await ground.within((tx) => numberOf(tx, ground.id, id)));
    expect(shown).not.toContain("639980001");
  });

  test("what is no number, a land line, a stranger’s number and an unknown source are refused", async () => {
    const ground = await aGround(fresh().database);
    const [one, other] = [await ground.aContact(), await ground.aContact()];
    const problem = async (contact: string, changes: Partial<GivenNumber>) => {
      const kept = await give(ground, contact, changes);
      return kept.ok ? null : kept.error.kind;
    };
    expect(await problem(one.id, { written: "call me" })).toBe("bad-number");
    expect(await problem(one.id, { written: "0639980001", country: null })).toBe("bad-number");
    expect(await problem(one.id, { written: "+33142685300" })).toBe("no-mobile");
    expect(await problem(one.id, { source: one.id })).toBe("no-such-source");
    expect(await problem(ground.id, {})).toBe("no-such-contact");
    expect(await problem(one.id, {})).toBeNull();
    expect(await problem(other.id, {})).toBe("taken");
    expect(await problem(one.id, { written: OTHER })).toBeNull();
    expect(await problem(other.id, {})).toBeNull();
  });

  test("consent to mail is none to texts, and without a number nobody is texted", async () => {
    const ground = await aGround(fresh().database);
    const { id } = await ground.aContact();
    await agree(ground, id, "email");
    expect(await mayBeTexted(ground, id)).toMatchObject({
      isMailable: false,
      quarantinedBy: "no-number",
      decision: { outcome: "refused" },
    });
    valueOf(await give(ground, id));
    expect(await mayBeTexted(ground, id)).toMatchObject({ isMailable: false, quarantinedBy: null });
    await agree(ground, id, "sms");
    expect(await mayBeTexted(ground, id)).toMatchObject({ isMailable: true });
  });

  test("a number that said stop stays stopped with whoever has it next", async () => {
    const ground = await aGround(fresh().database);
    const [one, other] = [await ground.aContact(), await ground.aContact()];
    for (const { id } of [one, other]) await agree(ground, id, "sms");
    await suppressNumber(ground);
    valueOf(await give(ground, one.id));
    expect(await mayBeTexted(ground, one.id)).toMatchObject({ suppressed: "objected" });
    valueOf(await give(ground, one.id, { written: OTHER }));
    valueOf(await give(ground, other.id));
    expect(await mayBeTexted(ground, one.id)).toMatchObject({ isMailable: true });
    expect(await mayBeTexted(ground, other.id)).toMatchObject({ isMailable: false });
  });

  test("both ways of asking about everybody know the same, by mail and by text", async () => {
    const ground = await aGround(fresh().database);
    for (const written of [NUMBER, OTHER, null]) {
      const { id } = await ground.aContact();
      await agree(ground, id, "sms");
      if (written !== null) valueOf(await give(ground, id, { written }));
    }
    await suppressNumber(ground);
    const everybody = { text: "contact.organisation_id = $1", values: [ground.id] };
    for (const channel of ["sms", "email"] as const) {
      const answers = [];
      for (const way of ["each", "all"] as const) {
        const written = { channel, list: null, on: TODAY };
        const { text, values } = factsQuery(everybody, written, way);
        const rows = await ground.within((tx) => tx.rows<FactsRow>(text, values));
        answers.push(
          rows
            .map(readFacts)
            .map(({ suppressed, quarantinedBy }) => `${suppressed} ${quarantinedBy}`)
            .toSorted(),
        );
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]).toEqual(
        channel === "email"
          ? ["null null", "null null", "null null"]
          : ["null no-number", "null null", "objected null"],
      );
    }
  });

  test("whose number it is, a search finds, and a segment knows who is stopped by text", async () => {
    const ground = await aGround(fresh().database);
    const [one, other] = [await ground.aContact(), await ground.aContact()];
    valueOf(await give(ground, one.id));
    valueOf(await give(ground, other.id, { written: OTHER }));
    await suppressNumber(ground);
    const everybody = { kind: "and", of: [] } as const;
    const order = { sort: "added", isDescending: false } as const;
    const page = { order, after: null, limit: 10, on: TODAY };
    const numberKey = ground.keys.numberKey(numbered(OTHER));
    const looked = { ...page, filter: everybody, text: OTHER, numberKey };
    const found = valueOf(await ground.within((tx) => searchContacts(tx, ground.id, looked)));
    expect(found.contacts.map(({ id }) => id)).toEqual([other.id]);
    for (const [channel, ids] of [
      ["sms", [one.id]],
      ["email", []],
    ] as const) {
      const filter = { kind: "suppressed", channel, list: null } as const;
      const asked = { ...page, filter, text: null };
      const stopped = valueOf(await ground.within((tx) => searchContacts(tx, ground.id, asked)));
      expect(stopped.contacts.map(({ id }) => id)).toEqual(ids);
    }
  });

  test("an import takes numbers, reads national ones by the row, gives each to who comes first, and closes those of who may not be written to", async () => {
    const importer = await anImporter(fresh());
    const file = [
      "email,phone,country,gone",
      "ada@example.org,06 39 98 00 01,FR,",
      "bea@example.org,06 12 34 56 78,NL,",
      "cy@example.org,01 42 68 53 00,FR,",
      "dee@example.org,+33639980003,FR,yes",
      ...["eve", "fay", "gus", "hal"].map((name) => `${name}@example.org,+33639980001,FR,`),
    ].join("\n");
    const mapping = {
      ...onlyAddress("email"),
      phone: "phone",
      country: "country",
      suppress: [{ column: "gone", values: null }],
    };
    await imported(importer, file, mapping);
    const { organisation, keys } = importer;
    const kept = await withOrganisation(fresh().database, organisation, (tx) =>
      tx.rows(
        `select contact.email, telephone.number, telephone.country from contacts as contact
           join contact_numbers as telephone using (organisation_id, contact_id)
          order by contact.email`,
      ),
    );
    expect(kept).toEqual([
      { email: "ada@example.org", number: NUMBER, country: "FR" },
      { email: "bea@example.org", number: "+31612345678", country: "NL" },
    ]);
    const closed = await withOrganisation(fresh().database, organisation, (tx) =>
      suppressedAmong(tx, organisation, [keys.numberKey(numbered("+33639980003"))], {
        channel: "sms",
        topic: null,
        on: TODAY,
      }),
    );
    expect([...closed.values()]).toEqual(["imported"]);
  });

  test("an erased person’s number comes back by no door", async () => {
    const ground = await aGround(fresh().database);
    const [one, other] = [await ground.aContact(), await ground.aContact()];
    valueOf(await give(ground, one.id));
    await ground.within(async (tx) => {
      valueOf(await erasePerson(tx, ground, one.id, { by: "contact", at: NOW }));
    });
    const kept = await give(ground, other.id);
    expect(kept).toEqual({ ok: false, error: { kind: "erased" } });
    const numberKey = ground.keys.numberKey(numbered(NUMBER));
    const row = { contact: other.id, number: numbered(NUMBER), numberKey, country: "FR" };
    const { source } = other;
    const given = { ...row, source, collectedOn: TODAY };
    expect(await ground.within((tx) => keepNumbers(tx, ground.id, [given], NOW))).toBe(0);
  });

  test("of many numbers each has one holder, and of a person’s the later day’s counts", async () => {
    const ground = await aGround(fresh().database);
    const [one, other] = [await ground.aContact(), await ground.aContact()];
    const row = (contact: string, text: string, collectedOn: string) => ({
      contact,
      number: numbered(text),
      numberKey: ground.keys.numberKey(numbered(text)),
      country: "FR",
      source: one.source,
      collectedOn: collectedOn as Day,
    });
    const keep = (...rows: readonly ReturnType<typeof row>[]) =>
      ground.within((tx) => keepNumbers(tx, ground.id, rows, NOW));
    await keep(row(one.id, NUMBER, "2026-02-01"), row(other.id, NUMBER, "2026-03-01"));
    await keep(row(one.id, OTHER, "2026-01-01"));
    const at = await ground.within((tx) =>
      contactsAtNumbers(tx, ground.id, [
        ground.keys.numberKey(numbered(NUMBER)),
        ground.keys.numberKey(numbered(OTHER)),
      ]),
    );
    expect([...at.values()]).toEqual([one.id]);
    expect(await ground.within((tx) => numberOf(tx, ground.id, other.id))).toBeNull();
  });
});
