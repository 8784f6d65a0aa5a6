import {
  annotate,
  auditMessage,
  cleanMessage,
  compareMessages,
  MboxSplitter,
  withComparison,
} from "@consentry/audit";
import { assertNever } from "@consentry/kernel";

import { optionsOf } from "./occasion.ts";
import type { Answered, Asked, Audited, Call, CleanCopy, Reply } from "./reading.ts";

// Apart from the page, so that a slow mail never makes the page wait.
addEventListener("message", ({ data }: MessageEvent<Call>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer(call: Call): Promise<Reply> {
  try {
    return { id: call.id, ok: true, value: await work(call) };
  } catch {
    return { id: call.id, ok: false };
  }
}

async function work(asked: Asked): Promise<Answered[Asked["kind"]]> {
  switch (asked.kind) {
    case "read":
      return read(asked);
    case "draw":
      return annotate(await bytesOf(asked.mail), asked.document, { words: asked.words });
    case "clean":
      return clean(asked);
    case "split":
      return split(asked.mail);
    case "dossier": {
      const { makeDossier } = await import("./dossier/make-dossier.ts");
      return makeDossier(asked);
    }
    default:
      return assertNever(asked);
  }
}

async function read(asked: Asked & { readonly kind: "read" }): Promise<Audited> {
  const { mail, file, beside } = asked;
  const options = optionsOf(asked.occasion, asked.language);
  const bytes = await bytesOf(mail);
  const document = auditMessage(bytes, { ...options, ...(file === null ? {} : { file }) });
  if (beside === null) return { document, comparison: null };
  const compared = compareMessages(bytes, await bytesOf(beside));
  if (!compared.ok) return { document, comparison: null };
  const comparison = compared.value;
  return { document: withComparison(document, comparison, options), comparison };
}

async function clean({ mail, document }: Asked & { readonly kind: "clean" }): Promise<CleanCopy> {
  const { bytes, changes } = cleanMessage(await bytesOf(mail), { document });
  return { mail: new Blob([new Uint8Array(bytes)], { type: "message/rfc822" }), changes };
}

async function split(mailbox: Blob): Promise<readonly Blob[]> {
  const splitter = new MboxSplitter();
  const mails = [...splitter.push(await bytesOf(mailbox)), ...splitter.end()];
  return mails.map((bytes) => new Blob([new Uint8Array(bytes)]));
}

async function bytesOf(mail: Blob): Promise<Uint8Array> {
  return new Uint8Array(await mail.arrayBuffer());
}
