import { err, type Result } from "@consentry/kernel";

export type RecordType = "A" | "AAAA" | "CNAME" | "MX" | "PTR" | "TXT";

export type LookupFailure =
  /** There is no such name at all; an empty answer says that it has no record of this type. */
  | "no-such-name"
  /** No server answered, or none that could. Nothing follows for what is published. */
  | "no-answer"
  /** More than anybody needs, or more questions than a look at a domain may ask. */
  | "too-much";

/**
 * Asks the DNS. A record of `MX` is its rank and its server: `10 mx.example.org`; the strings of a
 * `TXT` record come joined.
 */
export type Lookup = (
  name: string,
  type: RecordType,
) => Promise<Result<readonly string[], LookupFailure>>;

/** Names of domains that verify themselves everywhere have some thirty TXT records. */
const MOST_RECORDS = 100;

/** A key of 4096 bits takes some 800 characters, and a long list of networks twice that. */
const LONGEST_RECORD = 4_096;

/** A look at an honest domain with two keys and four addresses asks some sixty. */
const MOST_QUESTIONS = 300;

/** RFC 1035 §2.3.4, §3.1; an underscore stands in the names of services. */
const NAME = /^(?=.{1,253}$)[\w-]{1,63}(?:\.[\w-]{1,63})*$/;

/**
 * The same look-up for one look at a domain: what was asked is not asked again, and whatever the
 * other side answers, it ends. What is no name is answered here.
 */
export function boundedLookup(lookup: Lookup): Lookup {
  const asked = new Map<string, ReturnType<Lookup>>();
  return (name, type) => {
    const clean = name.toLowerCase().replace(/\.$/, "");
    if (!NAME.test(clean)) return Promise.resolve(err("no-such-name"));
    const question = `${type} ${clean}`;
    const known = asked.get(question);
    if (known !== undefined) return known;
    if (asked.size >= MOST_QUESTIONS) return Promise.resolve(err("too-much"));
    const answer = lookup(clean, type).then(bounded);
    asked.set(question, answer);
    return answer;
  };
}

function bounded(answer: Awaited<ReturnType<Lookup>>): Awaited<ReturnType<Lookup>> {
  if (!answer.ok) return answer;
  const records = answer.value;
  const isTooMuch =
    records.length > MOST_RECORDS || records.some((record) => record.length > LONGEST_RECORD);
  return isTooMuch ? err("too-much") : answer;
}

/** What is published there: nothing where the name is not there; `null` where that is not known. */
export async function published(
  lookup: Lookup,
  name: string,
  type: RecordType,
): Promise<readonly string[] | null> {
  const answer = await lookup(name, type);
  if (answer.ok) return answer.value;
  return answer.error === "no-such-name" ? [] : null;
}
