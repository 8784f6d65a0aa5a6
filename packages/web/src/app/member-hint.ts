/**
 * Whether this browser was signed in when it was last asked. It is no proof of anything: it only
 * spares the auditor's page a question to the server, which that page never asks.
 */
export function wasMember(): boolean {
  return read("consentry.member") === "1";
}

export function rememberMember(isMember: boolean): void {
  write("consentry.member", isMember ? "1" : null);
}

/** The language a member chose; empty when none did. */
export function rememberedLanguage(): string {
  return read("consentry.language") ?? "";
}

export function rememberLanguage(language: string): void {
  write("consentry.language", language);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser may forbid its storage: then nothing was kept.
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but a hint.
  }
}
