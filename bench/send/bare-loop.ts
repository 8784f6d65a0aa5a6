import { connect, type Socket } from "node:net";

/** The same mails as they are, handed over by nobody who decides, writes or notes anything. */
export interface BareMails {
  readonly port: number;
  readonly connections: number;
  readonly count: number;
  readonly message: Uint8Array;
}

/**
 * Mails a second: each connection names, hands over and hears the answer, one mail after the other,
 * with as few writes as the protocol allows.
 */
export async function bareLoop({ port, connections, count, message }: BareMails): Promise<number> {
  const body = Buffer.concat([message, Buffer.from("\r\n.\r\n")]);
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  let left = count;
  const start = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      while (left > 0) {
        left -= 1;
        const envelope = `MAIL FROM:<choir@example.org>\r\nRCPT TO:<person.${left}@example.org>\r\n`;
        await say(socket, `${envelope}DATA\r\n`);
        await say(socket, body);
      }
    }),
  );
  const rate = count / ((performance.now() - start) / 1_000);
  for (const socket of sockets) socket.end("QUIT\r\n");
  return rate;
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  // Closed by the other side when all is said.
  socket.on("error", () => socket.destroy());
  await answer(socket);
  await say(socket, "EHLO bench.example\r\n");
  return socket;
}

function say(socket: Socket, what: string | Buffer): Promise<void> {
  const answered = answer(socket);
  socket.write(what);
  return answered;
}

/** What the sink answers to what came at once comes at once. */
function answer(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("data", () => {
      socket.off("error", reject);
      resolve();
    });
    socket.once("error", reject);
  });
}
