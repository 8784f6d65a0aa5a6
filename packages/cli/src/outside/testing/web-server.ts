import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server saw of one request. */
export interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The address of ours that was connected to. */
  readonly at: string | undefined;
}

export interface WebServer {
  readonly port: number;
  /** Every request that came, in order; `forget` empties it. */
  readonly requests: readonly Seen[];
  forget(): void;
  close(): Promise<void>;
}

/** A web server on a port of this machine. */
export async function startWebServer(answer: RequestListener): Promise<WebServer> {
  const requests: Seen[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers, socket } = request;
    requests.push({ method, url, headers, at: socket.localAddress });
    return answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    forget: () => void requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
