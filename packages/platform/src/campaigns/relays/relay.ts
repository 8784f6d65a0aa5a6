/** A server that carries an organisation's mail on. What logs in to it is never shown again. */
export interface Relay {
  readonly id: string;
  readonly name: string;
  /** `smtps://relay.example.org:465`, without login. */
  readonly server: string;
  readonly hasLogin: boolean;
  /** Its share beside the others. */
  readonly weight: number;
  /** At once, at most. */
  readonly connections: number;
  /** Messages a second at most; `null` for no bound of ours. */
  readonly perSecond: number | null;
  /** Whether nothing is handed to it where it cannot encrypt. */
  readonly needsTls: boolean;
  readonly isOn: boolean;
}

/** As somebody states it. */
export interface RelayDraft extends Omit<Relay, "id" | "server" | "hasLogin"> {
  /** `smtp://` or `smtps://`, with the login if there is one. */
  readonly url: string;
}
