import { setTimeout as pause } from "node:timers/promises";

/** What stands before the servers: sends each request to one of those that are in turn. */
export class Balancer {
  readonly #inHand = new Map<string, number>();
  #bases: readonly string[];

  constructor(...bases: readonly string[]) {
    this.#bases = bases;
  }

  /** From here on requests go to these; resolves when the others have answered what they had. */
  async turnTo(...bases: readonly string[]): Promise<void> {
    this.#bases = bases;
    const isLeft = (): boolean =>
      [...this.#inHand].some(([base, count]) => count > 0 && !bases.includes(base));
    while (isLeft()) await pause(5);
  }

  async fetch(path: string, init?: RequestInit): Promise<Response> {
    const base = this.#bases[Math.floor(Math.random() * this.#bases.length)] ?? "";
    this.#inHand.set(base, (this.#inHand.get(base) ?? 0) + 1);
    try {
      const answer = await fetch(`${base}${path}`, init);
      // Read here: until its end the server has it in hand.
      const body = await answer.arrayBuffer();
      return new Response(body.byteLength === 0 ? null : body, answer);
    } finally {
      this.#inHand.set(base, (this.#inHand.get(base) ?? 1) - 1);
    }
  }
}

export interface Load {
  /** Requests by what they asked. */
  readonly asked: Readonly<Record<string, number>>;
  /** What was answered with an error, or not at all. */
  readonly faults: readonly string[];
  stop(): Promise<void>;
}

export type Step = () => Promise<Response>;

/** Repeats each step, with a rest behind each answer, until stopped. */
export function startLoad(steps: Readonly<Record<string, Step>>, restMs: number): Load {
  const asked: Record<string, number> = {};
  const faults: string[] = [];
  const stopping = new AbortController();
  const repeat = async (what: string, step: Step): Promise<void> => {
    while (!stopping.signal.aborted) {
      asked[what] = (asked[what] ?? 0) + 1;
      try {
        const answer = await step();
        if (!answer.ok) faults.push(`${what}: ${answer.status} ${await answer.text()}`);
      } catch (error) {
        faults.push(`${what}: ${String(error)}`);
      }
      await pause(restMs);
    }
  };
  const running = Object.entries(steps).map(([what, step]) => repeat(what, step));
  return {
    asked,
    faults,
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
