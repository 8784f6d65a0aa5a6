import { ok } from "@consentry/kernel";
import { Type, type Static } from "typebox";

import { route, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import { InstantText, named, nullable } from "../../http/api/shapes.ts";
import { askFor, keepAnswer, readAnswer } from "../../kept-answers/kept-answer.ts";
import {
  countEntries,
  isCheckedAtOnce,
  makeVerification,
  type Verification,
} from "./verification.ts";

const Verdict = named("LedgerVerdict", {
  isWhole: Type.Boolean(),
  entries: Type.Integer({ description: "How many were checked." }),
  checkpoints: nullable(Type.Integer({ description: "All of them, where the ledger is whole." })),
  entry: Type.Union([Type.Integer(), Type.Null()], {
    description: "The first entry that is not as it was sealed.",
  }),
  checkpoint: Type.Union([Type.Integer(), Type.Null()], {
    description: "The first checkpoint that does not fit.",
  }),
  fault: nullable(Type.String({ description: "What is wrong with it." })),
});

const VerificationFields = named("LedgerVerification", {
  entries: Type.Integer({ description: "How many the ledger has now." }),
  isRunning: Type.Boolean(),
  checked: nullable(Type.Integer({ description: "Entries that a check under way has behind it." })),
  checkedAt: nullable(InstantText),
  by: nullable(Type.String({ description: "Who had the last check made." })),
  verdict: Type.Union([Verdict, Type.Null()], {
    description: "Of the last check; null: none was made yet.",
  }),
});

/** Whether the ledger is what it was: every entry, every link, every signature. */
export const VERIFICATION_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showLedgerVerification",
    method: "GET",
    path: "/ledger/verification",
    topic: "Ledger",
    summary: "What the last check of the ledger found, and how far one under way is",
    needs: "rights",
    answer: VerificationFields,
    handle: async (call) => ok(await asItStands(call)),
  }),
  route({
    id: "verifyLedger",
    method: "POST",
    path: "/ledger/verify",
    topic: "Ledger",
    summary: "Have the whole ledger checked",
    description:
      "It reads and changes nothing. A long ledger is checked behind the answer: ask `showLedgerVerification` how far it is. Asked again meanwhile, it begins no second check.",
    needs: "rights",
    answer: VerificationFields,
    async handle(call) {
      const { tx, organisation, now: at, by } = call;
      const of = { organisation: organisation.id, kind: "ledger" } as const;
      if (await isCheckedAtOnce(tx, organisation.id)) {
        const heard = () => Promise.resolve();
        const found = await makeVerification({ tx, organisation, by, heard });
        await keepAnswer(tx, of, found, { at, by });
      } else await askFor(tx, of, { at, by });
      return ok(await asItStands(call));
    },
  }),
];

async function asItStands({
  tx,
  organisation: { id: organisation },
}: Pick<Call, "tx" | "organisation">): Promise<Given<Static<typeof VerificationFields>>> {
  const known = await readAnswer<Verification>(tx, { organisation, kind: "ledger" });
  const isRunning = known?.isWanted ?? false;
  const { verdict, by } = known?.answer ?? { verdict: null, by: null };
  return {
    entries: await countEntries(tx, organisation),
    isRunning,
    checked: isRunning ? (known?.seen ?? 0) : null,
    checkedAt: known?.answeredAt ?? null,
    by,
    verdict: verdict && {
      checkpoints: null,
      entry: null,
      checkpoint: null,
      fault: null,
      ...verdict,
    },
  };
}
