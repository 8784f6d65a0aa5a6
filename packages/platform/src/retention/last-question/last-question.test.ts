import { type Instant } from "@consentry/kernel";
import { auditMessage } from "@consentry/audit";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { stopEverything } from "../../campaigns/delivery/control/stop-everything.ts";
import { recordFacts, type FactKind } from "../../contacts/contacts/facts.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { openPublicSite, type PublicSite } from "../../http/public/testing/public-site.ts";
import { askLastQuestions } from "./ask-last-questions.ts";
import { changeLastQuestion } from "./settings.ts";

const COLLECTED = "2026-05-02T09:30:00Z" as Instant;
/** Forty-three days before the last day of somebody collected then. */
const NEAR = "2029-03-20T08:00:00Z" as Instant;

interface Row {
  readonly contact: string;
  readonly until: string;
  readonly asked: boolean | null;
  readonly notAsked: string | null;
  readonly answered: boolean | null;
}

inSomeDoor((at) => {
  async function aSite(isOn = true): Promise<PublicSite> {
    const site = await openPublicSite(at().database);
    site.now = COLLECTED;
    await site.as(({ tx, organisation }) =>
      changeLastQuestion(tx, organisation.id, { isOn, by: "member:1", at: COLLECTED }),
    );
    return site;
  }

  async function somebody(site: PublicSite, name = "ada"): Promise<string> {
    site.now = COLLECTED;
    await site.post(await site.signUp(`${name}@example.org`), {});
    site.now = NEAR;
    const people = await peopleOf(site);
    return people.at(-1)?.contact ?? "";
  }

  const ask = (site: PublicSite) => site.as((own) => askLastQuestions(own));

  const peopleOf = (site: PublicSite) =>
    site.as(({ tx, organisation }) =>
      tx.rows<Row>(
        `select contact.contact_id as contact, keep_until as until, asked_at is not null as asked,
                not_asked as "notAsked", answered_at is not null as answered
           from contacts as contact
           left join last_questions as question
             on question.organisation_id = $1 and question.contact_id = contact.contact_id
          where contact.organisation_id = $1 order by contact.made_at, contact.contact_id`,
        [organisation.id],
      ),
    );

  test("somebody is asked once, stays by the button, and is asked again three years later", async () => {
    const site = await aSite();
    await somebody(site);
    expect(await ask(site)).toBe(1);
    expect(await ask(site)).toBe(0);
    const [mail, ...others] = await site.mails();
    expect(others).toEqual([]);
    expect(mail?.text).toContain("2029-05-02");
    const link = new URL(mail?.links[0] ?? "").pathname;
    expect((await site.app.inject(link)).body).toContain('value="stay"');
    expect((await peopleOf(site))[0]).toMatchObject({ until: "2029-05-02", answered: false });
    const done = await site.post(link, { answer: "stay" });
    expect(done.body).toContain("2032-03-20");
    expect((await peopleOf(site))[0]).toMatchObject({ until: "2032-03-20", answered: true });
    site.now = "2029-03-28T08:00:00Z" as Instant;
    expect((await site.post(link, { answer: "stay" })).statusCode).toBe(200);
    expect((await peopleOf(site))[0]).toMatchObject({ until: "2032-03-20" });
    site.now = "2032-02-01T08:00:00Z" as Instant;
    expect(await ask(site)).toBe(1);
    expect(await site.mails()).toHaveLength(1);
  });

  test("the mail is read by our own auditor and loads nothing; its one link is the answer", async () => {
    const site = await aSite();
    await somebody(site);
    await ask(site);
    const [mail] = await site.mails();
    const { references, findings } = auditMessage(mail?.bytes ?? new Uint8Array());
    expect([references, findings.filter(({ id }) => id.startsWith("TRACK"))]).toEqual([[], []]);
    expect(mail?.links).toHaveLength(1);
  });

  test("who leaves by it gets no more mail and goes on the same day", async () => {
    const site = await aSite();
    await somebody(site);
    await ask(site);
    const [mail] = await site.mails();
    await site.post(new URL(mail?.links[0] ?? "").pathname, { answer: "leave" });
    const [person] = await peopleOf(site);
    expect(person).toMatchObject({ until: "2029-05-02", answered: true });
    const suppressed = await site.as(({ tx, organisation }) =>
      tx.rows("select reason from suppressions where organisation_id = $1", [organisation.id]),
    );
    expect(suppressed).toEqual([{ reason: "unsubscribed" }]);
  });

  test("who may not be written to is not asked, and why is noted", async () => {
    const site = await aSite();
    const contact = await somebody(site);
    await site.post(await site.link("unsubscribe", contact), { "List-Unsubscribe": "One-Click" });
    await ask(site);
    expect(await site.mails()).toEqual([]);
    expect((await peopleOf(site))[0]).toMatchObject({ asked: false, notAsked: "unsubscribed" });
  });

  test.each([
    ["too early", "2029-03-02T08:00:00Z", true, false],
    ["too late", "2029-04-19T08:00:00Z", true, false],
    ["not wanted", NEAR, false, false],
    ["everything stopped", NEAR, true, true],
  ])("nobody is asked: %s", async (_why, now, isOn, isStopped) => {
    const site = await aSite(isOn);
    await somebody(site);
    site.now = now as Instant;
    await site.as(async ({ tx, organisation }) => {
      if (isStopped) await stopEverything(tx, organisation.id, site.now);
    });
    expect(await ask(site)).toBe(0);
    expect((await peopleOf(site))[0]).toMatchObject({ notAsked: null });
  });

  test("nothing but a button or a sign of life answers: no opening, link or machine moves the day", async () => {
    const site = await aSite();
    const contact = await somebody(site);
    await ask(site);
    const link = new URL((await site.mails())[0]?.links[0] ?? "").pathname;
    const fact = (kind: FactKind) => async (): Promise<void> => {
      const facts = [{ contact, kind, at: site.now }];
      await site.as(({ tx, organisation }) => recordFacts(tx, organisation.id, facts, site.now));
    };
    const done: Readonly<Record<string, () => Promise<unknown>>> = {
      looks: () => site.app.inject(link),
      looksByHead: () => site.app.inject({ method: "HEAD", url: link }),
      postsNothing: () => site.post(link, {}),
      postsSomethingElse: () => site.post(link, { answer: "perhaps" }),
      delivered: fact("delivered"),
      autoreplied: fact("autoreplied"),
      bounced: fact("bounced"),
      opens: () =>
        site.as(({ tx, organisation }) =>
          tx.run(
            `insert into last_open_days (organisation_id, contact_id, day) select $1, $2, $3
              where set_config('consentry.purpose', 'hygiene.inactive', true) is not null
             on conflict (organisation_id, contact_id) do update set day = excluded.day`,
            [organisation.id, contact, NEAR.slice(0, 10)],
          ),
        ),
    };
    const acts = fc.constantFrom(...Object.keys(done));
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 8 }), async (names) => {
        for (const name of names) await done[name]?.();
        expect(await peopleOf(site)).toMatchObject([{ until: "2029-05-02", answered: false }]);
      }),
      { numRuns: 12 },
    );
  });
});
