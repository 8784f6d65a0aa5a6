import type { Io } from "../../command.ts";
import type { Outcome } from "../batch/task.ts";
import type { Report } from "./report.ts";

/** One document for one message, an array for several. */
export class JsonReport implements Report {
  readonly #io: Io;
  readonly #isAlone: boolean;
  #written = 0;

  constructor(io: Io, isAlone: boolean) {
    this.#io = io;
    this.#isAlone = isAlone;
  }

  add({ json = "" }: Outcome): void {
    const before = this.#isAlone ? "" : this.#written === 0 ? "[\n" : ",\n";
    this.#io.stdout(before + json);
    this.#written++;
  }

  end(): void {
    if (this.#isAlone) this.#io.stdout("\n");
    else this.#io.stdout(this.#written === 0 ? "[]\n" : "\n]\n");
  }
}

/** A line a message. */
export class JsonLinesReport implements Report {
  readonly #io: Io;

  constructor(io: Io) {
    this.#io = io;
  }

  add({ json = "" }: Outcome): void {
    this.#io.stdout(`${json}\n`);
  }

  end(): void {}
}
