import { annotate, auditMessage } from "@consentry/audit";

import type { Answered, Asked, Call, Reply } from "./reading.ts";

// Apart from the page, so that a slow mail never makes the page wait.
addEventListener("message", ({ data }: MessageEvent<Call>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer(call: Call): Promise<Reply> {
  try {
    const bytes = new Uint8Array(await call.mail.arrayBuffer());
    return { id: call.id, ok: true, value: work(call, bytes) };
  } catch {
    return { id: call.id, ok: false };
  }
}

function work(asked: Asked, bytes: Uint8Array): Answered[Asked["kind"]] {
  if (asked.kind === "draw") return annotate(bytes, asked.document, { words: asked.words });
  const { file, language } = asked;
  return auditMessage(bytes, { language, ...(file === null ? {} : { file }) });
}
