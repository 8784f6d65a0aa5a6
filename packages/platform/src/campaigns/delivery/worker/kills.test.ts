import { expect, test } from "vitest";

import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import { sendThroughKills } from "../testing/kills.ts";

/** `npm run bench -- kills` does the same with 10,000 people and twenty kills. */
const [PEOPLE, KILLS] = [2_000, 6];

inSomeDoor((fresh) => {
  test("P9 acknowledged-is-kept: killed again and again, everybody got it, and whoever may have got it twice is listed", async () => {
    const after = await sendThroughKills(fresh(), { people: PEOPLE, kills: KILLS, seed: 2026 });
    expect(after).toMatchObject({ missing: 0, unlisted: [], states: { sent: PEOPLE } });
    expect(after.kills).toBeGreaterThan(0);
    expect(after.duplicates).toBeLessThanOrEqual(after.inFlight);
    expect(after.listed).toBe(after.inFlight);
  });
});
