import { err, type Instant } from "@consentry/kernel";
import type { TextReceipt } from "@consentry/sms";
import { expect, test } from "vitest";

import { suppress } from "../../../consent/suppressions/suppressions.ts";
import type { Ground } from "../../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import { takeReceipt } from "../../../texts/receipts/take-receipt.ts";
import { listPossibleDuplicates } from "../../delivery/possible-duplicates.ts";
import { campaignReport } from "../../reports/campaign-report.ts";
import { readCampaign } from "../../store/read-campaign.ts";
import { aStartedTexting, numberOf, sendTexts, TextPost, TUESDAY } from "../testing/a-texting.ts";

/** What somebody's STOP leaves behind. */
async function stops(ground: Ground, person: number): Promise<void> {
  await ground.within(async (tx) => {
    const [row] = await tx.rows<{ readonly key: Uint8Array }>(
      "select number_key as key from contact_numbers where organisation_id = $1 and number = $2",
      [ground.id, numberOf(person)],
    );
    if (row === undefined) throw new Error("nobody has this number");
    const said = { channel: "sms", topic: null, reason: "objected", until: null } as const;
    await suppress(tx, ground.id, [
      { addressKey: row.key, ...said, since: TUESDAY, saidBy: "contact" },
    ]);
  });
}

interface Row {
  readonly state: string;
  readonly reason: string | null;
  readonly count: number;
}

function rowsOf(ground: Ground, campaign: string): Promise<readonly Row[]> {
  return ground.within((tx) =>
    tx.rows<Row>(
      `select state, reason, count(*)::int as count from deliveries
        where organisation_id = $1 and campaign_id = $2 group by 1, 2 order by 1, 2`,
      [ground.id, campaign],
    ),
  );
}

