import { Client } from "pg";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { TestDatabase } from "../../database/testing/in-every-door.ts";

/**
 * Changes rows of one organisation past grants and triggers, as somebody with the server's own
 * password could. Row security is forced on the owner too, who is let in like the application.
 */
export async function asOwner(
  { connection }: Pick<TestDatabase, "connection">,
  organisation: OrganisationId,
  sql: string,
): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query("select set_config('consentry.organisation', $1, false)", [organisation]);
    await client.query("alter table consent_events disable trigger user");
    await client.query(sql.replaceAll("{organisation}", organisation));
    await client.query("alter table consent_events enable trigger user");
  } finally {
    await client.end();
  }
}
