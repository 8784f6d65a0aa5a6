import { HEADERS } from "./headers.ts";
import { LINKS } from "./links.ts";
import { LOADERS } from "./loaders.ts";
import { PICTURES } from "./pictures.ts";
import type { Technique } from "./technique.ts";

/**
 * Every technique that is known here, whether a file can show it or not. Collected from received
 * mail, public client tests and published studies.
 */
export const TECHNIQUES: readonly Technique[] = [...PICTURES, ...LOADERS, ...HEADERS, ...LINKS];
