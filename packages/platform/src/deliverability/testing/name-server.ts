import { createSocket, type Socket as DatagramSocket } from "node:dgram";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { once } from "node:events";

import { decode, encode, streamEncode, type Answer, type Packet } from "dns-packet";

/** Records by name and type; `null`: the server fails for this name, `silent`: it never answers. */
export type ServedZone = Readonly<
  Record<string, Readonly<Record<string, readonly string[]>> | null | "silent">
>;

export interface NameServer {
  /** `127.0.0.1:40053`, as `CONSENTRY_DNS` takes it. */
  readonly address: string;
  readonly asked: readonly string[];
  /** Changes what it knows from now on. */
  serve(zone: ServedZone): void;
  close(): Promise<void>;
}

/** RFC 1035 §4.2.1: what is longer is asked for again over TCP. */
const LONGEST_DATAGRAM = 512;

const NO_SUCH_NAME = 3;
const FAILED = 2;

/** A name server on this machine that knows one zone, over UDP and TCP. */
export async function startNameServer(zone: ServedZone): Promise<NameServer> {
  let known = zone;
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const answer = answerTo(decode(query));
    if (answer === null) return;
    const whole = encode(answer);
    const cut = { ...answer, answers: [], flags: (answer.flags ?? 0) | 0x200 };
    socket.send(whole.length > LONGEST_DATAGRAM ? encode(cut) : whole, from.port, from.address);
  });
  const open = new Set<Socket>();
  const streams = createServer((stream) => {
    open.add(stream);
    let received = Buffer.alloc(0);
    stream.on("error", () => undefined);
    stream.on("data", (piece) => {
      received = Buffer.concat([received, piece]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      const answer = answerTo(decode(received.subarray(2)));
      received = Buffer.alloc(0);
      if (answer !== null) stream.end(streamEncode(answer));
    });
  });
  const port = await listenAtOnePort(socket, streams);
  return {
    address: `127.0.0.1:${port}`,
    asked,
    serve: (changed) => {
      known = changed;
    },
    async close() {
      for (const stream of open) stream.destroy();
      streams.close();
      socket.close();
      await once(streams, "close");
    },
  };

  function answerTo({ id, questions = [] }: Packet): Packet | null {
    const [question] = questions;
    const name = question?.name.toLowerCase() ?? "";
    const type = question?.type ?? "A";
    asked.push(`${type} ${name}`);
    const there = known[name];
    if (there === "silent") return null;
    const code = there === undefined ? NO_SUCH_NAME : there === null ? FAILED : 0;
    const answers = (there?.[type] ?? []).map((value) => recordOf(name, type, value));
    // A response; recursion was done.
    return { type: "response", id: id ?? 0, flags: 0x180 | code, questions, answers };
  }
}

/** A port that is free for the one may be somebody's for the other: another is tried then. */
async function listenAtOnePort(socket: DatagramSocket, streams: Server): Promise<number> {
  for (;;) {
    streams.listen(0, "127.0.0.1");
    await once(streams, "listening");
    const { port } = streams.address() as AddressInfo;
    try {
      socket.bind(port, "127.0.0.1");
      await once(socket, "listening");
      return port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      streams.close();
      await once(streams, "close");
    }
  }
}

/** Strings of a TXT record hold at most 255 octets each. */
const LONGEST_STRING = 255;

function recordOf(name: string, type: string, value: string): Answer {
  const record = { name, ttl: 1, class: "IN" } as const;
  if (type === "MX") {
    const [preference = "", exchange = ""] = value.split(" ");
    return { ...record, type, data: { preference: Number(preference), exchange } };
  }
  if (type === "TXT") {
    const pieces = value.match(new RegExp(`.{1,${LONGEST_STRING}}`, "gs")) ?? [""];
    return { ...record, type, data: pieces };
  }
  return { ...record, type: type as "A", data: value };
}
