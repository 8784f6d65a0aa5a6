/** The few fields of the linter's plugin interface used here; it exports no types for them. */
interface Context {
  readonly filename: string;
  report(problem: { node: unknown; message: string }): void;
}

// Statutes and authorities by name; rule ids and source ids (`FR-01`, `cpce:L34-5`) are data.
const LAW_WORDS =
  /\b(?:GDPR|RGPD|DSGVO|ePrivacy|CNIL|AVG|UWG|TDDDG|TKG|CPCE|LCEN|PECR|EDPB|CAN-SPAM|Garante|WP29|WP118|Schrems|Planet49|Inteligo|Telecommunicatiewet|Privacy Shield|(?:[Aa]rt\.|[Aa]rticle) ?\d)/;

const CODE_OUTSIDE_LAW = /packages\/(?!law\/)[^/]+\/src\//;

/** Law is written in `packages/law` and nowhere else: other code shows what it was told. */
const lawWordsStayInLaw = {
  create(context: Context) {
    if (!CODE_OUTSIDE_LAW.test(context.filename)) return {};
    const check = (node: unknown, text: unknown): void => {
      const word = typeof text === "string" ? LAW_WORDS.exec(text)?.[0] : undefined;
      if (word) context.report({ node, message: `"${word}" belongs in packages/law.` });
    };
    return {
      Literal: (node: { value: unknown }) => check(node, node.value),
      TemplateElement: (node: { value: { raw: string } }) => check(node, node.value.raw),
      JSXText: (node: { value: string }) => check(node, node.value),
    };
  },
};

export default {
  meta: { name: "consentry" },
  rules: { "law-words-stay-in-law": lawWordsStayInLaw },
};
