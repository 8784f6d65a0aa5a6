import { createTransport } from "nodemailer";

/** Where mails are handed in, and with which API key. */
export interface SubmissionLogin {
  readonly host: string;
  readonly port: number;
  readonly key: string;
}

/**
 * Hands in a delivery notice by SMTP, as any program can that sends mail. What the mail is stands
 * in a header; without it, it is refused.
 */
export async function announceDelivery(
  { host, port, key }: SubmissionLogin,
  from: string,
  { to, order }: { readonly to: string; readonly order: string },
): Promise<string> {
  const transport = createTransport({ host, port, auth: { user: "shop", pass: key } });
  const { response } = await transport.sendMail({
    from,
    to,
    subject: `Order ${order} is on its way`,
    text: "It left us this morning and should be with you in two days.",
    headers: {
      "X-Consentry-Kind": "delivery",
      "X-Consentry-Reference": order,
      "X-Consentry-Idempotency-Key": `delivery-${order}`,
    },
  });
  return response;
}

if (import.meta.main) {
  const login = { host: "127.0.0.1", port: 2587, key: process.env["CONSENTRY_KEY"] ?? "" };
  const order = { to: "Ada <ada@example.net>", order: "1001" };
  console.log(await announceDelivery(login, "orders@shop.example.org", order));
}
