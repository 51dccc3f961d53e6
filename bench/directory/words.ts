export const firstNames =
  'Ana Basile Chloé Denis Élise Farid Grace Hugo Inès Jonas Karim Léa Marek Nora Oscar Paula Quentin Rosa Samir Tess Ulysse Vera Willem Yasmine'.split(
    ' ',
  );

export const lastNames =
  'Aubert Bishop Carrel Duval Engel Ferrand Garnier Holt Ibanez Joly Keller Lemoine Moreau Nilsen Ogier Perrin Quesnel Rocher Stone Thibault Unger Vasseur Walsh Zeller'.split(
    ' ',
  );

export const headlines = [
  'Translates technical handbooks from a house with more cats than rooms',
  'Développeuse web, au calme, à vingt minutes de la première gare',
  'Looks after the servers of three small shops and one large one',
  'Illustratrice pour la presse jeunesse et quelques maires curieux',
  'Keeps the books of people who would rather not open them',
  'Chef de projet à distance, deux jours par mois à Paris',
];

/** Two or three of these are a biography: a member is then about a kilobyte, twenty of them a page of 20 KB. */
export const bios = [
  'Moved here four years ago with two children, a standing desk and no idea how to keep a vegetable garden; two of these have worked out rather well so far.',
  'Je travaille surtout le matin, quand la ligne est libre et que la maison dort encore ; l’après-midi est aux clients, aux chantiers et à la promenade du chien.',
  'Ten years in an agency, then on my own: small companies mostly, who need someone that answers the telephone and remembers what was decided last spring.',
  'J’aime reprendre ce que d’autres ont laissé en plan : un site à moitié traduit, une base de données sans clef, un grenier qui pourrait devenir un bureau.',
  'Happy to talk with anyone who thinks of leaving the city; I will show you the station, the school and the one spot in the house where the radio works.',
  'Disponible pour un coup de main entre voisins : factures, réglages de messagerie, relectures ; en échange d’un trajet à la gare ou d’un panier de pommes.',
  'Learns cabinet making on Saturdays, and has by now an opinion on glue that visitors should know about before they sit down on any of the kitchen chairs.',
  'Cherche deux ou trois personnes pour partager un bureau au bourg, avec une vraie porte, une bonne cafetière et le droit de se taire jusqu’à dix heures.',
];
