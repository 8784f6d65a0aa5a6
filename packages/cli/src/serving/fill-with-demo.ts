import { makeDemoWithAccount } from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import type { OpenedData } from "./open-data.ts";

/** Puts the demo into an empty installation; `false` when it does not belong there, which was told. */
export async function fillWithDemo(
  { config, database, secret }: OpenedData,
  io: Io,
): Promise<boolean> {
  if (config.smtpUrl !== null) {
    io.stderr("The demo writes to people who do not exist: start it without SMTP_URL.\n");
    return false;
  }
  const { publicUrl } = config;
  const made = await makeDemoWithAccount({ database, secret, publicUrl, now });
  if (!made.ok) {
    io.stderr(
      "There are organisations here already. Start the demo beside them, as in CONSENTRY_DATA=./demo-data, or leave --demo out.\n",
    );
    return false;
  }
  io.stdout(
    `The demo: ${made.value.organisations.map(({ name }) => name).join(" and ")}, with their people and mails\n`,
  );
  return true;
}
