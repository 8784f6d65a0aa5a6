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

  test("tells where a carrier by HTTP says what became of texts, and what it shows, when asked", async () => {
    vi.stubEnv("CONSENTRY_SECRET", "s".repeat(48));
    vi.stubEnv("PUBLIC_URL", "https://mail.example.org");
    vi.stubEnv("SMS_URL", "https://:hunter2@carrier.example.org/texts");
    const io = aTerminal();
    expect(await configCommand.run(["--news"], io)).toBe(0);
    expect(io.out).toMatch(
      /^address {2}https:\/\/mail\.example\.org\/x\/installation\nsecret {3}[\w-]{43}\n$/,
    );
    const other = aTerminal();
    vi.stubEnv("CONSENTRY_SECRET", "t".repeat(48));
    expect(await configCommand.run(["--news"], other)).toBe(0);
    expect(other.out).not.toBe(io.out);
    vi.stubEnv("SMS_URL", "ssmpp://choir:hunter2@carrier.example.org");
    const bySmpp = aTerminal();
    expect(await configCommand.run(["--news"], bySmpp)).toBe(1);
    expect(bySmpp.out).toBe("");
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
