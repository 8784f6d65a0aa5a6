import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";

import {
  agreedTo,
  anAudienceGround,
  anybody,
  aCampaign,
  aReader,
  type AudienceGround,
  type SketchedPerson,
} from "../../campaigns/audience/testing/audience-ground.ts";
import { decidePeople } from "../../campaigns/deciding/decide-people.ts";
import { NOW } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { countForecast } from "./count-forecast.ts";

const OPENS = "track.open.individual" as const;
const PEOPLE = 60;

inSomeDoor((fresh) => {
  async function forecastOf(ground: AudienceGround, now: Instant = NOW) {
    const heard = () => Promise.resolve();
    return ground.within((tx) => countForecast({ tx, organisation: ground, now, heard }));
  }

  async function cellsOf(people: readonly SketchedPerson[], now: Instant = NOW) {
    const ground = await anAudienceGround(fresh().database);
    for (const person of people) await ground.add(person);
    const { countries } = await forecastOf(ground, now);
    const ofOpens = countries.flatMap(({ purposes }) =>
      purposes.filter(({ purpose }) => purpose === OPENS),
    );
    return {
      cells: Object.fromEntries(
        ofOpens
          .flatMap(({ cells }) => cells)
          .map(({ as, because, people: some }) => [`${as} ${because}`, some]),
      ),
      askedAgain: ofOpens.flatMap(({ askedAgain }) => askedAgain),
    };
  }

  const said = (action: "refused" | "requested" | "objected", at: string): SketchedPerson =>
    aReader({
      acts: [...agreedTo(), { purpose: OPENS, action, at: `${at}T08:00:00Z` as Instant }],
    });

  test("each stands in one place, with the rule that puts them there", async () => {
    const { cells, askedAgain } = await cellsOf([
      aReader({ acts: agreedTo(OPENS) }),
      aReader(),
      aReader({ country: "DE" }),
      said("refused", "2026-09-30"),
      said("requested", "2026-10-31"),
      said("objected", "2025-01-01"),
      aReader({ suppressed: { reason: "unsubscribed", ofList: false } }),
      aReader({ country: "NL", relation: "prospect", acts: [] }),
    ]);
    expect(cells).toEqual({
      "agreed null": 1,
      "may-be-asked FR-M-OPEN": 1,
      "may-be-asked DE-M-OPEN": 1,
      "left-in-peace FR-M-OPEN": 2,
      "not errand:objected": 1,
      "not suppression:unsubscribed": 1,
      "not X-CONSENT-REQ": 1,
    });
    expect(askedAgain).toEqual([
      { month: "2027-03", people: 1 },
      { month: "2027-05", people: 1 },
    ]);
  });

  test("people of older addresses could be told while the transition was open, and not since", async () => {
    const old = aReader({
      collectedOn: "2024-05-02" as Day,
      acts: [
        { purpose: "send.newsletter", action: "given", at: "2024-05-02T08:00:00Z" as Instant },
      ],
    });
    const before = await cellsOf([old], "2026-07-14T08:00:00Z" as Instant);
    expect(before.cells).toEqual({ "may-be-informed FR-M-LEGACY": 1 });
    const after = await cellsOf([old], "2026-07-15T08:00:00Z" as Instant);
    expect(after.cells).toEqual({ "may-be-asked FR-M-OPEN": 1 });
  });

  test("it adds up, and says of anybody what law says of them in a campaign", async () => {
    const ground = await anAudienceGround(fresh().database);
    const people = fc.sample(anybody, PEOPLE);
    const ids: string[] = [];
    for (const person of people) ids.push(await ground.add(person));
    const forecast = await forecastOf(ground);
    expect(forecast.people).toBe(PEOPLE);
    for (const { people: there, purposes } of forecast.countries) {
      for (const { cells } of purposes) {
        expect(cells.reduce((sum, cell) => sum + cell.people, 0)).toBe(there);
      }
    }
    const nothing = { open: [], click: [], purposes: [] } as const;
    const measuring = { ...nothing, open: ["individual"], purposes: [OPENS] } as const;
    const offer = { analogous: true, sameLegalPerson: true, relatedToProfession: true };
    const campaigns = {
      letter: aCampaign({ measuring, offer: { ...offer, sector: null } }),
      commercial: aCampaign({
        purpose: "send.commercial",
        measuring,
        offer: { ...offer, sector: null },
      }),
      request: aCampaign({
        measuring: nothing,
        offer: { ...offer, sector: null },
        errand: { kind: "consent-request", purposes: [OPENS] },
      }),
    };
    const decide = (campaign: typeof campaigns.letter) =>
      ground.within((tx) => decidePeople(tx, ground, campaign, ids, NOW));
    const [letter, commercial, request] = [
      await decide(campaigns.letter),
      await decide(campaigns.commercial),
      await decide(campaigns.request),
    ];
    let [measured, asked] = [0, 0];
    for (const [at, one] of letter.entries()) {
      const mail = one.send.may ? one : commercial[at];
      if (mail?.open.level === "individual") measured += 1;
      else if (request[at]?.send.may === true) asked += 1;
    }
    const count = (places: readonly string[]): number =>
      forecast.countries
        .flatMap(({ purposes }) => purposes.filter(({ purpose }) => purpose === OPENS))
        .flatMap(({ cells }) => cells.filter(({ as }) => places.includes(as)))
        .reduce((sum, cell) => sum + cell.people, 0);
    expect(count(["agreed", "exempt"])).toBe(measured);
    expect(count(["may-be-asked", "may-be-informed"])).toBe(asked);
  });
});
