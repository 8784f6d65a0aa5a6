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
