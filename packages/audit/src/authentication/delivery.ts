import { parseAddressList } from "../mime/addresses.ts";
import { readMessage, type HeaderField } from "../mime/message.ts";
import { clausesIn, pairIn } from "./clauses.ts";
import { LONGEST_FIELD, LONGEST_NAME } from "./limits.ts";

/**
 * What the file says of its own delivery (RFC 5321 §4.4, RFC 7208 §9.1). All of it are claims, and
 * most messages name several servers: whoever uses it must find it unambiguous first.
 */
export interface DeliveryClaims {
  /** How many signatures would have to be verified. */
  readonly signatureFields: number;
  /** Network addresses from which servers on the way say they got it, without repetition. */
  readonly addresses: readonly string[];
  /** What the first of those servers called itself; `null` where nothing says so. */
  readonly helo: string | null;
  /** Return addresses, without repetition; `""` for the null sender of automatic mail. */
  readonly returnPaths: readonly string[];
}

/** Reads the header of a message as received; of what is no message nothing is said. */
export function deliveryClaims(bytes: Uint8Array): DeliveryClaims {
  const read = readMessage(bytes);
  const header = read.ok ? read.value.header : [];
  const received = header.filter(({ key }) => key === "received").map(fromClause);
  const heard = header.filter(({ key }) => key === "received-spf").map(clientIn);
  const returnPaths = header
    .filter(({ key }) => key === "return-path")
    .map(({ value }) => parseAddressList(value.slice(0, LONGEST_FIELD))[0]?.address ?? "");
  return {
    signatureFields: header.filter(({ key }) => SIGNED.has(key)).length,
    addresses: [...new Set([...received.flatMap(addressesIn), ...heard.flat()])],
    helo: received.map(heloIn).find((helo) => helo !== null) ?? null,
    returnPaths: [...new Set(returnPaths)],
  };
}

const SIGNED = new Set(["dkim-signature", "arc-message-signature", "arc-seal"]);

/** `from HELO (NAME [ADDRESS]) by …`; `""` in a field that does not say from where. */
function fromClause({ value }: HeaderField): string {
  const text = value.slice(0, LONGEST_FIELD);
  if (!/^from\s/i.test(text)) return "";
  const by = text.search(/\sby\s/i);
  return by === -1 ? text : text.slice(0, by);
}

function addressesIn(clause: string): readonly string[] {
  return [...clause.matchAll(/\[(?:IPv6:)?([\da-f.:]{2,45})\]/gi)].map((match) =>
    (match[1] ?? "").toLowerCase(),
  );
}

function heloIn(clause: string): string | null {
  const helo = clause.slice(0, LONGEST_NAME).split(/\s+/)[1] ?? "";
  return /^[\w.-]+\.[a-z\d-]{2,63}$/i.test(helo) ? helo.toLowerCase() : null;
}

function clientIn({ value }: HeaderField): readonly string[] {
  return clausesIn(value.slice(0, LONGEST_FIELD))
    .flat()
    .flatMap((word) => {
      const [name, address] = pairIn(word) ?? [];
      return name === "client-ip" && address ? [address.toLowerCase()] : [];
    });
}
