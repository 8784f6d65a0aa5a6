import { CHANNELS } from "@consentry/law";
import { Type } from "typebox";

import { DayText, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";

/** A suppression, without the hash that stands for the address. */
export const SuppressionFields = named("Suppression", {
  channel: oneOf([...CHANNELS, "unknown", "all"]),
  topic: nullable(Type.String({ description: "The id of a list; null for everything." })),
  reason: Type.String(),
  since: InstantText,
  until: nullable(DayText),
  saidBy: Type.String(),
});
