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
export type {
  IncomingText,
  TakenText,
  TextFailure,
  TextListener,
  TextMessage,
  TextReceipt,
  TextTransport,
} from "./transport/transport.ts";
