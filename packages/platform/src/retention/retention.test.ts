import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";
import { RETENTION_RULE_IDS } from "@consentry/law";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { aCampaign, keepCampaign } from "../campaigns/audience/testing/audience-ground.ts";
import { SECRET } from "../consent/testing/people.ts";
import { suppress } from "../consent/suppressions/suppressions.ts";
import { recordFacts } from "../contacts/contacts/facts.ts";
import { keepingOf } from "../contacts/contacts/keeping.ts";
import { aGround, valueOf, type Ground } from "../contacts/testing/organisation.ts";
import { asOrganisation } from "../consent/asking/own.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import type { SqlValue } from "../database/transaction.ts";
import { choosePeriod } from "./choices/choices.ts";
import { moveSomeDays } from "./choices/move-days.ts";
import { changeStandingOrder } from "./choices/standing-order.ts";
import { holdBack } from "./holds/holds.ts";
import { planRetention } from "./plan/plan.ts";
import type { PlatformRule } from "./rule.ts";
import { ELSEWHERE, RULES } from "./rules.ts";
import { beginDailyRun, beginRun, carryOn } from "./run/carry-out.ts";
import { verifyReport } from "./run/report.ts";
import { listRuns, readReport } from "./run/run-rows.ts";

const NOW = "2026-11-21T09:30:00Z" as Instant;
const TODAY = dayOf(NOW);
const BY = { by: "member:1", at: NOW } as const;

test("every entry of the catalogue is carried out here once, or says who does", () => {
  const here = RULES.map(({ id }) => id);
  expect(new Set(here).size).toBe(here.length);
  expect([...here, ...Object.keys(ELSEWHERE)].toSorted()).toEqual(
    [...RETENTION_RULE_IDS].toSorted(),
  );
});

