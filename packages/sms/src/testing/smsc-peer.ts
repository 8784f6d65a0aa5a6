/**
 * A message centre of its own process, which behaves as badly as it is told to: the library's
 * server, which takes anything. `node smsc-peer.ts '{"dropEveryMs":1000}'`; a line on its
 * standard input is answered with a report.
 */
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";

import { smpp, type PDU, type Session } from "../smpp/library.ts";
import type { PeerBehaviour, PeerSays } from "./peer-behaviour.ts";

const behaviour = JSON.parse(process.argv[2] ?? "{}") as PeerBehaviour;
const taken: Record<string, number> = {};
const sessions = new Set<Session>();
let texts = 0;
let dropped = 0;

const [OK, THROTTLED, UNKNOWN_NUMBER] = [0x00, 0x58, 0x0b];

const server = smpp.createServer((session: Session) => {
  sessions.add(session);
  session.socket.setNoDelay(true);
  session.on("error", () => session.destroy());
  session.on("close", () => sessions.delete(session));
  session.on("pdu", (pdu: PDU) => {
    if (pdu.isResponse()) return;
    if (pdu.command === "submit_sm") take(session, pdu);
    else answer(session, pdu, OK, { system_id: "peer" });
  });
});

function take(session: Session, pdu: PDU): void {
  texts += 1;
  const to = String(pdu["destination_addr"]);
  if (behaviour.rejects?.includes(to)) answer(session, pdu, UNKNOWN_NUMBER);
  else if (texts % (behaviour.throttleEvery ?? Infinity) === 0) answer(session, pdu, THROTTLED);
  else {
    taken[to] = (taken[to] ?? 0) + 1;
    if (behaviour.isMute) return;
    const message_id = String(texts);
    answer(session, pdu, OK, { message_id });
    const { receiptAfterMs } = behaviour;
    if (receiptAfterMs !== undefined) setTimeout(() => say(session, message_id), receiptAfterMs);
  }
}

function say(session: Session, id: string): void {
  const short_message = Buffer.from(`id:${id} sub:001 dlvrd:001 stat:DELIVRD err:000 text:`);
  session.deliver_sm({ esm_class: 0x04, short_message });
}

function answer(session: Session, pdu: PDU, status: number, fields: object = {}): void {
  const { command, sequence_number } = pdu;
  session.send(
    new smpp.PDU(`${command}_resp`, { ...fields, command_status: status, sequence_number }),
  );
}

function tell(said: PeerSays): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

if (behaviour.dropEveryMs !== undefined) {
  setInterval(() => {
    for (const session of sessions) {
      dropped += 1;
      session.destroy();
    }
  }, behaviour.dropEveryMs);
}

createInterface(process.stdin).on("line", () => tell({ says: "report", taken, dropped }));
// Whoever started it is gone when nothing can be said to it any more.
process.stdin.on("end", () => process.exit());
server.listen(0, "127.0.0.1", () =>
  tell({ says: "listening", port: (server.address() as AddressInfo).port }),
);
