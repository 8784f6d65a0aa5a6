import type { Config } from "../config.ts";
import type { Installation } from "../installation.ts";
import { databaseShelf } from "./database-shelf.ts";
import type { FileStore } from "./file-store.ts";
import { folderStore } from "./folder-store.ts";
import { s3Shelf } from "./s3-shelf.ts";
import { sealedStore } from "./sealed-store.ts";

/** Where files of this installation wait; where nothing else is said, in its folder. */
export function filesOf({
  files,
  uploads,
}: {
  readonly files?: FileStore | undefined;
  readonly uploads: string;
}): FileStore {
  return files ?? folderStore(uploads);
}

/**
 * The store that the configuration names. What waits in the folder still, from a time when that was
 * the place, is found there, and goes as it would have.
 */
export function storeFor(
  { files }: Pick<Config, "files">,
  given: Pick<Installation, "database" | "secret" | "now" | "uploads">,
): FileStore {
  const folder = folderStore(given.uploads);
  if (files.kind === "folder") return folder;
  const shelf = files.kind === "database" ? databaseShelf(given.database) : s3Shelf(files.bucket);
  return firstOf(sealedStore(given, shelf), folder);
}

/** New files go to the first; what both may hold is looked for, and removed, in both. */
function firstOf(store: FileStore, before: FileStore): FileStore {
  return {
    keep: (...given) => store.keep(...given),
    async find(...given) {
      return (await store.find(...given)) ?? before.find(...given);
    },
    async remove(...given) {
      await before.remove(...given);
      await store.remove(...given);
    },
    async removeAll(organisation) {
      await before.removeAll(organisation);
      await store.removeAll(organisation);
    },
    async removeOld(now) {
      await before.removeOld(now);
      await store.removeOld(now);
    },
    async hasFrom(...given) {
      return (await before.hasFrom(...given)) || store.hasFrom(...given);
    },
  };
}
