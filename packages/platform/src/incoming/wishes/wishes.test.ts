import { expect, test } from "vitest";

import { NOW } from "../../contacts/testing/organisation.ts";
import { inEveryDoor } from "../../database/testing/in-every-door.ts";
import { incomingNeeds } from "../incoming-needs.ts";
import { listIncoming, readLetter } from "../listing/read-incoming-mails.ts";
import { takeIncoming } from "../take-incoming.ts";
import { aMailedPerson } from "../testing/a-mailed-person.ts";
import { aBounce, aReply } from "../testing/messages.ts";
import { MOST_UNNAMED_A_DAY } from "./open-wish.ts";
import { listWishes, markHandled } from "./wishes.ts";

inEveryDoor((fresh) => {
  async function aGroundThatHears() {
    const sent = await aMailedPerson(fresh().database);
    const { ground, installation } = sent;
    const hear = (bytes: Uint8Array, recipient: string | null = null) =>
      takeIncoming(installation, ground.id, { bytes, recipient, cameBy: "smtp" });
    const wishes = (isHandled: boolean) =>
      ground.within((tx) => listWishes(tx, ground.id, { after: null, limit: 100, isHandled }));
    const needs = () =>
      ground.within((tx) =>
        incomingNeeds({
          tx,
          organisation: ground,
          now: NOW,
          inbox: { endsHere: false, isForwardedTo: false },
        }),
      );
    return { sent, ground, hear, wishes, needs };
  }

  test("a wish waits on Today with its day until somebody says how it was seen to", async () => {
    const { sent, ground, hear, wishes, needs } = await aGroundThatHears();
    await hear(aReply({ text: "Please send me a copy of my data", answers: sent.messageId }));
    expect(await needs()).toMatchObject([{ kind: "people-ask", count: 1, due: "2026-12-21" }]);
    const [wish, ...more] = await wishes(false);
    expect(more).toEqual([]);
    expect(wish).toMatchObject({ kind: "access", address: sent.person.email.reveal() });
    const mark = (note: string) =>
      ground.within((tx) =>
        markHandled(tx, ground.id, wish?.id ?? "", { by: "member:1", at: NOW, note }),
      );
    await mark("Sent by post");
    expect(await mark("Changed later")).toMatchObject({ note: "Sent by post", handledAt: NOW });
    expect(await wishes(false)).toEqual([]);
    expect(await wishes(true)).toHaveLength(1);
    expect(await needs()).toEqual([]);
  });

  test("letters of nobody we know do not bury Today", async () => {
    const { hear, wishes } = await aGroundThatHears();
    for (let sender = 0; sender < MOST_UNNAMED_A_DAY + 3; sender += 1) {
      await hear(aReply({ text: "Delete my data", from: `robot${sender}@example.net` }));
    }
    expect(await wishes(false)).toHaveLength(MOST_UNNAMED_A_DAY);
  });

  test("servers that refuse us are told to the members, and the letter can be read", async () => {
    const { sent, ground, hear, needs } = await aGroundThatHears();
    for (const n of [1, 2, 3]) {
      const said = `550 5.7.1 refused by policy ${n}`;
      await hear(aBounce({ status: "5.7.1", said }), await sent.mail(NOW));
    }
    expect(await needs()).toMatchObject([{ kind: "servers-refuse", count: 3 }]);
    await hear(aReply({ text: "See you there.", answers: sent.messageId }));
    const asked = { after: null, limit: 10, kind: "reply", campaign: null } as const;
    const [line] = await ground.within((tx) => listIncoming(tx, ground.id, asked));
    expect(line).toMatchObject({ followed: ["replied"], hasLetter: true, campaignName: "May" });
    const letter = await ground.within((tx) => readLetter(tx, ground.id, line?.id ?? ""));
    expect(letter).toEqual({
      from: "ada@example.net",
      subject: "Re: Rehearsals",
      words: "See you there.",
    });
  });
});
