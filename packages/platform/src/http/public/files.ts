import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The one style sheet and the one script of the public pages. */
export interface PublicFiles {
  readonly css: string;
  readonly js: string;
}

/** The application's colours, sizes and faces: public pages look like it. */
const TOKENS = new URL("../../../../web/src/design/tokens.css", import.meta.url);

export async function readPublicFiles(): Promise<PublicFiles> {
  const [tokens, css, js] = await Promise.all(
    [TOKENS, new URL("public.css", import.meta.url), new URL("public.js", import.meta.url)].map(
      (url) => readFile(fileURLToPath(url), "utf8"),
    ),
  );
  return { css: `${tokens}\n${css}`, js: js ?? "" };
}
