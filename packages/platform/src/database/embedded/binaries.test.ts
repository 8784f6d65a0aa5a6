import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { makeFastFolder } from "../testing/fast-folder.ts";
import { makeLibraryLinks, prepareBinaries } from "./binaries.ts";
import { closedFolderAbove } from "./enterable.ts";
import { findSystemUser } from "./system-user.ts";

async function installed(): Promise<string> {
  const user = await findSystemUser();
  if (!user.ok) throw new Error(user.error.sentence);
  const found = await prepareBinaries("/nowhere", user.value);
  if (!found.ok) throw new Error(found.error.sentence);
  return join(dirname(found.value.postgres), "..");
}

test("library links that an install script did not make are made", async () => {
  const native = await installed();
  const copy = join(makeFastFolder("consentry-binaries-"), "native");
  mkdirSync(copy);
  cpSync(join(native, "lib"), join(copy, "lib"), { recursive: true, verbatimSymlinks: true });
  cpSync(join(native, "pg-symlinks.json"), join(copy, "pg-symlinks.json"));
  const links = JSON.parse(readFileSync(join(copy, "pg-symlinks.json"), "utf8")) as readonly {
    target: string;
  }[];
  const paths = links.map(({ target }) => join(dirname(copy), target));
  for (const path of paths) rmSync(path, { force: true });
  await makeLibraryLinks(copy);
  await makeLibraryLinks(copy);
  for (const path of paths) {
    expect(lstatSync(path).isSymbolicLink(), path).toBe(true);
    expect(existsSync(path), path).toBe(true);
  }
  rmSync(dirname(copy), { recursive: true });
});

test("the highest folder that shuts somebody out is named, and only for them", async () => {
  const folder = makeFastFolder("consentry-closed-");
  mkdirSync(join(folder, "a/b"), { recursive: true });
  chmodSync(join(folder, "a"), 0o700);
  const self = process.getuid?.() ?? 0;
  const owner = { name: "owner", guest: "owner", uid: self, gid: 0 };
  const stranger = { name: "stranger", guest: "stranger", uid: 54321, gid: 54321 };
  expect(await closedFolderAbove(join(folder, "a/b/c"), stranger)).toBe(join(folder, "a"));
  expect(await closedFolderAbove(join(folder, "a/b/c"), owner)).toBe(null);
  rmSync(folder, { recursive: true });
});
