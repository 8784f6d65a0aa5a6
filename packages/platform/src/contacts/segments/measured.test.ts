import { beforeAll, expect, test } from "vitest";

import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { insertEvents } from "../../measurement/recording/write-personal.ts";
import {
  NOW,
  openMeasuredSite,
  type MeasuredSite,
} from "../../measurement/testing/measured-site.ts";
import { exportOf } from "../contacts/export-contacts.ts";
import { countContacts, listContacts } from "../contacts/list-contacts.ts";
import { TODAY, valueOf } from "../testing/organisation.ts";
import { compileFilter } from "./compile-filter.ts";
import type { Filter } from "./filter.ts";
import { makeSegment } from "./segments.ts";

const OPENED = { kind: "measured", signal: "open", purpose: "optimise.campaign" } as const;

inSomeDoor((at) => {
  let site: MeasuredSite;
  let reader: string;
  let scanned: string;

  beforeAll(async () => {
    site = await openMeasuredSite(at().database);
    const campaign = await site.aCampaign();
    const readers = [await site.aReader(campaign), await site.aReader(campaign)] as const;
    reader = readers[0].contact;
    scanned = readers[1].contact;
    for (const [index, one] of readers.entries()) {
      const load = { token: site.claims({ campaign, reader: one }), isMachine: index === 1 };
      await site.ground.within((tx) =>
        insertEvents(tx, { organisation: site.ground.id, now: NOW }, [
          { load, reader: one, purposes: ["optimise.campaign"] },
        ]),
      );
    }
    return () => site.app.close();
  });

  const found = async (filter: Filter): Promise<readonly string[] | string> => {
    const asked = { filter, after: null, limit: 100, on: TODAY };
    const { ground } = site;
    const page = await ground.within((tx) => listContacts(tx, ground.id, asked));
    return page.ok ? page.value.contacts.map(({ id }) => id) : page.error.kind;
  };

  test("P11 purpose-bound: a filter finds by what was collected for its purpose, by people", async () => {
    expect(await found(OPENED)).toEqual([reader]);
    expect(await found({ ...OPENED, purpose: "personalise.by_opens" })).toEqual([]);
    expect(await found({ ...OPENED, signal: "click" })).toEqual([]);
    expect(await found({ kind: "not", filter: OPENED })).toContain(scanned);
  });

  test("a filter is answered for one purpose, and only where single events are kept for it", async () => {
    const other: Filter = { ...OPENED, purpose: "personalise.by_opens" };
    expect(await found({ kind: "or", of: [OPENED, other] })).toBe("measurement-not-kept");
    expect(await found({ ...OPENED, purpose: "security.authentication" })).toBe(
      "measurement-not-kept",
    );
  });

  test("nobody is sought by having opened nothing, and law says why", async () => {
    const inactive: Filter = { kind: "not", filter: { ...OPENED, purpose: "hygiene.inactive" } };
    expect(await found(inactive)).toBe("inactive-not-sought");
    const draft = { name: "Win them back", filter: inactive, purpose: "hygiene.inactive" } as const;
    const { ground } = site;
    const made = await ground.within((tx) =>
      makeSegment(tx, ground.id, draft, { by: "member:1", at: NOW }),
    );
    expect(made).toMatchObject({
      ok: false,
      error: { kind: "inactive-not-sought", reason: { rule: "FR-M-HYGIENE" } },
    });
  });

  test("whoever names no purpose is refused, and not told that nobody fits", () => {
    const compiled = compileFilter(OPENED, { organisation: site.ground.id, on: TODAY });
    expect(compiled).toEqual({ ok: false, error: { kind: "measurement-not-kept" } });
  });

  test("nothing of it can be read after the question", async () => {
    const { ground } = site;
    await ground.within(async (tx) => {
      expect(valueOf(await countContacts(tx, ground.id, { filter: OPENED, on: TODAY }))).toBe(1);
      expect(await tx.rows("select from measure_events")).toEqual([]);
    });
  });

  test("an export in several transactions reads for the purpose in each", async () => {
    const { ground } = site;
    const pieces: string[] = [];
    const exported = exportOf(at().database, ground.id, { filter: OPENED, on: TODAY });
    for await (const piece of valueOf(exported)) pieces.push(piece);
    expect(pieces.join("")).toContain(reader);
    expect(pieces.join("")).not.toContain(scanned);
    const after = await withOrganisation(at().database, ground.id, (tx) =>
      tx.rows("select from measure_events"),
    );
    expect(after).toEqual([]);
  });
});
