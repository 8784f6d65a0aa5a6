import type { ApiRoute } from "../http/api/route.ts";
import { HOLD_ROUTES } from "./api/hold-routes.ts";
import { RUN_ROUTES } from "./api/retention-routes.ts";

/** How long what is kept, what goes, and what stays although its day has come. */
export const RETENTION_ROUTES: readonly ApiRoute[] = [...RUN_ROUTES, ...HOLD_ROUTES];
