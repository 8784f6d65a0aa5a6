import { describe, expect, test } from "vitest";

import { makeList, removeList } from "../../../contacts/lists/lists.ts";
import { makeSegment, removeSegment } from "../../../contacts/segments/segments.ts";
import {
  aGround,
  BY_MEMBER,
  valueOf,
  type Ground,
} from "../../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import { readCampaign } from "../../store/read-campaign.ts";
import { aCampaign } from "../../testing/a-draft.ts";
import { startCampaign } from "./start-campaign.ts";

interface Audience {
  readonly list: string;
  readonly segment: string;
}

function anAudience(ground: Ground): Promise<Audience> {
  return ground.within(async (tx) => {
    const news = { name: "News", purpose: "send.newsletter", isPublic: true } as const;
    const everybody = { name: "Everybody", filter: { kind: "and", of: [] }, purpose: null };
    const segment = valueOf(await makeSegment(tx, ground.id, everybody, BY_MEMBER));
    return { list: valueOf(await makeList(tx, ground.id, news)).id, segment: segment.id };
  });
}

inSomeDoor((fresh) => {
  /** Whether a campaign that passed the gate starts after something happened to its audience. */
  async function started(happens: (ground: Ground, audience: Audience) => Promise<unknown>) {
    const ground = await aGround(fresh().database);
    const audience = await anAudience(ground);
    const { id } = await aCampaign(ground, audience);
    await ground.within((tx) =>
      tx.run("update campaigns set gate_version = version where campaign_id = $1", [id]),
    );
    await happens(ground, audience);
    return ground.within(async (tx) => {
      const done = await startCampaign(tx, ground, id);
      return { done, state: (await readCampaign(tx, ground.id, id))?.state };
    });
  }

  describe("a campaign that passed the gate", () => {
    test("starts while whom it is for can be told", async () => {
      const { done, state } = await started(() => Promise.resolve());
      expect(done).toEqual({ ok: true, value: null });
      expect(state).toBe("planning");
    });

    test("stays a draft when its list is gone", async () => {
      const { done, state } = await started((ground, { list }) =>
        ground.within((tx) => removeList(tx, ground.id, list)),
      );
      expect(done).toEqual({ ok: false, error: { kind: "no-such-list" } });
      expect(state).toBe("draft");
    });

    test("stays a draft when its segment is gone", async () => {
      const { done, state } = await started((ground, { segment }) =>
        ground.within((tx) => removeSegment(tx, ground.id, segment)),
      );
      expect(done).toEqual({ ok: false, error: { kind: "no-such-segment" } });
      expect(state).toBe("draft");
    });
  });
});
