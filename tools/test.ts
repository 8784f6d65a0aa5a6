/**
 * `npm test`: format, lint, types, a browser, every test; ends with `N passed, N failed`.
 * `npm run check` (`--quick`) stops before the tests.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

import { findBrowser } from "./browser.ts";
import { readResults } from "./test-results.ts";

const RESULTS = ".build/test-results.json";
const SUMMARY = ".build/test-summary.txt";
const FAILURES = ".build/test-failures.txt";

interface Step {
  readonly name: string;
  run(): Promise<Count> | Count;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const CHECKS: readonly Step[] = [
  { name: "format", run: () => command("prettier", ["--check", "--log-level", "warn", "."]) },
  { name: "lint", run: () => command("oxlint", []) },
  { name: "types", run: () => command("tsc", ["-b"]) },
];

const TESTS: readonly Step[] = [
  { name: "browser", run: browser },
  { name: "tests", run: tests },
];

const steps = process.argv.includes("--quick") ? CHECKS : [...CHECKS, ...TESTS];
mkdirSync(".build", { recursive: true });

let passed = 0;
let failed = 0;
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const count = await step.run();
  passed += count.passed;
  failed += count.failed;
}
const line = `${passed} passed, ${failed} failed`;
writeFileSync(SUMMARY, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = failed === 0 ? 0 : 1;

function command(name: string, args: readonly string[]): Count {
  const { status } = spawnSync(name, args, { stdio: "inherit" });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function browser(): Promise<Count> {
  try {
    process.env["CHROMIUM_PATH"] = await findBrowser();
    console.log("found");
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function tests(): Count {
  rmSync(RESULTS, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`];
  const { status } = spawnSync("vitest", ["run", ...reporters], { stdio: "inherit" });
  const results = readResults(RESULTS);
  writeFileSync(FAILURES, results.failures.map((failure) => `${failure}\n`).join(""));
  // A file that could not even be loaded has no tests in it: the runner's own word decides then.
  return {
    passed: results.passed,
    failed: status === 0 ? results.failed : Math.max(results.failed, 1),
  };
}
