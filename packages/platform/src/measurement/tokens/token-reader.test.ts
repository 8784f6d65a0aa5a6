import { randomBytes } from "node:crypto";

import { expect, test } from "vitest";

import { anOrganisation, SECRET } from "../../consent/testing/people.ts";
import type { Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { sealMeasureToken, TOKEN_BYTES } from "./measure-token.ts";
import { TokenReader } from "./token-reader.ts";

/** The same database, counting how often it is looked who exists. */
function counting(database: Database): { readonly database: Database; looks: number } {
  const counted = {
    looks: 0,
    database: {
      ...database,
      across: (work: Parameters<Database["across"]>[0]) => {
        counted.looks += 1;
        return database.across(work);
      },
    } as Database,
  };
  return counted;
}

inSomeDoor((at) => {
  test("forged tokens of a thousand organisations ask once who exists, and one made since is found a second later", async () => {
    const counted = counting(at().database);
    let now = 0;
    const reader = new TokenReader({ database: counted.database, secret: SECRET }, () => now);
    for (let count = 0; count < 1_000; count++) {
      const forged = randomBytes(TOKEN_BYTES).toString("base64url");
      expect(await reader.open(forged, "open")).toBeNull();
    }
    expect(counted.looks).toBe(1);
    const { id, keys } = await anOrganisation(at().database);
    const token = {
      organisation: id,
      campaign: newId(),
      reader: null,
      signal: "open",
      level: "aggregate",
      link: 0,
      purposes: [],
    } as const;
    const text = sealMeasureToken(token, keys.measureKey);
    now = 1_000;
    expect(await reader.open(text, "open")).toEqual(token);
    expect(await reader.open(text, "click")).toBeNull();
    expect(counted.looks).toBe(2);
  });
});
