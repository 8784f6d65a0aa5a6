export { auditMessage, type AuditOptions } from "./audit-message.ts";
export type * from "./document.ts";
