export { annotate, type Annotated, type MarkId, type MarkWords } from "./annotate/annotate.ts";
export { auditMessage, type AuditOptions } from "./audit-message.ts";
export {
  cleanMessage,
  type Change,
  type Cleaned,
  type CleanOptions,
  type KeptReason,
} from "./clean/clean-message.ts";
export {
  compareMessages,
  type CompareOptions,
  type UnreadCopy,
} from "./compare/compare-messages.ts";
export type * from "./compare/comparison.ts";
export { withComparison } from "./compare/with-comparison.ts";
export type * from "./authentication/authentication.ts";
export { authenticationOf } from "./authentication/authentication-of.ts";
export { deliveryClaims, type DeliveryClaims } from "./authentication/delivery.ts";
export type * from "./chains/chain.ts";
export type * from "./document.ts";
export { NOTHING_KNOWN } from "./document.ts";
export type { Carried } from "./identity/carried.ts";
export { chainsToFollow, lookOutside } from "./outside/look-outside.ts";
export type * from "./outside/outside.ts";
export type { ListedHost } from "./parties/listed-host.ts";
export { parseCompanyList } from "./parties/parse-company-list.ts";
export type * from "./parties/party.ts";
export {
  pagesToRender,
  type EmbeddedPart,
  type PagesToRender,
  type PageToRender,
} from "./rendered/pages-to-render.ts";
export { plainTexts } from "./rendered/plain-texts.ts";
export type * from "./rendered/rendered.ts";
export { requestKey } from "./rendered/request-key.ts";
export { withRendered } from "./rendered/with-rendered.ts";
export type * from "./verdict/verdict.ts";
export { verdictOf, type Asking, type Found } from "./verdict/verdict-of.ts";
export { scanHtml, type HtmlListener, type StartTag } from "./html/scan-html.ts";
export { collectText } from "./references/collect-text.ts";
export { collectHtml, type HtmlSightings } from "./references/markup/collect-html.ts";
export { markupOf } from "./references/markup/tag-reader.ts";
export { headerSummary, type HeaderSummary } from "./header-summary.ts";
export { parseAddressList, type MailAddress } from "./mime/addresses.ts";
export { attachedMessages } from "./mime/attached-messages.ts";
export { decodeBody, type DecodedBody } from "./mime/body.ts";
export { decodeText } from "./mime/charset.ts";
export { decodeEncodedWords } from "./mime/encoded-words.ts";
export { readMessage, type HeaderField, type ParsedMessage, type Part } from "./mime/message.ts";
export { findField } from "./mime/part.ts";
export { looksLikeMbox, MboxSplitter } from "./mime/mbox.ts";
export { siteOf } from "./parties/site.ts";
export { hostOnDay, type HostOnDay } from "./transfers/host-on-day.ts";
export { wellFounded } from "./findings/finding-draft.ts";
export { platformName } from "./platforms/registry.ts";
