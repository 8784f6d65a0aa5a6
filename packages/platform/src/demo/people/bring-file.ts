import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Bug } from "@consentry/kernel";

import { asOrganisation } from "../../consent/asking/own.ts";
import { keepWording } from "../../consent/wordings/wordings.ts";
import { acknowledgeImport } from "../../contacts/import/acknowledge-import.ts";
import { applyImport } from "../../contacts/import/apply-import.ts";
import type { Importer } from "../../contacts/import/importer.ts";
import { startImport } from "../../contacts/import/start-import.ts";
import { keysOf } from "../../organisations/keys.ts";
import type { DemoFile } from "../organisation.ts";
import { sure } from "../sure.ts";
import type { Place, Stage } from "../time/stages.ts";
import type { Doors } from "./live.ts";

/** A file of people that is read and reported on, and let in if somebody did so. */
export function bringFile(
  { installation, organisation, past }: Place,
  file: DemoFile,
  { doors, list }: { readonly doors: Doors; readonly list: string },
): Stage {
  const at = past.moment(file.daysAgo, "14:00");
  const importer: Importer = {
    database: installation.database,
    organisation,
    keys: keysOf(installation.secret, organisation),
    now: () => at,
  };
  return {
    at,
    async run() {
      const wording = await asOrganisation(installation, organisation, ({ tx }) =>
        keepWording(tx, organisation, file.wording),
      );
      const source = doors.sources[file.source];
      if (wording === null || source === undefined)
        throw new Bug("a file of the demo has no source");
      const mapping = file.mapping(list, wording);
      const { id } = await withFile(file.content, async (path) =>
        sure(
          await startImport(importer, { path, fileName: file.name, source, mapping, by: "system" }),
        ),
      );
      if (file.isApplied) {
        sure(await acknowledgeImport(importer, id, "system"));
        sure(await applyImport(importer, id));
      }
      return [];
    },
  };
}

/** A file is read from the disk, and nowhere else from. */
async function withFile<T>(content: string, read: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-demo-"));
  try {
    const path = join(folder, "people.csv");
    await writeFile(path, content, { mode: 0o600 });
    return await read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
