import type { OrganisationId } from "../database/organisation-id.ts";
import type { Installation } from "../installation.ts";

/** What everything about texts works with. */
export type TextWork = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

/** Carriers that belong to no organisation's settings. */
export const INSTALLATION_CARRIER = "installation";
export const LOCAL_CARRIER = "local";

/** Whose session with a carrier something came by; `null`: the installation's, which all share. */
export type SessionOf = OrganisationId | null;
