import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { readCampaign } from "../../campaigns/store/read-campaign.ts";
import {
  numberOf,
  sendTexts,
  TextPost,
  TUESDAY,
} from "../../campaigns/texting/testing/a-texting.ts";
import { SECRET } from "../../consent/testing/people.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { recordActs } from "../../consent/acts/record-acts.ts";
import { setNumber } from "../../contacts/numbers/set-number.ts";
import { valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { stepCampaigns } from "../check/step-campaigns.ts";
import { takeIncoming } from "../../texts/incoming/take-incoming.ts";
import type { Step } from "../definition.ts";
import { aMessage, anId } from "../testing/a-definition.ts";
import { aStage, PUBLIC_URL, type Stage } from "../testing/an-automation.ts";
import { automate } from "./keep-automating.ts";

const STEP = "0190a0a0-0000-7000-8000-000000000071";
const TAG = "0190a0a0-0000-7000-8000-000000000072";

inSomeDoor((fresh) => {
  test("a text of an automation goes to who agreed to texts, at an hour that will do, and leaves out everybody else", async () => {
    const { database } = fresh();
    const stage = await aStage(database, {
      steps: [
        {
          kind: "text",
          id: STEP,
          name: "Welcome",
          text: "Welcome to Choir. STOP to 36180",
          language: "en",
        },
        { kind: "add-tag", id: TAG, tag: "texted" },
      ],
    });
    const { ground } = stage;
    // On a Saturday morning in Paris, when nothing but mail was agreed to, and on a Tuesday.
    const mailAlone = await stage.aReader();
    const both = await stage.aReader();
    await ground.within(async (tx) => {
      const written = numberOf(1);
      const collectedOn = "2026-05-02" as never;
      const given = { written, country: null, source: null, collectedOn };
      valueOf(await setNumber(tx, ground, both, given, stage.now));
      await recordActs(
        tx,
        { organisation: ground.id, keys: ground.keys, contact: both },
        [{ purpose: "send.newsletter", channel: "sms", action: "given", wording: null }],
        { method: "form", place: null, actor: "contact", at: stage.now },
      );
    });
    await stage.enter(mailAlone, both);
    stage.now = TUESDAY;
    await automate({ database, now: () => TUESDAY });
    const [step] = await ground.within((tx) => stepCampaigns(tx, ground.id, stage.automation));
    const campaign = await ground.within((tx) => readCampaign(tx, ground.id, step?.id ?? ""));
    if (campaign === null) throw new Error("the step has no campaign");
    expect(campaign).toMatchObject({ channel: "sms", state: "sending" });
    const post = new TextPost();
    await sendTexts(database, { ground, campaign }, post);
    expect(post.got.map(({ to, text }) => [to, text])).toEqual([
      [numberOf(1), "Welcome to Choir. STOP to 36180"],
    ]);
    stage.now = "2026-11-24T10:00:00Z" as typeof stage.now;
    await automate({ database, now: () => stage.now });
    expect(await stage.fates()).toEqual({ [mailAlone]: "reach:no-number", [both]: "done" });
    expect(await stage.path(both)).toEqual([`${STEP} sent`, `${TAG} done`]);
  });

  interface Sketch {
    readonly mail: boolean;
    readonly texts: boolean;
    /** Of a range that France keeps for stories; left out: none. */
    readonly number?: number;
  }

  async function somebody(stage: Stage, { mail, texts, number }: Sketch): Promise<string> {
    const { ground } = stage;
    const contact = await stage.aReader({ agrees: mail });
    await ground.within(async (tx) => {
      if (number !== undefined) {
        const given = { country: null, source: null, collectedOn: "2026-05-02" as never };
        const written = numberOf(number);
        valueOf(await setNumber(tx, ground, contact, { ...given, written }, stage.now));
      }
      if (!texts) return;
      await recordActs(
        tx,
        { organisation: ground.id, keys: ground.keys, contact },
        [{ purpose: "send.newsletter", channel: "sms", action: "given", wording: null }],
        { method: "form", place: null, actor: "contact", at: stage.now },
      );
    });
    return contact;
  }

  /** They end it for the mails alone. */
  async function unsubscribe({ ground, now }: Stage, contact: string): Promise<void> {
    await ground.within(async (tx) => {
      const [row] = await tx.rows<{ readonly key: Uint8Array }>(
        "select address_key as key from contacts where contact_id = $1",
        [contact],
      );
      const said = { reason: "unsubscribed", since: now, until: null, saidBy: "contact" } as const;
      const addressKey = row?.key ?? new Uint8Array();
      await suppress(tx, ground.id, [{ addressKey, channel: "email", topic: null, ...said }]);
    });
  }

  const aText = { kind: "text", name: "Hello", text: "Hello. Choir, STOP to 36180" } as const;
  const day: Step = { kind: "wait", id: anId(), for: 1, unit: "days" };

  test("an automation of texts alone is entered and left by what was said of texts", async () => {
    const { database } = fresh();
    const stage = await aStage(database, {
      steps: [
        { kind: "add-tag", id: TAG, tag: "came in" },
        day,
        { ...aText, id: anId(), language: "en" },
      ],
    });
    const noMail = await somebody(stage, { mail: false, texts: true, number: 11 });
    const unsubscribed = await somebody(stage, { mail: true, texts: true, number: 12 });
    const mailAlone = await somebody(stage, { mail: true, texts: false, number: 13 });
    const unreached = await somebody(stage, { mail: true, texts: true });
    const stops = await somebody(stage, { mail: true, texts: true, number: 14 });
    const all = [noMail, unsubscribed, mailAlone, unreached, stops];
    await unsubscribe(stage, unsubscribed);
    await stage.enter(...all);
    stage.now = TUESDAY;
    await automate({ database, now: () => stage.now });
    expect(await stage.fates()).toEqual({
      [noMail]: "running",
      [unsubscribed]: "running",
      [mailAlone]: expect.stringMatching(/^law:/),
      [unreached]: "reach:no-number",
      [stops]: "running",
    });
    expect(await stage.path(mailAlone)).toEqual([]);
    const work = { database, secret: SECRET, publicUrl: PUBLIC_URL, now: () => stage.now };
    const stop = { carrier: "local", from: numberOf(14), to: "36180", text: "STOP" };
    await takeIncoming(work, stage.ground.id, stop);
    stage.now = "2026-11-25T09:30:00Z" as Instant;
    await automate({ database, now: () => stage.now });
    expect((await stage.fates())[stops]).toBe("suppression:objected");
    await stage.pass();
    const got = stage.texts.got.map(({ to }) => to);
    expect(got.toSorted()).toEqual([numberOf(11), numberOf(12)]);
  });

  test("one of mails and texts is entered by whoever may get either, and passes over what they may not", async () => {
    const { database } = fresh();
    const [text, mail] = [{ ...aText, id: anId(), language: "en" } as const, aMessage()];
    const stage = await aStage(database, { steps: [text, mail] });
    const mailAlone = await somebody(stage, { mail: true, texts: false });
    const textsAlone = await somebody(stage, { mail: false, texts: true, number: 21 });
    const neither = await somebody(stage, { mail: false, texts: false });
    await stage.enter(mailAlone, textsAlone, neither);
    stage.now = TUESDAY;
    await automate({ database, now: () => stage.now });
    expect((await stage.fates())[neither]).toMatch(/^law:/);
    await stage.hours(1);
    await stage.hours(1);
    expect(stage.texts.got.map(({ to }) => to)).toEqual([numberOf(21)]);
    expect(stage.mails).toHaveLength(1);
    expect(await stage.path(mailAlone)).toEqual([`${text.id} withheld`, `${mail.id} sent`]);
    expect(await stage.path(textsAlone)).toEqual([`${text.id} sent`, `${mail.id} withheld`]);
  });
});
