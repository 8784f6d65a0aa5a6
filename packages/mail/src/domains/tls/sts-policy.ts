/** RFC 8461 §3.2. */
export interface StsPolicy {
  readonly mode: "enforce" | "testing" | "none";
  readonly mx: readonly string[];
  readonly maxAgeSeconds: number;
}

/** RFC 8461 §3.2: at most a year and a day or so. */
const LONGEST_AGE = 31_557_600;

/** A domain with more servers names them by a pattern. */
const MOST_PATTERNS = 100;

/** Reads a policy file; `null` where a server that asks for it could not use it. */
export function readStsPolicy(text: string): StsPolicy | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const valuesOf = (key: string): readonly string[] =>
    lines
      .filter((line) => line.toLowerCase().startsWith(`${key}:`))
      .map((line) => line.slice(key.length + 1).trim());
  const [version] = valuesOf("version");
  const mode = (["enforce", "testing", "none"] as const).find((one) => one === valuesOf("mode")[0]);
  const age = valuesOf("max_age")[0] ?? "";
  const mx = valuesOf("mx")
    .slice(0, MOST_PATTERNS)
    .map((pattern) => pattern.toLowerCase());
  if (version !== "STSv1" || mode === undefined || !/^\d{1,10}$/.test(age)) return null;
  if (mode !== "none" && mx.length === 0) return null;
  return { mode, mx, maxAgeSeconds: Math.min(Number(age), LONGEST_AGE) };
}

/** RFC 8461 §4.1: `*.` stands for exactly one label. */
export function mxMatches(pattern: string, server: string): boolean {
  if (!pattern.startsWith("*.")) return pattern === server;
  const dot = server.indexOf(".");
  return dot > 0 && server.slice(dot) === pattern.slice(1);
}
