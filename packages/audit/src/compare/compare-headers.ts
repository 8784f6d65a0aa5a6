import type { HeaderField } from "../mime/message.ts";
import type { Both } from "./comparison.ts";
import { judgeValues, type CopyReader, type JudgedValue } from "./value-kind.ts";

export interface HeaderPair extends JudgedValue {
  readonly name: string;
  readonly key: string;
  readonly values: Both<string | null>;
}

/** Fields that differ from delivery to delivery by themselves, and fields of the receiving side. */
const OF_DELIVERY =
  /^(?:received|x-received|received-spf|delivered-to|x-original-to|x-delivered-to|envelope-to|x-envelope-to|x-rcpt-to|x-apparently-to|to|cc|date|delivery-date|dkim-signature|x-google-dkim-signature|domainkey-signature|authentication-results|x-dkim|arc-.*|content-.*|mime-version|in-reply-to|references|status|x-status|x-uid|x-uidl|x-keywords|x-account-key|lines|thread-.*|x-spam.*|x-virus.*|x-policyd.*|x-kasloop|x-gm-.*|x-google-smtp-source|x-ms-.*|x-microsoft-.*|x-forefront-.*|x-exchange-.*|x-eop.*|x-originating-ip|x-sender-ip|x-proofpoint.*|x-barracuda.*|x-mimecast.*|x-rspamd.*|x-dmarc.*|x-ymail.*|x-yahoo.*|x-mozilla.*|x-evolution.*|x-getmail.*|x-sieve|x-scanned.*)$/;

/** Made anew for every message: they say something only where a reader value stands in them. */
export const UNIQUE_BY_NATURE = new Set(["message-id", "origin-messageid", "x-message-id"]);

/** Repeated fields beyond this are not looked at. */
const MAX_REPEATED = 20;

/** The sender's header fields that differ between two copies, in the order of the first. */
export function compareHeaders(
  first: readonly HeaderField[],
  second: readonly HeaderField[],
  readers: Both<CopyReader>,
): readonly HeaderPair[] {
  const [some, others] = [byKey(first), byKey(second)];
  const names = new Map([...others, ...some].map(([key, { name }]) => [key, name]));
  const order = new Set([...some.keys(), ...others.keys()]);
  return [...order].flatMap((key) => {
    const values = [some.get(key)?.value ?? null, others.get(key)?.value ?? null] as const;
    if (values[0] === values[1]) return [];
    const field = key.slice(0, key.indexOf(" "));
    const judged = judgeWorded(values, readers);
    return [{ name: names.get(key) ?? field, key: field, values, ...judged }];
  });
}

function byKey(header: readonly HeaderField[]): ReadonlyMap<string, HeaderField> {
  const fields = new Map<string, HeaderField>();
  const seen = new Map<string, number>();
  for (const field of header) {
    if (OF_DELIVERY.test(field.key)) continue;
    const count = (seen.get(field.key) ?? 0) + 1;
    seen.set(field.key, count);
    if (count <= MAX_REPEATED) fields.set(`${field.key} ${count}`, field);
  }
  return fields;
}

/** What holds a field's values apart. */
const SEPARATOR = /[\s<>,;:"'()=?&/]+/;

/** By the word that tells most; as a whole where there are more words in one. */
function judgeWorded(values: Both<string | null>, readers: Both<CopyReader>): JudgedValue {
  const [first, second] = values;
  if (first === null || second === null) return judgeValues(values, null, readers);
  const [words, others] = [first.split(SEPARATOR), second.split(SEPARATOR)];
  if (words.length !== others.length) return judgeValues(values, null, readers);
  const judged = words.flatMap((word, index) => {
    const other = others[index] ?? "";
    return word === other ? [] : [judgeValues([word, other], null, readers)];
  });
  return (
    judged.find(({ isTelling }) => isTelling) ?? judged[0] ?? judgeValues(values, null, readers)
  );
}
