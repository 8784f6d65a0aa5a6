import { addDays, dayOf, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { NOW } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { newId } from "../../database/organisation-id.ts";
import type { Campaign } from "../campaign.ts";
import { counts } from "../../retention/rules/dated-tables.ts";
import { removeDue } from "../../retention/testing/remove-due.ts";
import { askForAudience, readAudience } from "./kept-audience.ts";
import { countAudiences } from "./keep-counting.ts";
import { aCampaign, anAudienceGround, aReader, keepCampaign } from "./testing/audience-ground.ts";

const LATER = "2026-11-21T12:00:00Z" as Instant;

inSomeDoor((fresh) => {
  async function begin(changes: Partial<Campaign> = {}) {
    const ground = await anAudienceGround(fresh().database);
    await ground.add(aReader());
    const campaign = await keepCampaign(ground, aCampaign(changes));
    const ask = (version = 1, at: Instant = NOW) =>
      ground.within((tx) => askForAudience(tx, ground.id, { id: campaign.id, version }, at));
    return {
      ground,
      campaign,
      ask,
      count: () => countAudiences({ database: fresh().database, now: () => LATER }),
      read: () => ground.within((tx) => readAudience(tx, ground.id, campaign.id)),
    };
  }

  test("an audience is counted once somebody asked, and not before", async () => {
    const { ask, count, read } = await begin();
    await count();
    expect(await read()).toBeNull();
    await ask();
    expect(await read()).toMatchObject({ countedAt: null, table: null, seen: 0, of: null });
    await count();
    expect(await read()).toMatchObject({
      version: 1,
      askedAt: NOW,
      countedAt: LATER,
      seen: 1,
      of: 1,
      table: { people: 1, gets: { people: 1 } },
    });
  });

  test("counted anew, the count before stands until the new one is there", async () => {
    const { ground, ask, count, read } = await begin();
    await ask();
    await count();
    await ground.add(aReader());
    await ask(1, LATER);
    expect(await read()).toMatchObject({ countedAt: null, table: { people: 1 } });
    await ask(1, NOW);
    expect(await read()).toMatchObject({ askedAt: LATER });
    await count();
    expect(await read()).toMatchObject({ table: { people: 2 } });
  });

  test("a count of another version is not shown for this one", async () => {
    const { ground, campaign, ask, count, read } = await begin();
    await ask();
    await count();
    const move = "update campaigns set version = 2 where campaign_id = $1";
    await ground.within((tx) => tx.run(move, [campaign.id]));
    await ask(2);
    expect(await read()).toMatchObject({ version: 2, countedAt: null, table: null });
    await count();
    expect(await read()).toMatchObject({ version: 2, table: { people: 1 } });
  });

  test("whom it is for that cannot be told is said, and holds up nobody else", async () => {
    const lost = await begin({ list: newId() });
    const well = await begin();
    await lost.ask();
    await well.ask();
    await lost.count();
    expect(await lost.read()).toMatchObject({ countedAt: LATER, failure: "no-such-list" });
    expect(await well.read()).toMatchObject({ failure: null, table: { people: 1 } });
  });

  test("a stop ends a count, and the next process begins it again", async () => {
    const { ask, count, read } = await begin();
    await ask();
    const installation = { database: fresh().database, now: () => LATER };
    await countAudiences(installation, AbortSignal.abort());
    expect(await read()).toMatchObject({ countedAt: null });
    await count();
    expect(await read()).toMatchObject({ countedAt: LATER });
  });

  test("a count goes with its day", async () => {
    const { ground, ask, count, read } = await begin();
    await ask();
    await count();
    await ground.within((tx) => removeDue(tx, ground.id, counts, LATER));
    expect(await read()).not.toBeNull();
    const tomorrow = `${addDays(dayOf(NOW), 1)}T00:00:00Z` as Instant;
    await ground.within((tx) => removeDue(tx, ground.id, counts, tomorrow));
    expect(await read()).toBeNull();
  });
});
