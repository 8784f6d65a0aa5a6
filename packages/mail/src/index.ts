export { composeServiceMail, type ComposedMail, type ServiceMail } from "./compose/service-mail.ts";
export { probeRelay } from "./transport/probe-relay.ts";
export { relayPool } from "./transport/relay-pool.ts";
export { relayAt, type RelaySettings } from "./transport/relay-settings.ts";
export { asksToSlow } from "./transport/asks-to-slow.ts";
export { LONGEST_WAIT_SECONDS, retryAfter } from "./transport/retry-after.ts";
export {
  PROVIDER_IDS,
  PROVIDERS,
  type MailboxProvider,
  type ProviderId,
} from "./providers/known-providers.ts";
export { providerOfDomain, providerOfServers } from "./providers/provider-of.ts";
export type { DeliveryFailure, Taken, Transport } from "./transport/transport.ts";
export { CLICK_LEVELS, OPEN_LEVELS, type ClickLevel, type OpenLevel } from "./compose/levels.ts";
export type { ClickMeasurement, OpenMeasurement } from "./compose/measurement.ts";
export { fillMessage, type FilledMessage } from "./writing/fill-message.ts";
export { readWriting } from "./writing/read-writing.ts";
export * from "./writing/writing.ts";
export type { BlockDocument } from "./writing/blocks/document/document.ts";
export { BLOCK_DOCUMENT_SCHEMA } from "./writing/blocks/document/document-shape.ts";
export { starterDocument, STARTERS, type Starter } from "./writing/blocks/starters/starters.ts";
export {
  CONVERSION_LOSSES,
  CONVERSION_TARGETS,
  convertWriting,
  type Converted,
  type ConversionLoss,
} from "./writing/convert-writing.ts";
export { dkimRecord, makeDkimKey, type DkimRecord } from "./sign/dkim-key.ts";
export {
  DKIM_ALGORITHMS,
  makeSigner,
  type DkimAlgorithm,
  type Signer,
  type SignerProblem,
  type SignerSettings,
} from "./sign/signer.ts";
export {
  lookupOf,
  verifySigned,
  type TxtLookup,
  type VerifyProblem,
} from "./sign/verify-signed.ts";
export {
  drawWriting,
  type DrawnAddress,
  type DrawnAddresses,
  type Drawing,
} from "./drawing/draw-writing.ts";
export { signServiceMail } from "./sign/sign-service-mail.ts";
export { composeMessage, composeMessageElsewhere } from "./compose/compose-message.ts";
export { isMediaType, type Attachment } from "./compose/attachment-part.ts";
export {
  composeTransactionalMail,
  type TransactionalFailure,
  type TransactionalMail,
} from "./compose/transactional-mail.ts";
export { deriveText } from "./writing/text/derive-text.ts";
export type { MailPart, VariantLevels } from "./compose/flatten.ts";
export type { ComplaintLoop, ComposeFailure, OutgoingMessage } from "./compose/outgoing-message.ts";
export { picturePart, type Picture, type PicturePart } from "./compose/picture-part.ts";
export { makeVariant, type Variant } from "./compose/variant.ts";
export { MAX_EMBEDDED_OCTETS } from "./writing/limits.ts";
export { embeddedUrl } from "./writing/markup/embed-images.ts";
export type * from "./incoming/incoming.ts";
export { readIncoming } from "./incoming/read-incoming.ts";
export { readTraces, type Traces } from "./incoming/traces.ts";
export type * from "./reports/report.ts";
export { TLS_FAILURES } from "./reports/read-tls.ts";
export { MOST_PACKED as MOST_PACKED_REPORT } from "./reports/limits.ts";
export { readReports, type ReportsOfMail } from "./reports/read-reports.ts";
export { reportsInMail } from "./reports/reports-in-mail.ts";
export * from "./domains/index.ts";
