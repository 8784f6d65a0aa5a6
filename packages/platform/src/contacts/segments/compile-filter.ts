import { assertNever, err, ok, type Day, type Result } from "@consentry/kernel";
import type { MeasurePurpose, Reason } from "@consentry/law";

import { holds } from "../../consent/suppressions/suppressed-condition.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { whyNoWinBack } from "../../hygiene/no-win-back.ts";
import { BURST } from "../../measurement/reading/events.ts";
import { isRestricted } from "../contacts/restricted-condition.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SqlValue } from "../../database/transaction.ts";
import {
  purposesRead,
  type AttributeTest,
  type ConsentTest,
  type DayName,
  type Filter,
  type Leaf,
  type NumberOrder,
} from "./filter.ts";

/** A condition on the row `contact` of the table `contacts`, with what its `$1`, `$2`, … stand for. */
export interface Condition {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

export type CannotRead =
  /** It reads measurement that is not kept of single people, or not read here: an answer would be made up. */
  | { readonly kind: "measurement-not-kept" }
  /** It seeks people by their not opening anything: that may serve to stop mail, and nothing else. */
  | { readonly kind: "inactive-not-sought"; readonly reason: Reason };

export interface CompileFor {
  readonly organisation: OrganisationId;
  /** The day for which suppressions are asked. */
  readonly on: Day;
  /** What the transaction names as its purpose while it asks (`readingFor`); without it none is read. */
  readonly readsFor?: MeasurePurpose | null;
}

/**
 * Makes SQL of a filter. Those whose data are only kept answer no to every one. Values travel as parameters, never in the text; the first is always the
 * organisation. Every part is true or false for every row, so that `not` means what people mean.
 */
export function compileFilter(
  filter: Filter,
  { organisation, on, readsFor = null }: CompileFor,
): Result<Condition, CannotRead> {
  const purposes = purposesRead(filter);
  if (purposes.has("hygiene.inactive")) {
    return err({ kind: "inactive-not-sought", reason: whyNoWinBack(on) });
  }
  const isRead = [...purposes].every((purpose) => purpose === readsFor && isKept(purpose));
  if (!isRead) return err({ kind: "measurement-not-kept" });
  const values: SqlValue[] = [organisation];
  const compiling: Compiling = { on, add: (value) => `$${values.push(value)}` };
  const text = `contact.organisation_id = $1 and ${conditionOf(filter, compiling)}`;
  // Everybody is found as they are; what asks anything of them is a use of their data.
  if (isEverybody(filter)) return ok({ text, values });
  const day = `${compiling.add(on)}::date`;
  return ok({ text: `${text} and not ${isRestricted(day)}`, values });
}

function isEverybody(filter: Filter): boolean {
  return filter.kind === "and" && filter.of.length === 0;
}

interface Compiling {
  readonly on: Day;
  /** Adds a value and gives the name it has in the text. */
  readonly add: (value: SqlValue) => string;
}

function conditionOf(filter: Filter, compiling: Compiling): string {
  if (filter.kind === "and" || filter.kind === "or") return joined(filter, compiling);
  if (filter.kind === "not") return `not ${conditionOf(filter.filter, compiling)}`;
  return `(${leafOf(filter, compiling)})`;
}

/** All of nothing is everybody; any of nothing is nobody. */
function joined(
  { kind, of }: Extract<Filter, { kind: "and" | "or" }>,
  compiling: Compiling,
): string {
  if (of.length === 0) return kind === "and" ? "true" : "false";
  return `(${of.map((one) => conditionOf(one, compiling)).join(` ${kind} `)})`;
}

function leafOf(leaf: Leaf, compiling: Compiling): string {
  const { add, on } = compiling;
  switch (leaf.kind) {
    case "attribute":
      return attributeIs(leaf.name, leaf.test, add);
    case "tag":
      return `contact.tags @> array[${add(leaf.tag)}::text]`;
    case "list":
      return `exists (select from list_members as member where member.organisation_id = $1
        and member.list_id = ${add(leaf.list)}::uuid and member.contact_id = contact.contact_id)`;
    case "source":
      return `contact.source_id = ${add(leaf.source)}::uuid`;
    case "consent":
      return consentIs(leaf, add);
    case "day":
      return within(DAY_COLUMNS[leaf.day], leaf, add);
    case "fact":
      return `(select count(*) from contact_facts as fact where fact.organisation_id = $1
        and fact.contact_id = contact.contact_id and fact.kind = ${add(leaf.fact)}
        and ${within(utcDay("fact.at"), leaf, add)}) >= ${add(leaf.times)}`;
    case "country":
      return isOrMissing("contact.country", leaf.country, add);
    case "locale":
      return isOrMissing("contact.locale", leaf.locale, add);
    case "recipient":
      return `contact.kind = ${add(leaf.recipient)}`;
    case "relation":
      return `contact.relation = ${add(leaf.relation)}`;
    case "quarantined":
      return "contact.quarantined_by is not null";
    case "suppressed":
      return `exists (select from suppressions where ${holds({
        organisation: "$1",
        addressKey: leaf.channel === "sms" ? BY_TEXT : "contact.address_key",
        channel: add(leaf.channel),
        topic: add(leaf.list ?? ""),
        on: `${add(on)}::date`,
      })})`;
    case "measured":
      return measuredIs(leaf.signal, add);
    default:
      return assertNever(leaf);
  }
}

/** By text what closes the number counts, too. */
const BY_TEXT = `any (array(
  select contact.address_key
  union all
  select telephone.number_key from contact_numbers as telephone
   where telephone.organisation_id = $1 and telephone.contact_id = contact.contact_id))`;

type Add = Compiling["add"];

function isOrMissing(column: string, value: string | null, add: Add): string {
  return value === null
    ? `${column} is null`
    : `${column} is not null and ${column} = ${add(value)}`;
}

/** Days of the row are in UTC, as everywhere. */
function utcDay(column: string): string {
  return `(${column} at time zone 'UTC')::date`;
}

const DAY_COLUMNS: Readonly<Record<DayName, string>> = {
  collected: "contact.collected_on",
  "last-contact": "contact.last_contact_on",
  made: utcDay("contact.made_at"),
};

/** A row without the day is in no period, not even in one that is open on both sides. */
function within(
  column: string,
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
  add: Add,
): string {
  const bounds = [`${column} is not null`];
  if (from !== null) bounds.push(`${column} >= ${add(from)}::date`);
  if (to !== null) bounds.push(`${column} <= ${add(to)}::date`);
  return bounds.join(" and ");
}

function consentIs({ purpose, channel, state }: ConsentTest, add: Add): string {
  const row = `select from contact_keys as key
    join consent_states as state on state.organisation_id = $1 and state.contact = key.pseudonym
   where key.organisation_id = $1 and key.contact_id = contact.contact_id
     and state.purpose = ${add(purpose)} and state.channel = ${add(channel)}`;
  if (state === "never-asked") return `not exists (${row})`;
  if (state === "requested") return `exists (${row} and state.action is null)`;
  return `exists (${row} and state.action = ${add(state)})`;
}

/** Of single people, events are kept for these purposes and no other. */
function isKept(purpose: MeasurePurpose): boolean {
  return EVENT_PURPOSES.some((kept) => kept === purpose);
}

/**
 * Whoever has an event of their own doing; what a machine loaded is none. The database shows what
 * was collected for the purpose that is named, so none has to be asked for here. Found once for
 * all: asking person by person would look into each month for each.
 */
function measuredIs(signal: "open" | "click", add: Add): string {
  return `contact.contact_id in (
    select event.contact_id
      from (select contact_id, signal, is_machine or signal = 'click' and ${BURST} as is_machine
              from measure_events
             where organisation_id = $1 and signal = ${add(signal)}) as event
     where not event.is_machine)`;
}

function attributeIs(name: string, test: AttributeTest, add: Add): string {
  switch (test.type) {
    case "exists":
      return `contact.attributes ? ${add(name)}`;
    case "boolean":
      return held({ [name]: test.value }, add);
    case "list":
      return `${typed(name, "array", add)} and ${held({ [name]: [test.value] }, add)}`;
    case "text":
      return test.is === "equal"
        ? held({ [name]: test.value }, add)
        : `${typed(name, "string", add)}
           and strpos(contact.attributes ->> ${add(name)}, ${add(test.value)}) > 0`;
    case "date":
      return `${typed(name, "string", add)} and (contact.attributes ->> ${add(name)}) ~ ${A_DAY}
        and (contact.attributes ->> ${add(name)}) collate "C" ${DATE_ORDERS[test.is]} ${add(test.value)}`;
    case "number":
      // Only a case is sure not to cast what is no number.
      return `case when ${typed(name, "number", add)}
        then (contact.attributes ->> ${add(name)})::numeric ${NUMBER_SIGNS[test.is]} ${add(test.value)}::numeric
        else false end`;
    default:
      return assertNever(test);
  }
}

const A_DAY = String.raw`'^\d{4}-\d{2}-\d{2}$'`;

function held(value: object, add: Add): string {
  return `contact.attributes @> ${add(JSON.stringify(value))}::jsonb`;
}

function typed(name: string, type: "array" | "string" | "number", add: Add): string {
  return `jsonb_typeof(contact.attributes -> ${add(name)}) is not distinct from '${type}'`;
}

const DATE_ORDERS = { equal: "=", before: "<", after: ">" } as const;

const NUMBER_SIGNS: Readonly<Record<NumberOrder, string>> = {
  equal: "=",
  less: "<",
  "at-most": "<=",
  more: ">",
  "at-least": ">=",
};
