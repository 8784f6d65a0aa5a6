import { assertNever, type Instant } from "@consentry/kernel";

import { keptUntil } from "../../../campaigns/audience/plan-deliveries.ts";
import { HELD_BACK_BY } from "../../../campaigns/deciding/decided.ts";
import { statement } from "../../../database/statement.ts";
import { channelsOf, type SendingStep } from "../../definition.ts";
import type { Run, Taken, Walk } from "../run.ts";
import { whoseMailRests } from "../whose-mail-rests.ts";

/**
 * Hands each person's message to the campaign of the step, which asks law, writes and sends it as
 * any other; then looks what became of it. Whoever has a row gets no second, however often this is
 * done. Who was not sent it leaves with the reason; whose requested mail rests is through. Where an
 * automation sends by several channels both go on: by another they may get something.
 */
export async function message(
  walk: Walk,
  step: SendingStep,
  runs: readonly Run[],
): Promise<readonly Taken[]> {
  const { tx, organisation, automation, version, now } = walk;
  const own = [organisation, automation, version, step.id];
  const isMixed = channelsOf(walk.definition).length > 1;
  const resting = step.kind === "text" ? NOBODY : await whoRests(walk, runs);
  const fresh = runs.filter(({ hasBegun, contact }) => !hasBegun && !resting.has(contact));
  if (fresh.length > 0) {
    await tx.run(HAND_OVER, [
      ...own,
      fresh.map(({ contact }) => contact),
      fresh.map(({ enteredOn }) => enteredOn),
      now,
      keptUntil(now),
    ]);
  }
  const begun = runs.filter(({ hasBegun }) => hasBegun);
  const fates = new Map(
    (await fatesOf(walk, own, begun)).map(({ id, ...fate }) => [id, fate] as const),
  );
  return runs.map((run): Taken => {
    if (!run.hasBegun && resting.has(run.contact)) return { kind: isMixed ? "pass" : "end" };
    if (!run.hasBegun) return { kind: "stay", until: secondsAfter(now, FIRST_LOOK_SECONDS) };
    const taken = takenOf(fates.get(run.id), run, now);
    return isMixed && taken.kind === "leave" && isHeldBack(taken.reason) ? WITHHELD : taken;
  });
}

const WITHHELD: Taken = { kind: "on", outcome: "withheld" };

/** Of a reason as `skipReason` writes it. */
function isHeldBack(reason: string): boolean {
  return HELD_BACK_BY.some((by) => reason.startsWith(`${by}:`));
}

/** From opening no mail follows nothing for texts. */
const NOBODY: ReadonlySet<string> = new Set();

function whoRests(
  { tx, organisation, definition, now }: Walk,
  runs: readonly Run[],
): Promise<ReadonlySet<string>> {
  const contacts = runs.flatMap(({ hasBegun, contact }) => (hasBegun ? [] : [contact]));
  return whoseMailRests(tx, organisation, definition.sending, contacts, now);
}

interface Fate {
  readonly state: "waiting" | "in-flight" | "sent" | "bounced" | "skipped" | "cancelled" | null;
  readonly reason: string | null;
}

function takenOf(fate: Fate | undefined, { since }: Run, now: Instant): Taken {
  if (fate === undefined || fate.state === null) return { kind: "leave", reason: "gone" };
  switch (fate.state) {
    case "sent":
      return { kind: "on", outcome: "sent" };
    case "waiting":
    case "in-flight":
      return { kind: "stay", until: secondsAfter(now, patience(since, now)) };
    case "bounced":
      return { kind: "leave", reason: `bounced:${fate.reason ?? ""}` };
    case "skipped":
      return { kind: "leave", reason: fate.reason ?? "skipped" };
    case "cancelled":
      return { kind: "leave", reason: fate.reason ?? "cancelled" };
    default:
      return assertNever(fate.state);
  }
}

/** A message that is due leaves within seconds. */
const FIRST_LOOK_SECONDS = 5;
/** Then a quarter of the time it has waited already: a campaign that stands costs little. */
const LONGEST_LOOK_SECONDS = 60 * 60;

function patience(since: Instant, now: Instant): number {
  const waited = (Date.parse(now) - Date.parse(since)) / 1000;
  return Math.min(LONGEST_LOOK_SECONDS, Math.max(FIRST_LOOK_SECONDS, Math.ceil(waited / 4)));
}

function secondsAfter(at: Instant, seconds: number): Instant {
  const moment = new Date(Date.parse(at) + seconds * 1000);
  return moment.toISOString().replace(/\.\d{3}Z$/, "Z") as Instant;
}

async function fatesOf(
  { tx }: Walk,
  own: readonly (string | number)[],
  runs: readonly Run[],
): Promise<readonly (Fate & { readonly id: string })[]> {
  if (runs.length === 0) return [];
  return tx.rows(FATES, [
    ...own,
    runs.map(({ id }) => id),
    runs.map(({ contact }) => contact),
    runs.map(({ enteredOn }) => enteredOn),
  ]);
}

/** People who were erased meanwhile are passed over, and found to be gone. */
const HAND_OVER = statement(
  "deliveries.of_step",
  `insert into deliveries
     (organisation_id, campaign_id, delivery_id, contact_id, entered_on, due_at, keep_until)
   select $1, step.campaign_id, gen_random_uuid(), contact.contact_id, given.entered_on, $7, $8
     from campaigns as step
    cross join unnest($5::uuid[], $6::date[]) as given (contact_id, entered_on)
     join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = given.contact_id
    where step.organisation_id = $1 and step.automation_id = $2
      and step.automation_version = $3 and step.step_id = $4
      for key share of contact
   on conflict (organisation_id, contact_id, campaign_id, entered_on) do nothing`,
);

const FATES = statement<Fate & { readonly id: string }>(
  "deliveries.fates_at_step",
  `select given.run_id as id, delivery.state, delivery.reason
     from campaigns as step
    cross join unnest($5::uuid[], $6::uuid[], $7::date[]) as given (run_id, contact_id, entered_on)
     left join deliveries as delivery
       on delivery.organisation_id = $1 and delivery.campaign_id = step.campaign_id
      and delivery.contact_id = given.contact_id and delivery.entered_on = given.entered_on
    where step.organisation_id = $1 and step.automation_id = $2
      and step.automation_version = $3 and step.step_id = $4`,
);
