import type { TextTransport } from "@consentry/sms";

/** A carrier that goes away and comes back all the time is written down so often at most. */
const BETWEEN_NOTES_MS = 10_000;

/**
 * The same transport, which tells when its carrier cannot be used, and when it can again.
 *
 * @param note gets the code of the trouble, or `null` at its end; what it fails at is passed over
 */
export function watched(
  transport: TextTransport,
  note: (code: string | null) => Promise<void>,
): TextTransport {
  let told: string | null | undefined;
  let toldAt = -BETWEEN_NOTES_MS;
  const tell = (code: string | null): void => {
    const isSoon = performance.now() - toldAt < BETWEEN_NOTES_MS;
    if (code === told || (isSoon && code !== null)) return;
    told = code;
    toldAt = performance.now();
    void note(code).catch(() => {
      told = undefined;
    });
  };
  return {
    async deliver(message) {
      const answer = await transport.deliver(message);
      if (answer.ok) tell(null);
      else if (answer.error.about === "carrier") tell(answer.error.code);
      return answer;
    },
    close: () => transport.close(),
  };
}
