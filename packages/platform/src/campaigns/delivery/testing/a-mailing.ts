import { setTimeout as pause } from "node:timers/promises";

import { EmailAddress, err, ok, type Instant, type Result } from "@consentry/kernel";
import { parseQuestion, permitSend } from "@consentry/law";
import type { DeliveryFailure, Taken, Transport } from "@consentry/mail";

import { anOrganisation, type TestOrganisation } from "../../../consent/testing/people.ts";
import { withOrganisation, type Database } from "../../../database/database.ts";
import { newId } from "../../../database/organisation-id.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { DecidedPerson } from "../../deciding/decided.ts";
import type { MessageWriter } from "../run.ts";
import type { DeliveryWork } from "../worker/worker.ts";

export const NOW = "2026-11-21T09:30:00Z" as Instant;

/** A campaign whose messages wait. */
export interface Mailing {
  readonly organisation: TestOrganisation;
  readonly campaign: string;
  readonly within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** How many messages are in each state. */
  states(): Promise<Readonly<Record<string, number>>>;
  state(): Promise<{ readonly state: string; readonly because: string | null }>;
}

/** An organisation that is sending to so many people, `person.N@example.org`, all of them due. */
export async function aMailing(
  database: Database,
  people: number,
  changes: { readonly perHour?: number; readonly state?: string } = {},
): Promise<Mailing> {
  const organisation = await anOrganisation(database);
  const { id } = organisation;
  const campaign = newId();
  const within: Mailing["within"] = (work) => withOrganisation(database, id, work);
  await within(async (tx) => {
    await addPeople(tx, id, people);
    await tx.run(
      `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity)
       values ($1, $1, 'Choir', 'choir@example.org', 'Choir, 1 High Street')`,
      [id],
    );
    await tx.run(
      `insert into campaigns (organisation_id, campaign_id, name, purpose, identity_id, writing,
         measuring, state, per_hour, planned_at, started_at)
       values ($1, $2, 'November', 'send.newsletter', $1, '{}', '{}', $3, $4, $5, $5)`,
      [id, campaign, changes.state ?? "sending", changes.perHour ?? null, NOW],
    );
    await tx.run(
      `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, due_at,
         keep_until)
       select $1, $2, gen_random_uuid(), contact_id, $3, '2027-05-21'
         from contacts where organisation_id = $1`,
      [id, campaign, NOW],
    );
  });
  return {
    organisation,
    campaign,
    within,
    async states() {
      const rows = await within((tx) =>
        tx.rows<{ readonly state: string; readonly count: number }>(
          `select state, count(*)::int as count from deliveries
            where organisation_id = $1 and campaign_id = $2 group by state`,
          [id, campaign],
        ),
      );
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    },
    async state() {
      const [row] = await within((tx) =>
        tx.rows<{ readonly state: string; readonly because: string | null }>(
          `select state, paused_because as because from campaigns
            where organisation_id = $1 and campaign_id = $2`,
          [id, campaign],
        ),
      );
      if (row === undefined) throw new Error("the campaign is gone");
      return row;
    },
  };
}

/** Who all agreed to the newsletter in May. */
export async function addPeople(tx: Tx, organisation: string, people: number): Promise<void> {
  await tx.run(
    `insert into sources (organisation_id, source_id, kind, name, declared_by)
     values ($1, $1, 'form', 'Web form', 'system')`,
    [organisation],
  );
  await tx.run(
    `insert into contacts (organisation_id, contact_id, email, address_key, country, kind, attributes,
       source_id, collected_on, keep_until, keep_rule)
     select $1, gen_random_uuid(), 'person.' || n || '@example.org', sha256(n::text::bytea), 'FR',
            'b2c', jsonb_build_object('first_name', 'Ada ' || n), $1, '2026-05-02', '2029-05-02', 'FR-16'
       from generate_series(1, $2::int) as n`,
    [organisation, people],
  );
  await tx.run(
    `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
     select $1, contact_id, address_key, address_key from contacts where organisation_id = $1`,
    [organisation],
  );
  await tx.run(
    `insert into consent_states (organisation_id, contact, purpose, channel, action, at)
     select $1, address_key, 'send.newsletter', 'email', 'given', '2026-05-02T10:00:00Z'
       from contacts where organisation_id = $1`,
    [organisation],
  );
}

