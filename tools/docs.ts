import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { format } from "prettier";

import { techniquesPage } from "../packages/audit/src/techniques/documentation.ts";
import { generatedPages } from "../packages/law/src/documentation/pages.ts";
import { openApiDocument } from "../packages/platform/src/http/api/openapi.ts";
import { API_ROUTES } from "../packages/platform/src/http/api/routes.ts";
import { clientSource } from "./client.ts";

const ROOT = join(import.meta.dirname, "..");

/** The folder holds nothing but generated pages: one whose rule is gone goes too. */
const WHOLLY_GENERATED = "docs/law";

/** Every generated file by its path from the root, formatted as the repository is. */
export async function generatedDocs(): Promise<ReadonlyMap<string, string>> {
  const api = openApiDocument(API_ROUTES, "/api/v1");
  const pages = [
    ...generatedPages(),
    ["docs/techniques.md", techniquesPage()] as const,
    ["docs/api/openapi.json", JSON.stringify(api)] as const,
    ["packages/client/src/operations.ts", clientSource(api)] as const,
  ];
  const formatted = pages.map(
    async ([path, text]) =>
      [path, await format(text, { filepath: path, printWidth: 100 })] as const,
  );
  return new Map(await Promise.all(formatted));
}

/** Generated pages that nothing generates any more. */
export async function leftOver(docs: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const folder = join(ROOT, WHOLLY_GENERATED);
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${WHOLLY_GENERATED}/${name.replaceAll("\\", "/")}`)
    .filter((path) => !docs.has(path));
}

async function writeDocs(): Promise<void> {
  const docs = await generatedDocs();
  for (const path of await leftOver(docs)) await rm(join(ROOT, path));
  for (const [path, text] of docs) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
  }
  console.log(`${docs.size} files written`);
}

if (import.meta.main) await writeDocs();
