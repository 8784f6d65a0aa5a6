import type { ApiRoute } from "../http/api/route.ts";
import { DELIVERY_ROUTES } from "./delivery/routes.ts";
import { GATE_ROUTES } from "./gate/routes.ts";
import { IDENTITY_ROUTES } from "./identities/routes.ts";
import { IMAGE_ROUTES } from "./images/routes.ts";
import { MEASURING_ROUTES } from "./measuring/routes.ts";
import { PREVIEW_ROUTES } from "./preview/routes.ts";
import { RELAY_ROUTES } from "./relays/routes.ts";
import { REPORT_ROUTES } from "./reports/routes.ts";
import { RESPONSE_ROUTES } from "./responses/routes.ts";
import { AUDIENCE_ROUTES } from "./audience/routes.ts";
import { CONTROL_ROUTES } from "./delivery/control/routes.ts";
import { CAMPAIGN_STORE_ROUTES } from "./store/routes.ts";
import { TEMPLATE_ROUTES } from "./templates/routes.ts";
import { TEXTING_ROUTES } from "./texting/routes.ts";
import { WRITING_ROUTES } from "./writing/routes.ts";

/** Everything about writing to many people, in the order in which the reference tells it. */
export const CAMPAIGN_ROUTES: readonly ApiRoute[] = [
  ...CAMPAIGN_STORE_ROUTES,
  ...PREVIEW_ROUTES,
  ...TEXTING_ROUTES,
  ...AUDIENCE_ROUTES,
  ...MEASURING_ROUTES,
  ...GATE_ROUTES,
  ...CONTROL_ROUTES,
  ...DELIVERY_ROUTES,
  ...REPORT_ROUTES,
  ...RESPONSE_ROUTES,
  ...TEMPLATE_ROUTES,
  ...WRITING_ROUTES,
  ...IMAGE_ROUTES,
  ...IDENTITY_ROUTES,
  ...RELAY_ROUTES,
];
