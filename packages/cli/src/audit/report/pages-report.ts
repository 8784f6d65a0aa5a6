import type { Io } from "../../command.ts";
import type { Outcome } from "../batch/task.ts";
import { textPage, type PageSettings } from "../page/text-page.ts";
import type { AuditRequest } from "../request.ts";
import type { Report } from "./report.ts";

/** A page a message, for a person. */
export class PagesReport implements Report {
  readonly #io: Io;
  readonly #settings: PageSettings;
  #written = 0;

  constructor(request: AuditRequest, io: Io) {
    this.#io = io;
    this.#settings = pageSettings(request, io);
  }

  add({ record }: Outcome): void {
    if (!record) return;
    if (this.#written++ > 0) this.#io.stdout(`\n${"─".repeat(60)}\n`);
    this.#io.stdout(textPage(record, this.#settings));
  }

  end(): void {
    if (this.#written > 0) this.#io.stdout("\n");
  }
}

export function pageSettings(request: AuditRequest, io: Io): PageSettings {
  return {
    columns: io.columns ?? 80,
    hasColour: io.hasColour === true && request.isColourWanted,
    language: request.language,
  };
}
