import { S3mini } from "s3mini";

import type { Secret } from "@consentry/kernel";

import { StoreAway, type FileName, type PieceShelf } from "./piece-shelf.ts";

/** A bucket that somebody else runs. */
export interface Bucket {
  /** With the name of the bucket in its path: `https://s3.example.org/consentry`. */
  readonly endpoint: string;
  readonly region: string;
  readonly key: Secret;
  readonly secret: Secret;
}

/** A piece is two megabytes: a store that takes longer is as good as away. */
const ANSWER_MS = 30_000;

/**
 * Pieces as objects of a bucket, named by ids that say nothing. They are sealed before they get
 * here: whoever runs the bucket can read none.
 */
export function s3Shelf({ endpoint, region, key, secret }: Bucket): PieceShelf {
  const bucket = new S3mini({
    endpoint,
    region,
    accessKeyId: key.reveal(),
    secretAccessKey: secret.reveal(),
    requestAbortTimeout: ANSWER_MS,
  });
  return {
    put: ({ organisation, file }, number, sealed) =>
      asking(async () => {
        await bucket.putObject(objectOf({ organisation, file }, number), Buffer.from(sealed));
      }),
    get: (name, number) =>
      asking(async () => {
        const content = await bucket.getObjectArrayBuffer(objectOf(name, number));
        return content === null ? null : new Uint8Array(content);
      }),
    remove: (name, pieces) =>
      asking(async () => {
        for (let number = 0; number < pieces; number += 1) {
          const object = objectOf(name, number);
          const isGone =
            (await bucket.deleteObject(object)) || !(await bucket.objectExists(object));
          if (!isGone) throw new StoreAway("the file store did not remove a piece of a file");
        }
      }),
  };
}

function objectOf({ organisation, file }: FileName, number: number): string {
  return `${organisation}/${file}/${number}`;
}

/** The library's errors quote addresses and what the server said: ours say what failed alone. */
async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreAway) throw error;
    throw new StoreAway(`the file store does not answer as it must (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): string {
  const { code, status } = error as { readonly code?: unknown; readonly status?: unknown };
  if (typeof status === "number") return String(status);
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "unknown";
}
