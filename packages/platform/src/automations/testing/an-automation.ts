import { ok, type Instant } from "@consentry/kernel";
import type { ComposedMail, Transport } from "@consentry/mail";

import { openRun } from "../../campaigns/delivery/open-run.ts";
import { Health } from "../../campaigns/delivery/sending/health.ts";
import { takeTurn } from "../../campaigns/delivery/sending/turn.ts";
import { hasDue } from "../../campaigns/delivery/worker/whose-turn.ts";
import { Transports } from "../../campaigns/delivery/transports.ts";
import { readCampaign } from "../../campaigns/store/read-campaign.ts";
import { aDraft } from "../../campaigns/testing/a-draft.ts";
import { sendTexts, TextPost } from "../../campaigns/texting/testing/a-texting.ts";
import { recordActs } from "../../consent/acts/record-acts.ts";
import { SECRET } from "../../consent/testing/people.ts";
import type { NewContact } from "../../contacts/contacts/add-contact.ts";
import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import type { Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { checkAutomation } from "../check/check-automation.ts";
import { stepCampaigns } from "../check/step-campaigns.ts";
import { activate } from "../control/activate.ts";
import type { Definition } from "../definition.ts";
import { automate } from "../engine/keep-automating.ts";
import { letIn } from "../engine/let-in.ts";
import { makeAutomation } from "../store/keep-automation.ts";
import { aDefinition } from "./a-definition.ts";

export const PUBLIC_URL = "https://mail.example.org";

/** An automation under a clock that its test moves, and the post that its messages reach. */
export interface Stage {
  readonly ground: Ground;
  readonly automation: string;
  readonly identity: string;
  readonly mails: ComposedMail[];
  /** What its texts reach. */
  readonly texts: TextPost;
  now: Instant;
  /** Somebody who agreed to the newsletter, unless told otherwise. */
  aReader(changes?: Partial<NewContact> & { readonly agrees?: boolean }): Promise<string>;
  /** By hand. */
  enter(...contacts: readonly string[]): Promise<readonly string[]>;
  /** Everything that is due, messages too. */
  pass(): Promise<void>;
  /** The messages that are due, and the clock goes on a little; whether there was one. */
  send(): Promise<boolean>;
  /** The clock goes on by so many hours; then everything that is due. */
  hours(hours: number): Promise<void>;
  /** What became of each person, by contact. */
  fates(): Promise<Readonly<Record<string, string>>>;
  /** The steps somebody has behind them, with what came of each. */
  path(contact: string): Promise<readonly string[]>;
}

/** One that is active, with a sender who signs. */
export async function aStage(
  database: Database,
  definition: Partial<Definition>,
  prepare: (ground: Ground) => Promise<Partial<Definition>> = () => Promise.resolve({}),
): Promise<Stage> {
  const ground = await aGround(database);
  const { identity } = await aDraft(ground);
  const given = aDefinition({ ...definition, ...(await prepare(ground)) });
  const sending = { ...given.sending, identity };
  const start = "2026-11-21T09:30:00Z" as Instant;
  const { id: automation } = await ground.within(async (tx) => {
    const draft = { name: "Welcome", definition: { ...given, sending } };
    const made = valueOf(await makeAutomation(tx, ground.id, draft, start));
    const context = { tx, organisation: ground, keys: ground.keys, publicUrl: PUBLIC_URL };
    const checked = valueOf(await checkAutomation({ ...context, now: start }, made.id));
    const blocking = (checked.findings ?? []).filter(({ severity }) => severity === "block");
    if (blocking.length > 0) throw new Error(JSON.stringify(blocking));
    const by = { id: ground.id, keys: ground.keys, by: "member:1", now: start };
    valueOf(await activate(tx, by, made.id));
    return made;
  });
  const mails: ComposedMail[] = [];
  const transport: Transport = {
    deliver: (mail) => {
      mails.push(mail);
      return Promise.resolve(ok({ relay: "test", code: "250" }));
    },
    close: () => Promise.resolve(),
  };
  const stage: Stage = {
    ground,
    automation,
    identity,
    mails,
    texts: new TextPost(),
    now: start,
    async aReader({ agrees = true, ...changes } = {}) {
      const { id: contact } = await ground.aContact(changes);
      if (agrees) {
        await ground.within((tx) =>
          recordActs(
            tx,
            { organisation: ground.id, keys: ground.keys, contact },
            [{ purpose: "send.newsletter", channel: "email", action: "given", wording: null }],
            { method: "form", place: null, actor: "contact", at: start },
          ),
        );
      }
      return contact;
    },
    enter: (...contacts) =>
      ground.within((tx) =>
        letIn(tx, { organisation: ground.id, automation }, contacts, stage.now),
      ),
    async pass() {
      await automate({ database, now: () => stage.now });
      if (await stage.send()) await stage.pass();
    },
    async send() {
      const isAny = await sendDue(database, stage, transport);
      if (isAny) stage.now = after(stage.now, SOON_MS);
      return isAny;
    },
    async hours(hours) {
      stage.now = after(stage.now, hours * HOUR_MS);
      await stage.pass();
    },
    async fates() {
      const rows = await ground.within((tx) =>
        tx.rows<{ readonly contact: string | null; readonly fate: string }>(
          `select contact_id as contact, coalesce(reason, state) as fate
             from automation_runs where organisation_id = $1 and automation_id = $2`,
          [ground.id, automation],
        ),
      );
      return Object.fromEntries(rows.map(({ contact, fate }) => [contact ?? "erased", fate]));
    },
    async path(contact) {
      const rows = await ground.within((tx) =>
        tx.rows<{ readonly step: string; readonly outcome: string }>(
          `select move.step_id as step, outcome
             from automation_moves as move
             join automation_runs as run using (organisation_id, automation_id, run_id)
            where organisation_id = $1 and automation_id = $2 and contact_id = $3`,
          [ground.id, automation, contact],
        ),
      );
      return rows.map(({ step, outcome }) => `${step} ${outcome}`);
    },
  };
  return stage;
}

const HOUR_MS = 60 * 60 * 1000;
/** Behind the first look of a step at its message. */
const SOON_MS = 10_000;

function after(at: Instant, millis: number): Instant {
  return new Date(Date.parse(at) + millis).toISOString().replace(".000Z", "Z") as Instant;
}

/** One turn of the campaign of each message. @returns whether anything was due */
async function sendDue(database: Database, stage: Stage, transport: Transport): Promise<boolean> {
  const { ground, automation } = stage;
  const sent = (): number => stage.mails.length + stage.texts.got.length;
  const before = sent();
  const campaigns = await ground.within((tx) => stepCampaigns(tx, ground.id, automation));
  const skipped = () => ground.within((tx) => countSkipped(tx, ground.id));
  const skippedBefore = await skipped();
  const transports = new Transports({ transportOf: () => transport, connections: 2 });
  const installation = { database, secret: SECRET, publicUrl: PUBLIC_URL };
  for (const { id, state } of campaigns) {
    if (state !== "sending") continue;
    const campaign = await ground.within((tx) => readCampaign(tx, ground.id, id));
    if (campaign?.channel === "sms") {
      await sendTexts(database, { ground, campaign }, stage.texts, { now: stage.now });
      continue;
    }
    const opened = await openRun(installation, transports, ground.id, id);
    if (typeof opened === "string") throw new Error(opened);
    const run = { ...opened.run, database, now: () => stage.now, worker: newId() };
    const wanting = { organisation: ground.id, campaign: id, state: "sending" } as const;
    // A turn that finds nothing more due puts back what it is writing at that moment.
    while (await hasDue(database, wanting, stage.now)) {
      await takeTurn(run, new Health(), new AbortController().signal);
    }
    opened.close();
  }
  await transports.close();
  return sent() > before || (await skipped()) > skippedBefore;
}

async function countSkipped(
  tx: Parameters<typeof stepCampaigns>[0],
  organisation: string,
): Promise<number> {
  const [row] = await tx.rows<{ readonly count: number }>(
    `select count(*)::int as count from deliveries
      where organisation_id = $1 and state = 'skipped'`,
    [organisation],
  );
  return row?.count ?? 0;
}
