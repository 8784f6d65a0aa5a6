import { Secret } from "@consentry/kernel";
import { expect, test } from "vitest";

import { inSomeDoor } from "./database/testing/in-every-door.ts";
import { holdToSecret } from "./shared-secret.ts";

inSomeDoor((at) => {
  test("the first process says which secret it is, and one with another is refused in a sentence", async () => {
    const { database } = at();
    const ours = new Secret("one that is long enough for everybody");
    expect(await holdToSecret(database, ours)).toEqual({ ok: true, value: null });
    expect(await holdToSecret(database, ours)).toEqual({ ok: true, value: null });
    const other = await holdToSecret(database, new Secret("another that is long enough as well"));
    expect(!other.ok && other.error).toMatch(/another secret.+CONSENTRY_SECRET/);
    expect(JSON.stringify(other)).not.toContain("long enough");
  });
});
