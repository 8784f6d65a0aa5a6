import type { Secret } from "@consentry/kernel";

/** A carrier that takes texts by HTTP. */
export interface HttpSettings {
  /** What reports call it; without login. */
  readonly name: string;
  /** Where texts are posted to, without login. */
  readonly url: string;
  /** The whole `Authorization` field; `null` for a carrier that asks for none. */
  readonly authorization: Secret | null;
  /** Texts under way at once, at most. */
  readonly window: number;
  /** Texts a second at most; `null` for no bound of ours. */
  readonly perSecond: number | null;
}
