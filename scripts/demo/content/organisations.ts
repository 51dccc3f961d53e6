import { commune, type PlaceLookup } from './place-lookup';

/** An organisation of the demo network, in its own language; `representatives` and `communities` are keys. */
export interface DemoOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'TOWN_HALL' | 'COWORKING' | 'ASSOCIATION' | 'COMPANY' | 'SCHOOL';
  readonly summary: string;
  readonly website: string | null;
  readonly contactUrl: string | null;
  /** None where it is at home on the web alone. */
  readonly place: PlaceLookup | null;
  readonly representatives: readonly string[];
  readonly communities: readonly string[];
  readonly daysAgo: number;
}

export const organisations: readonly DemoOrganisation[] = [
  {
    slug: 'mairie-de-belleme',
    name: 'Mairie de Bellême',
    kind: 'TOWN_HALL',
    summary:
      'La commune accueille celles et ceux qui travaillent à distance, tient la liste des logements à louer à l’année et montre sur son site qui, au village, sait faire quoi. Permanence des nouveaux habitants le premier samedi du mois, sous les halles.',
    website: 'https://mairie-de-belleme.example/',
    contactUrl: 'https://mairie-de-belleme.example/nouveaux-habitants',
    place: commune('61038', 'Bellême'),
    representatives: ['camille'],
    communities: ['belleme', 'perche'],
    daysAgo: 410,
  },
  {
    slug: 'les-huit-bureaux',
    name: 'Les Huit Bureaux',
    kind: 'COWORKING',
    summary:
      'Huit bureaux, une cabine d’appel et un poêle à granulés, à deux pas du marché de Mortagne. On vient à la journée ou au mois, on goûte le café filtre, et l’on repart souvent avec le numéro d’un plombier.',
    website: 'https://huit-bureaux.example/',
    contactUrl: 'https://huit-bureaux.example/reserver',
    place: commune('61293', 'Mortagne-au-Perche'),
    representatives: ['nadege'],
    communities: ['mortagne-au-perche', 'perche', 'teletravail-campagne'],
    daysAgo: 395,
  },
  {
    slug: 'fibre-et-voisins',
    name: 'Fibre et Voisins',
    kind: 'ASSOCIATION',
    summary:
      'Quand la ligne tombe, l’association prête une clé 4G, ouvre une table chez un voisin raccordé et suit le dossier avec l’opérateur. Elle tient aussi la carte des regards inondés, mise à jour à chaque orage.',
    website: 'https://fibre-et-voisins.example/',
    contactUrl: null,
    place: commune('61345', 'Rémalard en Perche'),
    representatives: ['yann', 'camille'],
    communities: ['perche', 'orne'],
    daysAgo: 320,
  },
  {
    slug: 'agence-hamelin',
    name: 'Agence Hamelin',
    kind: 'COMPANY',
    summary:
      'Trois personnes à Tourouvre qui font des sites pour des mairies, des coopératives et une ferme équestre. Devis en une page, hébergement en France, et quelqu’un qui décroche le téléphone.',
    website: 'https://agence-hamelin.example/',
    contactUrl: 'https://agence-hamelin.example/devis',
    place: commune('61491', 'Tourouvre au Perche'),
    representatives: ['gilles'],
    communities: ['perche', 'orne'],
    daysAgo: 280,
  },
  {
    slug: 'ecole-du-soir-de-nogent',
    name: 'École du soir de Nogent',
    kind: 'SCHOOL',
    summary:
      'Un mardi sur deux, on apprend à faire un site, à tenir une facture ou à mener un entretien, avec des gens du coin dont c’est le métier. Vingt places, une heure et demie, une soupe à la fin.',
    website: 'https://ecole-du-soir.example/',
    contactUrl: 'https://ecole-du-soir.example/inscription',
    place: commune('28280', 'Nogent-le-Rotrou'),
    representatives: ['solene', 'thibault'],
    communities: ['eure-et-loir', 'perche'],
    daysAgo: 190,
  },
  {
    slug: 'la-table-des-traducteurs',
    name: 'La Table des traducteurs',
    kind: 'ASSOCIATION',
    summary:
      'Des traductrices et des traducteurs qui se relisent, se recommandent et comparent leurs tarifs sans rougir. Une rencontre en visioconférence chaque mois, une vraie table deux fois par an.',
    website: 'https://table-des-traducteurs.example/',
    contactUrl: null,
    place: null,
    representatives: ['odile', 'fiona', 'clemence'],
    communities: ['traducteurs', 'perche'],
    daysAgo: 150,
  },
  {
    slug: 'la-laiterie-sonore',
    name: 'La Laiterie sonore',
    kind: 'COMPANY',
    summary:
      'Un studio dans une ancienne laiterie de Ceton. On y enregistre des podcasts et des livres lus, on y nettoie des entretiens pris au téléphone, et l’on prête le bon micro aux voisins le lundi.',
    website: 'https://laiterie-sonore.example/',
    contactUrl: null,
    place: commune('61079', 'Ceton'),
    representatives: ['dominique'],
    communities: ['perche'],
    daysAgo: 95,
  },
  {
    slug: 'les-mercredis-partages',
    name: 'Les Mercredis partagés',
    kind: 'ASSOCIATION',
    summary:
      'Des parents qui travaillent chez eux gardent à tour de rôle les enfants des autres le mercredi. Quatre familles par groupe, un planning en couleurs, et des réunions sans dessin animé derrière la porte.',
    website: null,
    contactUrl: 'https://mercredis-partages.example/',
    place: commune('28214', 'La Loupe'),
    representatives: ['amandine', 'remi'],
    communities: ['eure-et-loir', 'perche', 'parents-at-home'],
    daysAgo: 40,
  },
];