/** Law's yes to a newsletter that was agreed to, and no measurement. */
export function permitted(organisation: string, contact: string, now: Instant): DecidedPerson {
  const question = parseQuestion({
    act: "send",
    on: "2026-11-21",
    jurisdiction: "FR",
    channel: "email",
    message: "newsletter",
    recipient: "b2c",
    relation: "subscriber",
    facts: {
      consents: [
        { purpose: "send.newsletter", channel: "email", state: "given", at: "2026-05-02" },
      ],
      source: { kind: "form" },
      collectedAt: "2026-05-02",
      optOut: { atCollection: true, inMessage: true },
      suppressed: false,
      identityShown: true,
    },
  });
  if (!question.ok) throw new Error("a test's own question is wrong");
  const permit = permitSend(question.value, { organisation, contact }, now);
  if (!permit.ok) throw new Error("law refuses what a test takes for granted");
  const decision = { outcome: "permitted" } as never;
  return {
    contact,
    decisionId: Buffer.alloc(32, 1),
    send: { may: true, permit: permit.value, decision },
    open: { level: "none", refused: [] },
    click: { level: "none", refused: [] },
  };
}

/** What a relay of the tests was given, by address. */
export class Post implements Transport {
  readonly got: string[] = [];
  /** What it says to a mail; left alone it takes everything. */
  answer: (
    recipient: string,
  ) => Result<Taken, DeliveryFailure> | Promise<Result<Taken, DeliveryFailure>> = () =>
    ok({ relay: "test", code: "250" });

  async deliver({
    recipient,
  }: {
    readonly recipient: EmailAddress;
  }): Promise<Result<Taken, DeliveryFailure>> {
    const answer = await this.answer(recipient.reveal());
    if (answer.ok || answer.error.kind === "unknown") this.got.push(recipient.reveal());
    await pause(1);
    return answer;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

export function refusal(changes: Partial<DeliveryFailure>): Result<never, DeliveryFailure> {
  return err({
    kind: "for-good",
    about: "recipient",
    code: "550 5.1.1",
    relay: "test",
    ...changes,
  });
}

/** Writes an address on nothing. */
export const PLAIN_WRITER: MessageWriter = {
  write({ reader }) {
    const recipient = EmailAddress.parse(reader.email);
    if (!recipient.ok) throw new Error("a test's own address is wrong");
    const mail = {
      sender: recipient.value,
      recipient: recipient.value,
      message: Buffer.from("Hi\r\n"),
    };
    return Promise.resolve(ok(mail));
  },
};

/** A worker's work on these parts; what it reports is kept. */
export function aWork(
  database: Database,
  { organisation, campaign }: Mailing,
  parts: {
    readonly transport: Transport;
    readonly writer?: MessageWriter;
    readonly decide?: (contact: string) => DecidedPerson;
    readonly now?: () => Instant;
    readonly atOnce?: number;
    readonly perHour?: number;
  },
): DeliveryWork & { readonly reports: string[] } {
  const reports: string[] = [];
  const now = parts.now ?? (() => NOW);
  const decide = parts.decide ?? ((contact) => permitted(organisation.id, contact, now()));
  return {
    database,
    now,
    reports,
    report: (what) => void reports.push(what),
    plan: () => Promise.resolve(),
    open: (whose, which) =>
      Promise.resolve(
        whose === organisation.id && which === campaign
          ? {
              run: {
                organisation,
                campaign: { id: campaign, perHour: parts.perHour ?? null } as never,
                decide: (_tx, contacts) => Promise.resolve(contacts.map(decide)),
                writer: parts.writer ?? PLAIN_WRITER,
                transport: parts.transport,
                atOnce: parts.atOnce ?? 10,
              },
              close: () => undefined,
            }
          : "other",
      ),
  };
}
