import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { recordFacts, type FactKind } from "../../contacts/contacts/facts.ts";
import { addToList, makeList } from "../../contacts/lists/lists.ts";
import { valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { readingFor } from "../../measurement/reading/reading-for.ts";
import { endAutomation, pauseAutomation, resumeAutomation } from "../control/change-state.ts";
import type { Step } from "../definition.ts";
import { aMessage, anId, condition } from "../testing/a-definition.ts";
import { aStage, type Stage } from "../testing/an-automation.ts";

const days = (count: number): Step => ({ kind: "wait", id: anId(), for: count, unit: "days" });

inSomeDoor((fresh) => {
  const fact = (stage: Stage, contact: string, kind: FactKind, at = stage.now) =>
    stage.ground.within((tx) =>
      recordFacts(tx, stage.ground.id, [{ contact, kind, at }], stage.now),
    );

  describe("a person in an automation", () => {
    test("gets each message when it is due and no sooner, once, and is through", async () => {
      const [first, pause, second] = [aMessage(), days(2), aMessage({ name: "Second" })];
      const stage = await aStage(fresh().database, { steps: [first, pause, second] });
      const ada = await stage.aReader();
      expect(await stage.enter(ada)).toEqual([ada]);
      await stage.pass();
      expect(stage.mails).toHaveLength(1);
      await stage.hours(47);
      expect(stage.mails).toHaveLength(1);
      await stage.hours(2);
      expect(stage.mails).toHaveLength(2);
      expect(await stage.fates()).toEqual({ [ada]: "done" });
      expect((await stage.path(ada)).toSorted()).toEqual(
        [`${first.id} sent`, `${pause.id} waited`, `${second.id} sent`].toSorted(),
      );
      // Once a person, unless its definition says otherwise.
      expect(await stage.enter(ada)).toEqual([]);
    });

    test("who did not agree gets nothing, and leaves with the rule that says so", async () => {
      const stage = await aStage(fresh().database, { steps: [aMessage(), days(1)] });
      const ada = await stage.aReader({ agrees: false });
      await stage.enter(ada);
      await stage.pass();
      await stage.hours(1);
      expect(stage.mails).toEqual([]);
      expect((await stage.fates())[ada]).toMatch(/^law:/);
    });

    test("leaves when suppressed, erased, away, or where it was to get to, each with its reason", async () => {
      const stage = await aStage(fresh().database, {
        leaveWhen: ["bought"],
        steps: [days(1), aMessage()],
      });
      const people: string[] = [];
      for (let at = 0; at < 5; at += 1) people.push(await stage.aReader());
      const [left = "", erased = "", away = "", bought = "", stays = ""] = people;
      await stage.enter(...people);
      await stage.pass();
      const { ground } = stage;
      await ground.within(async (tx) => {
        const [row] = await tx.rows<{ readonly key: Uint8Array }>(
          "select address_key as key from contacts where contact_id = $1",
          [left],
        );
        await suppress(tx, ground.id, [
          {
            addressKey: row?.key ?? new Uint8Array(),
            channel: "email",
            topic: null,
            reason: "unsubscribed",
            since: stage.now,
            until: null,
            saidBy: "contact",
          },
        ]);
      });
      await ground.within((tx) =>
        erasePerson(tx, ground, erased, { by: "member:1", at: stage.now }),
      );
      await fact(stage, away, "autoreplied");
      await fact(stage, bought, "purchased");
      await stage.hours(25);
      expect(await stage.fates()).toEqual({
        [left]: "suppression:unsubscribed",
        erased: "erased",
        [away]: "autoreplied",
        [bought]: "bought",
        [stays]: "done",
      });
      expect(stage.mails).toHaveLength(1);
    });

    test("may come in again after the days its definition says, and gets its message again", async () => {
      const stage = await aStage(fresh().database, { againAfterDays: 30, steps: [aMessage()] });
      const ada = await stage.aReader();
      await stage.enter(ada);
      await stage.pass();
      stage.now = "2026-12-20T09:30:00Z" as Instant;
      expect(await stage.enter(ada)).toEqual([]);
      stage.now = "2026-12-22T09:30:00Z" as Instant;
      expect(await stage.enter(ada)).toEqual([ada]);
      await stage.pass();
      expect(stage.mails).toHaveLength(2);
    });
  });

  describe("whose requested mail rests", () => {
    const rest = (stage: Stage, contact: string) =>
      stage.ground.within((tx) =>
        readingFor(tx, "hygiene.inactive", () =>
          tx.run(
            `insert into hygiene_rests (organisation_id, contact_id, since)
             values ($1, $2, '2026-11-20')`,
            [stage.ground.id, contact],
          ),
        ),
      );

    test("is not let in; on the way they are through without the mail, and nothing says why", async () => {
      const stage = await aStage(fresh().database, { steps: [days(1), aMessage()] });
      const [before, meanwhile, awake] = [
        await stage.aReader(),
        await stage.aReader(),
        await stage.aReader(),
      ];
      await rest(stage, before);
      expect(new Set(await stage.enter(before, meanwhile, awake))).toEqual(
        new Set([meanwhile, awake]),
      );
      await stage.pass();
      await rest(stage, meanwhile);
      await stage.hours(25);
      expect(await stage.fates()).toEqual({ [meanwhile]: "done", [awake]: "done" });
      expect(stage.mails).toHaveLength(1);
      expect(await stage.path(meanwhile)).toHaveLength(1);
    });
  });

  describe("steps", () => {
    test("a condition sends each the way of their answer, and both go on behind it", async () => {
      const [yes, no, behind] = [
        { kind: "add-tag", id: anId(), tag: "known" },
        { kind: "set-attribute", id: anId(), name: "asked", value: true },
        { kind: "add-tag", id: anId(), tag: "through" },
      ] as const;
      const fork = condition({ kind: "tag", tag: "singer" }, [yes], [no]);
      const stage = await aStage(fresh().database, { steps: [fork, behind] });
      const singer = await stage.aReader({ tags: ["singer"] });
      const other = await stage.aReader();
      await stage.enter(singer, other);
      await stage.pass();
      const rows = await stage.ground.within((tx) =>
        tx.rows<{ readonly id: string; readonly tags: readonly string[]; readonly asked: unknown }>(
          `select contact_id as id, tags, attributes -> 'asked' as asked from contacts
            where organisation_id = $1`,
          [stage.ground.id],
        ),
      );
      expect(Object.fromEntries(rows.map(({ id, ...row }) => [id, row]))).toEqual({
        [singer]: { tags: ["known", "singer", "through"], asked: null },
        [other]: { tags: ["through"], asked: true },
      });
    });

    test("waits until the sender's clock shows the hour, on the day of the week", async () => {
      // 21 November 2026 is a Saturday; the sender is in Paris, an hour ahead of UTC.
      const steps: readonly Step[] = [
        { kind: "wait-until", id: anId(), at: "09:00", weekday: 1 },
        aMessage(),
      ];
      const stage = await aStage(fresh().database, { steps });
      await stage.enter(await stage.aReader());
      await stage.pass();
      stage.now = "2026-11-23T07:59:59Z" as Instant;
      await stage.pass();
      expect(stage.mails).toHaveLength(0);
      stage.now = "2026-11-23T08:00:00Z" as Instant;
      await stage.pass();
      expect(stage.mails).toHaveLength(1);
    });
  });

  describe("the door", () => {
    test("opens to whoever joins the list from then on, by whatever way, and to nobody else", async () => {
      let list = "";
      const stage = await aStage(fresh().database, { steps: [aMessage()] }, async (ground) => {
        const made = await ground.within((tx) =>
          makeList(tx, ground.id, { name: "News", purpose: "send.newsletter", isPublic: true }),
        );
        list = valueOf(made).id;
        return { trigger: { kind: "joined-list", list } };
      });
      const [ada, late] = [await stage.aReader(), await stage.aReader()];
      await stage.aReader();
      const join = (contact: string, since: Instant) =>
        stage.ground.within((tx) => addToList(tx, stage.ground.id, list, [contact], since));
      await join(ada, stage.now);
      await join(late, "2026-11-21T09:29:59Z" as Instant);
      await stage.pass();
      expect(await stage.fates()).toEqual({ [ada]: "done" });
      expect(stage.mails).toHaveLength(1);
    });

    test("opens to who bought, and not for a purchase of before", async () => {
      const stage = await aStage(fresh().database, {
        trigger: { kind: "bought" },
        steps: [days(1)],
      });
      const [now, before, replied] = [
        await stage.aReader(),
        await stage.aReader(),
        await stage.aReader(),
      ];
      await fact(stage, now, "purchased");
      await fact(stage, before, "purchased", "2026-11-01T10:00:00Z" as Instant);
      await fact(stage, replied, "replied");
      await stage.pass();
      expect(await stage.fates()).toEqual({ [now]: "running" });
    });

    test("opens each year on the day an attribute names, at the hour, days missed included", async () => {
      const stage = await aStage(fresh().database, {
        trigger: {
          kind: "date-attribute",
          attribute: "birthday",
          offsetDays: 0,
          at: "09:00",
          yearly: true,
        },
        steps: [days(1)],
      });
      const born = async (birthday: string) => stage.aReader({ attributes: { birthday } });
      const [today, missed, tomorrow] = [
        await born("1980-11-25"),
        await born("1999-11-23"),
        await born("2001-11-26"),
      ];
      await born("1980-11-21");
      await born("no day");
      stage.now = "2026-11-25T07:59:00Z" as Instant;
      await stage.pass();
      expect(Object.keys(await stage.fates())).toEqual([missed]);
      stage.now = "2026-11-25T08:00:00Z" as Instant;
      await stage.pass();
      expect(Object.keys(await stage.fates()).toSorted()).toEqual([today, missed].toSorted());
      await stage.hours(24);
      expect(Object.keys(await stage.fates())).toContain(tomorrow);
    });

    test("opens to who has been silent for so many days, by what servers saw", async () => {
      const stage = await aStage(fresh().database, {
        trigger: { kind: "inactive", days: 30, by: ["purchased"] },
        steps: [days(1)],
      });
      const [silent, lively] = [
        await stage.aReader({ collectedOn: "2026-01-01" as never }),
        await stage.aReader({ collectedOn: "2026-01-01" as never }),
      ];
      await fact(stage, silent, "purchased", "2026-10-24T10:00:00Z" as Instant);
      await fact(stage, lively, "purchased", "2026-11-20T10:00:00Z" as Instant);
      stage.now = "2026-11-22T23:30:00Z" as Instant;
      await stage.pass();
      // In Paris it is the 23rd, thirty days after the 24th of October.
      expect(await stage.fates()).toEqual({ [silent]: "running" });
    });
  });

  describe("pausing", () => {
    test("lets nobody in or on; who was due not long ago goes on, whose turn is long over leaves", async () => {
      const stage = await aStage(fresh().database, { steps: [days(1), aMessage()] });
      const { ground, automation } = stage;
      const [old, late] = [await stage.aReader(), await stage.aReader()];
      await stage.enter(old);
      await stage.pass();
      stage.now = "2026-11-30T09:30:00Z" as Instant;
      const pausing = await ground.within((tx) =>
        pauseAutomation(tx, ground.id, automation, "holidays"),
      );
      expect(pausing).toEqual({ ok: true, value: null });
      await ground.within((tx) =>
        tx.run(
          `insert into automation_runs select organisation_id, automation_id, gen_random_uuid(),
             $2, version, entered_at, entered_on, state, step_id, since, has_begun,
             '2026-11-28T09:30:00Z', reason, ended_at, keep_until
             from automation_runs where organisation_id = $1`,
          [ground.id, late],
        ),
      );
      await stage.pass();
      expect(stage.mails).toEqual([]);
      valueOf(await ground.within((tx) => resumeAutomation(tx, ground.id, automation, stage.now)));
      await stage.pass();
      expect(await stage.fates()).toEqual({ [old]: "overdue", [late]: "done" });
      expect(stage.mails).toHaveLength(1);
    });

    test("ending lets everybody out, and what waits is not sent", async () => {
      const stage = await aStage(fresh().database, { steps: [days(1), aMessage()] });
      const { ground, automation } = stage;
      const ada = await stage.aReader();
      await stage.enter(ada);
      await stage.pass();
      const ended = await ground.within((tx) =>
        endAutomation(tx, ground.id, automation, stage.now),
      );
      expect(ended).toEqual({ ok: true, value: 1 });
      await stage.hours(30);
      expect(await stage.fates()).toEqual({ [ada]: "ended" });
      expect(stage.mails).toEqual([]);
    });
  });
});
