import type { Io } from "../../../command.ts";
import type { Outcome } from "../../batch/task.ts";
import type { AuditRequest } from "../../request.ts";
import type { Report } from "../report.ts";
import { htmlPageOf, type Chapter } from "./html-page.ts";

/** One file for all messages, written when the last of them is there. */
export class HtmlReport implements Report {
  readonly #io: Io;
  readonly #request: AuditRequest;
  readonly #most: number;
  readonly #chapters: Chapter[] = [];

  constructor(request: AuditRequest, io: Io, most: number) {
    this.#most = most;
    this.#io = io;
    this.#request = request;
  }

  add({ chapter }: Outcome): void {
    if (chapter) this.#chapters.push(chapter);
  }

  isFull(): boolean {
    return this.#chapters.length > this.#most;
  }

  end(): void {
    const { language, options } = this.#request;
    if (this.#chapters.length > 0) {
      this.#io.stdout(htmlPageOf(this.#chapters, { ...options, language }));
    }
  }
}
