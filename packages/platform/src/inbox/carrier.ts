import type { Transport } from "@consentry/mail";

import type { OrganisationId } from "../database/organisation-id.ts";

/** What carries mail on: the relay of the environment, or the local inbox. */
export interface Carrier {
  /** Asked whose mail it is: the local inbox keeps what each organisation sends apart. */
  readonly transportOf: (organisation: OrganisationId) => Transport;
  /** How many mails it may be handed at once. */
  readonly connections: number;
}
