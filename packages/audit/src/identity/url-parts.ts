/** Where a value stands in a URL. */
export type UrlPlace = "host" | "path" | "query" | "fragment";

export interface UrlValue {
  readonly place: UrlPlace;
  /** The parameter's name in lower case; `null` outside the query. */
  readonly name: string | null;
  /** As written, still percent-encoded. */
  readonly value: string;
}

export interface UrlParts {
  readonly host: string;
  /** Path segments as written, empty ones left out. */
  readonly segments: readonly string[];
  readonly query: readonly UrlValue[];
  readonly fragment: string;
}

/** More parameters than any form has; the rest is not looked at. */
const MAX_VALUES = 200;

/** Takes an absolute URL apart without normalising it; `host` is given, as the caller has it. */
export function urlParts(url: string, host: string): UrlParts {
  const hash = url.indexOf("#");
  const beforeHash = hash < 0 ? url : url.slice(0, hash);
  const mark = beforeHash.indexOf("?");
  const beforeQuery = mark < 0 ? beforeHash : beforeHash.slice(0, mark);
  const authority = beforeQuery.indexOf("//");
  const slash = authority < 0 ? -1 : beforeQuery.indexOf("/", authority + 2);
  return {
    host,
    segments:
      slash < 0
        ? []
        : beforeQuery
            .slice(slash + 1)
            .split("/", MAX_VALUES)
            .filter((segment) => segment !== ""),
    query: mark < 0 ? [] : queryValues(beforeHash.slice(mark + 1)),
    fragment: hash < 0 ? "" : url.slice(hash + 1),
  };
}

function queryValues(query: string): UrlValue[] {
  const values: UrlValue[] = [];
  for (const pair of query.split(/[&;]/, MAX_VALUES)) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = equals < 0 ? "" : pair.slice(0, equals).toLowerCase();
    values.push({ place: "query", name, value: equals < 0 ? pair : pair.slice(equals + 1) });
  }
  return values;
}
