import { describe, expect, test } from "vitest";

import { growthOf, LINEAR } from "../../../../audit/src/testing/growth.ts";
import { judgeContent } from "./judge-content.ts";

const verdict = (text: string, subject = "Your message", html: string | null = null) =>
  judgeContent({ subject, html, text })[0]?.severity ?? "passes";

describe("a content that says it is transactional", () => {
  test.each([
    "Thank you! Get 20% off your next order with us.",
    "Use code SAVE10 to get 10 % off!",
    "You might also like: our green teas.",
    "Save 50 % with the coupon code TEA50 — only today!",
    "Use the promo code TEA50: free shipping on everything.",
    "Our sale: -20% with a promo code!",
    "Merci pour votre achat. Profitez de 15 % de remise sur votre prochaine commande.",
    "Jusqu’à -30 % ce week-end",
    "Avec le code promo BIENVENUE vous économisez.",
    "Bedankt. Gebruik kortingscode THEE op je volgende bestelling.",
    "Vielen Dank. Das könnte Ihnen auch gefallen: Grüner Tee.",
    "Bis zu 50% Rabatt – jetzt bestellen!",
    "Grazie. Usa il codice sconto TE10.",
    "Gracias. También te puede gustar el té verde.",
    "Shop\u200b now!",
  ])("is refused when it promotes: %s", (text) => {
    expect(verdict(text)).toBe("refuse");
  });

  test.each([
    "Your code is 123456. Enter it to log in; do not give it to anybody.",
    "Order 12. Discount (10 %): -5.00 €. Total 45.00 €.",
    "Votre commande 12. Remise 10 % : -5,00 €. Livraison lundi.",
    "Ihre Rechnung. Der Betrag ist bis zum 30. November fällig.",
    "Your parcel is on its way and will be there on Monday.",
    "Le solde de votre compte a changé.",
    "Reset your password: https://shop.example/reset?token=8f3a9c1b7d2e4f60",
    "Uw wachtwoord is gewijzigd. Was u dit niet? Neem contact op.",
    "We recommended that you change your password.",
    "Open Monday - Friday. Your deposit of 20 % has arrived.",
  ])("passes when it does what it says: %s", (text) => {
    expect(verdict(text)).toBe("passes");
  });

  test("is noted when a sign could be of what was bought, and refused when there are three", () => {
    expect(verdict("Your coupon was applied to this order.")).toBe("note");
    expect(verdict("Coupon applied. See our offers. Follow us on the usual sites.")).toBe("refuse");
  });

  test("is judged by its HTML, what is hidden in it and what its pictures say", () => {
    const of = (html: string) => verdict("Your order.", "Order", html);
    expect(of("<p>Your <b>order</b></p><style>.shop-now::after{}</style>")).toBe("passes");
    expect(of("<p>Thanks.</p><p style='display:none'>shop&nbsp;now</p>")).toBe("refuse");
    expect(of('<img src="cid:a" alt="Up to 40% off">')).toBe("refuse");
    expect(of('<a href="https://shop.example/?utm_campaign=x">Order</a>')).toBe("note");
  });

  test("is told what was found and that it can be a campaign", () => {
    const [finding] = judgeContent({ subject: "Black Friday!", html: null, text: "Your order." });
    expect(finding).toMatchObject({ code: "promotional-content", rules: ["EU-05"] });
    expect(finding?.message).toContain("“black friday”");
    expect(finding?.message).toContain("campaign");
  });

  test("is read in time that grows with its length", () => {
    const ratio = growthOf(20_000, (n) => {
      const text = "use code ".repeat(n);
      return () => judgeContent({ subject: "", html: text, text });
    });
    expect(ratio).toBeLessThan(LINEAR);
  });
});
