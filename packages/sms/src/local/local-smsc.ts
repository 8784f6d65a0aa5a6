import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";

import { Secret } from "@consentry/kernel";

import { readIncoming } from "../smpp/incoming.ts";
import { JoinedParts, type JoinedText } from "../smpp/joined-parts.ts";
import { numberOf, smpp, textOf, type PDU, type Session } from "../smpp/library.ts";
import { STATUS } from "../smpp/session.ts";
import { smppAt, type SmppSettings } from "../smpp/settings.ts";
import { cutText } from "../text/cut-text.ts";
import { octetsOf } from "../text/octets.ts";

/** A message centre on this machine, which carries nothing away from it. */
export interface LocalSmsc {
  /** How a carrier reaches it; the login is drawn anew each time. */
  readonly settings: SmppSettings;
  /**
   * Brings a text as if a telephone had sent it. `false` if nobody is connected or took it.
   *
   * @param from E.164
   */
  bring(text: JoinedText): Promise<boolean>;
  close(): Promise<void>;
}

/** A text whole as it was written, with what would tell a telephone from where. */
export type LocalText = JoinedText;

const LOOPBACK = "127.0.0.1";

/**
 * Starts a message centre on loopback. A text is answered for once `take` has resolved with its
 * last part, and said to be delivered at once; what `take` rejects is refused for now.
 */
export async function startLocalSmsc(
  take: (text: LocalText) => Promise<void>,
  { name = "local" }: { readonly name?: string } = {},
): Promise<LocalSmsc> {
  const login = { login: "local", password: randomBytes(6).toString("base64url").slice(0, 8) };
  const bound = new Set<Session>();
  const server = smpp.createServer((session) => serve(session, { take, login, bound }));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    settings: smppAt({
      name,
      host: LOOPBACK,
      port,
      login: login.login,
      password: new Secret(login.password),
    }),
    async bring(text) {
      const session = [...bound].at(-1);
      return session !== undefined && (await brought(session, text));
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of bound) session.destroy();
      await closed;
    },
  };
}

interface Centre {
  readonly take: (text: LocalText) => Promise<void>;
  readonly login: { readonly login: string; readonly password: string };
  readonly bound: Set<Session>;
}

function serve(session: Session, { take, login, bound }: Centre): void {
  const parts = new JoinedParts();
  session.socket.setNoDelay(true);
  session.on("error", () => session.destroy());
  session.on("close", () => bound.delete(session));
  session.on("pdu", (pdu: PDU) => {
    if (pdu.isResponse()) return;
    if (pdu.command === "bind_transceiver") {
      const isLogin =
        textOf(pdu, "system_id") === login.login && textOf(pdu, "password") === login.password;
      if (isLogin) bound.add(session);
      answer(session, pdu, isLogin ? STATUS.ok : BAD_PASSWORD, { system_id: "local" });
      return;
    }
    if (!bound.has(session)) {
      session.destroy();
      return;
    }
    if (pdu.command === "submit_sm") void takeOver(session, pdu, { parts, take });
    else if (pdu.command === "enquire_link" || pdu.command === "unbind") answer(session, pdu);
    else answer(session, pdu, STATUS.invalidCommand);
  });
}

/** §5.1.3, ESME_RINVPASWD. */
const BAD_PASSWORD = 0x0e;

async function takeOver(
  session: Session,
  pdu: PDU,
  { parts, take }: { readonly parts: JoinedParts; readonly take: Centre["take"] },
): Promise<void> {
  const heard = readIncoming(pdu, "gsm-7", "same");
  if (heard.kind !== "part") {
    answer(session, pdu, STATUS.systemError);
    return;
  }
  const whole = parts.add(heard.part, Date.now());
  try {
    if (whole !== null) await take(whole);
  } catch {
    answer(session, pdu, STATUS.systemError);
    return;
  }
  if (whole !== null) parts.forget(heard.part);
  const message_id = randomBytes(8).toString("hex");
  answer(session, pdu, STATUS.ok, { message_id });
  if (numberOf(pdu, "registered_delivery") !== 0) sayDelivered(session, pdu, message_id);
}

function answer(
  session: Session,
  pdu: PDU,
  status: number = STATUS.ok,
  fields: Record<string, unknown> = {},
): void {
  const command = status === STATUS.invalidCommand ? "generic_nack" : `${pdu.command}_resp`;
  const { sequence_number } = pdu;
  session.send(new smpp.PDU(command, { ...fields, command_status: status, sequence_number }));
}

/** Appendix B, without the text. */
function sayDelivered(session: Session, pdu: PDU, id: string): void {
  const said = `id:${id} sub:001 dlvrd:001 stat:DELIVRD err:000 text:`;
  session.deliver_sm({
    source_addr: textOf(pdu, "destination_addr"),
    destination_addr: textOf(pdu, "source_addr"),
    esm_class: 0x04,
    short_message: Buffer.from(said, "latin1"),
  });
}

async function brought(session: Session, { from, to, text }: JoinedText): Promise<boolean> {
  const { encoding, segments } = cutText(text);
  const reference = randomBytes(1)[0] ?? 0;
  for (const [index, segment] of segments.entries()) {
    const octets = octetsOf(segment.text, encoding);
    const header = [5, 0, 3, reference, segments.length, index + 1];
    const fields = {
      source_addr_ton: 1,
      source_addr_npi: 1,
      source_addr: from.replace(/^\+/, ""),
      dest_addr_ton: to.startsWith("+") ? 1 : 0,
      destination_addr: to.replace(/^\+/, ""),
      data_coding: encoding === "gsm-7" ? 0x00 : 0x08,
      esm_class: segments.length === 1 ? 0 : 0x40,
      short_message: Buffer.from(segments.length === 1 ? octets : [...header, ...octets]),
    };
    if (!(await isTaken(session, fields))) return false;
  }
  return true;
}

function isTaken(session: Session, fields: Record<string, unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    session.once("close", () => resolve(false));
    const isWritten = session.deliver_sm(fields, ({ command_status: status }) =>
      resolve(status === STATUS.ok),
    );
    if (!isWritten) resolve(false);
  });
}
