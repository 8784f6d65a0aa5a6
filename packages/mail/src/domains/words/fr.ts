import type { DomainWords } from "./words.ts";

export const fr: DomainWords = {
  states: { good: "bon", improve: "à améliorer", wrong: "à corriger", unknown: "inconnu" },
  checks: {
    spf: {
      title: "Serveurs autorisés à envoyer (SPF)",
      why: "Les destinataires y regardent si le serveur qui apporte un courriel en a le droit.",
    },
    dkim: {
      title: "Signature (DKIM)",
      why: "Avec la clé publiée ici, les destinataires voient qu’un courriel est bien de vous et n’a pas été modifié.",
    },
    dmarc: {
      title: "Politique (DMARC)",
      why: "Elle dit aux destinataires que faire des courriels qui se font passer pour les vôtres.",
    },
    addresses: {
      title: "Noms des adresses d’envoi (PTR)",
      why: "Beaucoup de serveurs refusent les courriels d’une adresse sans nom qui y ramène.",
    },
    mx: {
      title: "Où arrivent les réponses (MX)",
      why: "Les réponses et les rapports ont besoin d’un serveur qui les accepte.",
    },
    "one-click": {
      title: "Se désinscrire en un clic",
      why: "Les messageries montrent un bouton pour partir : personne n’a alors besoin de signaler un courriel comme indésirable.",
    },
    "mta-sts": {
      title: "Chiffrement des courriels vers vous (MTA-STS)",
      why: "Les serveurs qui vous écrivent exigent alors une connexion chiffrée à votre serveur, et à aucun autre.",
    },
    "tls-rpt": {
      title: "Rapports sur le chiffrement (TLS-RPT)",
      why: "Les serveurs vous disent quand ils n’ont pas pu vous écrire de façon chiffrée.",
    },
    bimi: {
      title: "Logo (BIMI)",
      why: "Certaines messageries montrent un logo à côté des courriels des domaines qui appliquent leur politique. Ce n’est nécessaire à personne.",
    },
  },
  demands: {
    "spf-or-dkim": "SPF ou DKIM",
    spf: "SPF",
    dkim: "DKIM",
    dmarc: "Une politique DMARC, « none » au moins",
    alignment: "Signé ou envoyé pour le domaine même de l’expéditeur",
    "reverse-name": "Adresses d’envoi dont le nom ramène à elles",
    "one-click": "Se désinscrire en un clic",
    complaints: "Moins de 3 plaintes pour 1 000 courriels",
  },
  remarks: {
    "not-answered": [
      "Aucun serveur de noms n’a répondu pour {name}.",
      "Réessayez plus tard. Si cela dure, regardez les serveurs de noms du domaine, et ceux que cette machine interroge.",
    ],
    "spf-good": ["L’enregistrement est correct et coûte {lookups} recherches sur 10.", ""],
    "spf-none": [
      "{domain} n’a pas d’enregistrement SPF.",
      "Publiez-en un qui nomme chaque serveur qui envoie pour vous. Qui exploite votre relais dit ce qu’il faut inclure.",
    ],
    "spf-several": [
      "{domain} a plusieurs enregistrements SPF ; les destinataires n’en lisent alors aucun.",
      "N’en faites qu’un.",
    ],
    "spf-unreadable": [
      "L’enregistrement contient un mot que personne ne peut lire : {term}. Les destinataires rejettent alors l’ensemble.",
      "Corrigez-le ou retirez-le.",
    ],
    "spf-too-many-lookups": [
      "Lire l’enregistrement demande {lookups} recherches. Les destinataires s’arrêtent à 10 et le tiennent pour cassé.",
      "Retirez ce qui n’envoie plus pour vous, ou nommez des réseaux (ip4:, ip6:) au lieu d’inclure.",
    ],
    "spf-many-lookups": [
      "Lire l’enregistrement demande {lookups} recherches sur 10 : une de plus chez quelqu’un que vous incluez, et il casse.",
      "Retirez ce qui n’envoie plus pour vous.",
    ],
    "spf-voids": [
      "{voids} noms de l’enregistrement ne mènent nulle part. Les destinataires s’arrêtent à deux.",
      "Retirez les noms qui n’existent plus.",
    ],
    "spf-open": [
      "L’enregistrement laisse tous les serveurs du monde envoyer pour vous (+all).",
      "Terminez-le par ~all ou -all.",
    ],
    "spf-neutral": [
      "L’enregistrement ne dit rien des serveurs qu’il ne nomme pas.",
      "Terminez-le par ~all ou -all.",
    ],
    "spf-ptr": [
      "L’enregistrement interroge par ptr, ce qui est lent, et que beaucoup ne suivent pas.",
      "Nommez plutôt les réseaux ou les serveurs.",
    ],
    "spf-loop": ["L’enregistrement revient à lui-même par {domain}.", "Retirez ce mot."],
    "spf-include-missing": [
      "L’enregistrement inclut {domain}, qui n’en a pas d’utilisable. Les destinataires tiennent alors l’ensemble pour cassé.",
      "Retirez-le, ou demandez à qui l’exploite.",
    ],
    "spf-not-followed": [
      "Personne n’a répondu pour {domain}, que l’enregistrement inclut.",
      "Réessayez plus tard.",
    ],
    "spf-address-left-out": [
      "Des courriels partent de {address}, et l’enregistrement ne l’y autorise pas.",
      "Ajoutez l’adresse.",
    ],
    "spf-address-unsure": [
      "Le droit d’envoyer de {address} n’a pas pu être suivi jusqu’au bout.",
      "Réessayez plus tard ; un enregistrement sans ptr ni %{} peut être suivi.",
    ],
    "spf-address-in": ["{address} peut envoyer.", ""],
    "spf-relay-left-out": [
      "Les courriels sont remis à {relay}, dont l’enregistrement ne nomme pas l’adresse.",
      "Demandez à qui l’exploite d’où il envoie ensuite, et incluez-le.",
    ],
    "dkim-good": ["La clé est publiée et utilisable.", ""],
    "dkim-no-selector": [
      "Aucun sélecteur n’est nommé, et sans lui une clé ne se trouve pas.",
      "Nommez-le : il figure comme s= dans la DKIM-Signature d’un de vos courriels.",
    ],
    "dkim-no-key": [
      "Aucun expéditeur de ce domaine n’a de clé.",
      "Donnez-en une à chacun de ses expéditeurs, dans les réglages.",
    ],
    "dkim-none": ["Il n’y a pas de clé à {name}.", "Publiez l’enregistrement."],
    "dkim-several": [
      "Il y a plusieurs enregistrements à {name} ; les destinataires peuvent lire n’importe lequel.",
      "Ne laissez que le bon.",
    ],
    "dkim-unreadable": [
      "Ce qui est publié n’est pas une clé lisible.",
      "Publiez à nouveau l’enregistrement.",
    ],
    "dkim-revoked": [
      "La clé a été révoquée (p= vide) : les signatures faites avec elle ne valent rien.",
      "Publiez l’enregistrement, ou faites une nouvelle clé.",
    ],
    "dkim-other-key": [
      "Une autre clé est publiée que celle qui signe ici.",
      "Publiez l’enregistrement tel qu’il est ici, ou prenez un autre sélecteur.",
    ],
    "dkim-testing": [
      "L’enregistrement dit que c’est un essai (t=y).",
      "Retirez cela dès que les courriels sont bien signés.",
    ],
    "dkim-short": [
      "La clé a {bits} bits : les destinataires n’en tiennent pas compte.",
      "Faites-en une de 2 048.",
    ],
    "dkim-weak": ["La clé a {bits} bits.", "Faites-en une de 2 048 au prochain changement."],
    "dkim-hash": [
      "L’enregistrement interdit l’empreinte dont les signatures sont faites (h= sans sha256).",
      "Retirez h=.",
    ],
    "dmarc-good": [
      "Les destinataires sont priés d’appliquer « {policy} » à ce qui se fait passer pour vous.",
      "",
    ],
    "dmarc-none": [
      "Il n’y a pas de politique DMARC.",
      "Publiez-en une. Commencez par p=none et une adresse pour les rapports (rua=mailto:…), et demandez plus quand les rapports sont bons.",
    ],
    "dmarc-several": [
      "{domain} a plusieurs politiques ; les destinataires n’en lisent alors aucune.",
      "N’en laissez qu’une.",
    ],
    "dmarc-unreadable": [
      "La politique de {domain} est illisible ; c’est comme si elle n’existait pas.",
      "Écrivez-la à nouveau.",
    ],
    "dmarc-watching": [
      "La politique ne fait qu’observer (none) : ce qui se fait passer pour vous est remis.",
      "Quand les rapports montrent que vos propres courriels passent, allez à quarantine.",
    ],
    "dmarc-inherited": ["La politique de {domain} vaut ici : {policy}.", ""],
    "dmarc-subdomains-open": [
      "Les sous-domaines sont exclus de la politique (sp=none).",
      "Retirez sp=, pour que personne n’écrive au nom d’un sous-domaine.",
    ],
    "dmarc-partly": [
      "La politique vaut pour {share} courriels sur cent.",
      "Retirez pct= quand les rapports sont bons.",
    ],
    "dmarc-no-reports": [
      "Personne ne reçoit de rapports.",
      "Nommez une adresse pour eux (rua=mailto:…) : sans rapports, personne ne voit ce qui échoue.",
    ],
    "dmarc-reports-refused": [
      "Les rapports doivent aller à {domain}, qui ne dit pas les accepter.",
      "Qui l’exploite publie « v=DMARC1 » à {name}.",
    ],
    "dmarc-aligned": ["Les courriels sont signés pour {domain}, qui est à l’expéditeur.", ""],
    "dmarc-dkim-apart": [
      "Les courriels sont signés pour {domain}, que les destinataires tiennent pour un autre.",
      "Signez pour le domaine même de l’expéditeur, ou celui dont il fait partie.",
    ],
    "dmarc-spf-apart": [
      "Les rapports reviennent à {domain}, que les destinataires tiennent pour un autre ; seule la signature répond alors d’un courriel.",
      "Prenez un domaine de retour sous celui de l’expéditeur.",
    ],
    "address-good": ["{address} s’appelle {name}, qui y ramène.", ""],
    "address-not-named": [
      "On ne sait pas ici de quelles adresses partent les courriels.",
      "Nommez-les. Qui exploite votre relais les connaît.",
    ],
    "address-no-name": [
      "{address} n’a pas de nom.",
      "Qui vous a donné l’adresse publie un enregistrement PTR à {name}.",
    ],
    "address-not-confirmed": [
      "{address} s’appelle {name}, qui n’y ramène pas.",
      "Faites pointer {name} vers l’adresse, ou faites changer l’enregistrement PTR.",
    ],
    "address-bad": ["{address} n’est pas une adresse d’internet.", "Corrigez-la."],
    "mx-good": ["Les courriels au domaine vont à {server}.", ""],
    "mx-no-domain": [
      "Les serveurs de noms disent que {domain} n’existe pas.",
      "Regardez s’il est bien écrit et enregistré. Un serveur de noms coupé d’internet peut le dire de tous les noms.",
    ],
    "mx-null": [
      "{domain} dit n’accepter aucun courriel. Certains refusent alors ceux qui en viennent.",
      "Nommez un serveur qui accepte les réponses.",
    ],
    "mx-none": [
      "{domain} n’a pas de serveur qui accepte des courriels.",
      "Publiez un enregistrement MX, pour que réponses et rapports arrivent.",
    ],
    "mx-implicit": [
      "{domain} n’a pas d’enregistrement MX ; ses courriels vont à l’hôte de ce nom.",
      "Publiez un enregistrement MX.",
    ],
    "mx-unreachable": [
      "{server} accepte les courriels et n’a pas d’adresse.",
      "Corrigez son nom ou son adresse.",
    ],
    "mx-address": [
      "L’enregistrement MX nomme une adresse ({server}) à la place d’un nom.",
      "Nommez le serveur.",
    ],
    "mx-alias": [
      "{server} est un alias, qu’un enregistrement MX ne peut nommer.",
      "Nommez le serveur lui-même.",
    ],
    "one-click-good": [
      "Les courriels aux listes portent les deux champs, signés, et le bouton fonctionne.",
      "",
    ],
    "one-click-insecure": [
      "Le bouton mène à {base}. Les messageries ne le montrent que s’il mène à https://.",
      "Faites commencer PUBLIC_URL par https://.",
    ],
    "one-click-unsigned": [
      "Un expéditeur de ce domaine n’a pas de clé. Les messageries ne montrent le bouton que dans des courriels signés.",
      "Donnez une clé à chacun de ses expéditeurs.",
    ],
    "one-click-not-seen": [
      "Cela figure dans les courriels, et aucun n’a été regardé.",
      "Faites examiner un de vos courriels : consentry audit FICHIER.",
    ],
    "sts-good": ["Les serveurs qui vous écrivent exigent le chiffrement.", ""],
    "sts-none": [
      "Les serveurs qui écrivent à {domain} se contentent d’une connexion en clair.",
      "Publiez l’enregistrement, et la politique à https://mta-sts.{domain}/.well-known/mta-sts.txt.",
    ],
    "sts-several": ["Il y a plusieurs enregistrements à {name}.", "N’en laissez qu’un."],
    "sts-unreadable": ["L’enregistrement à {name} n’a pas d’id lisible.", "Publiez-le à nouveau."],
    "sts-policy-missing": [
      "La politique n’a pas pu être lue à {url} ({why}).",
      "Mettez-la là, avec un certificat valable pour ce nom, et sans redirection.",
    ],
    "sts-policy-unreadable": [
      "Ce qui est publié à {url} n’est pas une politique.",
      "Écrivez-la à nouveau.",
    ],
    "sts-testing": [
      "La politique est un essai : personne n’exige rien.",
      "Écrivez mode: enforce quand les rapports sont bons.",
    ],
    "sts-off": [
      "La politique est désactivée (mode: none).",
      "Écrivez mode: testing, puis enforce.",
    ],
    "sts-mx-left-out": [
      "La politique oublie {server}, qui accepte vos courriels : les serveurs qui la suivent ne peuvent pas vous écrire.",
      "Nommez-le dans la politique, et changez l’id de l’enregistrement.",
    ],
    "sts-short": [
      "La politique n’est retenue que {days} jours.",
      "Donnez quelques semaines à max_age.",
    ],
    "tls-rpt-good": ["Les rapports vont à {places}.", ""],
    "tls-rpt-none": [
      "Personne n’apprend qu’un courriel à {domain} n’a pas pu être chiffré.",
      "Publiez l’enregistrement, avec une adresse qui est lue.",
    ],
    "tls-rpt-several": [
      "Il y a plusieurs enregistrements à {name} ; aucun ne vaut.",
      "N’en laissez qu’un.",
    ],
    "tls-rpt-unreadable": [
      "L’enregistrement à {name} ne nomme pas d’endroit lisible pour les rapports.",
      "Publiez-le à nouveau.",
    ],
    "bimi-none": ["Aucun logo n’est publié ; il ne manque rien.", ""],
    "bimi-good": ["Un logo et son certificat sont publiés.", ""],
    "bimi-several": ["Plusieurs logos sont publiés ; aucun ne vaut.", "N’en laissez qu’un."],
    "bimi-unreadable": [
      "L’enregistrement ne nomme pas d’image à une adresse https://.",
      "Publiez-le à nouveau, ou retirez-le.",
    ],
    "bimi-not-enforced": [
      "Un logo est publié, et la politique DMARC n’est pas appliquée : aucune messagerie ne le montre.",
      "Demandez quarantine ou reject, pour tous les courriels.",
    ],
    "bimi-uncertified": [
      "Le logo n’a pas de certificat (a=) ; les grandes messageries n’en montrent pas sans.",
      "Procurez-vous-en un, ou laissez cela.",
    ],
  },
};
