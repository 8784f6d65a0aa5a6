import { auditMessage } from "@consentry/audit";

declare global {
  /** What `same-findings.e2e.ts` calls inside the browser. */
  var auditBase64: (source: string) => string;
}

globalThis.auditBase64 = (source) =>
  JSON.stringify(auditMessage(Uint8Array.from(atob(source), (char) => char.codePointAt(0) ?? 0)));
