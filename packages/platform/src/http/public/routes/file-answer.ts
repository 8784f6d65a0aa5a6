import { Readable } from "node:stream";

import type { Own } from "../../../consent/asking/own.ts";
import { copyOf, type CopyAbout, type CopyManner } from "../../../rights/copy/copy-of.ts";
import type { Answer, Visit } from "../public-pages.ts";

/** A file of what is held of somebody, made while it is fetched; `null` where nothing is. */
export async function fileAnswer(
  { installation: { database } }: Visit,
  { organisation, keys, publicUrl, now }: Omit<Own, "tx">,
  about: CopyAbout,
  manner: CopyManner,
): Promise<Answer | null> {
  const issuer = { database, organisation, keys, publicUrl, now };
  const file = await copyOf(issuer, about, manner);
  if (file === null) return null;
  const name = manner.form === "copy" ? "copy.zip" : "portable.zip";
  return {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}"`,
    },
    body: Readable.from(file),
  };
}
