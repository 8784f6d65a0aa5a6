import { OPERATIONS, type Operations, type Problem } from "./operations.ts";
import { ApiProblem } from "./problem.ts";

/** What an operation is given: only what it takes, and what it need not have may be left out. */
export type Given<Id extends keyof Operations> = Part<"params", Operations[Id]["params"]> &
  Part<"query", Operations[Id]["query"]> &
  Part<"body", Operations[Id]["body"]>;

/** Nothing to give, something that may be left out, or something that must be there. */
type Part<Name extends string, Value> = [Value] extends [null]
  ? { readonly [Key in Name]?: undefined }
  : [Partial<Value>] extends [Value]
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

export interface ApiOptions {
  /** Where the interface stands, such as `https://mail.example.org/api/v1`. */
  readonly base: string;
  /** Sent with every request: a key, or what tells a page of ours. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The runtime's own when left out. */
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Calls an operation by its name. Rejects with `ApiProblem` when it is refused or nothing comes
 * back, and with the signal's reason when it is given up.
 */
export type Client = <Id extends keyof Operations>(
  id: Id,
  given: Given<Id>,
  signal?: AbortSignal,
) => Promise<Operations[Id]["answer"]>;

export function makeClient({ base, headers = {}, fetch = globalThis.fetch }: ApiOptions): Client {
  const call = async (
    id: keyof Operations,
    { params = {}, query = {}, body }: LooseGiven,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const [method, path] = OPERATIONS[id];
    const isFile = body instanceof Blob;
    const answer = await fetch(`${base}${inPath(path, params)}${inQuery(query)}`, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { "content-type": isFile ? body.type : "application/json" }),
      },
      body: body === undefined ? null : isFile ? body : JSON.stringify(body),
      ...(signal !== undefined && { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted === true) throw error;
      throw new ApiProblem(null);
    });
    if (!answer.ok) throw new ApiProblem(await problemOf(answer));
    return contentOf(answer);
  };
  // The table of operations says which name takes and gives what.
  return call as unknown as Client;
}

interface LooseGiven {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

function inPath(path: string, params: Readonly<Record<string, string | number>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
}

function inQuery(query: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  if (said.length === 0) return "";
  return `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()}`;
}

async function problemOf(answer: Response): Promise<Problem | null> {
  const isProblem = answer.headers.get("content-type")?.startsWith("application/problem+json");
  return isProblem === true ? ((await answer.json()) as Problem) : null;
}

async function contentOf(answer: Response): Promise<unknown> {
  if (answer.status === 204) return null;
  const isJson = answer.headers.get("content-type")?.startsWith("application/json");
  return isJson === true ? answer.json() : answer.blob();
}
