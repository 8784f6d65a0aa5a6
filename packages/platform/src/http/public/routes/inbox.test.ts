import { expect, test } from "vitest";

import { inEveryDoor } from "../../../database/testing/in-every-door.ts";
import { openPublicSite } from "../testing/public-site.ts";

inEveryDoor((fresh) => {
  test("the local inbox is shown to this machine alone, and to nobody whom it is handed on to", async () => {
    const { app } = await openPublicSite(fresh().database);
    const status = async (headers: Record<string, string>, remoteAddress = "127.0.0.1") =>
      (await app.inject({ url: "/inbox", headers, remoteAddress })).statusCode;
    expect(await status({ host: "localhost:4400" })).toBe(200);
    expect(await status({ host: "127.0.0.1" })).toBe(200);
    expect(await status({ host: "[::1]:4400" }, "::1")).toBe(200);
    expect(await status({ host: "localhost" }, "192.0.2.7")).toBe(403);
    // A page elsewhere whose name was given our address.
    expect(await status({ host: "rebound.example:4400" })).toBe(403);
    for (const name of ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"]) {
      expect([name, await status({ host: "localhost", [name]: "192.0.2.7" })]).toEqual([name, 403]);
    }
  });
});
