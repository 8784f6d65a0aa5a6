import { onlyAddress, type ImportMapping } from "../mapping.ts";

/** For files with `email`, `name`, and a consent of the moment `agreed at`, shown by `ip`. */
export const PEOPLE_MAPPING: ImportMapping = {
  ...onlyAddress("email"),
  attributes: [{ column: "name", name: "name", type: "text" }],
  consents: [
    {
      purpose: "send.newsletter",
      channel: "email",
      column: null,
      yes: [],
      at: "agreed at",
      requestedAt: null,
      evidence: ["ip"],
      wording: null,
    },
  ],
};
