import { expect, test } from "vitest";

import { readCampaign } from "../../campaigns/store/read-campaign.ts";
import {
  numberOf,
  sendTexts,
  TextPost,
  TUESDAY,
} from "../../campaigns/texting/testing/a-texting.ts";
import { recordActs } from "../../consent/acts/record-acts.ts";
import { setNumber } from "../../contacts/numbers/set-number.ts";
import { valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { stepCampaigns } from "../check/step-campaigns.ts";
import { aStage } from "../testing/an-automation.ts";
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
});
