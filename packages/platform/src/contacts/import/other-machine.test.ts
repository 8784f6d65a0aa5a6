import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

import { expect, test } from "vitest";

import { SECRET } from "../../consent/testing/people.ts";
import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { storeFor } from "../../files/files-of.ts";
import { streamOf } from "../../files/testing/store-contract.ts";
import type { Installation } from "../../installation.ts";
import { aGround, NOW } from "../testing/organisation.ts";
import { startImporting } from "./background/carry-on-imports.ts";
import { findImport } from "./import-status.ts";
import { openImport } from "./open-import.ts";

inSomeDoor((at) => {
  test("a file that one machine took in is read by a worker on another, and is then on neither", async () => {
    const { database } = at();
    const folders = [makeFastFolder("consentry-here-"), makeFastFolder("consentry-there-")];
    const [here, there] = folders.map((uploads): Installation => {
      const own = { database, secret: SECRET, now: () => NOW, uploads };
      const files = storeFor({ files: { kind: "database" } }, own);
      return { ...own, files, publicUrl: "https://mail.example.org" };
    });
    const ground = await aGround(database);
    const people = `email\n${Array.from({ length: 3_000 }, (_, n) => `reader-${n}@example.net`).join("\n")}\n`;
    const kept = await here?.files?.keep(ground.id, streamOf(people));
    if (kept?.ok !== true) throw new Error("the file is not kept");
    const path = await here?.files?.find(ground.id, kept.value);
    if (path === null || path === undefined) throw new Error("the file is not there");
    const opened = await openImport(
      { database, organisation: ground.id, keys: ground.keys, now: () => NOW },
      {
        path,
        fileName: "people.csv",
        source: (await ground.aSource()).id,
        mapping: null,
        by: "system",
        inBackground: true,
      },
    );
    if (!opened.ok || there === undefined) throw new Error("the import is not open");
    const job = startImporting(there, (what) => expect.unreachable(what), 20);
    const { id } = opened.value;
    const found = () => ground.within((tx) => findImport(tx, ground.id, id));
    while ((await found())?.state === "reading") await pause(20);
    await job.stop();
    expect(await found()).toMatchObject({ state: "checked", rowsRead: 3_000 });
    expect(await there.files?.find(ground.id, kept.value)).toBeNull();
    for (const folder of folders) await rm(folder, { recursive: true });
  });
});
