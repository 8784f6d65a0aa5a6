import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const reg118271: Source = instrument({
  id: "reg-1182-71",
  kind: "statute",
  jurisdiction: "EU",
  title: "Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits",
  identifier: "Regulation 1182/71",
  permalink: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31971R1182",
  reviewedOn: "2026-11-21",
  provisions: {
    "3": {
      heading: "How a period runs",
      paraphrase:
        "The day of the event is not counted; a period in months ends with the last hour of the same date, or of the month's last day; on a holiday, Sunday or Saturday it ends with the next working day.",
      inForceFrom: "1971-07-01",
      read: "recalled",
    },
  },
});
