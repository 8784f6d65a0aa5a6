export { composeServiceMail, type ComposedMail, type ServiceMail } from "./compose/service-mail.ts";
export { smtpTransport } from "./transport/smtp-transport.ts";
export type { DeliveryFailure, Transport } from "./transport/transport.ts";
