import type { Day, Instant } from "@consentry/kernel";

import { recordActs } from "../../../consent/acts/record-acts.ts";
import { suppress } from "../../../consent/suppressions/suppressions.ts";
import { keepWording } from "../../../consent/wordings/wordings.ts";
import {
  prefixesOf,
  sealRejected,
  sealStaged,
} from "../../../contacts/import/staging/batch-content.ts";
import { recordFacts } from "../../../contacts/contacts/facts.ts";
import { storedNumber } from "../../../contacts/numbers/numbers.ts";
import { setNumber } from "../../../contacts/numbers/set-number.ts";
import { addToList, makeList } from "../../../contacts/lists/lists.ts";
import { NOW, valueOf, type Ground } from "../../../contacts/testing/organisation.ts";
import { acrossOrganisations, type Database } from "../../../database/database.ts";
import { newId } from "../../../database/organisation-id.ts";
import type { SqlValue, Tx } from "../../../database/transaction.ts";
import { makeMonthsAhead } from "../../../measurement/months.ts";

export const ADDRESS = "Ada.Lovelace-1815@example.org";
export const NAME = "Augusta Byron-Lovelace";
/** Of a range that is kept for stories (ARCEP). */
export const TELEPHONE = "+33639980001";
export const NOTE = "weaves algebraical patterns";

export const WORDING = {
  language: "en",
  question: "Yes, send me the letter of the choir.",
  explanation: "You can stop it at any time.",
  shownAs: "<form><label>Yes</label></form>",
} as const;

export interface Somebody {
  readonly id: string;
  readonly source: string;
  readonly delivery: string;
  readonly message: string;
  readonly import: string;
}

/**
 * Somebody of whom there is something in every table that knows people, under the address, the
 * name and the note above; written as the program writes it, where that takes little.
 */
export async function somebodyEverywhere(
  database: Database,
  ground: Ground,
  events = 2,
): Promise<Somebody> {
  await acrossOrganisations(database, (tx) => makeMonthsAhead(tx, "2026-11-01" as never));
  const { id, source, email } = await ground.aContact({
    email: ADDRESS,
    locale: "fr",
    attributes: { name: NAME, note: NOTE },
    tags: [NOTE],
  });
  const key = ground.keys.addressKey(email);
  const at = { id, source, delivery: newId(), message: newId(), import: newId() };
  await ground.within(async (tx) => {
    const put = inserter(tx, ground.id);
    const given = {
      written: TELEPHONE,
      country: null,
      source: null,
      collectedOn: "2026-05-02" as Day,
    };
    valueOf(await setNumber(tx, ground, id, given, NOW));
    await consents(tx, ground, at, key);
    await mailing(put, at, { events, tx, organisation: ground.id });
    await messages(put, at, key);
    await texts(put, at, ground);
    await importedRows(put, ground, at, key);
    await rest(put, at, key);
  });
  return at;
}

async function texts(put: Put, { id }: Somebody, { keys }: Ground): Promise<void> {
  const text = newId();
  const number = { number: TELEPHONE, number_key: keys.numberKey(storedNumber(TELEPHONE)) };
  await put("texts", {
    ...number,
    text_id: text,
    contact_id: id,
    kind: "order",
    state: "sent",
    country: "FR",
    sender: "36000",
    segments: 1,
    accepted_by: "system",
    accepted_at: NOW,
    due_at: NOW,
    expires_at: NOW,
    is_urgent: false,
    keep_until: "2027-01-01",
  });
  await put("text_contents", { text_id: text, body: `To ${NAME}`, keep_until: "2027-01-01" });
  await put("incoming_texts", {
    ...number,
    incoming_id: newId(),
    contact_id: id,
    written_to: "36000",
    carrier: "local",
    body: NOTE,
    read_as: "other",
    received_at: NOW,
    keep_until: "2027-01-01",
  });
  await put("inbox_texts", {
    ...number,
    inbox_text_id: newId(),
    sender: "36000",
    body: `To ${NAME}`,
    direction: "out",
    handed_in_by: "system",
    at: NOW,
    keep_until: "2027-01-01",
  });
}

