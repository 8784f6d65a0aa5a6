import { readFileSync } from "node:fs";

/** What a run of the tests came to. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  /** Each failure by its file and name, with the first lines of what it said. */
  readonly failures: readonly string[];
}

/** Enough to see what went wrong, where a log is cut to its end. */
const LINES_TOLD = 6;

interface Written {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** Reads what the runner wrote. A file that is not there, or is cut off, counts as one failure. */
export function readResults(path: string): Results {
  try {
    const written = JSON.parse(readFileSync(path, "utf8")) as Written;
    return {
      passed: written.numPassedTests,
      failed: written.numFailedTests,
      failures: written.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 1, failures: [`${path} could not be read`] };
  }
}

function failuresOf({
  name,
  message,
  status,
  assertionResults,
}: Written["testResults"][number]): readonly string[] {
  const tests = assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => told(`${name}: ${test.fullName}`, test.failureMessages?.join("\n") ?? ""));
  // A file that broke outside its tests has none that failed.
  return tests.length === 0 && status === "failed" ? [told(name, message)] : tests;
}

function told(what: string, message: string): string {
  const lines = message.split("\n").slice(0, LINES_TOLD);
  return [`✗ ${what}`, ...lines.map((line) => `    ${line}`)].join("\n");
}
