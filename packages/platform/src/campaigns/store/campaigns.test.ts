import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { makeList, removeList } from "../../contacts/lists/lists.ts";
import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import {
  changeOrganisation,
  readOrganisation,
  type OrganisationChanges,
} from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { changeIdentity, removeIdentity } from "../identities/identities.ts";
import { aCampaign, aDraft, aWriting } from "../testing/a-draft.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { changeCampaign, makeCampaign, removeCampaign } from "./keep-campaign.ts";
import { listCampaigns, readCampaign, type CampaignsAsked } from "./read-campaign.ts";

const MEASURED = {
  open: ["individual"],
  click: [],
  purposes: ["track.open.individual"],
} as const;

const inAlphabet = (one: string, other: string): number =>
  one.toLowerCase() < other.toLowerCase() ? -1 : 1;

inSomeDoor((fresh) => {
  const change = (ground: Ground, id: string, changes: Partial<CampaignDraft>) =>
    ground.within((tx) => changeCampaign(tx, ground, id, changes));
  const changed = async (ground: Ground, id: string, changes: Partial<CampaignDraft>) =>
    valueOf(await change(ground, id, changes));
  /** As the gate leaves it when it passed. */
  const passed = async (ground: Ground, { id, version }: Campaign): Promise<void> => {
    await ground.within((tx) =>
      tx.run(
        `update campaigns set gate = '{}', gate_version = $3
          where organisation_id = $1 and campaign_id = $2`,
        [ground.id, id, version],
      ),
    );
  };
  const inState = async (ground: Ground, id: string, state: string): Promise<void> => {
    await ground.within((tx) =>
      tx.run("update campaigns set state = $3 where organisation_id = $1 and campaign_id = $2", [
        ground.id,
        id,
        state,
      ]),
    );
  };

  describe("a campaign", () => {
    test("is kept as it was written, as a draft of which nobody has seen anything", async () => {
      const ground = await aGround(fresh().database);
      const draft = await aDraft(ground, { measuring: MEASURED, perHour: 100 });
      const made = valueOf(await ground.within((tx) => makeCampaign(tx, ground, draft)));
      expect(made).toMatchObject({ ...draft, version: 1, state: "draft", gateVersion: null });
      expect(await ground.within((tx) => readCampaign(tx, ground.id, made.id))).toEqual(made);
      expect(await ground.within((tx) => readCampaign(tx, ground.id, newId()))).toBeNull();
    });

    test("is listed a page at a time, the latest first, without what is written in it", async () => {
      const ground = await aGround(fresh().database);
      const ids: string[] = [];
      for (const name of ["May", "June", "July"])
        ids.unshift((await aCampaign(ground, { name })).id);
      const list = (after: string | null) =>
        ground.within((tx) => listCampaigns(tx, ground.id, { after, limit: 2 }));
      const first = await list(null);
      expect(first.map(({ id }) => id)).toEqual(ids);
      expect(first[0]).toMatchObject({ name: "July", subject: "Rehearsals in May" });
      expect(first[0]).not.toHaveProperty("writing");
      expect((await list(ids[1] ?? null)).map(({ name }) => name)).toEqual(["May"]);
    });

    test("is listed by name, by state, or those first that wait for a person", async () => {
      const ground = await aGround(fresh().database);
      const make = async (name: string) => aCampaign(ground, { name });
      const over = await make("over");
      const going = await make("Going");
      const draft = await make("draft");
      const ready = await make("Ready");
      const stopped = await make("stopped");
      await inState(ground, over.id, "finished");
      await inState(ground, going.id, "sending");
      await passed(ground, ready);
      await inState(ground, stopped.id, "paused");
      const namesOf = async (asked: Partial<CampaignsAsked>) => {
        const names: string[] = [];
        for (let after: string | null = null; ;) {
          const page: CampaignsAsked = { after, limit: 2, ...asked };
          const read = await ground.within((tx) => listCampaigns(tx, ground.id, page));
          names.push(...read.slice(0, 2).map(({ name }) => name));
          if (read.length < 3) return names;
          after = read[1]?.id ?? null;
        }
      };
      const byNeed = ["stopped", "Ready", "draft", "Going", "over"];
      expect(await namesOf({ sort: "needs" })).toEqual(byNeed);
      expect(await namesOf({ sort: "name" })).toEqual(byNeed.toSorted(inAlphabet));
      expect(await namesOf({ state: "draft", sort: "needs" })).toEqual(["Ready", "draft"]);
      const [first] = await ground.within((tx) =>
        listCampaigns(tx, ground.id, { after: stopped.id, limit: 1, sort: "needs" }),
      );
      expect(first).toMatchObject({ id: ready.id, gate: "passed", audience: null });
      expect(draft.gateVersion).toBeNull();
    });

    test("is told every fault of its writings, by line and column, and is not kept", async () => {
      const ground = await aGround(fresh().database);
      const trial = {
        writing: aWriting({ subject: "{{ contact.name | nofilter }}" }),
        share: 20,
        judgedBy: "replied",
        hours: 4,
      } as const;
      const writing = aWriting({ source: "<p>Hello</p>\n<p>{% if contact.x %}</p>" });
      const draft = await aDraft(ground, { writing, trial });
      const made = await ground.within((tx) => makeCampaign(tx, ground, draft));
      expect(made).toMatchObject({ error: { kind: "bad-writing" } });
      if (made.ok || made.error.kind !== "bad-writing") throw new Error("it was kept");
      expect(made.error.faults).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ of: "writing", part: "source", line: 2 }),
          expect.objectContaining({
            of: "trial",
            part: "subject",
            code: "unknown-filter",
            line: 1,
          }),
        ]),
      );
      const page = { after: null, limit: 9 };
      expect(await ground.within((tx) => listCampaigns(tx, ground.id, page))).toEqual([]);
    });

    test.each<readonly [string, Partial<CampaignDraft>]>([
      ["name", { name: "May\nBcc: x" }],
      ["identity", { identity: newId() }],
      ["list", { list: newId() }],
      ["segment", { segment: newId() }],
      ["perHour", { perHour: 0 }],
      ["startsAt", { atLocalTime: true }],
      ["startsAt", { startsAt: "2026-02-30T09:00:00Z" as Instant }],
      ["measuring.open", { measuring: { open: ["day", "day"], click: [], purposes: [] } }],
      ["measuring.purposes", { measuring: { open: ["individual"], click: [], purposes: [] } }],
      [
        "measuring.purposes",
        { measuring: { open: ["individual"], click: [], purposes: ["track.click.individual"] } },
      ],
      [
        "measuring.purposes",
        { measuring: { open: ["aggregate"], click: [], purposes: ["optimise.campaign"] } },
      ],
    ])("is refused with a wrong %s: %j", async (path, changes) => {
      const ground = await aGround(fresh().database);
      const draft = await aDraft(ground, changes);
      const made = await ground.within((tx) => makeCampaign(tx, ground, draft));
      if (made.ok || made.error.kind !== "bad-fields") throw new Error("it was kept");
      expect(made.error.problems.map((problem) => problem.path)).toContain(path);
    });
  });

  describe("a change", () => {
    test.each<readonly [string, Partial<CampaignDraft>]>([
      ["writing", { writing: aWriting({ subject: "Rehearsals in June" }) }],
      ["measuring", { measuring: MEASURED }],
      ["purpose", { purpose: "send.commercial" }],
      ["offer", { offer: { analogous: true } }],
      ["trade", { offer: { analogous: true, sector: null } }],
    ])("of its %s is another version, which no gate has seen", async (_what, changes) => {
      const ground = await aGround(fresh().database);
      const campaign = await aCampaign(ground);
      await passed(ground, campaign);
      const after = await changed(ground, campaign.id, changes);
      expect([after.version, after.gateVersion]).toEqual([2, null]);
    });

    test("of its hour and pace, or of nothing, leaves what the gate has seen", async () => {
      const ground = await aGround(fresh().database);
      const campaign = await aCampaign(ground);
      await passed(ground, campaign);
      const startsAt = "2026-12-01T09:00:00Z" as Instant;
      const { writing } = campaign;
      const after = await changed(ground, campaign.id, { startsAt, perHour: 9, writing });
      expect([after.version, after.gateVersion, after.startsAt]).toEqual([1, 1, startsAt]);
    });

    test("of its sender is another version of its drafts, and waits for what is under way", async () => {
      const ground = await aGround(fresh().database);
      const campaign = await aCampaign(ground);
      await passed(ground, campaign);
      const rename = (name: string) =>
        ground.within((tx) => changeIdentity(tx, ground.id, campaign.identity, { name }));
      valueOf(await rename("Choir of Example"));
      const after = await ground.within((tx) => readCampaign(tx, ground.id, campaign.id));
      expect([after?.version, after?.gateVersion]).toEqual([2, null]);
      await inState(ground, campaign.id, "sending");
      expect(await rename("Somebody else")).toEqual({ ok: false, error: { kind: "under-way" } });
    });

    const versions = async (ground: Ground, { id }: Campaign) => {
      const found = await ground.within((tx) => readCampaign(tx, ground.id, id));
      return [found?.version, found?.gateVersion];
    };

    test.each<readonly [string, OrganisationChanges]>([
      ["name", { name: "Choir of Example" }],
      ["contact", { contact: "data@choir.example.org" }],
      ["privacy notice", { privacyNotice: "https://choir.example.org/privacy" }],
    ])("of its organisation's %s is another version of its drafts alone", async (_, changes) => {
      const [ground, other] = [await aGround(fresh().database), await aGround(fresh().database)];
      const [draft, begun] = [await aCampaign(ground), await aCampaign(ground)];
      const elsewhere = await aCampaign(other);
      await passed(ground, draft);
      await passed(ground, begun);
      await passed(other, elsewhere);
      await inState(ground, begun.id, "sending");
      await ground.within((tx) => changeOrganisation(tx, ground.id, changes));
      expect(await versions(ground, draft)).toEqual([2, null]);
      expect(await versions(ground, begun)).toEqual([1, 1]);
      expect(await versions(other, elsewhere)).toEqual([1, 1]);
    });

    test("of what no mail says of its organisation leaves what the gate has seen", async () => {
      const ground = await aGround(fresh().database);
      const campaign = await aCampaign(ground);
      await passed(ground, campaign);
      const { name } = (await ground.within((tx) => readOrganisation(tx, ground.id))) ?? {};
      const same = { ...(name === undefined ? {} : { name }), locale: "fr" };
      await ground.within((tx) => changeOrganisation(tx, ground.id, same));
      expect(await versions(ground, campaign)).toEqual([1, 1]);
    });

    test("is refused for what has begun, and so is removing it", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await aCampaign(ground);
      for (const state of ["planning", "scheduled", "sending", "paused", "finished", "cancelled"]) {
        await inState(ground, id, state);
        const refused = { ok: false, error: { kind: "not-a-draft", state } };
        expect(await change(ground, id, { name: "June" })).toEqual(refused);
        expect(await ground.within((tx) => removeCampaign(tx, ground, id))).toEqual(refused);
      }
    });

    test("to a list that went is refused when it is changed again", async () => {
      const ground = await aGround(fresh().database);
      const list = await ground.within(async (tx) => {
        const news = { name: "News", purpose: "send.newsletter", isPublic: true } as const;
        return valueOf(await makeList(tx, ground.id, news)).id;
      });
      const { id } = await aCampaign(ground, { list });
      await ground.within((tx) => removeList(tx, ground.id, list));
      expect(await change(ground, id, { name: "June" })).toMatchObject({
        error: { kind: "bad-fields", problems: [{ path: "list" }] },
      });
    });
  });

  test("a draft goes with its sender left, whom nothing holds then", async () => {
    const ground = await aGround(fresh().database);
    const { id, identity } = await aCampaign(ground);
    const removeSender = () => ground.within((tx) => removeIdentity(tx, ground.id, identity));
    expect(await removeSender()).toEqual({ ok: false, error: { kind: "has-campaigns" } });
    expect((await ground.within((tx) => removeCampaign(tx, ground, id))).ok).toBe(true);
    expect((await removeSender()).ok).toBe(true);
  });

  describe("a trial", () => {
    const aTrial = (judgedBy: "replied" | "consented-opens" | "consented-clicks") => ({
      writing: aWriting({ subject: "Will you sing?" }),
      share: 20,
      judgedBy,
      hours: 4,
    });
    test("is judged by what servers know, or by events collected for judging it (P11)", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await aCampaign(ground, { trial: aTrial("replied") });
      const bad = { error: { kind: "bad-fields", problems: [{ path: "trial.judgedBy" }] } };
      expect(await change(ground, id, { trial: aTrial("consented-opens") })).toMatchObject(bad);
      const collected = { ...MEASURED, purposes: ["optimise.campaign"] } as const;
      expect(
        await change(ground, id, { trial: aTrial("consented-clicks"), measuring: collected }),
      ).toMatchObject(bad);
      const judged = { trial: aTrial("consented-opens"), measuring: collected };
      expect((await changed(ground, id, judged)).trial).toEqual(judged.trial);
    });

    test("of the same writing is none", async () => {
      const ground = await aGround(fresh().database);
      const { id, writing } = await aCampaign(ground);
      const trial = { ...aTrial("replied"), writing };
      expect(await change(ground, id, { trial })).toMatchObject({
        error: { problems: [{ path: "trial.writing" }] },
      });
    });
  });
});