type Put = (table: string, row: Readonly<Record<string, SqlValue>>) => Promise<number>;

function inserter(tx: Tx, organisation: string): Put {
  return (table, row) => {
    const names = Object.keys(row);
    return tx.run(
      `insert into ${table} (organisation_id, ${names.join(", ")})
       values ($1, ${names.map((_, at) => `$${at + 2}`).join(", ")})`,
      [organisation, ...Object.values(row)],
    );
  };
}

async function consents(tx: Tx, ground: Ground, { id }: Somebody, key: Uint8Array): Promise<void> {
  const list = { name: "Letter", purpose: "send.newsletter", isPublic: true } as const;
  const { id: news } = valueOf(await makeList(tx, ground.id, list));
  await addToList(tx, ground.id, news, [id], NOW);
  await recordFacts(tx, ground.id, [{ contact: id, kind: "replied", at: NOW }], NOW);
  const wording = await keepWording(tx, ground.id, WORDING);
  await recordActs(
    tx,
    { organisation: ground.id, keys: ground.keys, contact: id },
    [{ purpose: "send.newsletter", channel: "email", action: "given", wording }],
    {
      method: "form",
      place: null,
      actor: "contact",
      at: "2026-05-02T09:00:00Z" as Instant,
      evidence: { address: ADDRESS, note: NOTE },
    },
  );
  await suppress(tx, ground.id, [
    {
      addressKey: key,
      channel: "email",
      topic: null,
      reason: "bounced",
      since: NOW,
      until: "2027-01-01" as never,
      saidBy: "system",
    },
  ]);
}

async function mailing(
  put: Put,
  { id, delivery }: Somebody,
  {
    events,
    tx,
    organisation,
  }: { readonly events: number; readonly tx: Tx; readonly organisation: string },
): Promise<void> {
  const [identity, campaign, automation, run] = [newId(), newId(), newId(), newId()];
  await put("sender_identities", {
    identity_id: identity,
    name: "Choir",
    address: "choir@example.com",
    legal_identity: "Choir, 1 High Street",
  });
  await put("campaigns", {
    campaign_id: campaign,
    name: "November letter",
    purpose: "send.newsletter",
    identity_id: identity,
    writing: {},
    measuring: {},
    state: "finished",
  });
  await put("campaign_links", { campaign_id: campaign, number: 1, url: "https://choir.example/" });
  await put("campaign_audiences", {
    campaign_id: campaign,
    version: 1,
    asked_at: NOW,
    audience: { mailable: { contacts: [id] } },
    keep_until: "2026-12-21",
  });
  await put("deliveries", {
    campaign_id: campaign,
    delivery_id: delivery,
    contact_id: id,
    state: "sent",
    due_at: NOW,
    sent_at: NOW,
    open_level: "individual",
    click_level: "individual",
    purposes: ["track.open.individual"],
    keep_until: "2027-05-21",
  });
  await put("campaign_texts", {
    campaign_id: campaign,
    delivery_id: delivery,
    sender: "Choir",
    country: "FR",
    segments: 1,
  });
  await put("campaign_responses", {
    campaign_id: campaign,
    delivery_id: delivery,
    kind: "delivered",
    at: NOW,
  });
  await tx.run(
    `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal, link,
       is_machine, contact_id, purposes, keep_until)
     select $1, $2, timestamptz '2026-11-21T09:00:00Z' + n * interval '10 seconds', $3,
            case when n % 2 = 1 then 'open' else 'click' end, case when n % 2 = 1 then 0 else 1 end,
            false, $4, '{track.open.individual}', '2028-11-21'
       from generate_series(1, $5::integer) as n`,
    [organisation, campaign, delivery, id, events],
  );
  for (const setting of ["hygiene.inactive"]) {
    await tx.run("select set_config('consentry.purpose', $1, true)", [setting]);
  }
  await put("last_open_days", { contact_id: id, day: "2026-11-20" });
  await put("hygiene_rests", { contact_id: id, since: "2026-10-01", ended_on: "2026-11-01" });
  await tx.run("select set_config('consentry.purpose', '', true)");
  await put("automations", { automation_id: automation, name: "Welcome", draft: {} });
  await put("automation_versions", {
    automation_id: automation,
    version: 1,
    definition: {},
    made_by: "system",
    made_at: NOW,
  });
  await put("automation_runs", {
    automation_id: automation,
    run_id: run,
    contact_id: id,
    version: 1,
    entered_at: NOW,
    entered_on: "2026-11-21",
    step_id: newId(),
    since: NOW,
    due_at: NOW,
    keep_until: "2027-05-21",
  });
  await put("automation_moves", {
    automation_id: automation,
    run_id: run,
    step_id: newId(),
    at: NOW,
    outcome: "sent",
    keep_until: "2027-05-21",
  });
  await put("automation_arrivals", { automation_id: automation, contact_id: id, at: NOW });
}

