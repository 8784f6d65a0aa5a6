import type { TextMessage, TextTransport } from "../transport/transport.ts";

export function aText(change: Partial<TextMessage> = {}): TextMessage {
  return {
    reference: "r",
    to: "+33639980001",
    from: "Choir",
    text: "Hello",
    validForSeconds: 3600,
    ...change,
  };
}

/** Hands a text to so many people, again to whom it was not taken for now; gives who is unsure. */
export async function handAll(carrier: TextTransport, people: number): Promise<Set<string>> {
  const unknown = new Set<string>();
  let next = 0;
  const handOne = async (to: string): Promise<void> => {
    for (;;) {
      const answer = await carrier.deliver(aText({ to }));
      if (answer.ok) return;
      if (answer.error.kind === "for-good") throw new Error(answer.error.code);
      if (answer.error.kind === "unknown") {
        unknown.add(to);
        return;
      }
    }
  };
  const handOn = async (): Promise<void> => {
    while (next < people) await handOne(numberOf(next++));
  };
  await Promise.all(Array.from({ length: 20 }, handOn));
  return unknown;
}

/** Who got it twice, or not at all without being listed as unsure. */
export function oddOnes(
  taken: Readonly<Record<string, number>>,
  unknown: ReadonlySet<string>,
  people: number,
): readonly string[] {
  return Array.from({ length: people }, (_, index) => numberOf(index)).filter((number) => {
    const times = taken[number.slice(1)] ?? 0;
    return times > 1 || (times === 0 && !unknown.has(number));
  });
}

/** Numbers of a range that France keeps for stories, 06 39 98, and what follows it. */
function numberOf(index: number): string {
  return `+336399${String(80_000 + index).padStart(5, "0")}`;
}
