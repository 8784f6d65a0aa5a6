export { composeServiceMail, type ComposedMail, type ServiceMail } from "./compose/service-mail.ts";
export { smtpTransport } from "./transport/smtp-transport.ts";
export type { DeliveryFailure, Transport } from "./transport/transport.ts";
export { CLICK_LEVELS, OPEN_LEVELS, type ClickLevel, type OpenLevel } from "./compose/levels.ts";
export type { ClickMeasurement, OpenMeasurement } from "./compose/measurement.ts";
export * from "./writing/writing.ts";
