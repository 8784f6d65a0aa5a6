import type { Io } from "../../command.ts";
import type { Outcome } from "../batch/task.ts";
import { batchLine } from "../page/batch-line.ts";
import { batchSummary } from "../page/batch-summary.ts";
import type { PageSettings } from "../page/text-page.ts";
import type { AuditRequest } from "../request.ts";
import { pageSettings } from "./pages-report.ts";
import type { Report } from "./report.ts";
import { Tally } from "./tally.ts";

/** A line a message and a summary at the end, for a person with many. */
export class BatchReport implements Report {
  readonly #io: Io;
  readonly #settings: PageSettings;
  readonly #tally = new Tally();

  constructor(request: AuditRequest, io: Io) {
    this.#io = io;
    this.#settings = pageSettings(request, io);
  }

  add({ digest }: Outcome): void {
    this.#tally.add(digest);
    // Cut to the screen's width only where there is a screen: whoever pipes wants whole names.
    const columns = this.#io.isTerminal ? this.#settings.columns : Infinity;
    this.#io.stdout(batchLine(digest, { ...this.#settings, columns }));
  }

  end(): void {
    this.#io.stdout(batchSummary(this.#tally, this.#settings));
  }
}
