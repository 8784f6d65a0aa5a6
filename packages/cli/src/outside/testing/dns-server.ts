import { createSocket } from "node:dgram";

/** Records by name: `{ "a.example": { A: ["127.0.0.1"], TXT: ["one", "two"] } }`. */
export type Zone = Readonly<
  Record<string, Readonly<Partial<Record<keyof typeof TYPES, string[]>>>>
>;

const TYPES = { A: 1, NS: 2, CNAME: 5, PTR: 12, MX: 15, TXT: 16, AAAA: 28 } as const;

export interface DnsServer {
  /** For `dnsLookup([…])`. */
  readonly address: string;
  readonly asked: readonly string[];
  /** Changes what a name answers from now on. */
  answer(name: string, records: Zone[string]): void;
  close(): void;
}

/** A name server on a port of this machine that knows one zone; `silent.example` never answers. */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const known = new Map(Object.entries(zone));
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, type, end } = questionOf(query);
    asked.push(name);
    if (name !== "silent.example") {
      socket.send(answerTo(query.subarray(0, end), known.get(name), type), from.port, from.address);
    }
  });
  await new Promise<void>((resolve) => void socket.bind(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    answer: (name, records) => void known.set(name, records),
    close: () => void socket.close(),
  };
}

/** RFC 1035 §4.1.2: labels, each after its length, then type and class. */
function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(question: Buffer, records: Zone[string] | undefined, type: number): Buffer {
  const [word] = Object.entries(TYPES).find(([, code]) => code === type) ?? ["A"];
  const values = records?.[word as keyof typeof TYPES] ?? [];
  const header = Buffer.from(question);
  // A response, recursion available; 3 says that there is no such name.
  header.writeUInt16BE(records === undefined ? 0x8183 : 0x8180, 2);
  header.writeUInt16BE(values.length, 6);
  header.writeUInt16BE(0, 8);
  header.writeUInt16BE(0, 10);
  return Buffer.concat([header, ...values.map((value) => recordOf(type, value))]);
}

function recordOf(type: number, value: string): Buffer {
  const data = dataOf(type, value);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function dataOf(type: number, value: string): Buffer {
  if (type === TYPES.A) return Buffer.from(value.split(".").map(Number));
  if (type === TYPES.AAAA) {
    const groups = value.split(":").map((group) => Number.parseInt(group, 16));
    return Buffer.concat(groups.map((group) => Buffer.from([group >> 8, group & 0xff])));
  }
  if (type === TYPES.MX) {
    const [rank = "", server = ""] = value.split(" ");
    return Buffer.concat([Buffer.from([0, Number(rank)]), dataOf(TYPES.NS, server)]);
  }
  if (type === TYPES.TXT) {
    return Buffer.concat(
      value
        .split("|")
        .map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)])),
    );
  }
  const labels = value.split(".").map((label) => [Buffer.from([label.length]), Buffer.from(label)]);
  return Buffer.concat([...labels.flat(), Buffer.from([0])]);
}
