// oxlint-disable-next-line import/default -- the builder makes the address the default export
import address from "../features/audit/read-mail.worker.ts?worker&url";

/**
 * The same worker, under the page's policy. A worker has the policy of the server that it came
 * from, and a plain web host sends none; one that was made from text has that of its page. So it
 * cannot send anything anywhere, either.
 */
export function startWorker(): Worker {
  const source = `import ${JSON.stringify(new URL(address, document.baseURI).href)};`;
  const made = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return new Worker(made, { type: "module" });
}