inSomeDoor((fresh) => {
  const stateOf = async (ground: Ground, id: string) =>
    (await ground.within((tx) => readCampaign(tx, ground.id, id)))?.state;

  test("a text goes once to everybody who agreed to texts and has a number, filled in, counted and paid for", async () => {
    const { database } = fresh();
    const texting = await aStartedTexting(database, 30);
    const { ground, campaign } = texting;
    await ground.within(async (tx) => {
      await tx.run("delete from contact_numbers where number = $1", [numberOf(1)]);
      await tx.run(
        `update consent_states set action = 'withdrawn' where channel = 'sms' and contact =
           (select address_key from contacts where email = 'person.2@example.org')`,
      );
    });
    await stops(ground, 3);
    const post = new TextPost();
    post.answer = () => Promise.resolve(post.takes(2));
    await sendTexts(database, texting, post);
    expect(await stateOf(ground, campaign.id)).toBe("finished");
    const expected = Array.from({ length: 27 }, (_, index) => numberOf(index + 4));
    expect(post.got.map(({ to }) => to).toSorted()).toEqual(expected);
    expect(post.got.find(({ to }) => to === numberOf(7))).toMatchObject({
      from: "Choir",
      text: "Ada 7, Choir sings on Friday. STOP to 36180",
      validForSeconds: 39_600,
    });
    const [counted] = await ground.within((tx) =>
      tx.rows(
        `select count(*)::int as texts, sum(cost)::int as cost, min(currency) as currency,
                (select count(*)::int from text_segments where campaign_id = $2) as named
           from campaign_texts where organisation_id = $1 and campaign_id = $2`,
        [ground.id, campaign.id],
      ),
    );
    expect(counted).toEqual({ texts: 27, cost: 27 * 4_500, currency: "EUR", named: 54 });
  });

  test("has arrived when all of its messages have, has failed when one never will, and the report says so", async () => {
    const { database } = fresh();
    const texting = await aStartedTexting(database, 3);
    const { ground, campaign } = texting;
    const post = new TextPost();
    const names: (readonly string[])[] = [];
    post.answer = () => {
      const taken = post.takes(2);
      names.push(taken.ok ? taken.value.messageIds : []);
      return Promise.resolve(taken);
    };
    await sendTexts(database, texting, post);
    const [whole = [], half = [], broken = []] = names;
    const hear = (messageId: string, state: TextReceipt["state"], code = "") =>
      takeReceipt({ database, now: () => TUESDAY }, ground.id, {
        carrier: "test",
        messageId,
        state,
        code,
      });
    for (const name of [...whole, ...whole, ...half.slice(0, 1)]) await hear(name, "delivered");
    await hear(broken[1] ?? "", "undeliverable", "EC-27");
    const report = await ground.within((tx) => campaignReport(tx, ground.id, campaign.id, TUESDAY));
    expect(report).toMatchObject({
      responses: { delivered: 1, bouncedLater: 1 },
      texts: {
        segments: 3,
        costs: [{ thousandths: 13_500, currency: "EUR" }],
        countries: [{ country: "FR", texts: 3, delivered: 1, failed: 1 }],
        failures: [{ code: "EC-27", texts: 1 }],
        stops: 0,
      },
    });
  });

  test("who says stop while it runs gets nothing from then on", async () => {
    const { database } = fresh();
    const texting = await aStartedTexting(database, 200);
    const { ground, campaign } = texting;
    const post = new TextPost();
    let stopping: Promise<void> | undefined;
    let handed = 0;
    let stopped = "";
    post.answer = async ({ to }) => {
      handed += 1;
      if (handed === 5) {
        // Somebody whose text is in hand at this moment, or waits.
        const person = Array.from({ length: 200 }, (_, index) => index + 1).find(
          (one) => numberOf(one) !== to && !post.got.some((text) => text.to === numberOf(one)),
        );
        stopped = numberOf(person ?? 0);
        stopping = stops(ground, person ?? 0);
      }
      await stopping;
      return post.takes(1);
    };
    await sendTexts(database, texting, post, { atOnce: 1 });
    expect(await stateOf(ground, campaign.id)).toBe("finished");
    expect(post.got.map(({ to }) => to)).not.toContain(stopped);
    expect(await rowsOf(ground, campaign.id)).toEqual([
      { state: "sent", reason: null, count: 199 },
      { state: "skipped", reason: "suppression:objected", count: 1 },
    ]);
  });

  test("by night nothing leaves, nothing is lost, and it goes on in the morning", async () => {
    const { database } = fresh();
    const texting = await aStartedTexting(database, 20);
    const { ground, campaign } = texting;
    const post = new TextPost();
    await sendTexts(database, texting, post, { now: "2026-11-24T21:30:00Z" as Instant });
    const waiting = await ground.within((tx) =>
      tx.rows(
        `select state, due_at as "dueAt", count(*)::int as count from deliveries
          where organisation_id = $1 and campaign_id = $2 group by 1, 2`,
        [ground.id, campaign.id],
      ),
    );
    expect(waiting).toEqual([{ state: "waiting", dueAt: "2026-11-25T07:00:00Z", count: 20 }]);
    expect(post.got).toEqual([]);
    await sendTexts(database, texting, post, { now: "2026-11-25T07:00:00Z" as Instant });
    expect(await stateOf(ground, campaign.id)).toBe("finished");
    expect(post.got).toHaveLength(20);
  });

  test("what a carrier refuses for good is told with its code, and closes no mailbox", async () => {
    const { database } = fresh();
    const texting = await aStartedTexting(database, 3);
    const { ground, campaign } = texting;
    const post = new TextPost();
    const refused = { kind: "for-good", about: "recipient", code: "ESME_RINVDSTADR" } as const;
    post.answer = ({ to }) =>
      Promise.resolve(to === numberOf(2) ? err({ ...refused, carrier: "test" }) : post.takes(1));
    await sendTexts(database, texting, post);
    expect(await stateOf(ground, campaign.id)).toBe("finished");
    expect(await rowsOf(ground, campaign.id)).toEqual([
      { state: "bounced", reason: "ESME_RINVDSTADR", count: 1 },
      { state: "sent", reason: null, count: 2 },
    ]);
    const kept = await ground.within((tx) =>
      tx.rows(
        `select 'fact' as what from contact_facts where organisation_id = $1
         union all select 'suppression' from suppressions where organisation_id = $1`,
        [ground.id],
      ),
    );
    expect(kept).toEqual([]);
  });

  test("whose answer was lost is handed over once more and listed, and unanswered again is nobody’s to try", async () => {
    const { database } = fresh();
    const texting = await aStartedTexting(database, 3);
    const { ground, campaign } = texting;
    const post = new TextPost();
    const silence = {
      kind: "unknown",
      about: "carrier",
      code: "no-answer",
      carrier: "test",
    } as const;
    const silentFor = new Set([numberOf(1), numberOf(2)]);
    post.answer = ({ to }) => Promise.resolve(silentFor.has(to) ? err(silence) : post.takes(1));
    await sendTexts(database, texting, post);
    silentFor.delete(numberOf(2));
    const later = "2026-11-24T09:40:00Z" as Instant;
    await sendTexts(database, texting, post, { now: later });
    await sendTexts(database, texting, post, { now: "2026-11-24T10:40:00Z" as Instant });
    const times = (person: number) => post.got.filter(({ to }) => to === numberOf(person)).length;
    expect([times(1), times(2), times(3)]).toEqual([2, 2, 1]);
    expect(new Set(post.got.map(({ reference }) => reference)).size).toBe(3);
    expect(await rowsOf(ground, campaign.id)).toEqual([
      { state: "bounced", reason: "no-answer", count: 1 },
      { state: "sent", reason: null, count: 2 },
    ]);
    const listed = await ground.within((tx) => listPossibleDuplicates(tx, ground.id, campaign.id));
    expect(listed.map(({ times: more }) => more)).toEqual([1, 1]);
    expect(await stateOf(ground, campaign.id)).toBe("finished");
  });
});
