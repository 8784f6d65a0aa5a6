import { err, ok, Secret, type Result } from "@consentry/kernel";
import type { RelaySettings } from "@consentry/mail";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import { checkRelay } from "./check-relay.ts";
import type { Relay, RelayDraft } from "./relay.ts";

export type RelayFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "too-many" }
  | { readonly kind: "no-such-relay" };

/** More ways out than a large sender has; each holds connections of every worker. */
export const MOST_RELAYS = 20;

/** Whose relays, and what seals their logins. */
export interface RelayHolder {
  readonly organisation: OrganisationId;
  readonly wrappingKey: OrganisationKeys["wrappingKey"];
}

/** Adds a relay; its login is sealed and from then on used, not shown. */
export async function makeRelay(
  tx: Tx,
  holder: RelayHolder,
  draft: RelayDraft,
): Promise<Result<Relay, RelayFailure>> {
  const checked = checkRelay(draft);
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  await tx.lock(`relays ${holder.organisation}`);
  const known = await tx.rows(ALL, [holder.organisation]);
  if (known.length >= MOST_RELAYS) return err({ kind: "too-many" });
  const id = newId();
  await tx.run(INSERT, valuesOf(holder, id, checked.value));
  return ok(shown(id, checked.value));
}

/** Changes a relay; a URL that is left out stays, login and all. */
export async function changeRelay(
  tx: Tx,
  holder: RelayHolder,
  id: string,
  changes: Partial<RelayDraft>,
): Promise<Result<Relay, RelayFailure>> {
  await tx.lock(`relays ${holder.organisation}`);
  const [row] = await tx.rows(FIND, [holder.organisation, id]);
  if (row === undefined) return err({ kind: "no-such-relay" });
  const checked = checkRelay({ ...opened(holder, row), ...changes });
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  await tx.run(UPDATE, valuesOf(holder, id, checked.value));
  return ok(shown(id, checked.value));
}

/** Removes a relay with its login. */
export async function removeRelay(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, RelayFailure>> {
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-relay" });
}

/** One relay, without its login; `null` when there is none. */
export async function findRelay(tx: Tx, holder: RelayHolder, id: string): Promise<Relay | null> {
  const [row] = await tx.rows(FIND, [holder.organisation, id]);
  return row === undefined ? null : shown(row.id, opened(holder, row));
}

/** All relays by name, without their logins. */
export async function listRelays(tx: Tx, holder: RelayHolder): Promise<readonly Relay[]> {
  const rows = await tx.rows(ALL, [holder.organisation]);
  return rows.map((row) => shown(row.id, opened(holder, row)));
}

/** What a pool of the relays that are on is made of; none: mail goes where the environment says. */
export async function readRelays(tx: Tx, holder: RelayHolder): Promise<readonly RelaySettings[]> {
  const rows = await tx.rows(ALL, [holder.organisation]);
  return rows
    .filter(({ isOn }) => isOn)
    .map((row) => {
      const { name, url, weight, connections, perSecond, needsTls } = opened(holder, row);
      return { name, url: new Secret(url), weight, connections, perSecond, needsTls };
    });
}

function shown(id: string, { url, ...rest }: RelayDraft): Relay {
  const { protocol, host, username, password } = new URL(url);
  const hasLogin = username !== "" || password !== "";
  return { id, ...rest, server: `${protocol}//${host}`, hasLogin };
}

type RelayRow = Omit<Relay, "server" | "hasLogin"> & { readonly url: Uint8Array };

function opened({ wrappingKey }: RelayHolder, { id, url, ...rest }: RelayRow): RelayDraft {
  const plain = openBytes(url, wrappingKey, aboutUrlOf(id));
  if (!plain.ok) {
    throw new Error(
      "The login of a relay does not open with this CONSENTRY_SECRET. Start with the secret the database was made with.",
    );
  }
  return { ...rest, url: Buffer.from(plain.value).toString("utf8") };
}

function valuesOf({ organisation, wrappingKey }: RelayHolder, id: string, draft: RelayDraft) {
  const { name, url, weight, connections, perSecond, needsTls, isOn } = draft;
  const sealed = sealBytes(Buffer.from(url), wrappingKey, aboutUrlOf(id));
  return [organisation, id, name, sealed, weight, connections, perSecond, needsTls, isOn];
}

function aboutUrlOf(id: string): string {
  return `consentry.relay/1 ${id}`;
}

const COLUMNS = `relay_id as id, name, url, weight, connections, per_second as "perSecond",
  needs_tls as "needsTls", is_on as "isOn"`;

const INSERT = statement(
  "relays.insert",
  `insert into relays (organisation_id, relay_id, name, url, weight, connections, per_second,
     needs_tls, is_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const UPDATE = statement(
  "relays.update",
  `update relays set name = $3, url = $4, weight = $5, connections = $6, per_second = $7,
          needs_tls = $8, is_on = $9
    where organisation_id = $1 and relay_id = $2`,
);

const REMOVE = statement(
  "relays.remove",
  "delete from relays where organisation_id = $1 and relay_id = $2",
);

const FIND = statement<RelayRow>(
  "relays.find",
  `select ${COLUMNS} from relays where organisation_id = $1 and relay_id = $2`,
);

const ALL = statement<RelayRow>(
  "relays.all",
  `select ${COLUMNS} from relays where organisation_id = $1 order by name, relay_id`,
);
