import { appendFile, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { EmailAddress, type Day, type Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";
import { Client } from "pg";

import { recordActs } from "../../consent/acts/record-acts.ts";
import { verifyLedger } from "../../consent/ledger/verify.ts";
import { suppress, suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { withOrganisation } from "../../database/database.ts";
import { inEveryDoor } from "../../database/testing/in-every-door.ts";
import type { Tx } from "../../database/transaction.ts";
import { changeContact } from "../contacts/change-contact.ts";
import { makeList } from "../lists/lists.ts";
import { acknowledgeImport } from "./acknowledge-import.ts";
import { applyImport } from "./apply-import.ts";
import { dropExpiredImports, dropImport } from "./drop-import.ts";
import type { ImportStatus } from "./import-status.ts";
import { onlyAddress, type ImportMapping } from "./mapping.ts";
import { rejectedRows } from "./rejected-rows.ts";
import { startImport } from "./start-import.ts";
import { aFile, anImporter, NOW, type TestImporter } from "./testing/import-files.ts";

const CONSENT: ImportMapping["consents"][number] = {
  purpose: "send.newsletter",
  channel: "email",
  column: "agreed",
  yes: ["yes"],
  at: "agreed at",
  requestedAt: null,
  evidence: ["ip"],
  wording: null,
};

function aMapping(changes: Partial<ImportMapping> = {}): ImportMapping {
  return {
    ...onlyAddress("email"),
    attributes: [{ column: "name", name: "name", type: "text" }],
    ...changes,
  };
}

inEveryDoor((fresh) => {
  async function start(importer: TestImporter, content: string | Uint8Array, mapping: unknown) {
    const path = await aFile(content);
    const { source } = importer;
    return startImport(importer, { path, fileName: "people.csv", source, mapping, by: "system" });
  }

  async function started(...given: Parameters<typeof start>): Promise<ImportStatus> {
    const result = await start(...given);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }

  async function imported(...given: Parameters<typeof start>): Promise<ImportStatus> {
    const { id } = await started(...given);
    await acknowledgeImport(given[0], id, "member:1");
    const result = await applyImport(given[0], id);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }

  /** Everything an import leaves behind, without ids and hours. */
  async function stateOf({ database, organisation }: TestImporter) {
    return withOrganisation(database, organisation, async (tx) => ({
      contacts: await tx.rows(
        `select contact.email, contact.locale, contact.country, contact.kind, contact.relation,
                contact.attributes, contact.tags, source.name as source, contact.collected_on,
                contact.last_contact_on, contact.keep_until, contact.quarantined_by,
                contact.origins,
                (select json_agg(json_build_array(state.purpose, state.action, state.at)
                                 order by state.purpose)
                   from contact_keys as key join consent_states as state
                     on state.contact = key.pseudonym
                  where key.contact_id = contact.contact_id) as consents,
                (select json_agg(list.name order by list.name)
                   from list_members as member join lists as list using (list_id)
                  where member.contact_id = contact.contact_id) as lists
           from contacts as contact join sources as source using (source_id)
          order by contact.address_key`,
      ),
      suppressions: await tx.rows(
        `select encode(address_key, 'hex') as key, channel, topic, reason, until from suppressions
          order by address_key`,
      ),
    }));
  }

  function keyOf({ keys }: TestImporter, email: string): Uint8Array {
    const address = EmailAddress.parse(email);
    if (!address.ok) throw new Error("no address");
    return keys.addressKey(address.value);
  }

  describe("a file", () => {
    const CONTENT =
      "email,name,agreed,agreed at,ip\n" +
      "ada@example.org,Ada,yes,2024-05-02 10:00:00,203.0.113.7\n" +
      "grace@example.org,Grace,no,,\n";
    const MAPPING = aMapping({ consents: [CONSENT] });

    test("is read without touching a contact, then applied with source, consent and proof", async () => {
      const importer = await anImporter(fresh());
      const status = await started(importer, CONTENT, MAPPING);
      expect(status).toMatchObject({ state: "checked", report: { rows: 2, good: 2, alerts: [] } });
      expect((await stateOf(importer)).contacts).toEqual([]);
      const applied = await applyImport(importer, status.id);
      expect(applied).toMatchObject({
        value: { state: "applied", outcome: { added: 2, consents: 1 } },
      });
      const { contacts } = await stateOf(importer);
      expect(contacts.find(({ email }: { email?: string }) => email === "ada@example.org")).toEqual(
        expect.objectContaining({
          source: "Old newsletter tool",
          collected_on: "2026-01-01",
          attributes: { name: "Ada" },
          consents: [["send.newsletter", "given", "2024-05-02T10:00:00+00:00"]],
        }),
      );
      const verdict = await withOrganisation(importer.database, importer.organisation, (tx) =>
        verifyLedger(tx, importer.organisation),
      );
      expect(verdict).toMatchObject({ isWhole: true, entries: 1 });
    });

    test("imported again is the same import, and with other bytes changes nothing", async () => {
      const importer = await anImporter(fresh());
      const first = await imported(importer, CONTENT, MAPPING);
      const before = await stateOf(importer);
      expect(await imported(importer, CONTENT, MAPPING)).toMatchObject({ id: first.id });
      const again = await imported(importer, `${CONTENT}\n\n`, MAPPING);
      expect(again.id).not.toBe(first.id);
      expect(again.outcome).toMatchObject({ added: 0, changed: 0, unchanged: 2, consents: 0 });
      expect(await stateOf(importer)).toEqual(before);
    });

    test("that a mapping does not fit is refused, naming each place", async () => {
      const importer = await anImporter(fresh());
      expect(await start(importer, CONTENT, { ...MAPPING, country: "land" })).toEqual({
        ok: false,
        error: {
          kind: "bad-mapping",
          problems: [{ path: "country", expected: "a column of the file" }],
        },
      });
      const list = "00000000-0000-7000-8000-000000000000";
      expect(await start(importer, CONTENT, { ...MAPPING, lists: [list] })).toMatchObject({
        error: { problems: [{ path: "lists" }] },
      });
      expect(await start(importer, CONTENT, { address: 5 })).toMatchObject({
        error: { kind: "bad-mapping" },
      });
      expect(await start(importer, "a,b\n1,2\n", null)).toEqual({
        ok: false,
        error: { kind: "no-address-column", columns: ["a", "b"] },
      });
    });

    test("that does not say when and with what proof gives no consent", async () => {
      const importer = await anImporter(fresh());
      const content =
        "email,name,agreed,agreed at,ip\n" +
        "a@example.org,A,yes,,203.0.113.7\n" +
        "b@example.org,B,yes,2024-05-02,\n" +
        "c@example.org,C,yes,2999-05-02,203.0.113.7\n" +
        "d@example.org,D,maybe,2024-05-02,203.0.113.7\n";
      const status = await started(importer, content, MAPPING);
      expect(status.report).toMatchObject({
        consents: [{ given: 0, unproven: 3, notGiven: 1 }],
        alerts: ["consents-unproven"],
      });
      expect(await applyImport(importer, status.id)).toEqual({
        ok: false,
        error: { kind: "not-acknowledged", alerts: ["consents-unproven"] },
      });
      await acknowledgeImport(importer, status.id, "member:1");
      expect(await applyImport(importer, status.id)).toMatchObject({
        value: { outcome: { added: 4, consents: 0 }, acknowledgedBy: "member:1" },
      });
    });

    test("that changes while it is read leaves nothing", async () => {
      const importer = await anImporter(fresh());
      const many = Array.from({ length: 30_000 }, (_, at) => `p${at}@example.org,P`).join("\n");
      const path = await aFile(`email,name\n${many}\n`);
      const changing: TestImporter = {
        ...importer,
        onProgress: ({ rows }) => void (rows === 5_000 && appendFile(path, "x@example.org,X\n")),
      };
      const { source } = importer;
      const given = { path, fileName: "people.csv", source, mapping: aMapping(), by: "system" };
      expect(await startImport(changing, given)).toEqual({
        ok: false,
        error: { kind: "file-changed" },
      });
      const left = await withOrganisation(importer.database, importer.organisation, (tx) =>
        tx.rows("select 1 from imports union all select 1 from import_batches"),
      );
      expect(left).toEqual([]);
    });

    test("that changed between the steps is another import", async () => {
      const importer = await anImporter(fresh());
      const path = await aFile(CONTENT);
      const { source } = importer;
      const given = { path, fileName: "people.csv", source, mapping: MAPPING, by: "system" };
      const one = await startImport(importer, given);
      await writeFile(path, CONTENT.replace("Grace", "Eve"));
      const other = await startImport(importer, given);
      expect(one.ok && other.ok && one.value.id !== other.value.id).toBe(true);
    });

    test("keeps its good rows, and gives its bad ones to be mended", async () => {
      const importer = await anImporter(fresh());
      const content =
        "email,name\n" +
        "good@example.org,Good\n" +
        "bad address,=HYPERLINK(1)\n" +
        ",Nobody\n" +
        "nul@example.org,a\u0000b\n" +
        "broken@example.org,\ufffd\n" +
        "more@example.org,M,x\n" +
        '"evil@example.org\nBcc: all@example.org",E\n';
      const status = await imported(importer, content, aMapping());
      expect(status.report?.rejected).toEqual({
        "bad-address": 2,
        "no-address": 1,
        "control-characters": 1,
        "damaged-text": 1,
        "more-cells-than-columns": 1,
      });
      expect(status.outcome.added).toBe(1);
      let csv = "";
      for await (const text of rejectedRows(importer, status.id)) csv += text;
      const lines = csv.split("\r\n");
      expect(lines[0]).toBe("line,table,reason,email,name");
      expect(lines[1]).toBe("3,,bad-address,bad address,'=HYPERLINK(1)");
      expect(lines[2]).toBe("4,,no-address,,Nobody");
    });

    test("makes one line of a name with line ends", async () => {
      const importer = await anImporter(fresh());
      await imported(
        importer,
        'email,name\na@example.org,"Ada\r\nBcc: x@example.org"\n',
        aMapping(),
      );
      expect((await stateOf(importer)).contacts).toMatchObject([
        { attributes: { name: "Ada Bcc: x@example.org" } },
      ]);
    });

    test("from a source that is held back holds its people back, once somebody saw it", async () => {
      const importer = await anImporter(fresh(), { kind: "scraped", name: "Pages" });
      const status = await started(importer, CONTENT, aMapping());
      expect(status.report?.alerts).toEqual(["source-quarantined"]);
      await imported(importer, CONTENT, aMapping());
      const { contacts } = await stateOf(importer);
      expect(contacts).toHaveLength(2);
      for (const contact of contacts)
        expect(contact).toHaveProperty("quarantined_by", expect.any(String));
    });

    test("leaves no row to be read once it was applied, and none of the refused after their day", async () => {
      const importer = await anImporter(fresh());
      const { id } = await imported(
        importer,
        "email\nada@example.org\nbad\n",
        onlyAddress("email"),
      );
      const rows = () =>
        withOrganisation(importer.database, importer.organisation, (tx) =>
          tx.rows<{ staged: unknown; rejected: unknown; staged_salt: unknown }>(
            `select staged, rejected, staged_salt, rejected_salt
               from imports left join import_batches using (organisation_id, import_id)`,
          ),
        );
      expect(await rows()).toMatchObject([{ staged: null, staged_salt: null }]);
      await withOrganisation(importer.database, importer.organisation, (tx) =>
        dropExpiredImports(tx, importer.organisation, "2026-12-21" as Day),
      );
      expect(await rows()).toMatchObject([{ rejected: null, rejected_salt: null }]);
      const dropped = await withOrganisation(importer.database, importer.organisation, (tx) =>
        dropImport(tx, importer.organisation, id),
      );
      expect(dropped).toBe(false);
    });
  });

  test("left half-way, an import is over on its day, keeps no row, and its file is read anew", async () => {
    const importer = await anImporter(fresh());
    const within = <T>(work: (tx: Tx) => Promise<T>) =>
      withOrganisation(importer.database, importer.organisation, work);
    const content = "email\nada@example.org\nbad\n";
    const { id } = await started(importer, content, onlyAddress("email"));
    await within((tx) =>
      tx.run("update imports set state = 'applying' where import_id = $1", [id]),
    );
    await within((tx) => dropExpiredImports(tx, importer.organisation, "2026-12-20" as Day));
    expect(await within((tx) => tx.rows("select from import_batches"))).toHaveLength(1);
    await within((tx) => dropExpiredImports(tx, importer.organisation, "2026-12-21" as Day));
    expect(await within((tx) => tx.rows("select from import_batches"))).toEqual([]);
    const [left] = await within((tx) =>
      tx.rows("select staged_salt, rejected_salt, file_name from imports"),
    );
    expect(left).toEqual({ staged_salt: null, rejected_salt: null, file_name: "file" });
    expect(await applyImport(importer, id)).toEqual({
      ok: false,
      error: { kind: "no-such-import" },
    });
    const again = await imported(importer, content, onlyAddress("email"));
    expect(again).toMatchObject({ state: "applied", outcome: { added: 1 } });
    expect(again.id).not.toBe(id);
  });

  describe("a suppressed address", () => {
    const CONTENT = "email,name\nada@example.org,Ada\ngrace@example.org,Grace\n";

    test.each([
      "unsubscribed",
      "objected",
      "complained",
      "erased",
      "requested",
      "bounced",
    ] as const)("(%s) is counted and not taken in", async (reason) => {
      const importer = await anImporter(fresh());
      await withOrganisation(importer.database, importer.organisation, (tx) =>
        suppress(tx, importer.organisation, [
          {
            addressKey: keyOf(importer, "ADA@example.org"),
            channel: "all",
            topic: null,
            reason,
            since: NOW,
            until: null,
            saidBy: "contact",
          },
        ]),
      );
      const status = await imported(importer, CONTENT, aMapping());
      expect(status).toMatchObject({
        report: { suppressed: 1 },
        outcome: { added: 1, leftOut: 1 },
      });
      expect((await stateOf(importer)).contacts).toMatchObject([{ email: "grace@example.org" }]);
    });

    test("of an export stays so: unsubscribed and cleaned are never written to", async () => {
      const importer = await anImporter(fresh());
      const head =
        "Email Address,First Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LEID,EUID";
      const archive = zipSync({
        "subscribed_members.csv": strToU8(
          `${head}\nada@example.org,Ada,2,,,2024-05-02 10:00:00,1,a\n`,
        ),
        "unsubscribed_members.csv": strToU8(
          `${head},UNSUB_TIME\nbob@example.org,Bob,2,,,,2,b,2025-02-03 11:00:00\nada@example.org,Ada,2,,,,2,b,\n`,
        ),
        "cleaned_members.csv": strToU8(`${head}\ncy@example.org,Cy,2,,,,3,c\n`),
      });
      const status = await imported(importer, archive, null);
      expect(status.report).toMatchObject({ rows: 4, suppressing: 3 });
      expect(status.outcome).toMatchObject({ added: 1, suppressed: 3 });
      const all = ["ada", "bob", "cy"].map((name) => keyOf(importer, `${name}@example.org`));
      const found = await withOrganisation(importer.database, importer.organisation, (tx) =>
        suppressedAmong(tx, importer.organisation, all, {
          channel: "email",
          topic: null,
          on: "2026-11-21" as Day,
        }),
      );
      expect([...found.values()]).toEqual(["imported", "imported", "imported"]);
    });
  });

  describe("a person who is known", () => {
    const file = (name: string, day: string) => `email,name,day\nada@example.org,${name},${day}\n`;
    const MAPPING = aMapping({ collectedOn: "day" });

    test("who said no keeps their no, whatever a file shows", async () => {
      const importer = await anImporter(fresh());
      const { organisation, keys, database } = importer;
      await imported(importer, "email,name\nada@example.org,Ada\n", aMapping());
      await withOrganisation(database, organisation, async (tx) => {
        const [row] = await tx.rows<{ id: string }>("select contact_id as id from contacts");
        await recordActs(
          tx,
          { organisation, keys, contact: row!.id },
          [{ purpose: "send.newsletter", channel: "email", action: "withdrawn", wording: null }],
          {
            method: "one-click",
            place: null,
            actor: "contact",
            at: "2020-01-01T00:00:00Z" as Instant,
          },
        );
      });
      const content =
        "email,name,agreed,agreed at,ip\nada@example.org,Ada,yes,2024-05-02,203.0.113.7\n";
      const status = await imported(importer, content, aMapping({ consents: [CONSENT] }));
      expect(status.outcome).toMatchObject({ consents: 0, notWidened: 1 });
      expect((await stateOf(importer)).contacts).toMatchObject([
        { consents: [["send.newsletter", "withdrawn", expect.any(String)]] },
      ]);
    });

    test("keeps a correction against an older file, and takes a newer one", async () => {
      const importer = await anImporter(fresh());
      await imported(importer, file("Adda", "2024-01-01"), MAPPING);
      await withOrganisation(importer.database, importer.organisation, async (tx) => {
        const [row] = await tx.rows<{ id: string }>("select contact_id as id from contacts");
        const at = "2025-06-01T08:00:00Z" as Instant;
        await changeContact(
          tx,
          importer.organisation,
          row!.id,
          { attributes: { name: "Ada" } },
          at,
        );
      });
      await imported(importer, file("Adda!", "2025-05-01"), MAPPING);
      expect((await stateOf(importer)).contacts).toMatchObject([{ attributes: { name: "Ada" } }]);
      await imported(importer, file("Ada L.", "2025-07-01"), MAPPING);
      expect((await stateOf(importer)).contacts).toMatchObject([
        { attributes: { name: "Ada L." } },
      ]);
    });

    test("is put on the lists of the mapping and not on another organisation's", async () => {
      const importer = await anImporter(fresh());
      const made = await withOrganisation(importer.database, importer.organisation, (tx) =>
        makeList(tx, importer.organisation, {
          name: "News",
          purpose: "send.newsletter",
          isPublic: true,
        }),
      );
      if (!made.ok) throw new Error(made.error.kind);
      const lists = [made.value.id];
      await imported(importer, file("Ada", "2024-01-01"), { ...MAPPING, lists });
      expect((await stateOf(importer)).contacts).toMatchObject([{ lists: ["News"] }]);
      const stranger = await anImporter(fresh());
      expect(await start(stranger, file("Ada", "2024-01-01"), { ...MAPPING, lists })).toMatchObject(
        {
          error: { kind: "bad-mapping" },
        },
      );
      expect(await applyImport(stranger, "00000000-0000-7000-8000-000000000000")).toEqual({
        ok: false,
        error: { kind: "no-such-import" },
      });
    });
  });

  test("files leave the same state in whatever order they come, and however often", async () => {
    const day = fc.constantFrom("2023-01-01", "2024-02-02", "2025-03-03", "");
    const row = fc.record({
      who: fc.constantFrom("ada", "Ada", "grace", "joan"),
      name: fc.constantFrom("", "A", "B", "C"),
      country: fc.constantFrom("", "FR", "DE"),
      tag: fc.constantFrom("", "x", "y"),
      day,
      agreed: fc.constantFrom("yes", "no"),
      gone: fc.constantFrom("", "", "", "gone"),
    });
    const table = fc.array(row, { minLength: 1, maxLength: 5 });
    const head = "email,name,country,tag,day,agreed,agreed at,ip,gone\n";
    const textOf = (rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[]) =>
      head +
      rows
        .map(
          ({ who, name, country, tag, day: on, agreed, gone }) =>
            `${who}@example.org,${name},${country},${tag},${on},${agreed},${on},203.0.113.7,${gone}\n`,
        )
        .join("");
    const mapping = aMapping({
      country: "country",
      tags: "tag",
      collectedOn: "day",
      consents: [CONSENT],
      suppress: [{ column: "gone", values: null }],
    });
    await fc.assert(
      fc.asyncProperty(table, table, table, async (one, two, three) => {
        const files = [textOf(one), textOf(two), textOf(three)];
        const orders = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 0, 2, 1],
        ];
        const states = [];
        for (const order of orders) {
          const base = await anImporter(fresh(), { name: "0" });
          // The sources of a run are declared in one order, so that their ids sort alike.
          const sources = [base];
          for (const name of ["1", "2"]) {
            // Ids of one millisecond sort by chance.
            await setTimeout(2);
            const kind = name === "2" ? ("scraped" as const) : ("import" as const);
            sources.push(await anImporter(fresh(), { name, kind }, base.whose));
          }
          for (const at of order) await imported(sources[at]!, files[at]!, mapping);
          const { contacts, suppressions } = await stateOf(base);
          const names = new Map(sources.map(({ source }, at) => [source, String(at)]));
          const text = JSON.stringify(contacts).replaceAll(
            /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
            (id) => names.get(id) ?? id,
          );
          const people = (JSON.parse(text) as { email: string }[]).toSorted((a, b) =>
            a.email.toLowerCase() < b.email.toLowerCase() ? -1 : 1,
          );
          states.push({ people, suppressed: suppressions.length });
        }
        expect(states[1]).toEqual(states[0]);
        expect(states[2]).toEqual(states[0]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test("a full disk keeps what was committed, and the same call goes on from there", async () => {
    const importer = await anImporter(fresh());
    const many = Array.from({ length: 12_000 }, (_, at) => `p${at}@example.org,P`).join("\n");
    const content = `email,name\n${many}\n`;
    const owner = new Client(fresh().connection);
    await owner.connect();
    await owner.query(`create function full_disk() returns trigger language plpgsql as $$
      begin
        if new.number = 1 then raise exception 'no space' using errcode = 'disk_full'; end if;
        return new;
      end $$;
      create trigger full_disk before insert on import_batches
        for each row execute function full_disk()`);
    try {
      expect(await start(importer, content, aMapping())).toMatchObject({
        error: { kind: "interrupted", failure: { code: "disk-full" } },
      });
    } finally {
      await owner.query("drop trigger full_disk on import_batches; drop function full_disk()");
      await owner.end();
    }
    const rows: number[] = [];
    const status = await imported(
      {
        ...importer,
        onProgress: ({ step, rows: count }) => void (step === "reading" && rows.push(count)),
      },
      content,
      aMapping(),
    );
    expect(rows).toEqual([10_000, 12_000]);
    expect(status).toMatchObject({ report: { rows: 12_000 }, outcome: { added: 12_000 } });
  });
});
