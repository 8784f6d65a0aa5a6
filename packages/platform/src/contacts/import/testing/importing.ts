import { EmailAddress, type Result } from "@consentry/kernel";

import { withOrganisation } from "../../../database/database.ts";
import { acknowledgeImport } from "../acknowledge-import.ts";
import { applyImport } from "../apply-import.ts";
import type { ImportFailure } from "../import-failure.ts";
import type { ImportStatus } from "../import-status.ts";
import { onlyAddress, type ImportMapping } from "../mapping.ts";
import { startImport } from "../start-import.ts";
import { aFile, type TestImporter } from "./import-files.ts";

/** A yes with its moment, shown by the address it came from. */
export const CONSENT: ImportMapping["consents"][number] = {
  purpose: "send.newsletter",
  channel: "email",
  column: "agreed",
  yes: ["yes"],
  at: "agreed at",
  requestedAt: null,
  evidence: ["ip"],
  wording: null,
};

/** Takes the address and the name. */
export function aMapping(changes: Partial<ImportMapping> = {}): ImportMapping {
  return {
    ...onlyAddress("email"),
    attributes: [{ column: "name", name: "name", type: "text" }],
    ...changes,
  };
}

/** Reads a file as it stands here. */
export async function start(
  importer: TestImporter,
  content: string | Uint8Array,
  mapping: unknown,
): Promise<Result<ImportStatus, ImportFailure>> {
  const path = await aFile(content);
  const { source } = importer;
  return startImport(importer, { path, fileName: "people.csv", source, mapping, by: "system" });
}

/** The same where it must work. */
export async function started(...given: Parameters<typeof start>): Promise<ImportStatus> {
  const result = await start(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Reads a file, has its alerts seen, and applies it. */
export async function imported(...given: Parameters<typeof start>): Promise<ImportStatus> {
  const { id } = await started(...given);
  await acknowledgeImport(given[0], id, "member:1");
  const result = await applyImport(given[0], id);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export interface LeftBehind {
  readonly contacts: readonly object[];
  readonly suppressions: readonly object[];
}

/** Everything an import leaves behind, without ids and hours. */
export async function stateOf({ database, organisation }: TestImporter): Promise<LeftBehind> {
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

export function keyOf({ keys }: TestImporter, email: string): Uint8Array {
  const address = EmailAddress.parse(email);
  if (!address.ok) throw new Error("no address");
  return keys.addressKey(address.value);
}
