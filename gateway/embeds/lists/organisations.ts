import type { Organization } from 'schema-dts';
import type { Words } from '../../../kit/words';
import { told } from './card';
import { webAddress } from './harmless';
import { listOf } from './list';

/** What everyone may see of an organisation. Who represents it is not asked for: they are members, and said nothing to this partner. */
interface Organisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string | null;
  readonly website: string | null;
  readonly contactUrl: string | null;
  readonly place: { readonly name: string } | null;
  readonly createdAt: string;
}

const document = `query EmbedOrganisations($slug: String!, $first: Int!, $after: String) {
  region(slug: $slug) {
    id
    name
    language
    foundedAt
    page: organisations(first: $first, after: $after) {
      totalCount
      nodes { slug name kind summary website contactUrl place { name } createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const words = {
  title: { en: 'Organisations', fr: 'Organisations' },
  lead: {
    en: 'Town halls, coworking places, associations, companies and schools of this region.',
    fr: 'Mairies, espaces de coworking, associations, entreprises et écoles de cette région.',
  },
  empty: {
    en: 'No organisation stands here at the moment.',
    fr: 'Aucune organisation n’est présente ici pour le moment.',
  },
  next: { en: 'More organisations', fr: 'D’autres organisations' },
  first: { en: 'Back to the first', fr: 'Revenir aux premières' },
  tags: { en: 'Kind', fr: 'Type' },
  because: {
    en: 'What is shown here everyone may see in the network.',
    fr: 'Ce qui est affiché ici est visible de tous dans le réseau.',
  },
  counted: (total: number): Words => ({
    en: total === 1 ? '1 organisation' : `${total.toLocaleString('en')} organisations`,
    fr: total < 2 ? `${total} organisation` : `${total.toLocaleString('fr')} organisations`,
  }),
};

const kinds: Readonly<Record<string, Words>> = {
  TOWN_HALL: { en: 'Town hall', fr: 'Mairie' },
  COWORKING: { en: 'Coworking place', fr: 'Espace de coworking' },
  ASSOCIATION: { en: 'Association', fr: 'Association' },
  COMPANY: { en: 'Company', fr: 'Entreprise' },
  SCHOOL: { en: 'School', fr: 'École' },
};
const organisation: Words = { en: 'An organisation', fr: 'Une organisation' };
const placeLabel: Words = { en: 'Where', fr: 'Lieu' };
const contactTitle: Words = { en: 'Write to it', fr: 'Lui écrire' };

/** The organisations that a region took in, by name. */
export const organisations = listOf<Organisation>({
  name: 'organisations',
  document,
  takes: [],
  topics: ['directory', 'regions'],
  words,
  card({ slug, name, kind, summary, createdAt, ...node }, { locale }) {
    const website = webAddress(node.website);
    const contact = webAddress(node.contactUrl);
    const place = node.place?.name ?? null;
    return {
      key: slug,
      title: name,
      untitled: organisation[locale],
      subtitle: kinds[kind]?.[locale] ?? null,
      text: summary,
      language: null,
      face: null,
      tags: [],
      facts: place ? [{ label: placeLabel[locale], value: place }] : [],
      links: contact ? [{ title: contactTitle[locale], url: contact, isOwn: false }] : [],
      url: website,
      author: null,
      publishedAt: createdAt,
      changedAt: createdAt,
      json: told({ slug, name, kind, summary, website, contact, place, enteredAt: createdAt }),
      thing: thingOf({ name, summary, website, contact, place }),
    };
  },
});

interface Said {
  readonly name: string;
  readonly summary: string | null;
  readonly website: string | null;
  readonly contact: string | null;
  readonly place: string | null;
}

const thingOf = ({ name, summary, website, contact, place }: Said): Organization => ({
  '@type': 'Organization',
  name,
  ...(summary ? { description: summary } : {}),
  ...(website ? { url: website } : {}),
  ...(contact ? { contactPoint: { '@type': 'ContactPoint', url: contact } } : {}),
  ...(place ? { location: { '@type': 'Place', name: place } } : {}),
});
