import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { aGround } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../../http/api/testing/api-client.ts";
import type { Measuring } from "../campaign.ts";
import { aCampaign } from "../testing/a-draft.ts";

const EVERYTHING: Measuring = {
  open: ["individual", "day", "aggregate"],
  click: ["individual"],
  purposes: ["track.open.individual", "track.click.individual"],
};

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const begin = async (measuring: Measuring) => {
    const ground = await aGround(at().database);
    const client = await anApiClient(api, at().database, { of: ground });
    const { id } = await aCampaign(ground, { measuring });
    return (query: string) => client.send(`/campaigns/${id}/measuring${query}`);
  };

  test("law says for each country what would be measured of whom, and why", async () => {
    const ask = await begin(EVERYTHING);
    const { items } = (await ask("?countries=FR,DE")).json<Answer>();
    const [france, germany] = items;
    expect(france).toMatchObject({
      country: "FR",
      notAsked: { gets: true, open: { level: "day" }, click: { level: "none", by: null } },
      agreed: {
        gets: true,
        open: { level: "individual", by: { outcome: "permitted", need: "consent" } },
        click: { level: "individual" },
      },
    });
    expect(germany).toMatchObject({
      country: "DE",
      notAsked: { gets: true, open: { level: "none" } },
      agreed: { open: { level: "individual" } },
    });
    const refused = france?.notAsked.open.refused[0];
    expect(refused).toMatchObject({ level: "individual", answer: { need: "consent" } });
    expect(refused?.answer.reasons[0]?.because).toMatch(/\S/);
  });

  test("what is not asked for is not measured of anybody", async () => {
    const ask = await begin({ open: [], click: [], purposes: [] });
    const { items } = (await ask("")).json<Answer>();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      agreed: { open: { level: "none", refused: [] }, click: { level: "none" } },
    });
  });

  test.each([
    "?countries=",
    "?countries=fr",
    "?countries=FR;DE",
    `?countries=${"FR,".repeat(30)}FR`,
  ])("%s is no list of countries", async (query) => {
    const ask = await begin(EVERYTHING);
    expect((await ask(query)).statusCode).toBe(400);
  });
});

interface Answer {
  readonly items: readonly {
    readonly country: string;
    readonly notAsked: {
      readonly open: {
        readonly refused: readonly {
          readonly level: string;
          readonly answer: { readonly reasons: readonly { readonly because: string }[] };
        }[];
      };
    };
  }[];
}
