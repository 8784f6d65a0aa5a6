import { addDays, type Day, type Instant } from "@consentry/kernel";
import { keepUntil, type RetentionFacts } from "@consentry/law";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aCampaign, keepCampaign } from "../campaigns/audience/testing/audience-ground.ts";
import { suppress } from "../consent/suppressions/suppressions.ts";
import { SECRET } from "../consent/testing/people.ts";
import { addContact } from "../contacts/contacts/add-contact.ts";
import { changeContact } from "../contacts/contacts/change-contact.ts";
import { recordFacts, type FactKind } from "../contacts/contacts/facts.ts";
import { aGround, valueOf, type Ground } from "../contacts/testing/organisation.ts";
import { newId } from "../database/organisation-id.ts";
import { doors, makeTestDatabase, type TestDatabase } from "../database/testing/in-every-door.ts";
import { makeMonthsAhead } from "../measurement/months.ts";
import { acrossOrganisations } from "../database/database.ts";
import { keepEventUntil } from "../measurement/recording/keep-event-until.ts";
import { verifyReport, type RetentionReport } from "./run/report.ts";
import { listRuns, readReport } from "./run/run-rows.ts";
import { takeRetentionTurns } from "./run/take-turns.ts";

const MONTHS = 60;
const PEOPLE_A_MONTH = 4;

/** The months of one life, on a day of which every month has one. */
const dayOfMonth = (month: number): Day =>
  `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-17` as Day;

type ContactOfLaw = NonNullable<RetentionFacts["contacts"]>[number];

/** One after the other, the same in every run of this test. */
function anyOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** What the test itself knows of somebody; law is asked with it and nothing else. */
interface Life {
  readonly id: string;
  readonly collectedOn: Day;
  readonly contacts: ContactOfLaw[];
  relation: "prospect" | "customer" | "ex-customer" | "subscriber";
  endedOn: Day | null;
}

const KIND_IN_LAW: Partial<Record<FactKind, ContactOfLaw["kind"]>> = {
  replied: "reply",
  purchased: "purchase",
  login: "login",
  "document-request": "document-request",
  autoreplied: "autoreply",
  delivered: "delivery",
};

/** Facts that come from the person, and such that do not. */
const FACTS = Object.keys(KIND_IN_LAW) as readonly (keyof typeof KIND_IN_LAW)[];

function dueOf({ collectedOn, contacts, relation, endedOn }: Life, on: Day): Day {
  const facts: RetentionFacts = { collectedAt: collectedOn, contacts };
  const asProspect = keepUntil("prospect", facts, on).until ?? on;
  if (relation !== "ex-customer" || endedOn === null) return asProspect;
  const asCustomer = keepUntil("customer", { relationEndedAt: endedOn }, on).until ?? on;
  return asProspect > asCustomer ? asProspect : asCustomer;
}

let made: TestDatabase;
let owner: Client;
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
  owner = new Client(made.connection);
  await owner.connect();
  // Row security holds an owner that is no administrator, too, and would show nothing.
  const { rows } = await owner.query<{ table: string }>(
    `select oid::regclass::text as table from pg_class
      where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
  );
  for (const { table } of rows) {
    await owner.query(`alter table ${table} no force row level security`);
  }
});
afterAll(async () => {
  await owner.end();
  await made.remove();
});

/** Tables that carry an end, from what they say of themselves, and what may stand past it. */
async function datedTables(): Promise<readonly { table: string; until: string; isDay: boolean }[]> {
  const { rows } = await owner.query<{ table: string; until: string; type: string }>(
    `select class.relname as table, attname as until, format_type(atttypid, null) as type
       from pg_class as class join pg_attribute on attrelid = class.oid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not relispartition and attnum > 0 and not attisdropped
        and obj_description(class.oid, 'pg_class') like '%scope: organisation%'
        and (attname = 'keep_until'
          or attname = substring(obj_description(class.oid, 'pg_class') from 'until: (\\w+)'))
      order by 1`,
  );
  return rows.map(({ table, until, type }) => ({ table, until, isDay: type === "date" }));
}

/** What stays in a row after its day names nobody, or waits for somebody. */
const MAY_STAY: Readonly<Record<string, string>> = {
  deliveries: "contact_id is null",
  imports: `state in ('applying', 'applied') and file_name = 'file' and staged_salt is null
    and rejected_salt is null`,
  rights_requests: "state = 'open'",
};

async function pastTheirDay(on: Day): Promise<readonly string[]> {
  const past: string[] = [];
  for (const { table, until, isDay } of await datedTables()) {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from ${table}
        where ${until} < ${isDay ? "$1::date" : "$1::date::timestamp at time zone 'UTC'"}
          and not (${MAY_STAY[table] ?? "false"})`,
      [on],
    );
    const [{ n } = { n: 0 }] = rows;
    if (n > 0) past.push(`${table}: ${n} rows past ${until} on ${on}`);
  }
  return past;
}

