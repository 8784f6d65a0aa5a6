export { annotate, type Annotated, type MarkId, type MarkWords } from "./annotate/annotate.ts";
export { auditMessage, type AuditOptions } from "./audit-message.ts";
export type * from "./document.ts";
export { looksLikeMbox, MboxSplitter } from "./mime/mbox.ts";
