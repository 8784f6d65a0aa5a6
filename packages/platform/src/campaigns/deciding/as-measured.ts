import type { Facts } from "@consentry/law";

const UNTOLD: Facts["measure"] = {
  stores: undefined,
  uses: undefined,
  exclusive: undefined,
  perRecipient: undefined,
  ipKept: undefined,
  legalDuty: undefined,
};

/**
 * What each level keeps and what for, as law is told: exactly what the endpoints do. Of events of
 * one reader no exemption is claimed, so nothing is told that could bring one.
 */
export const AS_MEASURED: Readonly<Record<"aggregate" | "day" | "individual", Facts["measure"]>> = {
  aggregate: {
    ...UNTOLD,
    stores: ["counter"],
    uses: ["statistics"],
    exclusive: true,
    perRecipient: false,
    ipKept: false,
  },
  day: {
    ...UNTOLD,
    stores: ["last-open-day"],
    uses: ["hygiene"],
    exclusive: true,
    perRecipient: true,
    ipKept: false,
  },
  individual: { ...UNTOLD, perRecipient: true },
};
