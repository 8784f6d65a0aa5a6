import { EmailAddress, err, ok, type Instant } from "@consentry/kernel";
import type { DeliveryFailure, Transport } from "@consentry/mail";
import { expect, test } from "vitest";

import { anOrganisation } from "../consent/testing/people.ts";
import { withOrganisation } from "../database/database.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { handOverDue, queueMail } from "./outbox.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;

function address(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error("a test's own address is wrong");
  return parsed.value;
}

function failure(kind: DeliveryFailure["kind"], code: string): DeliveryFailure {
  return { kind, about: "recipient", code, relay: "test" };
}

function refusing(...failures: readonly (DeliveryFailure | "breaks")[]) {
  const waiting = [...failures];
  let taken = 0;
  const transport: Transport = {
    deliver() {
      const failure = waiting.shift();
      if (failure === "breaks") return Promise.reject(new Error("the process died"));
      if (failure !== undefined) return Promise.resolve(err(failure));
      taken += 1;
      return Promise.resolve(ok({ relay: "test", code: "250" }));
    },
    close: () => Promise.resolve(),
  };
  return { transport, taken: () => taken };
}

inSomeDoor((fresh) => {
  async function queued(): Promise<void> {
    const { database } = fresh();
    const organisation = await anOrganisation(database);
    const mail = {
      sender: address("choir@example.org"),
      recipient: address("ada@example.net"),
      message: Buffer.from("Subject: x\r\n\r\nHello\r\n"),
    };
    await withOrganisation(database, organisation.id, (tx) =>
      queueMail(
        { tx, organisation, now: NOW },
        { id: newId(), kind: "confirm-consent", addressKey: Buffer.alloc(32), mail },
      ),
    );
  }

  const handOver = (transport: Transport, at = NOW as string) =>
    handOverDue(fresh().database, { transportOf: () => transport }, () => at as Instant);

  test("a mail leaves the queue when it was taken, and goes out once", async () => {
    await queued();
    const { transport, taken } = refusing();
    await handOver(transport);
    await handOver(transport);
    expect(taken()).toBe(1);
  });

  test("what was not acknowledged goes out again after a crash", async () => {
    await queued();
    const { transport, taken } = refusing("breaks");
    await expect(handOver(transport)).rejects.toThrow("the process died");
    await handOver(transport);
    expect(taken()).toBe(1);
  });

  test("two who hand over at once send it once", async () => {
    await queued();
    const { transport, taken } = refusing();
    await Promise.all([handOver(transport), handOver(transport)]);
    expect(taken()).toBe(1);
  });

  test("a refusal for now is tried again later and later, one for good is not", async () => {
    await queued();
    const busy = failure("for-now", "451");
    const { transport, taken } = refusing(busy, busy, failure("for-good", "550"));
    expect(await handOver(transport)).toMatchObject({ postponed: [busy] });
    expect(await handOver(transport, "2026-05-02T09:30:29Z")).toMatchObject({ postponed: [] });
    expect(await handOver(transport, "2026-05-02T09:30:30Z")).toMatchObject({ postponed: [busy] });
    expect(await handOver(transport, "2026-05-02T09:31:29Z")).toMatchObject({ postponed: [] });
    const last = await handOver(transport, "2026-05-02T09:31:30Z");
    expect(last.givenUp).toMatchObject([{ code: "550" }]);
    await handOver(transport, "2026-05-03T00:00:00Z");
    expect(taken()).toBe(0);
  });

  test("what nobody took in a week is given up", async () => {
    await queued();
    const { transport } = refusing(failure("for-now", "451"));
    expect(await handOver(transport, "2026-05-09T09:30:00Z")).toMatchObject({
      givenUp: [{ code: "451" }],
    });
  });
});
