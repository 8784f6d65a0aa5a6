import type { Day } from "@consentry/kernel";
import { expect, test } from "vitest";

import type { EventPurpose } from "../../../campaigns/campaign.ts";
import { recordActs, type Act } from "../../../consent/acts/record-acts.ts";
import { acrossOrganisations } from "../../../database/database.ts";
import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import { makeMonthsAhead } from "../../../measurement/months.ts";
import { insertEvents } from "../../../measurement/recording/write-personal.ts";
import { aMessage, anId, condition } from "../../testing/a-definition.ts";
import { aStage, type Stage } from "../../testing/an-automation.ts";

const PURPOSE: EventPurpose = "personalise.by_opens";
const OPENED = { kind: "measured", signal: "open", purpose: PURPOSE } as const;

inSomeDoor((fresh) => {
  const act = (stage: Stage, contact: string, action: Act["action"]) =>
    stage.ground.within((tx) =>
      recordActs(
        tx,
        { organisation: stage.ground.id, keys: stage.ground.keys, contact },
        (["track.open.individual", PURPOSE] as const).map((purpose) => ({
          purpose,
          channel: "email",
          action,
          wording: null,
        })),
        { method: "preference-centre", place: null, actor: "contact", at: stage.now },
      ),
    );

  /** As the endpoint writes it down for somebody who agrees. */
  const opens = (stage: Stage, contact: string) =>
    stage.ground.within(async (tx) => {
      const [sent] = await tx.rows<{ readonly delivery: string; readonly campaign: string }>(
        `select delivery_id as delivery, campaign_id as campaign from deliveries
          where organisation_id = $1 and contact_id = $2`,
        [stage.ground.id, contact],
      );
      if (sent === undefined) throw new Error("nothing was sent to them");
      const { delivery, campaign } = sent;
      const reader = { contact, delivery };
      const token = {
        organisation: stage.ground.id,
        campaign,
        reader,
        signal: "open",
        level: "individual",
        link: 0,
        purposes: [PURPOSE],
      } as const;
      await insertEvents(tx, { organisation: stage.ground.id, now: stage.now }, [
        { load: { token, isMachine: false }, reader, purposes: [PURPOSE] },
      ]);
    });

  test("P2, P11: a step that reads openings sees those who agree now; of the others it concludes nothing", async () => {
    await acrossOrganisations(fresh().database, (tx) => makeMonthsAhead(tx, "2026-11-01" as Day));
    const tag = { kind: "add-tag", id: anId(), tag: "opened" } as const;
    const fork = {
      ...condition(OPENED, [tag], [{ kind: "add-tag", id: anId(), tag: "silent" }]),
      purpose: PURPOSE,
      otherwise: "yes",
    } as const;
    const letter = aMessage({
      measuring: { open: ["individual"], click: [], purposes: [PURPOSE] },
    });
    const stage = await aStage(fresh().database, {
      steps: [letter, { kind: "wait", id: anId(), for: 1, unit: "days" }, fork],
    });
    const [opener, silent, never, withdrew] = [
      await stage.aReader(),
      await stage.aReader(),
      await stage.aReader(),
      await stage.aReader(),
    ];
    for (const agreed of [opener, silent, withdrew]) await act(stage, agreed, "given");
    await stage.enter(opener, silent, never, withdrew);
    await stage.pass();
    expect(stage.mails).toHaveLength(4);
    await opens(stage, opener);
    await opens(stage, withdrew);
    await act(stage, withdrew, "withdrawn");
    await stage.hours(25);
    const went = async (contact: string) =>
      (await stage.path(contact))
        .find((step) => step.startsWith(fork.id))
        ?.slice(fork.id.length + 1);
    expect(await Promise.all([opener, silent, never, withdrew].map(went))).toEqual([
      "yes",
      "no",
      "unread",
      "unread",
    ]);
    // Whichever way it names for them is theirs, and so is what stands on it.
    expect(await stage.path(never)).toContain(`${tag.id} done`);
  });
});
