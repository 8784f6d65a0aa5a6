import { addDays, dayOf, type Instant } from "@consentry/kernel";
import { expect, test, vi } from "vitest";

import { anOrganisation, SECRET, type TestOrganisation } from "../consent/testing/people.ts";
import { withOrganisation } from "../database/database.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { keepHouse, startHousekeeping } from "./housekeeping.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;
const TODAY = dayOf(NOW);

inSomeDoor((fresh) => {
  const installation = (now: () => Instant = () => NOW) => ({
    database: fresh().database,
    secret: SECRET,
    publicUrl: "https://mail.example.org",
    now,
    uploads: "",
  });

  /** One row of each kind that goes on a day. */
  async function leftovers({ id }: TestOrganisation, until: string): Promise<void> {
    const { database } = fresh();
    const [source, key] = [newId(), newId()];
    await withOrganisation(database, id, async (tx) => {
      await tx.run(
        `insert into sources (organisation_id, source_id, kind, name, declared_by)
         values ($1, $2, 'form', 'Web form', 'system')`,
        [id, source],
      );
      await tx.run(
        `insert into asks (organisation_id, ask_id, source_id, email, address_key, locale, answers,
           requested_at, expires_at)
         values ($1, $2, $3, 'ada@example.net', $4, 'en', '[]', '2026-01-01', $5)`,
        [id, newId(), source, Buffer.alloc(32), until],
      );
      await tx.run(
        `insert into resting_questions (organisation_id, address_key, purpose, channel, answer, until)
         values ($1, $2, 'send.newsletter', 'email', 'silent', $3)`,
        [id, Buffer.alloc(32), until],
      );
      await tx.run(
        `insert into imports (organisation_id, import_id, source_id, file_name, file_sha256,
           file_bytes, file_kind, mapping, mapping_sha256, read_on, state, started_by, started_at,
           keep_until)
         values ($1, $2, $3, 'ada.csv', $4, 1, '{}', '{}', $4, '2026-01-01', 'checked', 'system',
           '2026-01-01', $5)`,
        [id, newId(), source, Buffer.alloc(32), until],
      );
      await tx.run(
        `insert into api_keys (organisation_id, key_id, name, role, hash, made_at, expires_at)
         values ($1, $2, 'shop', 'editor', $3, '2026-01-01', '2026-12-31')`,
        [id, key, Buffer.alloc(32)],
      );
      await tx.run(
        `insert into api_creations (organisation_id, caller_id, named, request, made_id, until)
         values ($1, $2, $3, $3, '1', $4)`,
        [id, key, Buffer.alloc(32), until],
      );
      await tx.run(
        `insert into inbox_mails (organisation_id, mail_id, folder, sender, recipient, subject,
           came, handed_in_by, message, received_at, keep_until)
         values ($1, $2, 'inbox', 'choir@example.org', 'ada@example.net', '', 'whole', 'system', '',
           '2026-01-01', $3)`,
        [id, newId(), until],
      );
    });
  }

  async function counted({ id }: TestOrganisation): Promise<Readonly<Record<string, number>>> {
    const { database } = fresh();
    const tables = ["asks", "resting_questions", "imports", "api_creations", "inbox_mails"];
    const counts: number[] = [];
    await withOrganisation(database, id, async (tx) => {
      for (const table of tables) {
        counts.push(
          ...(await tx.rows<Count>(`select count(*) as n from ${table}`)).map(({ n }) => n),
        );
      }
    });
    return Object.fromEntries(tables.map((table, at) => [table, counts[at] ?? -1]));
  }
  interface Count {
    readonly n: number;
  }

  const of = (n: number) => ({
    asks: n,
    resting_questions: n,
    imports: n,
    api_creations: n,
    inbox_mails: n,
  });

  test("what is past its day goes, of every organisation, and what has another day stays", async () => {
    const [past, other, later] = [
      await anOrganisation(fresh().database),
      await anOrganisation(fresh().database),
      await anOrganisation(fresh().database),
    ];
    await leftovers(past, TODAY);
    await leftovers(other, TODAY);
    await leftovers(later, addDays(TODAY, 1));
    await keepHouse(installation());
    expect(await counted(past)).toEqual(of(0));
    expect(await counted(other)).toEqual(of(0));
    expect(await counted(later)).toEqual(of(1));
  });

  test("the job begins at once, tells by its kind alone what failed, goes on, and stops", async () => {
    const organisation = await anOrganisation(fresh().database);
    await leftovers(organisation, TODAY);
    const told: string[] = [];
    let isBroken = true;
    const job = startHousekeeping(
      installation(() => {
        if (isBroken) throw new TypeError("ada@example.net");
        return NOW;
      }),
      (what) => told.push(what),
      5,
    );
    await vi.waitFor(() => expect(told[0]).toContain("TypeError"));
    expect(told.join("\n")).not.toContain("ada@");
    isBroken = false;
    await vi.waitFor(async () => expect(await counted(organisation)).toEqual(of(0)));
    await job.stop();
    await leftovers(organisation, TODAY);
    expect(await counted(organisation)).toEqual(of(1));
  });
});
