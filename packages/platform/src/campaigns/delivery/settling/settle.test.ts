import { expect, test } from "vitest";

import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import type { Outcome } from "../delivery.ts";
import { aMailing, NOW, permitted, type Mailing } from "../testing/a-mailing.ts";
import { settle } from "./settle.ts";

const US = "018f0000-0000-7000-8000-000000000001";
const OTHER = "018f0000-0000-7000-8000-000000000002";

/** What the one message of a mailing is after a worker says something of it that had it once. */
async function said(
  mailing: Mailing,
  state: string,
  outcome: Outcome,
): Promise<readonly (string | null)[]> {
  const { organisation, campaign, within } = mailing;
  const [row] = await within((tx) =>
    tx.rows<{ readonly id: string; readonly contact: string }>(
      `update deliveries set state = $1::text, worker = case $1 when 'in-flight' then $2::uuid end
        where campaign_id = $3 returning delivery_id as id, contact_id as contact`,
      [state, OTHER, campaign],
    ),
  );
  if (row === undefined) throw new Error("the mailing has no message");
  const delivery = { ...row, recipient: permitted(organisation.id, row.contact, NOW) } as never;
  const database = { within: (_: unknown, work: never) => within(work) } as never;
  const worker = { database, organisation, campaign: { id: campaign } as never, worker: US };
  await settle(worker, [{ delivery, outcome }], NOW);
  const [after] = await within((tx) =>
    tx.rows<{ readonly state: string; readonly worker: string | null; readonly told: number }>(
      `select state, worker, (select count(*)::int from campaign_responses
                               where campaign_id = $1) as told
         from deliveries where campaign_id = $1`,
      [campaign],
    ),
  );
  return [after?.state ?? null, after?.worker ?? null, String(after?.told)];
}

const SENT = { kind: "sent", relay: "test", code: "250" } as const;
const BOUNCED = {
  kind: "bounced",
  failure: { kind: "for-good", about: "recipient", code: "550 5.1.1", relay: "test" },
} as const;

inSomeDoor((fresh) => {
  const one = (): Promise<Mailing> => aMailing(fresh().database, 1);

  test("whose message another has in hand changes nothing of it, and nothing is told", async () => {
    expect(await said(await one(), "in-flight", SENT)).toEqual(["in-flight", OTHER, "0"]);
    expect(await said(await one(), "in-flight", BOUNCED)).toEqual(["in-flight", OTHER, "0"]);
  });

  test("what left all the same, while it waits for its turn again, does not leave twice", async () => {
    expect(await said(await one(), "waiting", SENT)).toEqual(["sent", null, "0"]);
    expect(await said(await one(), "waiting", BOUNCED)).toEqual(["waiting", null, "0"]);
    expect(await said(await one(), "cancelled", SENT)).toEqual(["cancelled", null, "0"]);
  });
});
