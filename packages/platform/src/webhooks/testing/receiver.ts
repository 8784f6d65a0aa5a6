import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The far end of its connection. */
  readonly port: number | undefined;
}

/** A program that hears webhooks, on this machine, and answers as it is told. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** The status of the answers from now on; `hang`: none comes. */
  answer: number | "hang";
  /** What it says behind its status. */
  says: string;
  /** Instead, for bodies that hold a text. */
  refuses: string | null;
  close(): Promise<void>;
}

export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("error", () => undefined);
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      received.push({ headers: request.headers, body, port: request.socket.remotePort });
      if (receiver.answer === "hang") return;
      const isRefused = receiver.refuses !== null && body.includes(receiver.refuses);
      response.writeHead(isRefused ? 500 : receiver.answer, { location: "http://127.0.0.1:9/" });
      response.end(receiver.says);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    answer: 200,
    says: "ignored",
    refuses: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
