import type { Secret } from "@consentry/kernel";

import type { Bucket } from "./s3-shelf.ts";

/** Where uploaded files wait. */
export type FilesSettings =
  | { readonly kind: "folder" }
  | { readonly kind: "database" }
  | { readonly kind: "bucket"; readonly bucket: Bucket };

type FilesVariable =
  "CONSENTRY_FILES" | "CONSENTRY_FILES_REGION" | "CONSENTRY_FILES_KEY" | "CONSENTRY_FILES_SECRET";

interface Reader {
  readonly read: (name: string) => string | null;
  readonly readSecret: (name: FilesVariable, isGood: (value: string) => boolean) => Secret | null;
  readonly refuse: (name: FilesVariable, wrong: string) => void;
}

/**
 * Reads where files wait: in a folder beside a database of our own, in the database of a server,
 * unless the environment says otherwise.
 *
 * @param hasServer whether the database is a server's
 */
export function readFiles({ read, readSecret, refuse }: Reader, hasServer: boolean): FilesSettings {
  const usual = { kind: hasServer ? "database" : "folder" } as const;
  const said = read("CONSENTRY_FILES");
  const key = readSecret("CONSENTRY_FILES_KEY", isWord);
  const secret = readSecret("CONSENTRY_FILES_SECRET", isWord);
  if (said === null) return usual;
  if (said === "folder" || said === "database") return { kind: said };
  const url = URL.parse(said);
  const isBucket =
    url !== null &&
    ["http:", "https:"].includes(url.protocol) &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === "" &&
    /^\/[\w.-]+\/?$/.test(url.pathname);
  if (!isBucket) refuse("CONSENTRY_FILES", "the value");
  const region = read("CONSENTRY_FILES_REGION") ?? "auto";
  if (!/^[\w-]{1,60}$/.test(region)) refuse("CONSENTRY_FILES_REGION", "the value");
  if (key === null) refuse("CONSENTRY_FILES_KEY", "nothing, beside a bucket,");
  if (secret === null) refuse("CONSENTRY_FILES_SECRET", "nothing, beside a bucket,");
  if (url === null || key === null || secret === null) return usual;
  return { kind: "bucket", bucket: { endpoint: url.href.replace(/\/$/, ""), region, key, secret } };
}

function isWord(value: string): boolean {
  return /^\S{1,512}$/.test(value);
}
