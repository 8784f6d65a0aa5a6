/** The worker that reads mails apart from the page. */
export function startWorker(): Worker {
  return new Worker(new URL("./read-mail.worker.ts", import.meta.url), { type: "module" });
}
