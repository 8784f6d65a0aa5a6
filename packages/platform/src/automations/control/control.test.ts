import { describe, expect, test } from "vitest";

import { startCampaign } from "../../campaigns/delivery/control/start-campaign.ts";
import { allowSending, stopEverything } from "../../campaigns/delivery/control/stop-everything.ts";
import { changeCampaign } from "../../campaigns/store/keep-campaign.ts";
import { listCampaigns } from "../../campaigns/store/read-campaign.ts";
import { aWriting } from "../../campaigns/testing/a-draft.ts";
import { aGround, NOW, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Automation, Finding } from "../automation.ts";
import { checkAutomation } from "../check/check-automation.ts";
import { stepCampaigns } from "../check/step-campaigns.ts";
import type { Definition } from "../definition.ts";
import { stepReports } from "../report/step-report.ts";
import { automationNeeds } from "../store/automation-needs.ts";
import { changeAutomation, makeAutomation, removeAutomation } from "../store/keep-automation.ts";
import { listAutomations, listVersions, readAutomation } from "../store/read-automation.ts";
import { aDefinition, aMessage, anId, condition } from "../testing/a-definition.ts";
import { aStage, PUBLIC_URL, type Stage } from "../testing/an-automation.ts";
import { activate } from "./activate.ts";
import { resumeAutomation } from "./change-state.ts";

