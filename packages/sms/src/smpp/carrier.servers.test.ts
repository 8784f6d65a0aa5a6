import { expect, test } from "vitest";

import { handAll, oddOnes } from "../testing/hand-all.ts";
import { startPeer } from "../testing/start-peer.ts";
import { smppCarrier } from "./carrier.ts";

const PEOPLE = 10_000;

test("everybody gets their text once, or is listed, through a peer that breaks off every second", async () => {
  const peer = await startPeer({ dropEveryMs: 1000 });
  const deaf = { receipt: () => Promise.resolve(), incoming: () => Promise.resolve() };
  const carrier = smppCarrier({ ...peer.settings, perSecond: 1200 }, deaf);
  const unknown = await handAll(carrier, PEOPLE);
  const { taken, dropped } = await peer.report();
  await carrier.close();
  await peer.stop();
  expect(dropped).toBeGreaterThan(5);
  expect(oddOnes(taken, unknown, PEOPLE)).toEqual([]);
  // Those in the window of a lost connection, at most.
  expect(unknown.size).toBeLessThanOrEqual(dropped * peer.settings.window);
});
