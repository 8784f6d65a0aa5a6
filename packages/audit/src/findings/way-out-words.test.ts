import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";

/** A mailing of a shop, as delivered, whose words are given; no field of it offers a way out. */
function findingsIn(text: string, sender = "From: shop@shop.example"): readonly string[] {
  const head = [
    "Received: from mail.shop.example by mx.example.org; Thu, 06 Jun 2024 06:35:05 +0000",
    "Date: Thu, 06 Jun 2024 06:35:05 +0000",
    ...(sender === "" ? [] : [sender]),
    "To: ruth@example.org",
    "Subject: News",
    "List-Id: <news.shop.example>",
    "Precedence: bulk",
    "Content-Type: text/plain; charset=utf-8",
  ];
  const message = new TextEncoder().encode(`${head.join("\r\n")}\r\n\r\n${text}\r\n`);
  return auditMessage(message).findings.map(({ id, technique }) => `${id} ${technique}`);
}

const SAYS_NOTHING = "A13 no-visible-way-out";

/** Each says that the shop is open and full of fresh bread; then how to leave. */
const LANGUAGES: readonly (readonly [string, string, string])[] = [
  ["Greek", "Το κατάστημά μας είναι ανοιχτό και γεμάτο φρέσκο ψωμί κάθε πρωί. ", "Απεγγραφή"],
  [
    "Russian",
    "Наш магазин открыт и полон свежего хлеба каждое утро недели. ",
    "Отписаться от рассылки",
  ],
  ["Ukrainian", "Наша крамниця відчинена і повна свіжого хліба щоранку для вас. ", "Відписатися"],
  [
    "Japanese",
    "毎朝焼きたてのパンを用意してお待ちしています。ぜひお越しください。",
    "配信停止はこちら",
  ],
  ["Chinese", "我们的商店每天早上都有新鲜的面包欢迎大家光临品尝各种口味。", "退订"],
  ["Korean", "우리 가게는 매일 아침 갓 구운 빵으로 여러분을 기다리고 있습니다. ", "수신거부"],
  ["Arabic", "متجرنا مفتوح كل صباح ومليء بالخبز الطازج ونحن في انتظاركم دائما. ", "إلغاء الاشتراك"],
  [
    "Hebrew",
    "החנות שלנו פתוחה בכל בוקר ומלאה בלחם טרי ואנחנו מחכים לכם שם. ",
    "להסרה מרשימת התפוצה",
  ],
];

describe.each(LANGUAGES)("a mailing in %s", (_, sentence, leaving) => {
  test("that names no way out is told of", () => {
    expect(findingsIn(sentence.repeat(8))).toContain(SAYS_NOTHING);
  });

  test("that names one in words is let pass", () => {
    expect(findingsIn(sentence.repeat(8) + leaving)).not.toContain(SAYS_NOTHING);
  });
});

test("of a script whose words are not known nothing is said", () => {
  expect(findingsIn("ร้านของเราเปิดทุกเช้าและเต็มไปด้วยขนมปังสดใหม่ ".repeat(8))).not.toContain(
    SAYS_NOTHING,
  );
});

describe("a mailing without a sender", () => {
  const words = `${"The shop is open and full of fresh bread every morning. ".repeat(6)}Unsubscribe at the desk.`;

  test("is told of when no field names anybody", () => {
    expect(findingsIn(words, "")).toContain("A13 no-sender");
    expect(findingsIn(words, "From: <>")).toContain("A13 no-sender");
  });

  test.each([
    "From: shop@shop.example",
    "From: The shop at the corner",
    "From: =?broken?=",
    "Sender: shop@shop.example",
    "Reply-To: The shop <shop@shop.example>",
    "Organization: The shop",
  ])("is let pass with %s", (sender) => {
    expect(findingsIn(words, sender)).not.toContain("A13 no-sender");
  });
});