inSomeDoor((fresh) => {
  const check = (ground: Ground, id: string) =>
    ground.within((tx) =>
      checkAutomation(
        { tx, organisation: ground, keys: ground.keys, publicUrl: PUBLIC_URL, now: NOW },
        id,
      ),
    );
  const go = (ground: Ground, id: string) =>
    ground.within((tx) =>
      activate(tx, { id: ground.id, keys: ground.keys, by: "member:1", now: NOW }, id),
    );
  const read = async ({ ground, automation }: Stage): Promise<Automation> => {
    const found = await ground.within((tx) => readAutomation(tx, ground.id, automation));
    if (found === null) throw new Error("it is gone");
    return found;
  };
  const change = ({ ground, automation }: Stage, definition: Definition) =>
    ground.within((tx) => changeAutomation(tx, ground.id, automation, { definition }, NOW));

  describe("checking a draft", () => {
    test("finds all that is wrong, each at its step, and nothing of it is activated", async () => {
      const stage = await aStage(fresh().database, { steps: [aMessage()] });
      const { ground } = stage;
      const list = anId();
      const reads = {
        ...condition({ kind: "measured", signal: "open", purpose: "optimise.campaign" }, [], []),
      };
      const broken = aMessage({ writing: aWriting({ source: "{% unknown %}" }) });
      const hidden = aMessage({ writing: aWriting({ source: "<p>No way out</p>" }) });
      const definition = aDefinition({
        trigger: { kind: "joined-list", list },
        leaveWhen: ["left-list"],
        sending: { ...aDefinition().sending, identity: stage.identity },
        steps: [reads, broken, hidden, { kind: "stop", id: anId() }, aMessage()],
      });
      const made = valueOf(
        await ground.within((tx) =>
          makeAutomation(tx, ground.id, { name: "Bad", definition }, NOW),
        ),
      );
      const { findings } = valueOf(await check(ground, made.id));
      const found = (of: Finding["step"]) =>
        (findings ?? [])
          .filter(({ step }) => step === of)
          .map(({ code, because }) => because ?? code);
      expect(found(null)).toEqual(["no-such-list", "no-such-list"]);
      expect(found(reads.id)).toEqual(["purpose-unclear", "otherwise-missing"]);
      expect(found(broken.id)).toEqual(["unknown-tag"]);
      expect(found(hidden.id)).toEqual(
        expect.arrayContaining(["missing-unsubscribe", "missing-identity"]),
      );
      expect(found(definition.steps[4]?.id ?? "")).toEqual(["unreachable"]);
      expect(await go(ground, made.id)).toEqual({ ok: false, error: { kind: "not-checked" } });
      expect(await ground.within((tx) => removeAutomation(tx, ground.id, made.id))).toMatchObject({
        ok: true,
      });
    });

    test("a draft without a sender is told so, and its messages wait for one", async () => {
      const ground = await aGround(fresh().database);
      const draft = { name: "New", definition: aDefinition({ steps: [aMessage()] }) };
      const made = valueOf(await ground.within((tx) => makeAutomation(tx, ground.id, draft, NOW)));
      const { findings } = valueOf(await check(ground, made.id));
      expect((findings ?? []).map(({ code }) => code)).toEqual(["no-identity"]);
    });
  });

  describe("a message of an automation", () => {
    test("is no campaign to anybody: in no list, and neither changed nor started by itself", async () => {
      const { ground, automation } = await aStage(fresh().database, { steps: [aMessage()] });
      await ground.within(async (tx) => {
        const [step] = await stepCampaigns(tx, ground.id, automation);
        const id = step?.id ?? "";
        expect(step?.state).toBe("sending");
        expect(await listCampaigns(tx, ground.id, { after: null, limit: 10 })).toEqual([]);
        const none = { ok: false, error: { kind: "no-such-campaign" } };
        expect(await changeCampaign(tx, ground, id, { name: "Mine" })).toEqual(none);
        expect(await startCampaign(tx, ground, id)).toEqual(none);
      });
    });
  });

  describe("a changed draft", () => {
    test("is a version of its own once activated; who is on their way finishes the one they came into", async () => {
      const wait = { kind: "wait", id: anId(), for: 1, unit: "days" } as const;
      const stage = await aStage(fresh().database, { steps: [wait, aMessage({ name: "Old" })] });
      const { ground, automation } = stage;
      const [early, late] = [await stage.aReader(), await stage.aReader()];
      await stage.enter(early);
      await stage.pass();
      const { draft } = await read(stage);
      const news = aMessage({ writing: aWriting({ subject: "Something new" }) });
      valueOf(await change(stage, { ...draft, steps: [wait, news] }));
      expect(await go(ground, automation)).toEqual({ ok: false, error: { kind: "not-checked" } });
      valueOf(await check(ground, automation));
      expect(await go(ground, automation)).toEqual({ ok: true, value: null });
      expect(await go(ground, automation)).toEqual({ ok: false, error: { kind: "not-changed" } });
      await stage.enter(late);
      await stage.pass();
      const running = await ground.within((tx) => listVersions(tx, ground.id, automation));
      expect(running.map(({ version, running: people }) => [version, people])).toEqual([
        [2, 1],
        [1, 1],
      ]);
      await stage.hours(25);
      await stage.pass();
      const subjects = stage.mails.map(({ message }) =>
        /^Subject: (.*)$/m.exec(Buffer.from(message).toString())?.[1]?.trim(),
      );
      expect(new Set(subjects)).toEqual(new Set(["Rehearsals in May", "Something new"]));
      const campaigns = await ground.within((tx) => stepCampaigns(tx, ground.id, automation));
      expect(campaigns.map(({ version, state }) => [version, state])).toEqual([
        [1, "finished"],
        [2, "sending"],
      ]);
      const report = await ground.within((tx) => stepReports(tx, ground.id, automation));
      expect(report.find(({ step, version }) => step === news.id && version === 2)).toMatchObject({
        here: 0,
        went: [{ outcome: "sent", people: 1 }],
        campaign: { figures: { sent: 1 } },
      });
    });
  });

  describe("stopping everything", () => {
    test("holds automations too; what stands is told, until somebody resumes it", async () => {
      const stage = await aStage(fresh().database, { steps: [aMessage()] });
      const { ground, automation } = stage;
      const ada = await stage.aReader();
      await stage.enter(ada);
      await ground.within((tx) => stopEverything(tx, ground.id, stage.now));
      await stage.pass();
      expect(stage.mails).toEqual([]);
      await ground.within((tx) => allowSending(tx, ground.id));
      const needs = () =>
        ground.within((tx) =>
          automationNeeds({ tx, organisation: ground, now: stage.now } as never),
        );
      expect(await needs()).toMatchObject([
        { kind: "automation-stopped", about: { id: automation }, because: "everything-stopped" },
      ]);
      const lines = await ground.within((tx) =>
        listAutomations(tx, ground.id, { after: null, limit: 10 }, stage.now),
      );
      expect(lines).toMatchObject([{ id: automation, running: 1, sickSteps: 1, steps: 1 }]);
      valueOf(await ground.within((tx) => resumeAutomation(tx, ground.id, automation, stage.now)));
      await stage.pass();
      expect(await stage.fates()).toEqual({ [ada]: "done" });
      expect(await needs()).toEqual([]);
    });
  });
});
