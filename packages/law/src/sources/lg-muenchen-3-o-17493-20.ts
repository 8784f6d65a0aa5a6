import { instrument } from "./instrument.ts";
import type { Source } from "./source.ts";

export const lgMuenchen3O1749320: Source = instrument({
  id: "lg-muenchen-3-o-17493-20",
  kind: "judgment",
  jurisdiction: "DE",
  title: "LG München I, 20 January 2022, 3 O 17493/20",
  identifier: "LG München I, 3 O 17493/20",
  permalink: null,
  reviewedOn: "2026-11-21",
  provisions: {
    fonts: {
      heading: "A remote font discloses the address",
      paraphrase:
        "Making a reader's device fetch a font hands its dynamic IP address to the host; without consent an infringement.",
      inForceFrom: "2022-01-20",
      read: "secondary",
    },
  },
});