async function messages(put: Put, { id, message }: Somebody, key: Uint8Array): Promise<void> {
  const mail = Buffer.from(`To: ${ADDRESS}\r\nSubject: ${NAME}\r\n\r\n${NOTE}\r\n`);
  await put("messages", {
    message_id: message,
    kind: "order",
    state: "sent",
    recipient: ADDRESS,
    recipient_name: NAME,
    address_key: key,
    reference: NOTE,
    metadata: { note: NOTE },
    accepted_by: "system",
    accepted_at: NOW,
    due_at: NOW,
    is_urgent: false,
    keep_until: "2027-05-21",
  });
  await put("message_contents", {
    message_id: message,
    subject: `Your order, ${NAME}`,
    text: NOTE,
    html: `<p>${NOTE}</p>`,
    keep_until: "2027-01-21",
  });
  await put("message_attachments", {
    message_id: message,
    position: 0,
    name: `${NAME}.txt`,
    media_type: "text/plain",
    bytes: Buffer.from(NOTE),
  });
  await put("message_events", {
    message_id: message,
    event_id: newId(),
    kind: "deferred",
    at: NOW,
    code: "450 4.2.0",
    detail: `<${ADDRESS}>: later`,
  });
  await put("service_mails", {
    mail_id: newId(),
    kind: "confirm-consent",
    sender: "choir@example.com",
    recipient: ADDRESS,
    address_key: key,
    message: mail,
    due_at: NOW,
    keep_until: NOW,
  });
  await put("inbox_mails", {
    mail_id: newId(),
    folder: "inbox",
    sender: "choir@example.com",
    recipient: ADDRESS.toLowerCase(),
    subject: NAME,
    came: "whole",
    handed_in_by: "system",
    message: mail,
    received_at: NOW,
    keep_until: "2026-12-21T00:00:00Z",
  });
  await put("incoming_mails", {
    incoming_id: newId(),
    came_by: "smtp",
    digest: Buffer.alloc(32, 7),
    kind: "reply",
    found_by: "address",
    contact_id: id,
    address_key: key,
    said: "stop",
    followed: [],
    message: mail,
    received_at: NOW,
    keep_until: "2027-05-21",
  });
}

async function importedRows(
  put: Put,
  { keys }: Ground,
  { source, import: number }: Somebody,
  key: Uint8Array,
): Promise<void> {
  const salts = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] as const;
  const row = {
    line: 2,
    email: ADDRESS,
    locale: null,
    country: "FR",
    attributes: { name: NAME, note: NOTE },
    tags: [],
    collectedOn: "2026-05-02" as never,
    consents: [],
    suppressedSince: null,
  };
  const other = { ...row, line: 3, email: "grace-1906@example.org", attributes: {} };
  const staged = { rows: [row, other], keys: [key, Buffer.alloc(32, 9)] };
  const refused = [
    { line: 4, table: null, reason: "damaged-text" as const, cells: [` ${ADDRESS} `, NAME] },
    { line: 5, table: null, reason: "no-address" as const, cells: ["", "Grace"] },
  ];
  await put("imports", {
    import_id: number,
    source_id: source,
    file_name: "people.csv",
    file_sha256: Buffer.alloc(32, 3),
    file_bytes: 200,
    file_kind: { container: "text", tables: [{ columns: ["email", "name"] }] },
    mapping: {},
    mapping_sha256: Buffer.alloc(32, 4),
    read_on: "2026-11-21",
    state: "checked",
    staged_salt: salts[0],
    rejected_salt: salts[1],
    batches_read: 1,
    rows_read: 4,
    started_by: "system",
    started_at: NOW,
    keep_until: "2026-12-21",
  });
  await put("import_batches", {
    import_id: number,
    number: 0,
    tally: { good: 2 },
    address_keys: prefixesOf(staged.keys),
    staged: sealStaged(staged, keys.ofContact(salts[0]).evidenceKey),
    rejected: sealRejected(refused, keys.ofContact(salts[1]).evidenceKey),
  });
}

