import fastify from "fastify";
import { expect, test } from "vitest";

import { linkTo } from "../consent/asking/own.ts";
import { SECRET } from "../consent/testing/people.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { addPublicPages, LONGEST_PARAMETER } from "../http/public/public-pages.ts";
import { ownRest } from "./resting.ts";
import { restInactive } from "./rest-inactive.ts";
import { aQuietGround, NOW } from "./testing/quiet-readers.ts";

inSomeDoor((at) => {
  test("the person reads since when their mail rests, and lets it come again by a button", async () => {
    const ground = await aQuietGround(at().database);
    const contact = await ground.addQuiet();
    await ground.turnOn();
    await ground.within((tx) => restInactive({ tx, organisation: ground, now: NOW }));
    const app = fastify({ routerOptions: { maxParamLength: LONGEST_PARAMETER } });
    const { database } = at();
    const publicUrl = "https://mail.example.org";
    const installation = { database, secret: SECRET, publicUrl, now: () => NOW, uploads: "" };
    await addPublicPages(app, installation);
    const own = { organisation: ground, keys: ground.keys, publicUrl, now: NOW };
    const path = linkTo(own, "preference", { contact }).replace(publicUrl, "");
    const shown = await app.inject(`${path}?lang=fr`);
    expect(shown.body).toContain("Depuis le 21/11/2026, nous ne vous envoyons plus de lettres");
    expect(shown.body).toContain('value="letters-again"');
    const since = () => ground.within((tx) => ownRest(tx, contact));
    expect(await since()).toBe("2026-11-21");
    const done = await app.inject({
      method: "POST",
      url: `${path}?lang=fr`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "do=letters-again",
    });
    expect([done.statusCode, await since()]).toEqual([200, null]);
    expect(done.body).toContain("Les lettres reviennent");
    expect((await app.inject(path)).body).not.toContain("letters-again");
    await app.close();
  });
});
