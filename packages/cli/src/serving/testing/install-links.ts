import { rmSync } from "node:fs";
import { join } from "node:path";

import { installIn } from "./previous-release.ts";

/** `node install-links.ts FOLDER`: what `npm ci` would put there, by links. */
const folder = process.argv[2] ?? "";
rmSync(join(folder, "node_modules"), { recursive: true, force: true });
installIn(folder);
