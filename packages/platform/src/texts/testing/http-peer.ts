import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A text as a carrier took it. */
export interface PostedText {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly authorization: string | undefined;
}

/** A carrier by HTTP, on loopback: takes everything under names of its own. */
export interface HttpPeer {
  readonly url: string;
  readonly taken: readonly PostedText[];
  close(): Promise<void>;
}

export async function startHttpPeer(): Promise<HttpPeer> {
  const taken: PostedText[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const said = JSON.parse(Buffer.concat(chunks).toString()) as Omit<PostedText, "id">;
      const id = `peer-${process.pid}-${Date.now()}-${taken.length}`;
      taken.push({ ...said, id, authorization: request.headers.authorization });
      response.end(JSON.stringify({ id }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://:token@127.0.0.1:${port}/texts`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
