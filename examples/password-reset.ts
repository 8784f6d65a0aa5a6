import { ApiProblem, type Client } from "@consentry/client";

import { clientFromEnvironment } from "./from-environment.ts";

/**
 * Sends the link that sets a new password. A message of a login goes before all others; what would
 * promote or measure in it is refused.
 */
export async function sendPasswordReset(
  consentry: Client,
  email: string,
  link: string,
): Promise<string> {
  const { id } = await consentry("sendMessage", {
    body: {
      kind: "password-reset",
      to: { email },
      content: {
        subject: "Set a new password",
        text: `Somebody, we hope you, asked for a new password. Set it here:\n\n${link}\n\nThe link works for an hour. If it was not you, do nothing.`,
      },
    },
  });
  return id;
}

/** What is wrong with a message that was refused, each with what to do about it. */
export function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof ApiProblem) || error.problem === null) throw error;
  const { detail, title, reasons = [] } = error.problem;
  if (reasons.length === 0) return [detail ?? title];
  return reasons.map(({ path, message }) => (path === null ? message : `${path}: ${message}`));
}

if (import.meta.main) {
  const link = "https://shop.example.org/password/6f1c0b";
  await sendPasswordReset(clientFromEnvironment(), "ada@example.net", link).then(
    (id) => console.log(`Accepted as ${id}.`),
    (error: unknown) => console.error(reasonsOf(error).join("\n")),
  );
}
