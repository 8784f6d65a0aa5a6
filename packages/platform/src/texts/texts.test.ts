import { setTimeout as pause } from "node:timers/promises";

import { err, ok, type Instant } from "@consentry/kernel";
import type { TextFailure, TextListener, TextMessage } from "@consentry/sms";
import { expect, test } from "vitest";

import { recordActs } from "../consent/acts/record-acts.ts";
import { standingsOf } from "../consent/ledger/read.ts";
import { findLedgerName } from "../consent/acts/contact-keys.ts";
import { suppressionsOf } from "../consent/suppressions/suppressions.ts";
import { erasePerson } from "../contacts/contacts/erase-person.ts";
import { NOW, valueOf } from "../contacts/testing/organisation.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { acceptText } from "./accept/accept-text.ts";
import { makeCarrier } from "./carriers/carriers.ts";
import { keepCountry } from "./countries/countries.ts";
import { recoverLostTexts } from "./delivery/whose-texts.ts";
import { textEventsOf } from "./events/text-events.ts";
import { takeReceipt } from "./receipts/take-receipt.ts";
import { A_CODE, ADAS, aTexting, GRACES, numberAt, type Texting } from "./testing/texting.ts";

interface Row {
  readonly state: string;
  readonly reason: string | null;
  readonly segments: number;
  readonly cost: number | null;
  readonly duplicates: number;
}

function rowOf(texting: Texting, id: string): Promise<Row> {
  return texting.within(async (tx) => {
    const [row] = await tx.rows<Row>(
      `select state, reason, segments, cost_thousandths as cost,
              possible_duplicates as duplicates
         from texts where text_id = $1`,
      [id],
    );
    if (row === undefined) throw new Error("no text");
    return row;
  });
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await what()) return;
    await pause(50);
  }
  throw new Error("it did not come about");
}

function inbox(texting: Texting) {
  return texting.within((tx) =>
    tx.rows<{ readonly body: string; readonly sender: string; readonly number: string }>(
      "select body, sender, number from inbox_texts where organisation_id = $1 order by inbox_text_id",
      [texting.id],
    ),
  );
}

