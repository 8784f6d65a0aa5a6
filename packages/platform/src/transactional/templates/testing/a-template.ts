import type { NewTemplate } from "../message-templates.ts";
import type { MessageText } from "../message-template.ts";

export function aText(changes: Partial<MessageText> = {}): MessageText {
  return {
    locale: "en",
    format: "html",
    source: `<p>Order {{ data.number }}</p>
{% for line in data.lines %}<p>{{ line.name }}: {{ line.price }}</p>{% endfor %}
<p>{% legal_identity %}</p>`,
    subject: "Your order {{ data.number }}",
    preheader: "",
    text: null,
    ...changes,
  };
}

/** A template of two languages that can be published as it is. */
export function aTemplate(changes: Partial<NewTemplate> = {}): NewTemplate {
  return {
    name: "order",
    kind: "order",
    defaultLocale: "en",
    texts: [aText(), aText({ locale: "fr", subject: "Votre commande {{ data.number }}" })],
    testData: { number: "A-17", lines: [{ name: "Assam", price: 12.5 }] },
    ...changes,
  };
}
