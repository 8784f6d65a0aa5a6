export { httpCarrier } from "./http/carrier.ts";
export { readHttpNews, type HttpNews, type NewsProblem } from "./http/read-news.ts";
export type { HttpSettings } from "./http/settings.ts";
export { startLocalSmsc, type LocalSmsc, type LocalText } from "./local/local-smsc.ts";
export { maskedNumber } from "./numbers/masked-number.ts";
export {
  countryOf,
  readNumber,
  type NumberProblem,
  type ReadNumber,
} from "./numbers/read-number.ts";
export { smppCarrier } from "./smpp/carrier.ts";
export { smppAt, type SmppSettings } from "./smpp/settings.ts";
export * from "./text/index.ts";
export {
  carrierAt,
  openCarrier,
  type CarrierProblem,
  type CarrierSettings,
} from "./transport/carrier-at.ts";
export type { Reach } from "./transport/reach.ts";
export type {
  IncomingText,
  TakenText,
  TextFailure,
  TextListener,
  TextMessage,
  TextReceipt,
  TextTransport,
} from "./transport/transport.ts";
