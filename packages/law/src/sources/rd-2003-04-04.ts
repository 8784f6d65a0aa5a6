import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const rd20030404: Source = instrument({
  id: "rd-2003-04-04",
  kind: "statute",
  jurisdiction: "BE",
  title: "Arrêté royal du 4 avril 2003",
  identifier: "AR 2003-04-04",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    customers: {
      heading: "Own customers",
      paraphrase: "Own customers may be written to for similar goods.",
      inForceFrom: "2003-04-04",
      read: "recalled",
    },
    impersonal: {
      heading: "Impersonal addresses",
      paraphrase: "Impersonal addresses of legal persons need no consent.",
      inForceFrom: "2003-04-04",
      read: "recalled",
    },
  },
});
