import type { DemoThread } from '../thread';

export const percheThreads: readonly DemoThread[] = [
  {
    key: 'fibre-coupee',
    communities: ['belleme', 'perche'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Fibre coupée depuis 8 h, visio client à 10 h 30 : une table quelque part ?',
    daysAgo: 3,
    messages: [
      {
        author: 'thibault',
        hoursAfter: 0,
        text: 'Voyant rouge sur le boîtier depuis ce matin, route de Mamers. J’ai ma toute première visio avec une cliente (un gîte, elle veut refaire son site) et mon téléphone capte une barre, debout sur l’évier. Quelqu’un a une table et du réseau à Bellême ou pas loin ? Une heure, pas plus. J’apporte des croissants.',
      },
      {
        author: 'camille',
        hoursAfter: 0.2,
        replyTo: 0,
        text: 'Viens chez moi, je suis sur l’autre armoire et ça marche. Entre par la cour, le chat est déjà dehors, ne le laisse pas te raconter le contraire. Je serai au téléphone dans la cuisine, prends le bureau.',
      },
      {
        author: 'yann',
        hoursAfter: 0.4,
        text: 'C’est l’armoire du rond-point : un camion a accroché un câble hier soir à Saint-Martin. Compte plutôt demain midi. Note le numéro de ta prise (étiquette sur le petit boîtier blanc) avant d’appeler, sinon ils te baladent vingt minutes.',
      },
      {
        author: 'marianne',
        hoursAfter: 1.1,
        text: 'Chez moi coupé aussi. Je rappelle que la médiathèque ouvre à 10 h le vendredi et qu’on a le droit de parler dans la petite salle du fond si on demande gentiment.',
      },
      {
        author: 'thibault',
        hoursAfter: 3.5,
        replyTo: 1,
        text: 'Merci Camille. Visio faite, cliente contente, chat rentré quand même. Elle m’a demandé un devis « pour lundi » et là c’est une autre panique, je fais un fil à part.',
      },
      {
        author: 'yann',
        hoursAfter: 27,
        text: 'Rétabli à 11 h 40 sur l’armoire du rond-point. Pour les prochains coups j’ai un routeur 4G à prêter, il est chez moi à Rémalard, il suffit de passer.',
      },
    ],
  },
  {
    key: 'maison-travaillable',
    communities: ['perche', 'teletravail-campagne'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Comment savoir si une maison est « travaillable » avant de signer ?',
    daysAgo: 12,
    messages: [
      {
        author: 'fatou',
        hoursAfter: 0,
        text: 'Je visite samedi une petite maison en location du côté de Rémalard. L’annonce dit « fibre » et « calme ». Je travaille au téléphone une bonne partie de la journée, ma fille a neuf ans, je n’ai pas le permis. Qu’est-ce que je dois regarder que je ne penserai pas à regarder ?',
      },
      {
        author: 'yann',
        hoursAfter: 1,
        text: '« Fibre » dans une annonce ça veut dire trois choses : la rue est raccordable, la maison est raccordée, ou le proprio a vu un camion. Demande à voir la prise optique au mur. Pas de prise = un rendez-vous et parfois un fourreau bouché sous la cour, compte trois semaines à trois mois.',
      },
      {
        author: 'camille',
        hoursAfter: 2,
        text: 'Va dans la pièce où tu travaillerais, ferme la porte, appelle quelqu’un. Les murs de 70 cm sont très jolis et mangent tout le wifi. Et regarde où tombe la lumière à 16 h en novembre : chez moi j’avais choisi le bureau en juin, erreur.',
      },
      {
        author: 'gilles',
        hoursAfter: 5,
        text: 'Sans permis, je vais être franc : c’est non pour un hameau, c’est jouable dans le bourg. Il faut l’école, l’épicerie et le car à pied, sinon tu passes tes journées à demander des services et tu finis par ne plus oser.',
      },
      {
        author: 'fatou',
        hoursAfter: 6,
        replyTo: 3,
        text: 'C’est exactement le genre de réponse que je voulais, même si elle ne m’arrange pas. La maison est à 400 m de l’école d’après la carte. Je compterai les pas.',
      },
      {
        author: 'amandine',
        hoursAfter: 9,
        text: 'Va voir à 8 h 20 un jour d’école si tu peux, pas seulement le samedi. Les camions de la carrière passent le matin et personne ne te le dira le week-end.',
      },
      {
        author: 'yann',
        hoursAfter: 30,
        text: 'Je suis à dix minutes. Si tu veux je viens samedi avec un testeur et je mesure dans chaque pièce, c’est gratuit, j’aime bien ça.',
      },
    ],
  },
  {
    key: 'chauffer-longere',
    communities: ['perche'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Chauffer une longère quand on y est toute la journée : vos vrais chiffres',
    daysAgo: 19,
    messages: [
      {
        author: 'odile',
        hoursAfter: 0,
        text: 'Avant je partais au bureau et la maison refroidissait sans témoin. Maintenant j’y suis dix heures par jour, assise, et 17 °C assise ce n’est pas 17 °C debout. 118 m², murs en moellons, combles isolés, sol en tomettes sur la terre. L’an dernier : 4 stères de bois et 2 300 litres de fioul, je ne peux pas continuer. Vous faites comment, en vrai ?',
      },
      {
        author: 'dominique',
        hoursAfter: 2,
        text: 'Je ne chauffe qu’une pièce. La laiterie fait 14 m², isolée en laine de bois, un radiateur de 1 000 W, et le reste de la maison vit sa vie. On mange avec un gilet. 41 € par mois d’électricité pour le studio en janvier.',
      },
      {
        author: 'remi',
        hoursAfter: 4,
        text: 'Poêle à granulés, 2,3 tonnes pour l’hiver, 110 m². Ça marche mais ça souffle : en visio on l’entend, je le coupe avant chaque réunion et je le relance après. Prévoir la panne de courant aussi, sans électricité il ne chauffe rien.',
      },
      {
        author: 'gilles',
        hoursAfter: 7,
        text: 'Pompe à chaleur chez nous depuis trois ans. Tout le monde dit que ça ne va pas dans l’ancien. Ça va très bien si on isole d’abord et si on accepte 19 °C partout plutôt que 23 près du poêle. Facture divisée par deux, voisin vexé.',
      },
      {
        author: 'fiona',
        hoursAfter: 8,
        replyTo: 3,
        text: 'Pas d’accord, pardon. Chez moi l’installateur a mis une machine trop grosse, elle s’arrête et repart sans cesse, et le mur nord prend l’humidité depuis qu’on l’a fermé avec du mauvais isolant. Faites venir quelqu’un qui connaît la chaux avant, pas après.',
      },
      {
        author: 'odile',
        hoursAfter: 26,
        text: 'Bon. Je vais commencer par la pièce-cabane à la Dominique : la petite chambre au sud, un vrai isolant, un tapis épais. Fiona, tu me donnes le nom de ton maçon à la chaux en privé ?',
      },
    ],
  },
  {
    key: 'garde-chien-semaine',
    communities: ['belleme', 'mortagne-au-perche'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Garder Réglisse les mardis et jeudis contre des coups de main web ?',
    daysAgo: 8,
    messages: [
      {
        author: 'marianne',
        hoursAfter: 0,
        text: 'Je garde la chienne de ma tante (Réglisse, griffon, onze ans, dort vingt heures sur vingt-quatre) jusqu’en février, et je suis à Paris le mardi et le jeudi. Elle n’aime pas rester seule plus d’une demi-journée, ensuite elle chante. Quelqu’un qui travaille chez lui et que ça ne dérange pas d’avoir un tapis qui ronfle ?',
      },
      {
        author: 'thibault',
        hoursAfter: 1.5,
        text: 'Le jeudi je peux, je suis sur mes cours en ligne toute la journée. Les mardis je pose des fenêtres. En échange j’aurais besoin que quelqu’un lise mon premier devis avec un œil de chef de projet.',
      },
      {
        author: 'marianne',
        hoursAfter: 2,
        replyTo: 1,
        text: 'Marché conclu, et tu as même droit à deux devis. Elle arrive avec son panier et ses croquettes.',
      },
      {
        author: 'nadege',
        hoursAfter: 5,
        text: 'Au coworking les chiens calmes sont admis si personne d’inscrit ce jour-là n’y est allergique. Le mardi, justement, Pauline l’est. Donc non pour le mardi, mais je pose la question aux autres.',
      },
      {
        author: 'fiona',
        hoursAfter: 22,
        text: 'Le mardi je la prends, j’ai déjà deux chiens et un jardin fermé. Je préviens : la mienne vole les chaussettes et elle lui apprendra.',
      },
    ],
  },
  {
    key: 'train-montparnasse',
    communities: ['perche', 'paris'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Nogent–Montparnasse deux fois par semaine : qui tient le coup et comment ?',
    daysAgo: 40,
    messages: [
      {
        author: 'remi',
        hoursAfter: 0,
        text: 'Bilan de septembre pour ceux qui hésitent : 17 allers-retours, 6 retards de plus de 20 minutes, un car de substitution, une vache. Le 6 h 50 est fiable, le 18 h et quelques beaucoup moins. Je tiens parce que je travaille dans le train de Nogent à Versailles, après il n’y a plus de réseau ni de place.',
      },
      {
        author: 'solene',
        hoursAfter: 3,
        text: 'Deux fois par mois c’est un plaisir, deux fois par semaine c’était un métier. J’avais compté : 7 h 40 porte à porte pour une journée de 6 heures. J’ai négocié de grouper deux jours avec une nuit chez une copine.',
      },
      {
        author: 'baptiste',
        hoursAfter: 5,
        text: 'Question de futur arrivant : vous laissez la voiture à la gare toute la journée sans souci ? Et si on rate le dernier, on fait quoi ?',
      },
      {
        author: 'remi',
        hoursAfter: 6,
        replyTo: 2,
        text: 'Parking sans souci avant 6 h 40, plein après 7 h. Si tu rates le dernier : La Loupe ou Chartres en train plus tard, et tu appelles quelqu’un. D’où l’intérêt de connaître quelqu’un. J’ai dormi une fois dans la voiture, je ne recommande pas en mars.',
      },
      {
        author: 'ines',
        hoursAfter: 10,
        text: 'Je lis ça depuis le 20e avec mon café et mes onze minutes de métro, et je vous admire, sincèrement, de loin.',
      },
      {
        author: 'amandine',
        hoursAfter: 28,
        text: 'On est quatre à faire La Loupe–Paris le mardi. On a un fil pour se prévenir des retards et se déposer. Dites-moi si vous voulez en être, il reste une place dans la voiture de 6 h 15.',
      },
    ],
  },
];
