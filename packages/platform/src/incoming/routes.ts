import type { ApiRoute } from "../http/api/route.ts";
import { LISTING_ROUTES } from "./listing/routes.ts";
import { MAILBOX_ROUTES } from "./mailboxes/routes.ts";

/** Everything about what comes back. */
export const INCOMING_ROUTES: readonly ApiRoute[] = [...LISTING_ROUTES, ...MAILBOX_ROUTES];
