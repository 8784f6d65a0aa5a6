/** Longer than any browser takes to begin reading it. */
const KEPT_MS = 10_000;

/** Hands a file to the person, as the browser's downloads do. Nothing leaves the computer. */
export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** The file's own name without its ending, for what is made of it. */
export function baseName(file: string | null): string {
  return (file ?? "mail").replace(/\.eml$/i, "");
}
