import { readFileSync } from "node:fs";

import { Html } from "../public/html.ts";

/** The style of the reference, to stand in its page. */
export const REFERENCE_STYLE: Html = new Html(
  readFileSync(new URL("reference.css", import.meta.url), "utf8"),
);
