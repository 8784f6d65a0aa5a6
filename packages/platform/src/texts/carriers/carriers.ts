import { err, ok, Secret, type Instant, type Result } from "@consentry/kernel";

import { isOneLine, type FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import type { TextCarrier, TextCarrierDraft } from "./carrier.ts";
import { carrierUrlProblem } from "./carrier-url.ts";

export type CarrierFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "too-many" }
  | { readonly kind: "name-taken" }
  | { readonly kind: "no-such-carrier" };

/** One carries; the others are the ones before, and the one to be tried next. */
export const MOST_CARRIERS = 10;
/** As the table bounds it. */
export const LONGEST_CARRIER_NAME = 200;

/** Whose carriers, and what seals their logins. */
export interface CarrierHolder {
  readonly organisation: OrganisationId;
  readonly wrappingKey: OrganisationKeys["wrappingKey"];
}

/** Adds a carrier; its login is sealed and from then on used, not shown. */
export async function makeCarrier(
  tx: Tx,
  holder: CarrierHolder,
  draft: TextCarrierDraft,
): Promise<Result<string, CarrierFailure>> {
  const known = await lockAll(tx, holder);
  if (known.length >= MOST_CARRIERS) return err({ kind: "too-many" });
  const checked = checkCarrier(draft, known, null);
  if (!checked.ok) return checked;
  const id = newId();
  if (draft.isOn) await tx.run(OTHERS_OFF, [holder.organisation, id]);
  await tx.run(INSERT, valuesOf(holder, id, checked.value));
  return ok(id);
}

/** Changes a carrier; a URL that is left out stays, login and all. */
export async function changeCarrier(
  tx: Tx,
  holder: CarrierHolder,
  id: string,
  changes: Partial<TextCarrierDraft>,
): Promise<Result<null, CarrierFailure>> {
  const known = await lockAll(tx, holder);
  const row = known.find((one) => one.id === id);
  if (row === undefined) return err({ kind: "no-such-carrier" });
  const checked = checkCarrier({ ...opened(holder, row), ...changes }, known, id);
  if (!checked.ok) return checked;
  if (checked.value.isOn) await tx.run(OTHERS_OFF, [holder.organisation, id]);
  await tx.run(UPDATE, valuesOf(holder, id, checked.value));
  return ok(null);
}

/** Removes a carrier with its login. */
export async function removeCarrier(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, CarrierFailure>> {
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-carrier" });
}

/** All carriers by name, without their logins. */
export async function listCarriers(tx: Tx, holder: CarrierHolder): Promise<readonly TextCarrier[]> {
  const rows = await tx.rows(ALL, [holder.organisation]);
  return rows.map((row) => shown(row, opened(holder, row)));
}

/** One carrier, without its login; `null` when there is none. */
export async function findCarrier(
  tx: Tx,
  holder: CarrierHolder,
  id: string,
): Promise<TextCarrier | null> {
  return (await listCarriers(tx, holder)).find((one) => one.id === id) ?? null;
}

/** What the carrier in use is opened with. */
export interface CarrierInUse {
  readonly id: string;
  readonly url: Secret;
}

/** The carrier that is on; `null`: texts go where the environment says. */
export async function carrierInUse(tx: Tx, holder: CarrierHolder): Promise<CarrierInUse | null> {
  const row = (await tx.rows(ALL, [holder.organisation])).find(({ isOn }) => isOn);
  return row === undefined ? null : { id: row.id, url: new Secret(opened(holder, row).url) };
}

/** The code of why nothing can be handed to a carrier; `null`: it can again. */
export async function noteTrouble(
  tx: Tx,
  organisation: OrganisationId,
  carrier: string,
  { code, at }: { readonly code: string | null; readonly at: Instant },
): Promise<void> {
  await tx.run(TROUBLE, [organisation, carrier, code?.slice(0, LONGEST_CODE) ?? null, at]);
}

const LONGEST_CODE = 100;

async function lockAll(tx: Tx, { organisation }: CarrierHolder): Promise<readonly CarrierRow[]> {
  await tx.lock(`text carriers ${organisation}`);
  return tx.rows(ALL, [organisation]);
}

function checkCarrier(
  draft: TextCarrierDraft,
  known: readonly CarrierRow[],
  self: string | null,
): Result<TextCarrierDraft, CarrierFailure> {
  const name = draft.name.trim();
  const problems: FieldProblem[] = [];
  if (name === "" || name.length > LONGEST_CARRIER_NAME || !isOneLine(name)) {
    const expected = `a line of at most ${LONGEST_CARRIER_NAME} characters`;
    problems.push({ path: "name", expected });
  }
  const wrong = carrierUrlProblem(draft.url);
  if (wrong !== null) problems.push({ path: "url", expected: wrong });
  if (problems.length > 0) return err({ kind: "bad-fields", problems });
  const isTaken = known.some((one) => one.name === name && one.id !== self);
  return isTaken ? err({ kind: "name-taken" }) : ok({ ...draft, name });
}

interface CarrierRow extends Omit<TextCarrier, "server" | "hasLogin"> {
  readonly settings: Uint8Array;
}

function shown(row: CarrierRow, { url }: TextCarrierDraft): TextCarrier {
  const { id, name, isOn, troubleSince, troubleCode } = row;
  const { protocol, host, username, password } = new URL(url);
  const hasLogin = username !== "" || password !== "";
  return { id, name, server: `${protocol}//${host}`, hasLogin, isOn, troubleSince, troubleCode };
}

function opened({ wrappingKey }: CarrierHolder, row: CarrierRow): TextCarrierDraft {
  const plain = openBytes(row.settings, wrappingKey, aboutUrlOf(row.id));
  if (!plain.ok) {
    throw new Error(
      "The login of a carrier of texts does not open with this CONSENTRY_SECRET. Start with the secret the database was made with.",
    );
  }
  return { name: row.name, url: Buffer.from(plain.value).toString("utf8"), isOn: row.isOn };
}

function valuesOf(
  { organisation, wrappingKey }: CarrierHolder,
  id: string,
  { name, url, isOn }: TextCarrierDraft,
) {
  return [organisation, id, name, sealBytes(Buffer.from(url), wrappingKey, aboutUrlOf(id)), isOn];
}

function aboutUrlOf(id: string): string {
  return `consentry.text-carrier/1 ${id}`;
}

const ALL = statement<CarrierRow>(
  "text_carriers.all",
  `select carrier_id as id, name, settings, is_on as "isOn", trouble_since as "troubleSince",
          trouble_code as "troubleCode"
     from text_carriers where organisation_id = $1 order by name`,
);

const OTHERS_OFF = statement(
  "text_carriers.others_off",
  "update text_carriers set is_on = false where organisation_id = $1 and carrier_id <> $2 and is_on",
);

const INSERT = statement(
  "text_carriers.insert",
  `insert into text_carriers (organisation_id, carrier_id, name, settings, is_on)
   values ($1, $2, $3, $4, $5)`,
);

/** What it said before was said of other settings. */
const UPDATE = statement(
  "text_carriers.update",
  `update text_carriers set name = $3, settings = $4, is_on = $5, trouble_since = null,
          trouble_code = null
    where organisation_id = $1 and carrier_id = $2`,
);

const REMOVE = statement(
  "text_carriers.remove",
  "delete from text_carriers where organisation_id = $1 and carrier_id = $2",
);

const TROUBLE = statement(
  "text_carriers.trouble",
  `update text_carriers
      set trouble_code = $3,
          trouble_since = case when $3::text is null then null
                               else coalesce(trouble_since, $4::timestamptz) end
    where organisation_id = $1 and carrier_id = $2`,
);
