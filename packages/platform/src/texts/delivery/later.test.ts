import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { removeNumber } from "../../contacts/numbers/numbers.ts";
import { NOW, valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { chooseRetention } from "../../transactional/retention/chosen-retention.ts";
import { acceptText } from "../accept/accept-text.ts";
import { cancelText } from "../control/cancel-text.ts";
import { keepCountry } from "../countries/countries.ts";
import { A_CODE, ADAS, aTexting, GRACES, type Texting } from "../testing/texting.ts";
import { whoseTexts } from "./whose-texts.ts";

const FRIDAY = "2026-11-27T17:00:00Z" as Instant;
const BEFORE = "2026-11-27T16:59:59Z" as Instant;

const REMINDER = { kind: "appointment", text: "Rehearsal begins at seven.", sendAt: FRIDAY };

inSomeDoor((fresh) => {
  let now = NOW;
  async function aClock(): Promise<Texting> {
    now = NOW;
    return aTexting(fresh().database, { now: () => now });
  }
  const rowOf = (texting: Texting, id: string) =>
    texting.within(async (tx) => {
      const [row] = await tx.rows(
        `select state, reason, sender, cost_thousandths as cost, text.keep_until as "keepUntil",
                content.keep_until as "contentUntil", text.contact_id as contact,
                decision ->> 'on' as "decidedOn"
           from texts as text left join text_contents as content using (organisation_id, text_id)
          where text_id = $1`,
        [id],
      );
      return row;
    });
  const sendAt = async (texting: Texting, at: Instant) => {
    now = at;
    expect(await texting.send()).toBeNull();
  };

  test("a text for later leaves at its moment and not before, and is kept from that day on", async () => {
    const texting = await aClock();
    const id = await texting.accept(REMINDER);
    const code = await texting.accept({ sendAt: FRIDAY });
    await sendAt(texting, BEFORE);
    expect(await rowOf(texting, id)).toMatchObject({ state: "waiting" });
    expect(await whoseTexts(fresh().database, now)).not.toContain(texting.id);
    const days = { contentDays: 7, logDays: 10 };
    await texting.within(async (tx) => valueOf(await chooseRetention(tx, texting.id, days, now)));
    expect(await rowOf(texting, id)).toMatchObject({
      contentUntil: "2026-12-04",
      keepUntil: "2026-12-07",
    });
    await sendAt(texting, FRIDAY);
    expect(await rowOf(texting, id)).toMatchObject({ state: "sent", contentUntil: "2026-12-04" });
    expect(await rowOf(texting, code)).toMatchObject({ state: "sent", contentUntil: null });
    const late = await texting.accept({ ...REMINDER, sendAt: BEFORE });
    await texting.send();
    expect(await rowOf(texting, late)).toMatchObject({ state: "sent" });
    await texting.close();
  });

  test("it may be kept from leaving until then, once and again, and its code is gone at once", async () => {
    const texting = await aClock();
    const id = await texting.accept({ ...A_CODE, sendAt: FRIDAY });
    const cancel = () => texting.within((tx) => cancelText(tx, texting.id, id, now));
    expect([await cancel(), await cancel()]).toEqual(["cancelled", "cancelled"]);
    await sendAt(texting, FRIDAY);
    expect(await rowOf(texting, id)).toMatchObject({ state: "cancelled", contentUntil: null });
    const tooFar = await texting.own((own) =>
      acceptText(own, { ...A_CODE, sendAt: "2027-02-01T00:00:00Z" as Instant }, "api-key:1"),
    );
    expect(tooFar).toMatchObject({ error: [{ code: "bad-field", path: "sendAt" }] });
  });

  test("whose number it is, who writes there and what it costs is asked when it leaves", async () => {
    const texting = await aClock();
    const ada = await texting.somebodyAt(ADAS);
    const [hers, strangers] = [
      await texting.accept(REMINDER),
      await texting.accept({ ...REMINDER, to: { phone: GRACES } }),
    ];
    await texting.within((tx) => removeNumber(tx, texting.id, ada));
    const grace = await texting.somebodyAt(GRACES);
    const france = { country: "FR", sender: "36180", thousandths: 5_000, currency: "EUR" };
    await texting.within(async (tx) => valueOf(await keepCountry(tx, texting.id, france)));
    await sendAt(texting, FRIDAY);
    expect(await rowOf(texting, hers)).toMatchObject({
      state: "held-back",
      reason: "number-moved",
      contact: ada,
    });
    expect(await rowOf(texting, strangers)).toMatchObject({
      state: "sent",
      sender: "36180",
      cost: 5_000,
      contact: grace,
    });
    await texting.close();
  });

  test("law is asked when it leaves, and an erased person’s goes with them", async () => {
    const texting = await aClock();
    const grace = await texting.somebodyAt(GRACES);
    const [hers, foreign, erased] = [
      await texting.accept(REMINDER),
      await texting.accept(REMINDER),
      await texting.accept({ ...REMINDER, to: { phone: GRACES } }),
    ];
    // As if law had done away with that kind since.
    await texting.within((tx) =>
      tx.run("update texts set kind = 'greeting' where text_id = $1", [foreign]),
    );
    await texting.within(async (tx) => {
      valueOf(await erasePerson(tx, texting, grace, { by: "contact", at: NOW }));
    });
    await sendAt(texting, FRIDAY);
    expect(await rowOf(texting, hers)).toMatchObject({ state: "sent", decidedOn: "2026-11-27" });
    expect(await rowOf(texting, foreign)).toMatchObject({
      state: "held-back",
      reason: expect.stringMatching(/^law:/),
      decidedOn: "2026-11-27",
    });
    expect(await rowOf(texting, erased)).toMatchObject({ state: "cancelled", contentUntil: null });
    await texting.close();
  });
});
