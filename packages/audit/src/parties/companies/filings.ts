import { docs } from "../../platforms/known/origins.ts";

/** What Zeta bought of Marigold, and on which day. */
export const ZETA_FILING = docs("SEC filing 0001193125-26-041153, exhibit 99.3");