inSomeDoor((fresh) => {
  /** A carrier of the organisation that answers as it is told. */
  async function withCarrier(
    answer: (message: TextMessage) => TextFailure | null,
    now: () => Instant = () => NOW,
  ) {
    const taken: TextMessage[] = [];
    let listener: TextListener | null = null;
    const texting = await aTexting(fresh().database, {
      now,
      opener: (name, _url, heard) => {
        listener = heard;
        const transport = {
          deliver: (message: TextMessage) => {
            const failure = answer(message);
            if (failure !== null) return Promise.resolve(err(failure));
            taken.push(message);
            return Promise.resolve(
              ok({ carrier: name, messageIds: [`id-${taken.length}`, `id-${taken.length}b`] }),
            );
          },
          close: () => Promise.resolve(),
        };
        return { transport, atOnce: 5 };
      },
    });
    const holder = { organisation: texting.id, wrappingKey: texting.keys.wrappingKey };
    const draft = { name: "One", url: "ssmpp://us:secret@carrier.example:3550", isOn: true };
    const carrier = await texting.within(async (tx) =>
      valueOf(await makeCarrier(tx, holder, draft)),
    );
    return { texting, taken, carrier, listener: () => listener };
  }

  test("a code is sent by a real session with the local centre, arrives in the inbox, and is told to have arrived", async () => {
    const texting = await aTexting(fresh().database);
    const id = await texting.accept();
    expect(await texting.send()).toBeNull();
    expect(await inbox(texting)).toMatchObject([{ body: A_CODE.text, number: ADAS }]);
    await until(async () => (await rowOf(texting, id)).state === "delivered");
    const events = await texting.within((tx) => textEventsOf(tx, texting.id, id));
    expect(events.map(({ kind }) => kind)).toEqual(["accepted", "handed-over", "delivered"]);
    const kept = await texting.within((tx) =>
      tx.rows("select from text_contents where text_id = $1", [id]),
    );
    expect(kept).toEqual([]);
    await texting.close();
  });

  test("what promotes, what is no kind of message, a land line and a letter are refused at once", async () => {
    const texting = await aTexting(fresh().database);
    const refused = async (changes: Partial<typeof A_CODE>): Promise<readonly string[]> => {
      const answer = await texting.own((own) =>
        acceptText(own, { ...A_CODE, ...changes }, "api-key:1"),
      );
      return answer.ok ? [] : answer.error.map(({ code }) => code);
    };
    expect(await refused({ text: "20 % off everything today only! Shop now." })).toContain(
      "promotional-content",
    );
    expect(await refused({ kind: "newsletter" })).toEqual(["unknown-kind"]);
    expect(await refused({ to: { phone: "+33142685300" } })).toEqual(["no-mobile"]);
    expect(await refused({ to: { phone: "06 39 98 00 01" } })).toEqual([]);
    expect(await refused({ text: "a".repeat(1_601), kind: "", to: { phone: "x" } })).toEqual([
      "unknown-kind",
      "bad-number",
      "bad-field",
    ]);
    expect(await refused({ to: { phone: "+12025550123" } })).toEqual(["no-sender"]);
  });

  test("the price of its country is reckoned by its messages", async () => {
    const texting = await aTexting(fresh().database);
    const price = { country: "FR", sender: "36000", thousandths: 4_500, currency: "EUR" };
    await texting.within(async (tx) => valueOf(await keepCountry(tx, texting.id, price)));
    const id = await texting.accept({
      text: "Your order is ready. ".repeat(8),
      kind: "order",
    });
    expect(await rowOf(texting, id)).toMatchObject({ segments: 2, cost: 9_000 });
  });

  test("a failure of the carrier puts everything back; of the number it ends the text; unanswered it is handed over once more", async () => {
    let failure: TextFailure | null = null;
    let failsFor: string | null = null;
    let now = NOW;
    const { texting, taken, carrier } = await withCarrier(
      ({ to }) => (failsFor === null || failsFor === to ? failure : null),
      () => now,
    );
    const id = await texting.accept();
    failure = { kind: "for-now", about: "carrier", code: "ECONNREFUSED", carrier };
    expect(await texting.send()).toBe("ECONNREFUSED");
    expect(await rowOf(texting, id)).toMatchObject({ state: "waiting" });
    await until(async () => {
      const rows = await texting.within((tx) =>
        tx.rows("select from text_carriers where trouble_code = 'ECONNREFUSED'"),
      );
      return rows.length === 1;
    });
    failure = { kind: "for-good", about: "recipient", code: "ESME_RINVDSTADR", carrier };
    expect(await texting.send()).toBeNull();
    expect(await rowOf(texting, id)).toMatchObject({ state: "failed", reason: "ESME_RINVDSTADR" });
    const other = await texting.accept();
    failure = { kind: "unknown", about: "carrier", code: "no-answer", carrier };
    const lost = await texting.accept({ to: { phone: GRACES } });
    now = "2026-11-21T09:29:20Z" as Instant;
    const brief = await texting.accept({ validForSeconds: 60 });
    now = NOW;
    await texting.send();
    expect(await rowOf(texting, other)).toMatchObject({ state: "waiting", duplicates: 1 });
    // Half a minute later it would say nothing any more.
    expect(await rowOf(texting, brief)).toMatchObject({ state: "unknown", duplicates: 0 });
    now = "2026-11-21T09:30:40Z" as Instant;
    failsFor = GRACES;
    await texting.send();
    expect(await rowOf(texting, other)).toMatchObject({ state: "sent", duplicates: 1 });
    expect(await rowOf(texting, lost)).toMatchObject({ state: "unknown", duplicates: 1 });
    failure = null;
    now = "2026-11-21T09:35:00Z" as Instant;
    await texting.send();
    expect(taken.map(({ to }) => to)).toEqual([ADAS]);
  });

  test("a text arrived when all of it did, failed when one part never will, and receipts overtake", async () => {
    const { texting, carrier, listener } = await withCarrier(() => null);
    const [one, other] = [await texting.accept(), await texting.accept({ to: { phone: GRACES } })];
    await texting.send();
    const say = (messageId: string, state: "delivered" | "rejected" | "on-its-way") =>
      listener()?.receipt({ carrier, messageId, state, code: "001" });
    await say("id-1", "delivered");
    expect(await rowOf(texting, one)).toMatchObject({ state: "sent" });
    await say("id-1", "on-its-way");
    await say("id-1b", "delivered");
    expect(await rowOf(texting, one)).toMatchObject({ state: "delivered" });
    await say("id-2", "rejected");
    await say("id-2b", "delivered");
    expect(await rowOf(texting, other)).toMatchObject({ state: "failed", reason: "001" });
    const installations = { carrier, messageId: "id-2b", state: "delivered", code: "" } as const;
    expect(await takeReceipt(texting.work, null, installations)).toBe(true);
  });

  test("a code that says nothing any more is held back, and so is everything while all is stopped", async () => {
    let now = NOW;
    const { texting, taken } = await withCarrier(
      () => null,
      () => now,
    );
    const id = await texting.accept({ validForSeconds: 60 });
    now = "2026-11-21T09:31:01Z" as Instant;
    await texting.send();
    expect(await rowOf(texting, id)).toMatchObject({ state: "held-back", reason: "too-late" });
    expect(taken).toEqual([]);
  });

  test("what a worker had in hand that is gone is put back when its time is over, and counted", async () => {
    let now = NOW;
    const { texting, taken } = await withCarrier(
      () => null,
      () => now,
    );
    const id = await texting.accept();
    await texting.within((tx) =>
      tx.run(
        `update texts set state = 'in-flight', worker = text_id,
                leased_until = $2::timestamptz + interval '5 minutes' where text_id = $1`,
        [id, NOW],
      ),
    );
    const recover = () => recoverLostTexts(fresh().database, texting.id, now);
    expect(await recover()).toBe(0);
    now = "2026-11-21T09:36:00Z" as Instant;
    expect(await recover()).toBe(1);
    await texting.send();
    expect(taken.map(({ to }) => to)).toEqual([ADAS]);
    expect(await rowOf(texting, id)).toMatchObject({ state: "sent", duplicates: 1 });
  });

  test("STOP closes texts and not mails, is confirmed once in a day, and a code still comes", async () => {
    const texting = await aTexting(fresh().database);
    const contact = await texting.somebodyAt(ADAS);
    const { keys, id: organisation } = texting;
    await texting.within((tx) =>
      recordActs(
        tx,
        { organisation, keys, contact },
        (["email", "sms"] as const).map((channel) => ({
          purpose: "send.commercial",
          channel,
          action: "given",
          wording: null,
        })),
        { method: "form", place: null, actor: "contact", at: "2026-05-02T09:00:00Z" as Instant },
      ),
    );
    await texting.hear("Stop merci");
    await texting.hear("STOP");
    const stands = await texting.within(async (tx) => {
      const name = await findLedgerName(tx, organisation, keys, contact);
      if (name === null) throw new Error("no name");
      return (await standingsOf(tx, organisation, name.pseudonym)).map(
        ({ purpose, channel, answer }) => `${purpose} ${channel} ${answer?.action}`,
      );
    });
    expect(stands.toSorted()).toEqual([
      "send.charity sms objected",
      "send.commercial email given",
      "send.commercial sms withdrawn",
      "send.newsletter sms objected",
      "send.political sms objected",
    ]);
    const key = keys.numberKey(numberAt(ADAS));
    expect(await texting.within((tx) => suppressionsOf(tx, organisation, key))).toMatchObject([
      { channel: "sms", reason: "objected", saidBy: "contact" },
    ]);
    await texting.accept();
    await texting.send();
    const bodies = (await inbox(texting)).map(({ body }) => body);
    expect(bodies.filter((body) => body === A_CODE.text)).toHaveLength(1);
    expect(bodies).toHaveLength(2);
    await texting.close();
  });

  test("a stranger’s STOP closes their number all the same; START by the same number opens it; other words wait for people", async () => {
    const texting = await aTexting(fresh().database);
    const key = texting.keys.numberKey(numberAt(GRACES));
    const stopped = () => texting.within((tx) => suppressionsOf(tx, texting.id, key));
    await texting.hear("STOP", GRACES.slice(1));
    expect(await stopped()).toHaveLength(1);
    await texting.hear("start", GRACES);
    expect(await stopped()).toHaveLength(0);
    await texting.hear("Is rehearsal on Monday? Please don’t stop writing", GRACES);
    await texting.hear("STOP", "Choir");
    const kept = await texting.within((tx) =>
      tx.rows("select read_as as reading, number from incoming_texts order by incoming_id"),
    );
    expect(kept).toMatchObject([
      { reading: "stop", number: GRACES },
      { reading: "start" },
      { reading: "other" },
      { reading: "stop", number: null },
    ]);
  });

  test("an erased person’s number is nowhere any more", async () => {
    const texting = await aTexting(fresh().database);
    const contact = await texting.somebodyAt(ADAS);
    await texting.accept({ kind: "order", text: "Your order of 3 scores is ready." });
    await texting.send();
    await texting.hear("Which score?");
    await texting.within(async (tx) => {
      valueOf(await erasePerson(tx, texting, contact, { by: "contact", at: NOW }));
    });
    for (const table of [
      "contact_numbers",
      "texts",
      "text_contents",
      "incoming_texts",
      "inbox_texts",
    ]) {
      const held = await texting.within((tx) =>
        tx.rows(`select from ${table} as row where strpos(row::text, $1) > 0`, [ADAS.slice(3)]),
      );
      expect(held, table).toEqual([]);
    }
    const counted = await texting.within((tx) => tx.rows("select state from texts"));
    expect(counted).toHaveLength(1);
    await texting.close();
  });
});
