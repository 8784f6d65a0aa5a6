import type { Io } from "../../../command.ts";
import { version } from "../../../index.ts";
import { visibleJson } from "../../../terminal/visible.ts";
import type { Outcome } from "../../batch/task.ts";
import type { Report } from "../report.ts";
import type { SarifArtifact, SarifNotification, SarifRule } from "./sarif.ts";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * One SARIF log with one run. Results are printed as they come; artifacts, rules and what could
 * not be read are kept until the end.
 */
export class SarifReport implements Report {
  readonly #io: Io;
  readonly #artifacts: SarifArtifact[] = [];
  readonly #rules = new Map<string, SarifRule>();
  readonly #notifications: SarifNotification[] = [];
  #isWhole = true;
  #written = 0;

  constructor(io: Io) {
    this.#io = io;
    io.stdout(`{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"results":[`);
  }

  add({ sarif, digest }: Outcome): void {
    if (!sarif) return;
    this.#isWhole &&= digest.error === null;
    this.#artifacts.push(sarif.artifact);
    for (const rule of sarif.rules) if (!this.#rules.has(rule.id)) this.#rules.set(rule.id, rule);
    this.#notifications.push(...sarif.notifications);
    for (const result of sarif.results) this.#write(result);
  }

  end(): void {
    const rest = {
      artifacts: this.#artifacts,
      tool: {
        driver: { name: "Consentry", version, semanticVersion: version, rules: this.#byId() },
      },
      invocations: [
        {
          executionSuccessful: this.#isWhole && this.#artifacts.length > 0,
          toolExecutionNotifications: this.#notifications,
        },
      ],
      columnKind: "utf16CodeUnits",
    };
    this.#io.stdout(`\n],${visibleJson(JSON.stringify(rest)).slice(1)}]}\n`);
  }

  #write(result: unknown): void {
    this.#io.stdout(`${this.#written++ === 0 ? "" : ","}\n${visibleJson(JSON.stringify(result))}`);
  }

  #byId(): readonly SarifRule[] {
    return [...this.#rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
