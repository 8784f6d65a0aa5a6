import type { LetterWords } from "./letter-words.ts";

export const fr: LetterWords = {
  sender: {
    title: "Lettre à l'expéditeur et à son délégué à la protection des données",
    to: "À l'attention de [… nom et adresse de l'organisme, tels qu'il les donne dans le courriel ou sur son site …] et de son délégué à la protection des données",
    subject:
      "Objet : mesure de ma lecture dans vos courriels – droit d'accès, preuve du consentement, opposition",
    subjectUnobserved: "Objet : données me concernant – accès, origine, opposition",
    salutation: "Madame, Monsieur,",
    opening: (mails) =>
      mails === 1
        ? "J'ai reçu le courriel suivant, dont l'en-tête vous désigne comme expéditeur. Je le joins tel qu'il m'est parvenu."
        : "J'ai reçu les courriels suivants, dont l'en-tête vous désigne comme expéditeur. Je les joins tels qu'ils me sont parvenus.",
    factsHeading: "1. Les faits",
    factsIntro:
      "Voici ce qui se lit dans le fichier. Chaque constat est accompagné de l'endroit où chacun peut le vérifier et de son degré de certitude.",
    ownFacts:
      "[… Si vous le souhaitez, en quelques lignes : comment l'expéditeur connaît votre adresse, si vous étiez client, ce qu'on vous a demandé et ce que vous avez répondu. Sinon, supprimez ce paragraphe. …]",
    lawHeading: "2. Les règles applicables",
    requestsHeading: "3. Mes demandes",
    requestsIntro: "Je vous prie de bien vouloir :",
    requests: {
      access:
        "me confirmer si vous traitez des données qui me concernent et m'en remettre une copie, y compris celles que la lecture de vos courriels a produites (ouvertures, clics, dates, adresses IP, appareils, profils ou scores), en m'indiquant les finalités, la base juridique et la durée de conservation de chaque traitement ;",
      origin: "m'indiquer d'où vous tenez mon adresse électronique ;",
      recipients:
        "me nommer les destinataires de ces données, et en particulier les sociétés qui exploitent les serveurs cités plus haut ;",
      proof:
        "m'apporter, si vous invoquez mon consentement, la preuve que je l'ai donné pour cette mesure : à quelle date, par quel moyen et devant quel texte ; si vous invoquez une exception au consentement, me dire laquelle et comment ses conditions étaient remplies ;",
      transfers:
        "m'informer de tout transfert de ces données hors de l'Espace économique européen et des garanties appropriées qui l'encadraient à la date de chaque courriel ;",
      withdrawal:
        "prendre acte que, si j'avais consenti à cette mesure, je retire ce consentement, et cesser de m'observer, y compris par les courriels déjà envoyés ;",
      objection:
        "prendre acte de mon opposition au traitement de mes données à des fins de prospection, y compris au profilage qui s'y rattache [… gardez ce point si vous ne voulez plus de courriels publicitaires, sinon supprimez-le …] ;",
      erasure:
        "effacer les données d'ouverture et de clic qui me concernent, après m'en avoir remis la copie demandée ci-dessus, et me confirmer cet effacement.",
    },
    deadline: (received, due) =>
      `L'article 12, paragraphe 3, du RGPD prévoit une réponse dans un délai d'un mois à compter de la réception de la demande. Si cette lettre vous parvient le ${received}, ce délai expire le ${due}. Il ne peut être prolongé qu'en raison de la complexité ou du nombre des demandes, et à condition que vous m'en informiez dans ce même mois.`,
    identity:
      "L'adresse électronique à laquelle vous m'avez écrit suffit, me semble-t-il, à me reconnaître dans vos fichiers. S'il vous manque une information pour m'identifier, dites-moi laquelle et pourquoi.",
    next: "Sans réponse satisfaisante dans ce délai, je me réserve de saisir l'autorité de contrôle compétente.",
    closing:
      "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    annexes: "Pièces jointes",
  },
  complaint: {
    title: "Plainte relative à la mesure de ma lecture dans des courriels",
    to: (authority) => `À : ${authority}`,
    address: "Adresse ou formulaire de dépôt : voir le site de l'autorité.",
    subject: "Objet : plainte au titre de l'article 77 du RGPD",
    salutation: "Madame, Monsieur,",
    opening:
      "Je vous soumets les faits suivants. Ils se limitent à ce que montrent les courriels joints ; chacun peut être vérifié à l'endroit indiqué du fichier.",
    complainant: "1. Plaignant",
    complainantFields:
      "[… vos prénom et nom, votre adresse postale, votre adresse électronique, un numéro de téléphone si vous le souhaitez …]",
    controller: "2. Organisme mis en cause",
    controllerIntro:
      "Le courriel désigne l'expéditeur ainsi. L'en-tête est une déclaration de l'expéditeur : je n'ai pas d'autre preuve de son identité que celles jointes.",
    controllerOwn:
      "[… nom et adresse de l'organisme, tels qu'il les donne dans le courriel ou sur son site ; adresse de son délégué à la protection des données si vous la connaissez …]",
    order: "3. Les faits dans l'ordre",
    facts: "4. Ce que montrent les courriels",
    factsIntro:
      "Chaque constat est suivi de son degré de certitude et d'une citation du fichier, avec son emplacement.",
    ownFacts:
      "[… ce que vous savez et que le courriel ne montre pas : votre relation avec l'organisme, la façon dont il a obtenu votre adresse, ce que vous avez accepté ou refusé, les conséquences pour vous. N'écrivez que ce dont vous êtes sûr. …]",
    law: "5. Les règles applicables",
    steps: "6. Démarches auprès de l'expéditeur",
    stepsOwn:
      "[… la date et le moyen par lesquels vous avez écrit à l'expéditeur (projet de lettre joint au dossier), la réponse reçue ou son absence, copie à l'appui. Si vous ne lui avez pas écrit, dites-le et pourquoi. …]",
    asks: "7. Ce que je demande",
    ask: [
      "d'examiner si les opérations décrites sont conformes aux règles citées ;",
      "d'inviter l'organisme, le cas échéant, à y mettre fin ou à les rendre conformes, et à effacer les données recueillies sans base juridique ;",
      "de me tenir informé de l'avancement et de l'issue de ma plainte.",
    ],
    askProof:
      "d'obtenir de l'organisme la preuve du consentement qu'il invoquerait, ou l'exception sur laquelle il se fonderait ;",
    askTransfers:
      "de vérifier quelles garanties encadraient, à la date des courriels, un éventuel transfert hors de l'Espace économique européen ;",
    competence:
      "Si une autre autorité est compétente pour tout ou partie de cette plainte, je vous remercie de la lui transmettre ou de me l'indiquer.",
    evidence: "8. Pièces",
    evidenceIntro:
      "Les empreintes SHA-256 permettent de vérifier que les fichiers sont restés tels qu'ils ont été versés au dossier.",
    ownEvidence: "[… autres pièces : votre lettre à l'expéditeur, sa réponse, etc. …]",
    declaration:
      "Je déclare que les courriels joints sont ceux que j'ai reçus et que les indications que j'ai ajoutées sont exactes à ma connaissance. [… relisez, complétez, puis signez ; supprimez cette phrase si elle n'est pas exacte …]",
    closing:
      "Je vous prie d'agréer, Madame, Monsieur, l'expression de ma considération distinguée.",
  },
  standing: {
    consent:
      "Lire une information dans le terminal du destinataire, ou l'y inscrire, exige son consentement préalable, hors des exceptions prévues. Le message n'en fait apparaître aucun.",
    contested:
      "Ce point est discuté : selon la lecture stricte, un consentement ou un retrait distinct est exigé. Le message n'en fait apparaître aucun.",
    transfer:
      "Lorsque des données quittent l'Espace économique européen, une décision d'adéquation ou des garanties appropriées sont exigées. Le message ne montre ni transfert ni garantie ; il montre qui est informé.",
    form: "Une forme, une information ou une facilité est prévue ; le message n'en montre qu'une partie.",
  },
  onDay: (day) => `Au ${day}, date du courriel, ces constats relevaient des règles suivantes :`,
  onAskedDay: (day) =>
    `Ces constats relèvent des règles suivantes, en vigueur le ${day}, jour choisi pour cet examen :`,
  onUnknownDay:
    "Le courriel ne porte pas de date lisible ; les règles en vigueur à son jour ne peuvent être nommées ici.",
  limits:
    "Ce que le fichier ne montre pas : si un consentement a été donné, ce que les serveurs ont conservé, où ils se trouvaient et quels contrats lient les sociétés citées. C'est pourquoi rien n'en est affirmé ici.",
  person: "[… vos prénom et nom …]\n[… votre adresse …]",
  dated: (day) => `[… lieu …], le ${day}`,
  signature: "[… signature …]",
};
