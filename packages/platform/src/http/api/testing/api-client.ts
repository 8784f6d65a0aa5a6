import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Instant } from "@consentry/kernel";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";

import { anOrganisation, SECRET, type TestOrganisation } from "../../../consent/testing/people.ts";
import { withOrganisation, type Database } from "../../../database/database.ts";
import type { Installation } from "../../../installation.ts";
import { makeApiKey } from "../../../organisations/api-keys/api-keys.ts";
import type { Role } from "../../../organisations/roles.ts";
import { makeServer, type ServerOptions } from "../../server.ts";
import { readWebBundle } from "../../web-bundle.ts";

export const NOW = "2026-05-02T09:30:00Z" as Instant;

/** The whole server on a test database, its clock standing at `NOW`. */
export async function anApi(
  database: Database,
  given: Partial<Pick<Installation, "uploads" | "publicUrl" | "now" | "writeProof" | "places">> &
    Pick<ServerOptions, "hasInbox" | "startCode" | "mayBePrivate" | "metricsToken"> = {},
): Promise<FastifyInstance> {
  const web = await mkdtemp(join(tmpdir(), "consentry-web-"));
  await mkdir(join(web, "assets"));
  await writeFile(join(web, "index.html"), "");
  await writeFile(join(web, "favicon.svg"), "");
  return makeServer({
    web: await readWebBundle(web),
    logLevel: "error",
    database,
    installation: {
      database,
      secret: SECRET,
      publicUrl: given.publicUrl ?? "https://consentry.example.org",
      now: given.now ?? (() => NOW),
      uploads: given.uploads ?? join(web, "uploads"),
      ...(given.writeProof !== undefined && { writeProof: given.writeProof }),
      ...(given.places !== undefined && { places: given.places }),
    },
    ...(given.mayBePrivate !== undefined && { mayBePrivate: given.mayBePrivate }),
    ...(given.metricsToken !== undefined && { metricsToken: given.metricsToken }),
    ...(given.hasInbox !== undefined && { hasInbox: given.hasInbox }),
    ...(given.startCode !== undefined && { startCode: given.startCode }),
  });
}

export interface Sending {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A program with a key of an organisation of its own. */
export interface ApiClient {
  readonly organisation: TestOrganisation;
  readonly key: string;
  send(path: string, sending?: Sending): Promise<LightMyRequestResponse>;
  /** Uploads a file of people and gives its id. */
  upload(content: string | Buffer): Promise<string>;
}

export async function anApiClient(
  api: FastifyInstance,
  database: Database,
  { role = "owner", of }: { readonly role?: Role; readonly of?: TestOrganisation } = {},
): Promise<ApiClient> {
  const organisation = of ?? (await anOrganisation(database));
  const { text: key } = await withOrganisation(database, organisation.id, (tx) =>
    makeApiKey(tx, organisation.id, { name: "A program", role }, NOW),
  );
  const authorization = `Bearer ${key}`;
  return {
    organisation,
    key,
    async upload(content) {
      const headers = { authorization, "content-type": "text/csv" };
      const url = "/api/v1/import-files";
      const answer = await api.inject({ method: "POST", url, headers, payload: content });
      return answer.json<{ id: string }>().id;
    },
    send: (path, { method = "GET", body, headers = {} } = {}) =>
      api.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          authorization,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
  };
}
