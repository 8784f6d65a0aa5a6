import { said, type Text } from "../text.ts";

/** What the Dutch exemption for quality and effectiveness asks besides the facts tested. */
export const EFFECTIVENESS_CONDITIONS: readonly Text[] = [
  said("people are informed of it", "les personnes en sont informées"),
  said(
    "it touches privacy little or not, and nobody else uses it",
    "l'atteinte à la vie privée est nulle ou faible, et nul autre ne s'en sert",
  ),
];
