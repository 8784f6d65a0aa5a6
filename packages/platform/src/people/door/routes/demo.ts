import { Bug, err } from "@consentry/kernel";
import { Type } from "typebox";

import { fields } from "../../../http/api/shapes.ts";
import { enterDemo, makeDemoWithAccount } from "../../demo-account.ts";
import { refuseLaterComer, StartCodeText } from "../refuse-later-comer.ts";
import { doorRoute, signIn } from "../visit.ts";

/** Enters the demo, which is made first where there is nothing yet. */
export const demoRoute = doorRoute({
  method: "POST",
  path: "/session/demo",
  body: fields({ code: Type.Optional(StartCodeText) }),
  async handle(visit) {
    const { installation, body, hasInbox } = visit;
    const refused = await refuseLaterComer(visit, body.code);
    if (refused !== null) return err(refused);
    const enter = (account: string) => {
      if (body.code !== undefined) visit.startCode?.use();
      return signIn(visit, { account, openedBy: "demo" });
    };
    const known = await enterDemo(installation);
    if (known !== null) return enter(known.id);
    if (!hasInbox) {
      return err({
        kind: "not-possible",
        detail: "The demo writes to people who do not exist: start the server without SMTP_URL.",
      });
    }
    // Its past is lived through once more: whoever sends by today's clock must not take part.
    const { withoutWork = (task) => task() } = installation;
    const made = await withoutWork(() => makeDemoWithAccount(installation));
    if (!made.ok) return err({ kind: "not-possible", detail: WHY_NOT[made.error] });
    const account = await enterDemo(installation);
    if (account === null) throw new Bug("the demo was made without its account");
    return enter(account.id);
  },
});

const WHY_NOT = {
  "not-empty":
    "There are organisations here already. Start the demo beside them, as in CONSENTRY_DATA=./demo-data.",
  unfinished:
    "The demo was stopped while it was made. Start the server again with an empty CONSENTRY_DATA.",
  "being-made": "The demo is being made at this moment: try again in a few seconds.",
} as const;
