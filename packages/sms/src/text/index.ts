export { costOf, type TextCost, type TextPrice } from "./cost.ts";
export { countText } from "./count-text.ts";
export type { CountedText, TextEncoding } from "./counted-text.ts";
export { cutText, MOST_SEGMENTS, type CutText, type TextSegment } from "./cut-text.ts";
export { plainer, type PlainerText } from "./plainer.ts";
