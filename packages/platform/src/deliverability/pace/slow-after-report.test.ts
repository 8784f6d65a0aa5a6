import { expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { takeIncoming } from "../../incoming/take-incoming.ts";
import { aMailedPerson } from "../../incoming/testing/a-mailed-person.ts";
import { aBounce } from "../../incoming/testing/messages.ts";

inSomeDoor((fresh) => {
  test.each([
    ["4.7.28", "421-4.7.28 unusual rate of unsolicited mail", 1],
    ["4.7.1", "450 4.7.1 Greylisted, try again", 0],
    ["4.2.2", "452 4.2.2 mailbox full", 0],
  ])("a relay that reports a delay with %s: %s", async (status, said, rests) => {
    const { ground, installation, returnPath } = await aMailedPerson(fresh().database);
    const bytes = aBounce({ action: "delayed", status, said });
    await takeIncoming(installation, ground.id, { bytes, recipient: returnPath, cameBy: "smtp" });
    const known = await ground.within((tx) =>
      tx.rows<{ readonly code: string }>(
        "select code from provider_rests where organisation_id = $1 and level = 1",
        [ground.id],
      ),
    );
    expect(known.map(({ code }) => code)).toEqual(rests === 1 ? [status] : []);
  });
});
