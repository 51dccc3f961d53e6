import type { DemoThread } from '../thread';

export const movingThreads: readonly DemoThread[] = [
  {
    key: 'essai-fevrier',
    communities: ['paris', 'perche'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Passer tout février sur place avant de décider : idée sage ou fuite ?',
    daysAgo: 35,
    messages: [
      {
        author: 'baptiste',
        hoursAfter: 0,
        text: 'Mon amie est prête, moi j’ai peur de décider en mai, quand tout est joli. Donc l’idée : louer quelque chose tout février, le pire mois, travailler de là-bas, revenir deux jours par semaine à Paris. Budget 700 €. Est-ce que ça vous semble une vraie épreuve ou une façon élégante de repousser ?',
      },
      {
        author: 'marianne',
        hoursAfter: 2,
        text: 'Une vraie épreuve si tu loues une maison avec un poêle à allumer soi-même. Un gîte chauffé avec des peluches sur le lit ne t’apprendra rien.',
      },
      {
        author: 'ines',
        hoursAfter: 3,
        text: 'C’est repousser, mais c’est très bien de repousser. Je connais un couple qui a acheté en trois semaines et revendu en quatorze mois.',
      },
      {
        author: 'camille',
        hoursAfter: 5,
        text: 'J’ai peut-être ce qu’il te faut à six kilomètres de Bellême, la dame part chez sa fille de janvier à mars et préfère que ce soit habité. 450 € plus le bois, il y a la fibre, et un âne à qui il faut dire bonjour. Je t’écris.',
      },
      {
        author: 'baptiste',
        hoursAfter: 6,
        replyTo: 3,
        text: 'L’âne a emporté la décision. Oui, volontiers, même pour trois semaines.',
      },
      {
        author: 'remi',
        hoursAfter: 27,
        text: 'Prends les jours de Paris fixes, mardi et mercredi par exemple, et fais-le vraiment avec le train et le retard. Si tu triches avec une voiture de location, tu n’auras testé que la cheminée.',
      },
    ],
  },
  {
    key: 'oui-employeur',
    communities: ['teletravail-campagne', 'paris'],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Qui a obtenu un oui pour le 100 % à distance, et avec quels arguments ?',
    daysAgo: 23,
    messages: [
      {
        author: 'baptiste',
        hoursAfter: 0,
        text: 'J’ai deux jours par semaine aujourd’hui. Je demande un entretien en décembre pour passer à quatre, voire cinq. Mon responsable n’est pas contre, la DRH répond « équité avec les autres ». J’aimerais des histoires vraies, y compris les refus.',
      },
      {
        author: 'yann',
        hoursAfter: 2,
        text: 'Oui obtenu en 2021, par écrit, en avenant. Ce qui a marché : j’ai proposé six mois d’essai avec une date de fin et deux chiffres qu’ils regardaient déjà (délai d’astreinte, incidents clos). Je n’ai parlé ni d’arbres ni de qualité de vie, jamais.',
      },
      {
        author: 'karim',
        hoursAfter: 4,
        text: 'Je suis de l’autre côté de la table. Ce qui m’a fait dire non : quelqu’un qui avait déjà acheté sa maison et me l’annonçait. Ce qui m’a fait dire oui : quelqu’un qui avait écrit comment on ferait quand ça coincerait. Et l’équité n’est pas un prétexte, j’ai deux personnes à l’accueil qui n’auront jamais ce choix et qui nous regardent.',
      },
      {
        author: 'pierrick',
        hoursAfter: 6,
        replyTo: 2,
        text: 'L’équité, d’accord, mais chez nous on l’a invoquée pour refuser à tout le monde, ce qui est équitable aussi, remarque. J’ai changé d’employeur, même salaire à 3 % près, et je suis à distance depuis.',
      },
      {
        author: 'mathieu',
        hoursAfter: 9,
        text: 'Refus chez moi : trois jours maximum, c’est dans l’accord d’entreprise, fin de la discussion. J’ai quand même gagné de choisir mes deux jours et de les grouper. Lis ton accord avant l’entretien, il est parfois plus généreux que la DRH.',
      },
      {
        author: 'baptiste',
        hoursAfter: 30,
        text: 'Je note : essai daté, deux chiffres, ce qu’on fait quand ça coince, et ne pas montrer la photo de l’âne. Je vous raconte en décembre.',
      },
    ],
  },
  {
    key: 'consultation-mairies',
    communities: ['perche', 'orne'],
    kind: 'ANNOUNCEMENT',
    language: 'fr',
    title:
      'Consultation locale : site d’un groupement de communes, il me manque trois métiers avant vendredi',
    daysAgo: 7,
    messages: [
      {
        author: 'gilles',
        hoursAfter: 0,
        text: 'Six communes veulent un site commun : salles à louer, cantine, comptes rendus. Budget annoncé autour de 18 000 €, réponse vendredi midi. J’ai le développement et la gestion. Il me manque quelqu’un pour l’accessibilité (ils la demandent pour de bon), quelqu’un pour les entretiens avec les secrétaires de mairie, et des photos qui ne soient pas des champs de colza. Si on ne répond pas, ça part à une agence de la côte qui ne viendra jamais.',
      },
      {
        author: 'solene',
        hoursAfter: 1,
        text: 'Les entretiens, oui, quatre jours, je t’envoie mes tarifs et une demi-page de méthode ce soir. Condition : on va dans les mairies, pas un questionnaire.',
      },
      {
        author: 'camille',
        hoursAfter: 2,
        text: 'Accessibilité pour moi. Je veux que ce soit une ligne à part dans le devis, sinon elle disparaît à la première coupe.',
      },
      {
        author: 'thibault',
        hoursAfter: 5,
        text: 'Je fais des photos correctes, surtout de bâtiments et de mains. Je n’ai jamais répondu à un marché. Est-ce que je gêne ?',
      },
      {
        author: 'gilles',
        hoursAfter: 6,
        replyTo: 3,
        text: 'Tu ne gênes pas. Envoie cinq photos et un prix à la journée, un vrai prix, pas un prix d’ami. Il faut aussi ton numéro SIRET, dis-moi que tu en as un.',
      },
      {
        author: 'thibault',
        hoursAfter: 6.5,
        replyTo: 4,
        text: 'J’en ai un, comme menuisier. Je regarde s’il faut ajouter une activité.',
      },
      {
        author: 'agathe',
        hoursAfter: 20,
        text: 'Je passe mon tour, mais une chose : demandez qui tiendra les contenus à jour après. La dernière fois c’était « la stagiaire », et il n’y avait pas de stagiaire.',
      },
    ],
  },
  {
    key: 'fin-du-cuivre',
    communities: ['orne', 'normandie'],
    kind: 'NEWS',
    language: 'fr',
    title: 'Fin du cuivre : ce qui s’arrête, et ce qu’il faut vérifier chez vos voisins',
    daysAgo: 52,
    messages: [
      {
        author: 'agathe',
        hoursAfter: 0,
        text: 'Réunion en mairie hier soir. Le réseau téléphonique en cuivre ferme commune par commune, la date de chacune est affichée en mairie. Quand ça ferme, l’ADSL s’arrête, le téléphone fixe d’origine aussi, et surtout les téléalarmes, les ascenseurs, les vieux terminaux de carte. Pour nous qui avons la fibre, rien. Pour la dame d’en face, beaucoup.',
      },
      {
        author: 'mathieu',
        hoursAfter: 2,
        text: 'Pensez aux alarmes de fermes et aux portails. Mon oncle a découvert que sa traite l’appelait par une ligne fixe le jour où elle ne l’a plus appelé.',
      },
      {
        author: 'yann',
        hoursAfter: 4,
        text: 'Et aux maisons jamais raccordées : « raccordable » ne suffit pas, il faut un technicien, et à trois mois de la date ils sont tous pris. Faites-le maintenant.',
      },
      {
        author: 'lucas',
        hoursAfter: 7,
        text: 'Il y a aussi un démarchage pénible qui va avec : des gens qui passent en disant « on coupe demain, signez ici ». À Caen on en a eu dans l’immeuble. Personne ne coupe demain.',
      },
      {
        author: 'agathe',
        hoursAfter: 25,
        text: 'Bonne remarque, je l’ajoute à l’affichette. Si dix personnes me donnent une matinée, on fait le tour des plus de 75 ans du Mêle avec la liste du CCAS, qui est d’accord.',
      },
    ],
  },
  {
    key: 'partir-ensemble',
    communities: ['paris', 'perche', 'teletravail-campagne'],
    kind: 'DISCUSSION',
    language: 'fr',
    title: 'Notre atelier ferme en mars : et si on partait à quatre ?',
    daysAgo: 21,
    messages: [
      {
        author: 'sarah',
        hoursAfter: 0,
        text: 'Deux illustratrices, un graveur, une maquettiste. On paie 1 450 € à quatre pour 60 m² humides à Ivry. À ce prix, on rêve d’une ancienne boutique avec un logement au-dessus, dans un bourg. Personne ne veut partir seul, tout le monde partirait si les autres partaient. Quelqu’un l’a déjà fait, partir en groupe ?',
      },
      {
        author: 'marianne',
        hoursAfter: 3,
        text: 'Vu de près : ils étaient cinq, deux sont partis, deux sont revenus, le dernier est très heureux et il est maire adjoint. Ne prenez surtout pas un seul bail à quatre noms.',
      },
      {
        author: 'gilles',
        hoursAfter: 5,
        text: 'Des boutiques vides, j’en vois quatre de ma fenêtre à Tourouvre. La question est le toit, pas le loyer. Et il faudra des voisins qui comprennent une presse à graver à 22 h.',
      },
      {
        author: 'fatou',
        hoursAfter: 8,
        text: 'Je ne suis pas illustratrice mais je suis dans le même cas : seule je n’ose pas. Si vous êtes quatre, je deviens la cinquième dans le même bourg, pas dans le même bail.',
      },
      {
        author: 'sarah',
        hoursAfter: 12,
        replyTo: 3,
        text: 'Oh oui. Avec ta fille, on fait monter l’effectif de l’école.',
      },
      {
        author: 'camille',
        hoursAfter: 26,
        text: 'Venez un samedi de janvier, tous, on vous fait voir trois bourgs et on mange chez moi. Je demanderai aux mairies lesquelles ont une cellule à louer avec un bail précaire, ça existe, ça permet d’essayer un an.',
      },
    ],
  },
];
