import type { Client } from "@consentry/client";

import { clientFromEnvironment } from "./from-environment.ts";

export interface Order {
  readonly number: string;
  readonly customer: { readonly email: string; readonly name: string; readonly locale: string };
  readonly lines: readonly string[];
  readonly invoice: Uint8Array;
}

/** Confirms an order, with its invoice. Called again for the same order it sends nothing more. */
export async function confirmOrder(consentry: Client, order: Order): Promise<string> {
  const { number, customer, lines, invoice } = order;
  const { id } = await consentry("sendMessage", {
    body: {
      kind: "order",
      to: customer,
      content: {
        subject: `Your order ${number}`,
        text: ["Thank you. We have received:", ...lines.map((line) => `- ${line}`)].join("\n"),
      },
      attachments: [
        {
          name: `invoice-${number}.pdf`,
          type: "application/pdf",
          base64: Buffer.from(invoice).toString("base64"),
        },
      ],
      // The order's own number: a retry, or a second click, is the same message.
      idempotencyKey: `order-${number}`,
      // Comes back in webhooks, so that nobody has to keep our numbers.
      reference: number,
      // No picture tells whether it was opened: the reader may say so on a page, or not.
      proof: "portal",
    },
  });
  return id;
}

if (import.meta.main) {
  const id = await confirmOrder(clientFromEnvironment(), {
    number: "1001",
    customer: { email: "ada@example.net", name: "Ada", locale: "en" },
    lines: ["Darjeeling, 100 g", "A teapot"],
    invoice: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  console.log(`Accepted as ${id}.`);
}
