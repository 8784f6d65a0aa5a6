import { Client } from "pg";
import { expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anImporter } from "./testing/import-files.ts";
import { aMapping, imported, start } from "./testing/importing.ts";

inSomeDoor((fresh) => {
  test("a full disk keeps what was committed, and the same call goes on from there", async () => {
    const importer = await anImporter(fresh());
    const many = Array.from({ length: 12_000 }, (_, at) => `p${at}@example.org,P`).join("\n");
    const content = `email,name\n${many}\n`;
    const owner = new Client(fresh().connection);
    await owner.connect();
    await owner.query(`create function full_disk() returns trigger language plpgsql as $$
      begin
        if new.number = 1 then raise exception 'no space' using errcode = 'disk_full'; end if;
        return new;
      end $$;
      create trigger full_disk before insert on import_batches
        for each row execute function full_disk()`);
    try {
      expect(await start(importer, content, aMapping())).toMatchObject({
        error: { kind: "interrupted", failure: { code: "disk-full" } },
      });
    } finally {
      await owner.query("drop trigger full_disk on import_batches; drop function full_disk()");
      await owner.end();
    }
    const rows: number[] = [];
    const status = await imported(
      {
        ...importer,
        onProgress: ({ step, rows: count }) => void (step === "reading" && rows.push(count)),
      },
      content,
      aMapping(),
    );
    expect(rows).toEqual([10_000, 12_000]);
    expect(status).toMatchObject({ report: { rows: 12_000 }, outcome: { added: 12_000 } });
  });
});
