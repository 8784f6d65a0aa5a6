/** What we use of a package that brings no types. */
declare module "smpp" {
  import type { EventEmitter } from "node:events";
  import type { Server as NetServer, Socket } from "node:net";

  class PDU {
    constructor(command: string, fields?: Record<string, unknown>);
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    isResponse(): boolean;
    readonly [field: string]: unknown;
  }

  type OnAnswer = (answer: PDU) => void;
  type Command = (fields: Record<string, unknown>, onAnswer?: OnAnswer) => boolean;

  interface Session extends EventEmitter {
    readonly socket: Socket;
    send(pdu: PDU): boolean;
    destroy(): void;
    readonly bind_transceiver: Command;
    readonly enquire_link: Command;
    readonly submit_sm: Command;
    readonly deliver_sm: Command;
    readonly unbind: Command;
  }

  interface Field {
    filter?: unknown;
  }

  const library: {
    readonly PDU: typeof PDU;
    connect(options: Record<string, unknown>): Session;
    createServer(onSession: (session: Session) => void): NetServer;
    readonly commands: Readonly<Record<string, { readonly params: Record<string, Field> }>>;
    readonly tlvs: Readonly<Record<string, Field>>;
    readonly errors: Readonly<Record<string, number>>;
  };
  export type { PDU, Session };
  export default library;
}
