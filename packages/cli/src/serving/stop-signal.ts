/** Resolves at the first Ctrl-C or request to end; a second one ends the process at once. */
export function nextStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
