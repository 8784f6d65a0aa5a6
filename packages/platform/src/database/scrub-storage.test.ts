import { Client } from "pg";
import { expect, test } from "vitest";

import { inEveryDoor } from "./testing/in-every-door.ts";

async function isSuperuser(connection: ConstructorParameters<typeof Client>[0]): Promise<boolean> {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query<{ readonly is: boolean }>(
    `select rolsuper as "is" from pg_roles where rolname = current_user`,
  );
  await client.end();
  return rows[0]?.is === true;
}

inEveryDoor((at) => {
  test("scrubbing does what the login may, and says what an administrator must", async () => {
    const scrubbed = await at().database.scrub();
    expect(scrubbed).toMatchObject(
      (await isSuperuser(at().connection))
        ? { ok: true }
        : {
            ok: false,
            error: {
              code: "refused",
              sentence: expect.stringContaining("administrator") as string,
            },
          },
    );
  });
});
