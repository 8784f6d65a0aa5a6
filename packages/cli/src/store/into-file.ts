import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** Only its owner reads it: it names people. */
const OWNER_ONLY = 0o600;

/** Where text goes, no faster than it is taken. */
export interface Sink {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/** The file could not be made, or the disk is full. */
export class CannotWrite extends Error {
  readonly path: string;

  constructor(path: string) {
    super("cannot write");
    this.path = path;
  }
}

/** A file that is written whole; an old one under its name is replaced. */
export function intoFile(path: string): Sink {
  const stream: WriteStream = createWriteStream(path, { mode: OWNER_ONLY });
  let broken: Error | null = null;
  stream.on("error", (error) => (broken = error));
  return {
    async write(text) {
      if (broken !== null) throw new CannotWrite(path);
      if (stream.write(text)) return;
      await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
      if (broken !== null) throw new CannotWrite(path);
    },
    async end() {
      stream.end();
      await finished(stream).catch(() => {
        throw new CannotWrite(path);
      });
    },
  };
}
