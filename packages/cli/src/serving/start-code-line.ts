/** Nobody works here yet, and whoever opens the page from elsewhere has to show that they may. */
export function startCodeLine(code: string): string {
  return `Nobody works here yet. To begin from another machine, type this code there: ${code}\n`;
}
