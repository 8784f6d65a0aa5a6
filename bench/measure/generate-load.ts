/**
 * Asks a server for paths over kept-alive connections, one request at a time on each, and prints
 * how many were answered: `node generate-load.ts PORT CONNECTIONS MILLISECONDS FILE FIRST`. A
 * process of its own, so that what is measured shares no thread with what measures.
 */
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";

const [port = "", connections = "", milliseconds = "", file = "", first = "0"] =
  process.argv.slice(2);
const paths = readFileSync(file, "latin1").split("\n");
const USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

let next = Number(first);
let answered = 0;
let isOver = false;

function request(): string {
  const path = paths[next++ % paths.length] ?? "/";
  return `GET ${path} HTTP/1.1\r\nhost: localhost\r\nuser-agent: ${USER_AGENT}\r\naccept: image/*\r\n\r\n`;
}

const HEAD_ENDS = "\r\n\r\n";
const LENGTH = /\r\ncontent-length: (\d+)/i;

function ask(socket: Socket): void {
  let text = "";
  socket.setEncoding("latin1");
  socket.setNoDelay(true);
  socket.on("data", (chunk: string) => {
    text += chunk;
    const head = text.indexOf(HEAD_ENDS);
    if (head < 0) return;
    const length = Number(LENGTH.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) throw new Error("an answer does not say its length");
    if (text.length < head + HEAD_ENDS.length + length) return;
    text = "";
    if (isOver) {
      socket.end();
      return;
    }
    answered += 1;
    socket.write(request());
  });
  socket.write(request());
}

const start = performance.now();
for (let count = 0; count < Number(connections); count++) {
  const socket = connect(Number(port), "127.0.0.1", () => ask(socket));
}
setTimeout(() => {
  isOver = true;
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ rate: answered / seconds, next }));
}, Number(milliseconds));
