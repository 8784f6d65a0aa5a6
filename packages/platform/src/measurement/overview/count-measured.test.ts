import type { Day, Instant } from "@consentry/kernel";
import type { MeasurePurpose } from "@consentry/law";
import { expect, test } from "vitest";

import {
  agreedTo,
  anAudienceGround,
  aReader,
  type SketchedPerson,
} from "../../campaigns/audience/testing/audience-ground.ts";
import { recordActs } from "../../consent/acts/record-acts.ts";
import { aGround, NOW } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { switchPurpose } from "../switches/switches.ts";
import { NOW as LOADED, openMeasuredSite } from "../testing/measured-site.ts";
import { countMeasured } from "./count-measured.ts";

const OPENS = "track.open.individual" as const;
const TRIALS = "optimise.campaign" as const;

inSomeDoor((fresh) => {
  async function splitOf(purpose: MeasurePurpose, people: readonly SketchedPerson[]) {
    const ground = await anAudienceGround(fresh().database);
    for (const person of people) await ground.add(person);
    const counted = await ground.within((tx) =>
      countMeasured({ tx, organisation: ground, now: NOW, heard: () => Promise.resolve() }),
    );
    const split = counted.purposes.find((one) => one.purpose === purpose);
    if (split === undefined) throw new Error("the purpose is not counted");
    const { purpose: _, exemptBy: __, ...numbers } = split;
    expect(Object.values(numbers).reduce((sum, one) => sum + one, 0)).toBe(people.length);
    return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number > 0));
  }

  const said = (action: "refused" | "withdrawn" | "requested"): SketchedPerson =>
    aReader({
      acts: [...agreedTo(), { purpose: OPENS, action, at: "2026-06-01T08:00:00Z" as typeof NOW }],
    });
  const unwritable = aReader({ suppressed: { reason: "objected", ofList: false } });

  test("everybody is counted once, by their own word or by the rule that speaks before it", async () => {
    const people = [
      aReader({ acts: agreedTo(OPENS) }),
      said("refused"),
      said("withdrawn"),
      said("requested"),
      aReader(),
      unwritable,
    ];
    expect(await splitOf(OPENS, people)).toEqual({
      agreed: 1,
      refused: 2,
      notAsked: 2,
      byRule: 1,
    });
  });

  test("a use agreed to by who did not agree to be observed measures nobody", async () => {
    expect(await splitOf(TRIALS, [aReader({ acts: agreedTo(TRIALS) })])).toEqual({ byRule: 1 });
    const both = aReader({ acts: agreedTo(TRIALS, OPENS) });
    expect(await splitOf(TRIALS, [both])).toEqual({ agreed: 1 });
  });

  test("where no consent is needed nobody need agree, and a common counter takes no yes", async () => {
    const agreed = agreedTo("track.open.aggregate" as typeof OPENS);
    const people = [aReader({ country: "IT" }), aReader({ country: "DE", acts: agreed })];
    expect(await splitOf("track.open.aggregate", people)).toEqual({ exempt: 1, byRule: 1 });
    expect(await splitOf("hygiene.inactive", [aReader(), aReader({ country: "DE" })])).toEqual({
      exempt: 1,
      notAsked: 1,
    });
  });

  test("who was informed in time and did not object is not counted as somebody who agreed", async () => {
    const ground = await aGround(fresh().database);
    const { id: contact } = await ground.aContact({
      collectedOn: "2024-05-02" as Day,
      relation: "subscriber",
    });
    const counted = await ground.within(async (tx) => {
      await recordActs(
        tx,
        { organisation: ground.id, keys: ground.keys, contact },
        [{ purpose: "send.newsletter", channel: "email", action: "given", wording: null }],
        { method: "import", place: null, actor: "system", at: "2024-05-02T08:00:00Z" as Instant },
      );
      await recordActs(
        tx,
        { organisation: ground.id, keys: ground.keys, contact },
        [{ purpose: OPENS, channel: "email", action: "legacy-informed", wording: null }],
        { method: "import", place: null, actor: "system", at: "2026-06-20T08:00:00Z" as Instant },
      );
      const heard = () => Promise.resolve();
      return countMeasured({ tx, organisation: ground, now: NOW, heard });
    });
    const split = counted.purposes.find(({ purpose }) => purpose === OPENS);
    expect(split).toMatchObject({
      agreed: 0,
      exempt: 1,
      byRule: 0,
      exemptBy: [{ rule: "FR-M-LEGACY", people: 1 }],
    });
  });

  test("own customers count by the offers they may be sent", async () => {
    const customer = aReader({
      relation: "customer",
      origin: "sale",
      optOutOffered: true,
      acts: agreedTo(OPENS).filter(({ purpose }) => purpose === OPENS),
    });
    expect(await splitOf(OPENS, [customer])).toEqual({ agreed: 1 });
  });

  test("what is held is told also where its purpose is off, and by when it goes", async () => {
    const site = await openMeasuredSite(fresh().database);
    const campaign = await site.aCampaign();
    const reader = await site.aReader(campaign, ["send.newsletter", OPENS]);
    await site.load(`/o/${site.token({ campaign, reader })}`);
    const { ground } = site;
    const held = await ground.within(async (tx) => {
      const off = { purpose: OPENS, isOn: false, at: LOADED, by: "member:1" };
      await switchPurpose(tx, ground.id, off);
      const heard = () => Promise.resolve();
      return (await countMeasured({ tx, organisation: ground, now: LOADED, heard })).held;
    });
    expect(held.find(({ purpose }) => purpose === OPENS)).toMatchObject({
      rows: 1,
      until: expect.stringMatching(/^202[789]-/),
    });
    expect(held.find(({ purpose }) => purpose === TRIALS)).toMatchObject({ rows: 0, until: null });
    await site.app.close();
  });
});