const COUNTED = [
  "asks",
  "resting_questions",
  "service_mails",
  "inbox_mails",
  "webhook_events",
  "api_creations",
  "message_contents",
  "messages",
  "incoming_mails",
  "rights_requests",
  "staff_alerts",
  "campaign_audiences",
  "contacts",
] as const;

async function rowsOf(table: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

/** One row of each kind that carries its day, as this month leaves them behind. */
async function leaveBehind(ground: Ground, campaign: string, on: Day): Promise<void> {
  const { id } = ground;
  const at = `${on}T08:00:00Z`;
  const hash = (what: string) => `sha256('${what} ${on}'::bytea)`;
  const message = newId();
  const rows: readonly string[] = [
    `asks (organisation_id, ask_id, source_id, email, address_key, locale, answers, requested_at,
       expires_at) select '${id}', '${newId()}', source_id, 'ada@example.net', ${hash("ask")}, 'en',
       '[{"purpose": "send.newsletter"}]', '${at}', '${addDays(on, 7)}' from sources limit 1`,
    `imports (organisation_id, import_id, source_id, file_name, file_sha256, file_bytes, file_kind,
       mapping, mapping_sha256, read_on, state, rejected_salt, started_by, started_at, keep_until)
       select '${id}', gen_random_uuid(), source_id, 'people.csv', sha256(state::bytea || ${hash("file")}),
         1, '{}', '{}', ${hash("map")}, '${on}', state, ${hash("salt")}, 'system', '${at}',
         '${addDays(on, 30)}'
       from (select source_id from sources limit 1) as source, unnest(array['checked', 'applied']) as state`,
    `import_batches (organisation_id, import_id, number, tally, address_keys, rejected)
       select '${id}', import_id, 0, '{}', '', ${hash("rejected")} from imports
        where read_on = '${on}'`,
    `service_mails (organisation_id, mail_id, kind, sender, recipient, address_key, message, due_at,
       keep_until) values ('${id}', '${newId()}', 'confirm-consent', 'choir@example.org',
       'ada@example.net', ${hash("mail")}, '', '${at}', '${addDays(on, 7)}')`,
    `inbox_mails (organisation_id, mail_id, folder, sender, recipient, subject, came, handed_in_by,
       message, received_at, keep_until) values ('${id}', '${newId()}', 'inbox', 'choir@example.org',
       'ada@example.net', '', 'whole', 'system', '', '${at}', '${addDays(on, 30)}')`,
    `webhook_events (organisation_id, event_id, kind, at, about, keep_until)
       values ('${id}', '${newId()}', 'campaign.finished', '${at}', '{}', '${addDays(on, 30)}')`,
    `api_creations (organisation_id, caller_id, named, request, made_id, until)
       values ('${id}', '${newId()}', ${hash("named")}, ${hash("named")}, '1', '${addDays(on, 1)}')`,
    `messages (organisation_id, message_id, kind, state, recipient, address_key, accepted_by,
       accepted_at, due_at, is_urgent, keep_until) values ('${id}', '${message}', 'order', 'sent',
       'ada@example.net', ${hash("to")}, 'system', '${at}', '${at}', false, '${addDays(on, 180)}')`,
    `message_contents (organisation_id, message_id, subject, text, keep_until)
       values ('${id}', '${message}', 'Your order', 'Thank you.', '${addDays(on, 60)}')`,
    `incoming_mails (organisation_id, incoming_id, came_by, digest, kind, followed, message,
       received_at, keep_until)
       values ('${id}', '${newId()}', 'smtp', ${hash("letter")}, 'reply', '{}', 'x', '${at}', '${addDays(on, 60)}'),
              ('${id}', '${newId()}', 'smtp', ${hash("report")}, 'bounce', '{}', null, '${at}', '${addDays(on, 180)}')`,
    `rights_requests (organisation_id, request_id, kind, came_by, received_on, made_at, made_by,
       due_on, state, settled_at, settled_by, keep_until)
       values ('${id}', '${newId()}', 'access', 'post', '${on}', '${at}', 'member:1',
         '${addDays(on, 30)}', 'done', '${at}', 'member:1', '${addDays(on, 365)}')`,
    `staff_alerts (organisation_id, alert_id, actor, operation, at, keep_until)
       values ('${id}', '${newId()}', 'member:1', 'exportContacts', '${at}', '${addDays(on, 365)}')`,
    `campaign_audiences (organisation_id, campaign_id, version, asked_at, keep_until)
       values ('${id}', '${campaign}', 1, '${at}', '${addDays(on, 1)}')`,
  ];
  await ground.within(async (tx) => {
    for (const row of rows) await tx.run(`insert into ${row}`);
  });
}

test("an organisation lives five years: every month everything past its day is gone", async () => {
  const { database } = made;
  const ground = await aGround(database);
  const { id: source } = await ground.aSource();
  const any = anyOf(7);
  const lives: Life[] = [];
  const removed: Record<string, number> = {};
  let now = "2022-01-17T09:00:00Z" as Instant;
  const installation = {
    database,
    secret: SECRET,
    publicUrl: "https://mail.example.org",
    now: () => now,
    uploads: "",
  };

  /** New people, and what becomes of those who are there. */
  async function live(on: Day, campaign: string): Promise<void> {
    await ground.within(async (tx) => {
      for (let person = 0; person < PEOPLE_A_MONTH; person += 1) {
        const relation = (["prospect", "customer", "subscriber"] as const)[any(3)] ?? "prospect";
        const given = { email: `${newId()}@example.org`, source, collectedOn: on, relation };
        const { id } = valueOf(
          await addContact(tx, ground, { ...given, country: "FR", kind: "b2c" }, now),
        );
        lives.push({ id, collectedOn: on, contacts: [], relation, endedOn: null });
      }
      for (let each = 0; each < 6; each += 1) {
        const life = lives[any(lives.length)];
        const kind = FACTS[any(FACTS.length)];
        if (life === undefined || kind === undefined) continue;
        valueOf(await recordFacts(tx, ground.id, [{ contact: life.id, kind, at: now }], now));
        const inLaw = KIND_IN_LAW[kind] ?? "delivery";
        life.contacts.push({ kind: inLaw, at: on, lawfullyObserved: undefined });
      }
      const leaving = lives[any(lives.length)];
      if (leaving?.relation === "customer") {
        valueOf(await changeContact(tx, ground.id, leaving.id, { relation: "ex-customer" }, now));
        Object.assign(leaving, { relation: "ex-customer", endedOn: on });
      }
      await tx.run(
        `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
           open_level, click_level, purposes, due_at, sent_at, keep_until)
         select $1, $2, gen_random_uuid(), contact_id, 'sent', 'individual', 'individual',
                array['track.open.individual'], $3, $3, $4 from contacts`,
        [ground.id, campaign, now, keepEventUntil(on)],
      );
      // Half of them open it: that keeps nobody for longer.
      await tx.run(
        `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal, link,
           is_machine, contact_id, purposes, keep_until)
         select $1, $2, $3, delivery_id, 'open', 0, false, contact_id,
                array['track.open.individual'], $4
           from deliveries where organisation_id = $1 and campaign_id = $2
            and hashtext(delivery_id::text) % 2 = 0`,
        [ground.id, campaign, now, keepEventUntil(on)],
      );
    });
    await leaveSomebody(on);
  }

  /** Somebody takes everything back, and is reduced to a hash some weeks later. */
  async function leaveSomebody(on: Day): Promise<void> {
    const life = lives[any(lives.length)];
    if (life === undefined || any(3) > 0) return;
    await ground.within(async (tx) => {
      const [row] = await tx.rows<{ key: Uint8Array }>(
        "select address_key as key from contacts where contact_id = $1",
        [life.id],
      );
      if (row === undefined) return;
      const since = `${on}T09:00:00Z` as Instant;
      const said = { reason: "unsubscribed", since, until: null, saidBy: "contact" } as const;
      await suppress(tx, ground.id, [
        { addressKey: row.key, channel: "all", topic: null, ...said },
      ]);
    });
  }

  let suppressions = 0;
  const left = new Set<string>();
  for (let month = 0; month < MONTHS; month += 1) {
    const on = dayOfMonth(month);
    now = `${on}T09:00:00Z` as Instant;
    await acrossOrganisations(database, (tx) => makeMonthsAhead(tx, on));
    const campaign = aCampaign({ state: "finished", madeAt: now, startedAt: now, finishedAt: now });
    await keepCampaign(ground, campaign);
    await live(on, campaign.id);
    await leaveBehind(ground, campaign.id, on);

    const before = await rowsOf("suppressions");
    const failures: unknown[] = [];
    await takeRetentionTurns(installation, (error) => failures.push(error));
    expect(failures).toEqual([]);

    expect(await pastTheirDay(on)).toEqual([]);
    suppressions = await rowsOf("suppressions");
    expect(suppressions).toBe(before);
    const report = await reportOf(ground, on);
    for (const { removed: tables } of report?.rules ?? []) {
      for (const [table, rows] of Object.entries(tables)) {
        removed[table] = (removed[table] ?? 0) + rows;
      }
    }
    // Whoever is there is there until the day that law says, counted from what came from them.
    const { rows: there } = await owner.query<{ id: string; until: Day }>(
      "select contact_id as id, to_char(keep_until, 'YYYY-MM-DD') as until from contacts",
    );
    const known = new Map(there.map(({ id, until }) => [id, until]));
    for (const life of lives) {
      const until = known.get(life.id);
      if (until === undefined) left.add(life.id);
      else expect([life.id, until]).toEqual([life.id, dueOf(life, on)]);
    }
    for (let at = lives.length - 1; at >= 0; at -= 1) {
      if (left.has(lives[at]?.id ?? "")) lives.splice(at, 1);
    }
  }

  expect(suppressions).toBeGreaterThan(5);
  expect(left.size).toBeGreaterThan(50);
  const came: Readonly<Record<string, number>> = {
    incoming_mails: MONTHS * 2,
    contacts: MONTHS * PEOPLE_A_MONTH,
    // Each answer that nobody confirmed left one question to rest.
    resting_questions: removed["asks"] ?? 0,
  };
  for (const table of COUNTED) {
    const vanished = (came[table] ?? MONTHS) - (await rowsOf(table));
    expect([table, removed[table]]).toEqual([table, vanished]);
  }
}, 120_000);

async function reportOf(ground: Ground, on: Day): Promise<RetentionReport | null> {
  return ground.within(async (tx) => {
    const [run] = await listRuns(tx, ground.id, { before: null, most: 1 });
    expect(run?.day).toBe(on);
    const report = run === undefined ? null : await readReport(tx, ground.id, run.id);
    if (report === null) return null;
    const verdict = verifyReport(report);
    expect(verdict.isValid).toBe(true);
    return verdict.isValid ? verdict.report : null;
  });
}