async function rest(put: Put, { id, source, import: number }: Somebody, key: Uint8Array) {
  await put("asks", {
    ask_id: newId(),
    source_id: source,
    email: ADDRESS,
    address_key: key,
    locale: "fr",
    answers: JSON.stringify([{ purpose: "send.newsletter", action: "given" }]),
    requested_at: NOW,
    expires_at: NOW,
  });
  await put("resting_questions", {
    address_key: key,
    purpose: "track.open.individual",
    channel: "email",
    answer: "refused",
    until: "2027-05-21",
  });
  await put("unproven_choices", {
    contact_id: id,
    purpose: "send.commercial",
    channel: "email",
    reason: "no-moment",
    written: NOTE,
    import_id: number,
    recorded_at: NOW,
  });
  const request = newId();
  await put("rights_requests", {
    request_id: request,
    kind: "access",
    came_by: "reply",
    contact_id: id,
    address_key: key,
    address: ADDRESS,
    words: NOTE,
    received_on: "2026-11-20",
    made_at: NOW,
    made_by: "contact",
    due_on: "2026-12-21",
    keep_until: "2027-12-21",
  });
  await put("rights_steps", {
    request_id: request,
    step: 1,
    at: NOW,
    by: "contact",
    kind: "received",
  });
  await put("rights_recipients", {
    request_id: request,
    recipient: 1,
    name: "Shop",
    told_by: "webhook",
    told_at: NOW,
  });
  await put("last_questions", {
    contact_id: id,
    counted_from: "2023-11-21",
    due_on: "2026-11-21",
    asked_at: NOW,
  });
  await put("retention_holds", {
    hold_id: newId(),
    kind: "contact",
    contact_id: id,
    address_key: key,
    reason: NOTE,
    made_by: "system",
    made_at: "2026-11-01T09:00:00Z",
    // Over since the day before: it stays in its table, and stops nothing.
    until: "2026-11-20",
  });
  const [breach, letter] = [newId(), newId()];
  await put("breaches", {
    breach_id: breach,
    version: 1,
    content: {},
    aware_at: NOW,
    role: "controller",
    made_at: NOW,
    changed_at: NOW,
  });
  await put("breach_letters", {
    letter_id: letter,
    breach_id: breach,
    audience: {},
    texts: { fr: { subject: "What happened", paragraphs: ["Nothing bad."] } },
    people: 1,
    unreachable: 0,
    started_at: NOW,
    said_by: "system",
  });
  await put("breach_told", { letter_id: letter, contact_id: id, queued_at: NOW });
  await put("staff_acts", {
    act_id: newId(),
    actor: "member:1",
    deed: "saw",
    operation: "getPerson",
    contact_id: id,
    at: NOW,
    keep_until: "2027-11-21",
  });
  const endpoint = newId();
  const event = newId();
  await put("webhook_endpoints", {
    endpoint_id: endpoint,
    name: "Shop",
    url: "https://shop.example/hook?secret=1",
    kinds: ["consent.given"],
    made_by: "system",
    made_at: NOW,
  });
  await put("webhook_events", {
    event_id: event,
    kind: "consent.given",
    at: NOW,
    contact_id: id,
    about: { contact: id },
    keep_until: "2026-12-21T00:00:00Z",
  });
  await put("webhook_deliveries", { endpoint_id: endpoint, event_id: event, due_at: NOW });
}
