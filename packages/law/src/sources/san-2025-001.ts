import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const san2025001: Source = instrument({
  id: "san-2025-001",
  kind: "regulator-decision",
  jurisdiction: "FR",
  title: "CNIL, délibération SAN-2025-001 du 15 mai 2025",
  identifier: "CNIL SAN-2025-001",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    broker: {
      heading: "Broker",
      paraphrase: "A broker of addresses is a controller and verifies the consents it sells.",
      inForceFrom: "2025-05-15",
      read: "secondary",
    },
  },
});