inSomeDoor((at) => {
  const installation = (now = NOW) => ({
    database: at().database,
    secret: SECRET,
    publicUrl: "https://mail.example.org",
    now: () => now,
  });

  const own = <T>(ground: Ground, work: Parameters<typeof asOrganisation<T>>[2]) =>
    asOrganisation(installation(), ground.id, work);

  /** Collected long enough ago that their day is over, or not. */
  const overdue = (ground: Ground, people: number, more = {}) =>
    Promise.all(
      Array.from({ length: people }, () =>
        ground.aContact({ collectedOn: "2023-10-01" as Day, ...more }),
      ),
    );

  const run = async (ground: Ground, rules: readonly PlatformRule[] = RULES) => {
    await own(ground, (o) => beginRun(o, { by: "member:1", withPeople: true }, rules));
    return carryOn({ installation: installation(), organisation: ground.id, rules });
  };

  const people = (ground: Ground) =>
    ground.within(async (tx) => {
      const rows = await tx.rows<{ id: string }>(
        "select contact_id as id from contacts order by 1",
      );
      return rows.map(({ id }) => id);
    });

  const count = (ground: Ground, table: string, values: readonly SqlValue[] = []) =>
    ground.within(async (tx) => {
      const [row] = await tx.rows<{ n: number }>(`select count(*)::int as n from ${table}`, values);
      return row?.n ?? 0;
    });

  describe("a run", () => {
    test("does what its plan said, leaves a report that verifies and names nobody", async () => {
      const ground = await aGround(at().database);
      const gone = await overdue(ground, 3);
      const stays = await ground.aContact();
      const plan = await own(ground, planRetention);
      expect(plan).toMatchObject({ on: TODAY, people: 3 });
      const { run: ended, failure } = await run(ground);
      expect(failure).toBeUndefined();
      expect(await people(ground)).toEqual([stays.id]);
      expect((await own(ground, planRetention))?.people).toBe(0);
      const report = await ground.within((tx) => readReport(tx, ground.id, ended?.id ?? ""));
      const verdict = verifyReport(report ?? "");
      expect(verdict).toMatchObject({
        isValid: true,
        report: { day: TODAY, startedBy: "somebody" },
      });
      const told = verdict.isValid ? verdict.report.rules : [];
      expect(told.find(({ rule }) => rule === "prospects")).toMatchObject({
        removed: { contacts: 3 },
        held: 0,
        oldestDue: "2026-10-01",
        newestDue: "2026-10-01",
        period: { length: 36, unit: "months" },
      });
      for (const { id, email } of gone) {
        expect(JSON.stringify(verdict)).not.toContain(id);
        expect(JSON.stringify(verdict)).not.toContain(email.reveal());
      }
      const [header = "", payload = "", signature = ""] = (report ?? "").split(".");
      const forged = Buffer.from(payload, "base64url")
        .toString()
        .replace('"contacts":3', '"contacts":2');
      expect(
        verifyReport([header, Buffer.from(forged).toString("base64url"), signature].join(".")),
      ).toEqual({ isValid: false, fault: "bad-signature" });
      expect(verifyReport(report ?? "", "ab".repeat(32) as never)).toMatchObject({
        fault: "other-key",
      });
      expect(verifyReport("{}")).toMatchObject({ fault: "not-a-report" });
    });

    test("by standing order takes people along, unless somebody must look first", async () => {
      const ground = await aGround(at().database);
      const [one] = await overdue(ground, 1);
      await ground.within((tx) => changeStandingOrder(tx, ground.id, false, BY));
      await own(ground, (o) => beginDailyRun(o));
      await carryOn({ installation: installation(), organisation: ground.id });
      expect(await people(ground)).toEqual([one?.id]);
      await ground.within((tx) => changeStandingOrder(tx, ground.id, true, BY));
      await own(ground, (o) => beginDailyRun(o));
      await carryOn({ installation: installation(), organisation: ground.id });
      expect(await people(ground)).toEqual([]);
      // The one that found nothing made room for the one that did.
      expect(
        await ground.within((tx) => listRuns(tx, ground.id, { before: null, most: 9 })),
      ).toHaveLength(1);
    });

    test("passes over a rule that fails, carries out the others, and stays open for it", async () => {
      const ground = await aGround(at().database);
      await overdue(ground, 2);
      let isBroken = true;
      const rules = RULES.map((rule): PlatformRule =>
        rule.id === "imports"
          ? {
              ...rule,
              removeSome: (o, by) => {
                if (isBroken) throw new TypeError("ada@example.net");
                return rule.removeSome(o, by);
              },
            }
          : rule,
      );
      const first = await run(ground, rules);
      expect(first.run).toBeNull();
      expect(first.failure).toBeInstanceOf(TypeError);
      expect(await people(ground)).toEqual([]);
      const [open] = await ground.within((tx) =>
        listRuns(tx, ground.id, { before: null, most: 1 }),
      );
      expect(open?.steps.find(({ rule }) => rule === "imports")?.failure).toBe("TypeError");
      isBroken = false;
      const second = await carryOn({
        installation: installation(),
        organisation: ground.id,
        rules,
      });
      expect(second.run?.id).toBe(open?.id);
    });

    test("broken off anywhere and repeated, it removes and counts what one run would have", async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (breaksAt) => {
          const ground = await aGround(at().database);
          await overdue(ground, 2);
          await ground.within((tx) =>
            tx.run(
              `insert into resting_questions
                 (organisation_id, address_key, purpose, channel, answer, until)
               select $1, sha256(n::text::bytea), 'send.newsletter', 'email', 'silent', '2026-11-01'
                 from generate_series(1, 5) as n`,
              [ground.id],
            ),
          );
          let calls = 0;
          // Each question to the database counts; the chosen one fails, once.
          const rules = RULES.map((rule): PlatformRule => ({
            ...rule,
            removeSome: (o, by) => {
              const tx = new Proxy(o.tx, {
                get(of, name, receiver) {
                  const value: unknown = Reflect.get(of, name, receiver);
                  if (typeof value !== "function") return value;
                  return (...args: unknown[]) => {
                    calls += 1;
                    if (calls === breaksAt) throw new Error("cut");
                    return (value as (...given: unknown[]) => unknown).apply(of, args);
                  };
                },
              });
              return rule.removeSome({ ...o, tx }, { ...by, most: 2 });
            },
          }));
          await run(ground, rules);
          const { run: ended } = await carryOn({
            installation: installation(),
            organisation: ground.id,
            rules,
          });
          const [last] =
            ended === null
              ? await ground.within((tx) => listRuns(tx, ground.id, { before: null, most: 1 }))
              : [ended];
          const counted = (rule: string) => last?.steps.find((step) => step.rule === rule)?.removed;
          expect(counted("prospects")).toEqual({ contacts: 2 });
          expect(counted("questions")).toEqual({ resting_questions: 5 });
          expect(await people(ground)).toEqual([]);
          expect(await count(ground, "resting_questions")).toBe(0);
        }),
        { numRuns: 5 },
      );
    });

    test("P7 suppressed-stays, and people who go by time are not suppressed by it", async () => {
      const ground = await aGround(at().database);
      const [left, silent] = await overdue(ground, 2);
      const addressKey = ground.keys.addressKey(left?.email as never);
      await ground.within((tx) =>
        suppress(tx, ground.id, [
          {
            addressKey,
            channel: "all",
            topic: null,
            reason: "unsubscribed",
            since: "2020-01-01T00:00:00Z" as Instant,
            until: null,
            saidBy: "contact",
          },
        ]),
      );
      await run(ground);
      expect(silent).toBeDefined();
      expect(await people(ground)).toEqual([]);
      expect(await count(ground, "suppressions where reason = 'unsubscribed'")).toBe(1);
      expect(await count(ground, "suppressions")).toBe(1);
    });
  });

  describe("a hold", () => {
    test.each(["contact", "source", "everything"] as const)(
      "of the kind “%s” keeps what is past its day, counts it apart, and lets it go when it ends",
      async (kind) => {
        const ground = await aGround(at().database);
        const source = (await ground.aSource()).id;
        const [held] = await overdue(ground, 1, { source });
        const [other] = await overdue(ground, 1);
        const about = { contact: held?.id ?? "", source, everything: null }[kind];
        const until = addDays(TODAY, 1);
        valueOf(
          await ground.within((tx) =>
            holdBack(tx, ground.id, { kind, about, reason: "A claim.", until }, BY),
          ),
        );
        const plan = await own(ground, planRetention);
        const { run: ended } = await run(ground);
        const stayed = kind === "everything" ? [held?.id, other?.id] : [held?.id];
        expect((await people(ground)).toSorted()).toEqual(stayed.map(String).toSorted());
        const step = ended?.steps.find(({ rule }) => rule === "prospects");
        expect(step?.held).toBe(stayed.length);
        expect(plan?.rules.find(({ rule }) => rule === "prospects")?.held).toBe(stayed.length);
        // Its last day was yesterday.
        const later = `${addDays(TODAY, 2)}T00:10:00Z` as Instant;
        await asOrganisation(installation(later), ground.id, (o) => beginDailyRun(o));
        await carryOn({ installation: installation(later), organisation: ground.id });
        expect(await people(ground)).toEqual([]);
        expect(await count(ground, "retention_holds")).toBe(0);
      },
    );

    test("on a campaign keeps what went to whom, and the people it went to", async () => {
      const ground = await aGround(at().database);
      const [reader] = await overdue(ground, 1);
      await overdue(ground, 1);
      const campaign = await keepCampaign(ground, aCampaign({ state: "finished" }));
      await ground.within((tx) =>
        tx.run(
          `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
             due_at, keep_until) values ($1, $2, $1, $3, 'sent', $4, '2026-01-01')`,
          [ground.id, campaign.id, reader?.id ?? "", NOW],
        ),
      );
      const about = { kind: "campaign", about: campaign.id, reason: "A claim." } as const;
      valueOf(
        await ground.within((tx) =>
          holdBack(tx, ground.id, { ...about, until: addDays(TODAY, 1) }, BY),
        ),
      );
      const { run: ended } = await run(ground);
      expect(await people(ground)).toEqual([reader?.id]);
      expect(await count(ground, "deliveries where contact_id is not null")).toBe(1);
      expect(ended?.steps.find(({ rule }) => rule === "deliveries")).toMatchObject({ held: 1 });
    });

    test("needs nobody for whoever asked something, or asked to be kept as they are", async () => {
      const ground = await aGround(at().database);
      const [asked, restricted] = await overdue(ground, 2);
      await overdue(ground, 1);
      await ground.within(async (tx) => {
        await tx.run("update contacts set restricted_at = $2 where contact_id = $1", [
          restricted?.id ?? "",
          NOW,
        ]);
        await tx.run(
          `insert into rights_requests (organisation_id, request_id, kind, came_by, contact_id,
             received_on, made_at, made_by, due_on, keep_until)
           values ($1, $1, 'access', 'post', $2, $3, $4, 'member:1', $3, '2026-01-01')`,
          [ground.id, asked?.id ?? "", TODAY, NOW],
        );
      });
      await run(ground);
      expect(await people(ground)).toEqual([asked?.id, restricted?.id].map(String).toSorted());
      expect(await count(ground, "rights_requests")).toBe(1);
    });

    test("has an end, no further than its bound, and is on something that is there", async () => {
      const ground = await aGround(at().database);
      const hold = (about: string, until: Day) =>
        ground.within((tx) =>
          holdBack(tx, ground.id, { kind: "contact", about, reason: "A claim.", until }, BY),
        );
      const { id } = await ground.aContact();
      expect(await hold(id, addDays(TODAY, -1))).toMatchObject({ error: { kind: "bad-end" } });
      expect(await hold(id, addDays(TODAY, 732))).toMatchObject({ error: { kind: "bad-end" } });
      expect(await hold(ground.id, TODAY)).toMatchObject({ error: { kind: "no-such-thing" } });
      expect((await hold(id, addDays(TODAY, 731))).ok).toBe(true);
    });
  });

  describe("a chosen period", () => {
    test("moves everybody’s day as law says, and back", async () => {
      const ground = await aGround(at().database);
      const { id } = await ground.aContact({ collectedOn: "2026-01-31" as Day });
      const until = () =>
        ground.within(async (tx) => {
          const [row] = await tx.rows<{ until: Day }>("select keep_until as until from contacts");
          return row?.until;
        });
      const choose = async (length: number | null) => {
        valueOf(
          await ground.within((tx) =>
            choosePeriod(tx, ground.id, { rule: "prospects", length }, BY),
          ),
        );
        await own(ground, moveSomeDays);
      };
      await choose(13);
      expect(await until()).toBe("2027-02-28");
      const fact = { contact: id, kind: "replied", at: "2026-03-15T10:00:00Z" as Instant } as const;
      await ground.within((tx) => recordFacts(tx, ground.id, [fact], NOW));
      expect(await until()).toBe("2027-04-15");
      const open = { ...fact, kind: "delivered", at: "2026-04-15T10:00:00Z" as Instant } as const;
      await ground.within((tx) => recordFacts(tx, ground.id, [open], NOW));
      expect(await until()).toBe("2027-04-15");
      await choose(null);
      expect(await until()).toBe("2029-03-15");
      const kept = {
        relation: "prospect",
        country: "FR",
        collectedOn: "2026-01-31" as Day,
      } as const;
      const months = { prospect: 13, customer: null };
      expect(
        keepingOf({ ...kept, lastContactOn: null, chosenMonths: months }, TODAY).keepUntil,
      ).toBe("2027-02-28");
    });

    test("outside the bounds of law is refused, and so is one of what has no choice", async () => {
      const ground = await aGround(at().database);
      const choose = (rule: "prospects" | "suppressions" | "message-log", length: number) =>
        ground.within((tx) => choosePeriod(tx, ground.id, { rule, length }, BY));
      expect(await choose("prospects", 37)).toMatchObject({ error: { kind: "out-of-bounds" } });
      expect(await choose("suppressions", 12)).toMatchObject({
        error: { kind: "nothing-to-choose" },
      });
      // The log of a message never ends before what it said.
      expect(await choose("message-log", 59)).toMatchObject({
        error: { kind: "out-of-bounds", bounds: { least: 60 } },
      });
      expect((await choose("message-log", 365)).ok).toBe(true);
    });
  });
});
