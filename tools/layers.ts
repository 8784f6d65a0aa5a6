/**
 * Which package may import which; `ARCHITECTURE.md` draws the same, and `layers.test.ts` holds
 * the drawing, this table and the imports in the code against each other.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  law: ["kernel"],
  audit: ["kernel", "law"],
  ledger: ["kernel", "law"],
  paper: ["kernel", "audit"],
  mail: ["kernel", "law", "audit"],
  sms: ["kernel"],
  platform: ["kernel", "law", "audit", "ledger", "paper", "mail", "sms"],
  client: [],
  web: ["kernel", "law", "audit", "ledger", "paper", "sms", "client"],
  cli: ["kernel", "law", "audit", "ledger", "paper", "mail", "platform"],
};

/** They run in the browser too and take clock, network, disk and randomness as arguments. */
export const PURE_PACKAGES: readonly string[] = ["kernel", "law", "audit", "ledger"];
