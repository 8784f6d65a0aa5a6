import type { Instant } from "@consentry/kernel";

/** Who carries an organisation's texts on. What logs in is never shown again. */
export interface TextCarrier {
  readonly id: string;
  readonly name: string;
  /** `ssmpp://carrier.example.org:3550`, without login. */
  readonly server: string;
  readonly hasLogin: boolean;
  /** One at a time carries the texts. */
  readonly isOn: boolean;
  /** Since when nothing can be handed to it, and the code it says; `null` while it can. */
  readonly troubleSince: Instant | null;
  readonly troubleCode: string | null;
}

/** As somebody states it. */
export interface TextCarrierDraft {
  readonly name: string;
  /** `smpp://`, `ssmpp://` or `https://`, with the login and its settings. */
  readonly url: string;
  readonly isOn: boolean;
}
