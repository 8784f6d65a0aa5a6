import { serveTasks } from "../batch/serve-tasks.ts";
import { aDocument } from "./documents.ts";

const text = new TextDecoder();

/** A worker whose auditor does what the message says: `die`, `throw`, `hoard`, or `wait N`. */
serveTasks((bytes, options) => {
  const message = text.decode(bytes);
  // Ends this thread only, as a crash of its own would.
  if (message === "die") process.exit(1);
  if (message === "throw") throw new Error("the auditor broke");
  if (message === "hoard") hoard();
  if (message.startsWith("wait ")) wait(Number(message.slice(5)));
  return aDocument({ file: options.file ?? null, bytes: bytes.length });
});

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function hoard(): never {
  const kept: unknown[] = [];
  for (;;) kept.push({ kept: kept.length, with: [kept.length] });
}
