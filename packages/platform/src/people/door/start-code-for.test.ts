import { expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { startCodeFor } from "./start-code-for.ts";

const HERE = { host: "localhost", publicUrl: "http://localhost:4400" };

inSomeDoor((at) => {
  test("a code is made where others can come, and only until somebody has", async () => {
    const codeFor = async (changes: Partial<typeof HERE>) =>
      (await startCodeFor({ ...HERE, ...changes }, at().database))?.text ?? null;
    for (const changes of [{}, { host: "127.0.0.1" }, { host: "::1" }]) {
      expect(await codeFor(changes)).toBeNull();
    }
    const others = [{ host: "0.0.0.0" }, { host: "::" }, { publicUrl: "https://mail.example.org" }];
    const codes = await Promise.all(others.map(codeFor));
    for (const code of codes) expect(code).toMatch(/^(?:[A-Z0-9]{4}-){3}[A-Z0-9]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    await anOrganisation(at().database);
    expect(await Promise.all(others.map(codeFor))).toEqual([null, null, null]);
  });
});
