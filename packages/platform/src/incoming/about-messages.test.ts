import { expect, test } from "vitest";

import { suppressionsOf } from "../consent/suppressions/suppressions.ts";
import { aGround, NOW, type Ground } from "../contacts/testing/organisation.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { SECRET } from "../consent/testing/people.ts";
import { messageEventsOf } from "../transactional/events/message-events.ts";
import { sealReturnToken } from "./return-path/return-token.ts";
import { takeIncoming } from "./take-incoming.ts";
import { aBounce, aComplaint, aReadReceipt } from "./testing/messages.ts";

inSomeDoor((fresh) => {
  /** A message by itself to somebody who is no contact. */
  async function aMessage() {
    const ground = await aGround(fresh().database);
    const [message, identity] = [newId(), newId()];
    const addressKey = Buffer.alloc(32, 7);
    await ground.within(async (tx) => {
      await tx.run(
        `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity)
         values ($1, $2, 'Shop', $3, 'Shop, 1 Example Street')`,
        [ground.id, identity, "orders@shop.example.org"],
      );
      await tx.run(
        `insert into messages (organisation_id, message_id, kind, state, recipient, address_key,
           identity_id, accepted_by, accepted_at, due_at, is_urgent, keep_until)
         values ($1, $2, 'order', 'sent', 'ada@example.net', $3, $4, 'api-key:1', $5, $5, false,
           '2027-05-20')`,
        [ground.id, message, addressKey, identity, NOW],
      );
    });
    const token = sealReturnToken(
      { organisation: ground.id, mail: { kind: "message", id: message } },
      ground.keys.returnKey,
    );
    return { ground, message, addressKey, returnPath: `b-${token}@back.shop.example.org` };
  }

  function take(ground: Ground, bytes: Uint8Array, recipient: string | null) {
    const installation = {
      database: fresh().database,
      secret: SECRET,
      publicUrl: "https://mail.example.org",
      now: () => NOW,
    };
    return takeIncoming(installation, ground.id, { bytes, recipient, cameBy: "smtp" });
  }

  test("a bounce of a message by itself is noted on it, once, and closes its address", async () => {
    const { ground, message, addressKey, returnPath } = await aMessage();
    const taken = await take(ground, aBounce(), returnPath);
    expect(taken?.followed).toEqual(["bounced", "suppressed"]);
    await take(ground, aBounce({ said: "550 5.1.1 again" }), returnPath);
    const events = await ground.within((tx) => messageEventsOf(tx, ground.id, message));
    expect(events).toMatchObject([
      { kind: "bounced", code: "5.1.1", detail: "550 5.1.1 no such user here" },
    ]);
    const closed = await ground.within((tx) => suppressionsOf(tx, ground.id, addressKey));
    expect(closed).toMatchObject([{ channel: "email", reason: "bounced" }]);
  });

  test("a read receipt and a complaint are noted on it, found by its number", async () => {
    const { ground, message } = await aMessage();
    const messageId = `${message}@shop.example.org`;
    expect((await take(ground, aReadReceipt(messageId), null))?.followed).toEqual(["read"]);
    expect((await take(ground, aComplaint("abuse", { messageId }), null))?.followed).toEqual([
      "complained",
      "suppressed",
    ]);
    const events = await ground.within((tx) => messageEventsOf(tx, ground.id, message));
    expect(events.map(({ kind }) => kind)).toEqual(["read-receipt", "complained"]);
  });
});
