import { openSync, writeSync } from "node:fs";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { parseArgs } from "node:util";

/**
 * A process of its own that takes every mail and answers at once, or after `--delay` milliseconds.
 * With `--file` it writes each recipient down, one a line, before it says that it took the mail; it
 * outlives whoever sends. Prints its port.
 */
const { values } = parseArgs({
  options: { file: { type: "string" }, delay: { type: "string", default: "0" } },
});
const file = values.file === undefined ? null : openSync(values.file, "a");
const delayMs = Number(values.delay);

const END = Buffer.from("\r\n.\r\n");
const GREETING = "220 sink.example ESMTP\r\n";
const HELLO = "250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n";

const server = createServer({ noDelay: true }, (socket) => {
  socket.on("error", () => socket.destroy());
  socket.write(GREETING);
  serve(socket);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});

function serve(socket: Socket): void {
  let isInMail = false;
  let rest: Buffer = Buffer.alloc(0);
  let recipient = "";
  socket.on("data", (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    // What came together is answered together, as relays do (RFC 2920 §3.2).
    socket.cork();
    read();
    socket.uncork();
  });

  function read(): void {
    for (;;) {
      if (isInMail) {
        const end = rest.indexOf(END);
        if (end < 0) {
          // All but what may be the beginning of the end.
          rest = rest.subarray(Math.max(0, rest.length - END.length + 1));
          return;
        }
        rest = rest.subarray(end + END.length);
        isInMail = false;
        take(socket, recipient);
        continue;
      }
      const end = rest.indexOf("\r\n");
      if (end < 0) return;
      const line = rest.toString("latin1", 0, end);
      rest = rest.subarray(end + 2);
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "RCPT") recipient = line.slice(line.indexOf("<") + 1, line.indexOf(">"));
      isInMail = verb === "DATA";
      answer(socket, verb);
    }
  }
}

function answer(socket: Socket, verb: string): void {
  if (verb === "EHLO") socket.write(HELLO);
  else if (verb === "DATA") socket.write("354 go on\r\n");
  else if (verb === "QUIT") socket.end("221 bye\r\n");
  else socket.write("250 ok\r\n");
}

function take(socket: Socket, recipient: string): void {
  if (file !== null) writeSync(file, `${recipient}\n`);
  if (delayMs === 0) socket.write("250 taken\r\n");
  else setTimeout(() => socket.write("250 taken\r\n"), delayMs);
}
