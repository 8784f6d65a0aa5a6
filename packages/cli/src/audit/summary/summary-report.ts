import type { Io } from "../../command.ts";
import { visibleJson } from "../../terminal/visible.ts";
import type { Outcome } from "../batch/task.ts";
import { pageSettings } from "../report/pages-report.ts";
import type { Report } from "../report/report.ts";
import type { AuditRequest } from "../request.ts";
import { Corpus } from "./corpus.ts";
import { summaryDocument } from "./summary-document.ts";
import { summaryPage } from "./summary-page.ts";
import { summaryText } from "./summary-text.ts";

/** One summary of all messages, printed when the last was counted. */
export class SummaryReport implements Report {
  readonly #io: Io;
  readonly #request: AuditRequest;
  readonly #corpus = new Corpus();

  constructor(request: AuditRequest, io: Io) {
    this.#request = request;
    this.#io = io;
  }

  add({ facts = null }: Outcome): void {
    this.#corpus.add(facts);
  }

  end(): void {
    const summary = summaryDocument(this.#corpus);
    const { format, language } = this.#request;
    if (format === "json") {
      this.#io.stdout(`${visibleJson(JSON.stringify(summary, null, 2))}\n`);
    } else if (format === "html") this.#io.stdout(summaryPage(summary, language));
    else this.#io.stdout(summaryText(summary, pageSettings(this.#request, this.#io)));
  }
}
