import { afterAll, beforeAll, expect, test } from "vitest";

import {
  doors,
  makeTestDatabase,
  type TestDatabase,
} from "../../database/testing/in-every-door.ts";
import { burstThroughKills } from "../testing/burst-through-kills.ts";

/** `npm run bench -- message-kills` does the same with 50,000 messages and twenty kills. */
const [MESSAGES, KILLS] = [3_000, 2];

/** Each life is a whole server, which takes seconds to read its code where others compute. */
const PATIENCE_MS = 180_000;

let made: TestDatabase;
// One door: what is killed is on this side of it.
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
});
afterAll(() => made.remove());

test(
  "P9 acknowledged-is-kept: killed in bursts, every message that was answered for arrived, and whatever may have arrived twice is listed",
  { timeout: PATIENCE_MS },
  async () => {
    const after = await burstThroughKills(made, { messages: MESSAGES, kills: KILLS });
    expect(after).toMatchObject({
      missing: 0,
      accepted: MESSAGES,
      unlisted: [],
      states: { sent: MESSAGES },
    });
    expect(after.kills).toBeGreaterThan(0);
    expect(after.duplicates).toBeLessThanOrEqual(after.listed);
  },
);
