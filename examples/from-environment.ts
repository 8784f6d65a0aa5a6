import { makeClient, type Client } from "@consentry/client";

/** The interface that `CONSENTRY_API` names, with the key of `CONSENTRY_KEY`. */
export function clientFromEnvironment(): Client {
  const { CONSENTRY_API: base, CONSENTRY_KEY: key } = process.env;
  if (base === undefined || key === undefined) {
    throw new Error("Set CONSENTRY_API and CONSENTRY_KEY, as examples/README.md says.");
  }
  return makeClient({ base, headers: { authorization: `Bearer ${key}` } });
}
