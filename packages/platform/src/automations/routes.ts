import { CONTROL_ROUTES } from "./control/routes.ts";
import { PEOPLE_ROUTES } from "./people/routes.ts";
import { REPORT_ROUTES } from "./report/routes.ts";
import { STORE_ROUTES } from "./store/routes.ts";
import type { ApiRoute } from "../http/api/route.ts";

/** Sequences of steps that people go through one by one. */
export const AUTOMATION_ROUTES: readonly ApiRoute[] = [
  ...STORE_ROUTES,
  ...CONTROL_ROUTES,
  ...PEOPLE_ROUTES,
  ...REPORT_ROUTES,
];
