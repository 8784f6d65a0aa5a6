import type { TakenText as TakenByCarrier } from "@consentry/sms";

/** What a text came to when a carrier took it. */
export interface TakenText {
  readonly by: TakenByCarrier;
  readonly sender: string;
  /** Of the number, ISO 3166; `null` where it does not tell. */
  readonly country: string | null;
  readonly segments: number;
  /** By the price that held; `null` when none is known. */
  readonly cost: TextCost | null;
}

/** In thousandths of the currency's minor unit. */
export interface TextCost {
  readonly thousandths: number;
  readonly currency: string;
}
