import type { DemoThread } from '../thread';

export const freelanceFranceThreads: readonly DemoThread[] = [
  {
    key: 'client-etranger-impaye',
    communities: ['factures-freelance', 'traducteurs'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Cliente irlandaise, 2 340 € dehors depuis quatre mois : je fais quoi ?',
    daysAgo: 28,
    messages: [
      {
        author: 'clemence',
        hoursAfter: 0,
        text: 'Trois factures, échéance à trente jours, la plus vieille est de fin juin. Elle a été charmante, puis lente, puis plus rien. J’ai relancé cinq fois par e-mail. J’ai un bon de commande signé et ses remerciements écrits. Est-ce que je laisse tomber ? Ça me ronge plus que la somme.',
      },
      {
        author: 'helene',
        hoursAfter: 1,
        text: 'Tu ne laisses pas tomber, pas avec un bon de commande. Entre pays de l’Union il existe l’injonction de payer européenne : un formulaire, pas besoin d’avocat, des frais modestes. Avant ça, une mise en demeure datée, avec les pénalités de retard et les 40 € d’indemnité par facture, qui sont dus même si tu ne les avais pas écrits.',
      },
      {
        author: 'odile',
        hoursAfter: 3,
        text: 'Et téléphone. Je sais, on déteste. Demande la comptabilité, pas ta cliente. Neuf fois sur dix on me dit « ah, nous n’avons jamais reçu la facture », alors j’envoie pendant qu’on parle.',
      },
      {
        author: 'lucas',
        hoursAfter: 8,
        text: 'De mon côté j’ai fait une croix sur 900 € américains l’an dernier, et depuis : 40 % à la commande pour tout nouveau client hors de France. Un seul a refusé, et je pense qu’il m’a rendu service.',
      },
      {
        author: 'clemence',
        hoursAfter: 96,
        text: 'J’ai téléphoné, deux minutes d’attente, voix aimable : ils avaient changé de logiciel et mes trois factures étaient « sans numéro de projet ». Renvoyées. On me promet vendredi.',
      },
      {
        author: 'clemence',
        hoursAfter: 264,
        replyTo: 4,
        text: 'Payée ! Pas les pénalités, mais payée. Odile, je te dois une bouteille et une leçon de téléphone.',
      },
    ],
  },
  {
    key: 'seuils-micro',
    communities: ['factures-freelance', 'france'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Je vais dépasser le seuil de TVA en décembre : facturer en janvier, c’est tricher ?',
    daysAgo: 14,
    messages: [
      {
        author: 'agathe',
        hoursAfter: 0,
        text: 'Micro-entreprise, prestations de services. Avec la mission de décembre je passe au-dessus de la franchise de TVA. Mon client accepte de ne payer qu’en janvier. Est-ce que ça décale vraiment, et est-ce que je mélange deux seuils comme tout le monde ?',
      },
      {
        author: 'helene',
        hoursAfter: 2,
        text: 'Tu mélanges, oui, comme tout le monde. Il y a le plafond du régime micro, qui est haut, et le seuil de TVA, qui est bien plus bas et qui a lui-même un seuil majoré. Au-dessus du majoré, la TVA est due dès le dépassement, pas l’année d’après. En micro on compte ce qui est encaissé. Vérifie les montants de l’année sur le site des impôts, ils viennent de bouger et je refuse de les citer de mémoire.',
      },
      {
        author: 'dominique',
        hoursAfter: 4,
        text: 'Donc être payé en janvier c’est permis. Ce qui ne l’est pas c’est d’être payé en décembre et de dater de janvier. Mon contrôleur m’a expliqué la nuance en 2014, je m’en souviens très bien.',
      },
      {
        author: 'camille',
        hoursAfter: 6,
        text: 'Pose-toi aussi la question à l’envers : tes clients sont des gîtes et des commerces, la moitié récupèrent la TVA. J’ai passé deux ans à me tordre pour rester dessous, et le jour où j’y suis passée personne n’a rien remarqué, et j’ai récupéré la TVA de mon ordinateur.',
      },
      {
        author: 'agathe',
        hoursAfter: 7,
        replyTo: 3,
        text: 'Les gîtes, justement, sont presque tous des particuliers. Pour eux c’est 20 % de plus et ils me le diront au marché.',
      },
      {
        author: 'helene',
        hoursAfter: 26,
        text: 'Alors janvier, proprement, avec un échange écrit. Et tant que tu y es, choisis ta plateforme pour recevoir les factures électroniques si ce n’est pas fait : recevoir concerne déjà tout le monde, même les petits.',
      },
    ],
  },
  {
    key: 'tarifs-post-edition',
    communities: ['traducteurs'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Post-édition à 0,03 € le mot : vous dites quoi, exactement, à l’agence ?',
    daysAgo: 34,
    messages: [
      {
        author: 'clemence',
        hoursAfter: 0,
        text: 'Une agence avec qui je travaille depuis cinq ans passe tout en « révision légère de traduction automatique » à 0,03 €. Le texte : des consignes de sécurité pour une presse hydraulique. J’ai mis autant de temps que pour traduire, parce que la machine écrit très bien des choses fausses. Vous refusez ? Vous facturez à l’heure ? Vous pleurez ?',
      },
      {
        author: 'odile',
        hoursAfter: 2,
        text: 'À l’heure, et je l’écris sans m’excuser : 48 € de l’heure, estimation au départ, relevé à l’arrivée. Deux agences sur trois ont disparu, la troisième m’envoie les textes où une erreur coûte cher. C’est moins de volume et plus de sommeil.',
      },
      {
        author: 'anneke',
        hoursAfter: 9,
        text: 'Same here in English: I ask for a sample of 300 words, time myself, and send back a figure. When it is a contract they usually accept. Quand c’est un catalogue, ils trouvent quelqu’un d’autre, et tant mieux.',
      },
      {
        author: 'fiona',
        hoursAfter: 11,
        replyTo: 1,
        text: 'Je suis moins fière : j’accepte la post-édition en février, quand il n’y a rien, et je la fais bien parce que je ne sais pas faire autrement. On ne peut pas toutes vivre de nos principes avec un toit à refaire.',
      },
      {
        author: 'odile',
        hoursAfter: 12,
        replyTo: 3,
        text: 'Tu as raison, et je ne jetterai la pierre à personne en février. Mais alors au moins 0,05, et jamais sur de la sécurité.',
      },
      {
        author: 'clemence',
        hoursAfter: 75,
        text: 'J’ai envoyé trois pages annotées avec les contresens en rouge (dont « ne pas retirer le carter » devenu « retirer le carter »). Réponse du chef de projet : retour au plein tarif pour ce client. Pour les autres, on verra.',
      },
    ],
  },
  {
    key: 'premier-devis',
    communities: ['perche', 'factures-freelance'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Mon premier vrai devis : 400 € ou 1 800 € pour le même site ?',
    daysAgo: 2,
    messages: [
      {
        author: 'thibault',
        hoursAfter: 0,
        text: 'Un gîte de deux chambres, cinq pages, des photos, un calendrier de réservation, en français et en anglais. J’avais écrit 400 €. Marianne a lu et m’a demandé combien d’heures. J’ai compté : une soixantaine, parce que j’apprends. Je ne peux pas lui faire payer mon apprentissage, si ?',
      },
      {
        author: 'marianne',
        hoursAfter: 1,
        text: 'Tu as mis trois semaines à ta première fenêtre, tu l’as facturée au prix de trois semaines ? Non : au prix d’une fenêtre. Pareil ici. Mais au prix d’une fenêtre, pas d’un carton.',
      },
      {
        author: 'camille',
        hoursAfter: 2,
        text: 'Pour ça, moi je demande entre 1 800 et 2 200. À ta place : 1 100, écrit noir sur blanc ce qui est compris, deux allers-retours de corrections, 30 % à la commande. Et le calendrier, ne le fabrique pas, branche celui qu’elle utilise déjà.',
      },
      {
        author: 'dominique',
        hoursAfter: 4,
        text: 'Je ne suis pas d’accord avec le prix de débutant. Une fois que tu es « le pas cher du Perche », tu le restes dix ans. J’en sais quelque chose.',
      },
      {
        author: 'thibault',
        hoursAfter: 20,
        text: 'Envoyé : 1 250 €, trois lignes, pas d’excuses dedans. J’ai relu sept fois. Pour l’anglais j’ai mis une ligne à part, est-ce qu’une traductrice d’ici voudrait s’en charger ?',
      },
      {
        author: 'fiona',
        hoursAfter: 22,
        replyTo: 4,
        text: 'Moi. Neuf cents mots, 110 €, et je corrige « we are looking forward to welcome you » partout où je le vois.',
      },
      {
        author: 'thibault',
        hoursAfter: 44,
        text: 'Elle a signé. Elle a dit « c’est raisonnable ». J’aurais donc pu demander plus ?',
      },
    ],
  },
  {
    key: 'complete-jusqu-en-mars',
    communities: ['orne', 'normandie', 'factures-freelance'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Complète jusqu’en mars : à qui j’envoie les demandes que je refuse ?',
    daysAgo: 17,
    messages: [
      {
        author: 'agathe',
        hoursAfter: 0,
        text: 'Cette semaine j’ai refusé une jardinerie, un vétérinaire et une fromagère, et les trois m’ont demandé « vous connaissez quelqu’un ? ». J’ai dit non, ce qui est faux et bête. On pourrait se faire une petite liste : qui fait quoi, à partir de quelle taille, et qui a de la place en ce moment. Sans commission, sinon ça devient une usine.',
      },
      {
        author: 'lucas',
        hoursAfter: 1,
        text: 'Partant. Moi : sites vitrines et reprises en Vue ou en simple HTML, à partir de 1 500 €, de la place dès janvier. Je ne fais pas de WordPress, et je connais Camille qui en fait.',
      },
      {
        author: 'mathieu',
        hoursAfter: 5,
        text: 'Je suis salarié, je ne prends rien, mais je peux dire en une heure si une demande est faisable ou folle. La moitié des gens ont besoin d’un tableur, pas d’une application.',
      },
      {
        author: 'gilles',
        hoursAfter: 8,
        text: 'Sans commission d’accord, mais avec une règle : celui qui recommande raconte comment ça s’est passé la dernière fois. Une liste où tout le monde est formidable ne sert à rien.',
      },
      {
        author: 'agathe',
        hoursAfter: 24,
        replyTo: 3,
        text: 'C’est vrai, et c’est plus courageux. On dit alors : on ne recommande que des gens avec qui on a travaillé, ou dont on a vu le client.',
      },
      {
        author: 'camille',
        hoursAfter: 27,
        text: 'La fromagère, je la prends si elle n’est pas pressée. Paiement en partie en fromage possible, mais pas déclaré au cercle des factures, Hélène lit.',
      },
      {
        author: 'helene',
        hoursAfter: 29,
        replyTo: 5,
        text: 'Hélène lit. Le troc se facture aussi, à sa valeur. Même le chèvre.',
      },
    ],
  },
];
