import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the page's HTML waits for the nonce of each answer. */
const NONCE_PLACE = "%NONCE%";

/** The built application, as the server hands it out. */
export interface WebBundle {
  /** Folder of the files whose names hold their hash. */
  readonly assets: string;
  readonly icon: Buffer;
  page(nonce: string): string;
}

export async function readWebBundle(folder: string): Promise<WebBundle> {
  const html = await readFile(join(folder, "index.html"), "utf8");
  return {
    assets: join(folder, "assets"),
    icon: await readFile(join(folder, "favicon.svg")),
    page: (nonce) => html.replaceAll(NONCE_PLACE, nonce),
  };
}
