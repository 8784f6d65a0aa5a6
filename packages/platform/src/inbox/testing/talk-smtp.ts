import { createConnection } from "node:net";

/** Says lines to an SMTP server one after the other, and gives all that it answered. */
export function talkSmtp(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: "127.0.0.1" });
    let said = "";
    const left = [...lines];
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      said += chunk;
      // One line at a time: after each complete answer the next.
      if (/^\d{3} .*\r\n$/m.test(chunk)) {
        const next = left.shift();
        if (next !== undefined) socket.write(`${next}\r\n`);
      }
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
  });
}
