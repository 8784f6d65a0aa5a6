import { afterEach, describe, expect, test, vi } from "vitest";

import type { Io } from "../command.ts";
import { configCommand } from "./config.ts";

function aTerminal(): Io & { out: string; err: string } {
  const seen = { out: "", err: "" };
  return Object.assign(seen, {
    stdin: (async function* nothing() {})(),
    stdout: (text: string) => void (seen.out += text),
    stderr: (text: string) => void (seen.err += text),
    isTerminal: false,
  });
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("consentry config", () => {
  test("shows what is set and says what unset means", async () => {
    vi.stubEnv("PORT", "4555");
    const io = aTerminal();
    expect(await configCommand.run([], io)).toBe(0);
    expect(io.out).toMatch(/^PORT +4555$/m);
    expect(io.out).toContain("the local inbox: nothing leaves the machine");
  });

  test("shows the tables of networks", async () => {
    vi.stubEnv("CONSENTRY_NETWORKS", "/srv/country.mmdb");
    vi.stubEnv("CONSENTRY_INTAKE", "[::1]:2525");
    const io = aTerminal();
    expect(await configCommand.run([], io)).toBe(0);
    expect(io.out).toMatch(/^CONSENTRY_NETWORKS +\/srv\/country\.mmdb$/m);
    expect(io.out).toMatch(/^CONSENTRY_INTAKE +\[::1\]:2525$/m);
  });

  test("hides secrets, as text and as JSON", async () => {
    vi.stubEnv("SMTP_URL", "smtp://user:hunter2@relay.example.org");
    for (const format of ["text", "json"]) {
      const io = aTerminal();
      expect(await configCommand.run(["--format", format], io)).toBe(0);
      expect(io.out).toContain("‹secret›");
      expect(io.out).not.toContain("hunter2");
    }
  });

  test("tells every bad value at once and exits 2", async () => {
    vi.stubEnv("PORT", "99999");
    vi.stubEnv("LOG_LEVEL", "loud");
    const io = aTerminal();
    expect(await configCommand.run([], io)).toBe(2);
    expect(io.err).toContain("PORT");
    expect(io.err).toContain("LOG_LEVEL");
  });

  test("refuses another format with exit 2", async () => {
    expect(await configCommand.run(["--format", "yaml"], aTerminal())).toBe(2);
  });
});
