import type { DemoThread } from '../thread';

export const percheDailyLifeThreads: readonly DemoThread[] = [
  {
    key: 'tarif-visiteurs',
    communities: ['mortagne-au-perche', 'perche'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Combien demander aux visiteurs du coworking ?',
    daysAgo: 25,
    messages: [
      {
        author: 'nadege',
        hoursAfter: 0,
        text: 'Les membres ne paient pas la journée, vous le savez, la cotisation suffit à peine mais elle suffit. Par contre cet été j’ai eu 63 journées de visiteurs à 8 €, et certains mardis des membres sont repartis faute de place. Je pense passer à 15 € la journée, 9 € la demie, café compris. Vous en dites quoi avant que je l’écrive sur la porte ?',
      },
      {
        author: 'camille',
        hoursAfter: 2,
        text: 'Quinze ça va. Mais garde un tarif, ou zéro, pour ceux qui viennent voir s’ils s’installent. Moi j’ai passé mes trois premières semaines chez toi et je ne serais pas restée autrement.',
      },
      {
        author: 'gilles',
        hoursAfter: 3,
        text: 'Vingt. À Paris ils paient trente-cinq sans le poêle ni la confiture. Et si c’est trop cher ils iront au café, ce qui fera du bien au café.',
      },
      {
        author: 'marianne',
        hoursAfter: 4,
        replyTo: 2,
        text: 'Je suis visiteuse la moitié du temps, et à 20 € je resterais chez moi. Le prix n’est pas le problème, c’est de ne pas savoir la veille s’il y aura une place.',
      },
      {
        author: 'nadege',
        hoursAfter: 24,
        text: 'D’accord : 15 €, les membres réservent jusqu’à la veille 18 h et les visiteurs ce qui reste, première semaine gratuite pour qui cherche une maison dans le coin. On essaie jusqu’à fin février et on recompte.',
      },
      {
        author: 'fiona',
        hoursAfter: 31,
        text: 'Parfait pour moi. Peut-on interdire la cabine d’appel pour les réunions de plus d’une heure ? Hier un monsieur y a fait un séminaire.',
      },
    ],
  },
  {
    key: 'place-ecole',
    communities: ['perche', 'parents-at-home'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Arriver en cours d’année : y a-t-il de la place dans les écoles ?',
    daysAgo: 10,
    messages: [
      {
        author: 'fatou',
        hoursAfter: 0,
        text: 'Ma fille est en CM1. Si on vient en février, est-ce qu’on trouve une place ou est-ce qu’on nous dira d’attendre septembre ? Et le périscolaire, jusqu’à quelle heure ? Je finis mes appels à 18 h.',
      },
      {
        author: 'amandine',
        hoursAfter: 1,
        text: 'Une place, oui, et on te déroulera le tapis : chez nous la classe ne ferme pas à deux élèves près. Le périscolaire c’est autre chose, 18 h 15 à La Loupe, 18 h dans beaucoup de petits regroupements, et ils ne plaisantent pas avec l’heure.',
      },
      {
        author: 'remi',
        hoursAfter: 3,
        text: 'Attention aux regroupements : l’école « du village » peut être à deux villages de là, avec un car à 7 h 50. Demande à la mairie dans quelle commune se font les CM1, pas où est l’école.',
      },
      {
        author: 'camille',
        hoursAfter: 8,
        text: 'Appelle la directrice directement, un mardi sur le temps de midi. Elle t’en dira plus en cinq minutes que le site de la communauté de communes, et je le sais, c’est moi qui l’ai fait.',
      },
      {
        author: 'fatou',
        hoursAfter: 50,
        text: 'Appelée. Ils sont dix-neuf dans un double niveau CM1-CM2, elle m’a proposé que ma fille vienne une matinée. J’ai raccroché et j’ai pleuré un petit peu, je ne sais pas pourquoi.',
      },
      {
        author: 'amandine',
        hoursAfter: 51,
        replyTo: 4,
        text: 'On sait pourquoi. Si tu viens pour la matinée d’essai, je te récupère à la gare.',
      },
    ],
  },
  {
    key: 'solitude-novembre',
    communities: ['teletravail-campagne', 'perche'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Novembre, et je n’ai parlé à personne depuis jeudi',
    daysAgo: 8,
    messages: [
      {
        author: 'amandine',
        hoursAfter: 0,
        text: 'Je compte pas mes enfants ni les clients. Je parle toute la journée, mais à des gens qui ont un numéro de ticket. Je croyais que la campagne me manquerait de magasins, en fait c’est la machine à café qui me manque. Je le dis parce que personne ne le dit, on poste tous des photos de brume.',
      },
      {
        author: 'dominique',
        hoursAfter: 1,
        text: 'Merci de l’écrire. La première année j’allais à la boulangerie deux fois par jour. La deuxième j’ai pris la chorale, je chante faux, ils s’en moquent.',
      },
      {
        author: 'pierrick',
        hoursAfter: 2,
        text: 'Ce n’est pas la campagne, c’est le télétravail. À Nantes je peux passer une semaine sans dire une phrase entière à voix haute, avec trois cents voisins.',
      },
      {
        author: 'nadege',
        hoursAfter: 3,
        text: 'Mardi midi, soupe au coworking, on est entre quatre et neuf, chacun apporte un légume. Pas besoin d’être inscrit ni d’être en forme.',
      },
      {
        author: 'yann',
        hoursAfter: 5,
        replyTo: 2,
        text: 'Pas tout à fait d’accord : ici, si tu ne fais rien, il ne se passe rien, alors qu’en ville il se passe au moins du bruit. Mais quand tu frappes à une porte, elle s’ouvre. Il faut juste frapper, et c’est ça qu’on ne sait plus faire.',
      },
      {
        author: 'amandine',
        hoursAfter: 20,
        text: 'Je viens mardi avec un potimarron et sans enfants. Si j’annule à la dernière minute, quelqu’un m’appelle et m’engueule, d’accord ?',
      },
      {
        author: 'camille',
        hoursAfter: 21,
        replyTo: 5,
        text: 'Je m’en charge avec grand plaisir.',
      },
    ],
  },
  {
    key: 'piece-calme',
    communities: ['mortagne-au-perche'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Une pièce vraiment silencieuse deux heures, jeudi après-midi ?',
    daysAgo: 15,
    messages: [
      {
        author: 'fiona',
        hoursAfter: 0,
        text: 'Jeudi de 14 h à 16 h je dois enregistrer une audio-description pour un musée et le voisin refait son toit. La cabine du coworking est prise. Je cherche une pièce sans écho, sans horloge et sans tracteur. Oui, je sais, sans tracteur.',
      },
      {
        author: 'nadege',
        hoursAfter: 1,
        text: 'Désolée pour la cabine, elle est retenue depuis dix jours. La salle des mariages de la mairie annexe est libre mais elle résonne comme une piscine.',
      },
      {
        author: 'dominique',
        hoursAfter: 2,
        text: 'Mon studio à Ceton est à toi jeudi, c’est à trente-cinq minutes mais il est traité. 25 € ou une relecture de ma page en anglais, au choix.',
      },
      {
        author: 'fiona',
        hoursAfter: 2.5,
        replyTo: 2,
        text: 'La relecture, avec joie, je l’ai déjà lue et il y a du travail. À jeudi 13 h 45.',
      },
      {
        author: 'nadege',
        hoursAfter: 74,
        text: 'J’ai demandé si d’autres auraient besoin d’une deuxième cabine : sept oui en deux jours. Il me reste des matelas. Qui sait visser ?',
      },
    ],
  },
  {
    key: 'soiree-hameconnage',
    communities: ['belleme', 'perche', 'eure-et-loir'],
    kind: 'ANNOUNCEMENT',
    language: 'fr',
    title: 'Jeudi 3 décembre, 19 h : mots de passe et faux colis, petite conférence pour tout le monde',
    daysAgo: 5,
    messages: [
      {
        author: 'camille',
        hoursAfter: 0,
        text: 'Salle au-dessus de la médiathèque, entrée libre, soupe après. Julien vient de Chartres raconter comment on se fait avoir (par texto, par téléphone, par « votre banque ») et comment on s’en sort. C’est fait pour nos parents, nos voisins, le club de pétanque, et pour nous qui croyons être à l’abri. Quarante chaises, on apportera des bancs.',
      },
      {
        author: 'julien',
        hoursAfter: 2,
        text: 'Je cherche de vrais exemples : si vous avez reçu un message louche ces derniers temps, faites-moi une capture en masquant votre numéro. Pas de diapositives, promis, je branche un vieux téléphone sur le projecteur.',
      },
      {
        author: 'thibault',
        hoursAfter: 6,
        text: 'Ma mère a failli payer 1,95 € pour un faux colis en octobre. Je l’emmène. Je peux venir à 18 h pour les bancs.',
      },
      {
        author: 'solene',
        hoursAfter: 9,
        text: 'Est-ce que quelqu’un peut raccompagner deux personnes vers Nogent après ? Elles ne conduisent plus de nuit.',
      },
      {
        author: 'julien',
        hoursAfter: 10,
        replyTo: 3,
        text: 'C’est ma route, pas de problème, il y a trois places.',
      },
      {
        author: 'gilles',
        hoursAfter: 30,
        text: 'Dites surtout aux secrétaires de mairie de venir, deux communes du canton ont déjà payé une fausse facture cette année et personne ne s’en vante.',
      },
    ],
  },
];
