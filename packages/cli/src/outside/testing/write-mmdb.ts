type Value = string | number | { readonly [name: string]: Value };

/** Networks of IPv4 and what a table says of them: `{ "192.0.2.0/24": { country: "FR" } }`. */
export type Networks = Readonly<Record<string, Value>>;

type Node = [left: Node | Value | null, right: Node | Value | null];

/** Writes a table of networks (MaxMind DB file format 2.0), small and whole, for tests. */
export function writeMmdb(networks: Networks): Uint8Array {
  const root: Node = [null, null];
  for (const [network, record] of Object.entries(networks)) insert(root, network, record);
  const nodes: Node[] = [];
  number(root, nodes);
  const data: Buffer[] = [];
  let written = 0;
  const pointerTo = (child: Node[number]): number => {
    if (child === null) return nodes.length;
    if (Array.isArray(child)) return nodes.indexOf(child);
    const at = written;
    const bytes = encoded(child);
    data.push(bytes);
    written += bytes.length;
    return nodes.length + 16 + at;
  };
  const tree = nodes.map((node) => Buffer.concat(node.map((child) => uint(pointerTo(child), 3))));
  return Buffer.concat([...tree, Buffer.alloc(16), ...data, metadata(nodes.length)]);
}

function insert(root: Node, network: string, record: Value): void {
  const [address = "", length = "32"] = network.split("/");
  const bits = address
    .split(".")
    .flatMap((byte) => Number(byte).toString(2).padStart(8, "0").split(""));
  let node = root;
  for (let i = 0; i < Number(length); i++) {
    const side = bits[i] === "1" ? 1 : 0;
    if (i === Number(length) - 1) node[side] = record;
    else node = node[side] = (node[side] as Node | null) ?? [null, null];
  }
}

function number(node: Node, nodes: Node[]): void {
  nodes.push(node);
  for (const child of node) if (Array.isArray(child)) number(child, nodes);
}

function encoded(value: Value): Buffer {
  if (typeof value === "number") return Buffer.concat([Buffer.from([0xc4]), uint(value, 4)]);
  if (typeof value === "string")
    return Buffer.concat([control(2, value.length), Buffer.from(value)]);
  const fields = Object.entries(value);
  const pairs = fields.flatMap(([name, field]) => [encoded(name), encoded(field)]);
  return Buffer.concat([control(7, fields.length), ...pairs]);
}

/** Type and size; from 29 on the size goes on in a byte of its own, which reaches to 284. */
function control(type: number, size: number): Buffer {
  return size < 29 ? Buffer.from([(type << 5) | size]) : Buffer.from([(type << 5) | 29, size - 29]);
}

function uint(value: number, bytes: number): Buffer {
  const written = Buffer.alloc(bytes);
  written.writeUIntBE(value, 0, bytes);
  return written;
}

function metadata(nodeCount: number): Buffer {
  const fields = {
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    database_type: "Test",
    ip_version: 4,
    node_count: nodeCount,
    record_size: 24,
  };
  return Buffer.concat([Buffer.from("\xab\xcd\xefMaxMind.com", "latin1"), encoded(fields)]);
}
