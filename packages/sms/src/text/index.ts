export type { CountedText, TextEncoding } from "./counted-text.ts";
