import type { Person } from 'schema-dts';
import type { Locale, Words } from '../../../kit/words';
import { type Named, told } from './card';
import { webAddress, webLinks } from './harmless';
import { listOf } from './list';

/** What may be shown of a member; null where they did not consent, or say nothing. */
interface PublicMemberCard {
  readonly name: string | null;
  readonly photoUrl: string | null;
  readonly headline: string | null;
  readonly professions: readonly Named[] | null;
  readonly skills: readonly Named[] | null;
  readonly languages: readonly string[] | null;
  readonly website: string | null;
  readonly links: readonly { readonly title: string; readonly url: string }[] | null;
  readonly place: string | null;
}

const document = `query EmbedMembers($slug: String!, $partner: String!, $first: Int!, $after: String, $filter: PublicMemberFilter) {
  region(slug: $slug) {
    id
    name
    language
    foundedAt
    page: publicMemberCards(partner: $partner, first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        name photoUrl headline professions { slug name } skills { slug name } languages website links { title url } place
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const words = {
  title: { en: 'Members', fr: 'Membres' },
  lead: {
    en: 'People who work over the internet, from here or on their way here.',
    fr: 'Des gens qui travaillent en ligne, d’ici ou en chemin vers ici.',
  },
  empty: {
    en: 'Nobody is shown here at the moment. Members appear once they consent to it.',
    fr: 'Personne n’est affiché ici pour le moment. Les membres apparaissent quand ils y consentent.',
  },
  next: { en: 'More members', fr: 'D’autres membres' },
  first: { en: 'Back to the first', fr: 'Revenir aux premiers' },
  tags: { en: 'Skills', fr: 'Compétences' },
  because: {
    en: 'Each member consented to what is shown of them here, and can withdraw that at any time.',
    fr: 'Chaque membre a consenti à ce qui est affiché de lui ici, et peut le retirer à tout moment.',
  },
  counted: (total: number): Words => ({
    en: total === 1 ? '1 member' : `${total.toLocaleString('en')} members`,
    fr: total < 2 ? `${total} membre` : `${total.toLocaleString('fr')} membres`,
  }),
};
const member: Words = { en: 'A member', fr: 'Un membre du réseau' };
const languagesLabel: Words = { en: 'Languages', fr: 'Langues' };
const placeLabel: Words = { en: 'Where', fr: 'Lieu' };
const websiteTitle: Words = { en: 'Website', fr: 'Site web' };

/** Whom a partner may show, as far as each consented. */
export const members = listOf<PublicMemberCard>({
  name: 'members',
  document,
  takes: ['partner', 'filter'],
  topics: ['directory', 'regions'],
  words,
  card(node, { locale }) {
    const { name, headline, professions, skills, languages, place } = node;
    const photo = webAddress(node.photoUrl);
    const website = webAddress(node.website);
    const links = node.links && webLinks(node.links);
    const spoken = languages?.map((tag) => nameOf(tag, locale)).join(', ');
    const own = [...(website ? [{ title: websiteTitle[locale], url: website }] : []), ...(links ?? [])];
    return {
      // Whoever takes their name back must not be known by what they were before.
      key: null,
      title: name,
      untitled: member[locale],
      subtitle: professions?.map((one) => one.name).join(', ') || null,
      text: headline,
      language: null,
      face: { photoUrl: photo },
      tags: skills ?? [],
      facts: [
        ...(place ? [{ label: placeLabel[locale], value: place }] : []),
        ...(spoken ? [{ label: languagesLabel[locale], value: spoken }] : []),
      ],
      links: own.map(({ title, url }) => ({ title, url, isOwn: true })),
      url: null,
      author: null,
      // When somebody consented is not for others to know, and nothing else of a card has a time.
      publishedAt: null,
      changedAt: null,
      json: told({ name, photo, headline, professions, skills, languages, website, links, place }),
      thing: personOf({ ...node, photoUrl: photo, website, links }, member[locale]),
    };
  },
});

function personOf(shown: PublicMemberCard, untitled: string): Person {
  const { name, photoUrl, headline, professions, skills, languages, website, links, place } = shown;
  const pages = links?.map(({ url }) => url) ?? [];
  return {
    '@type': 'Person',
    name: name ?? untitled,
    ...(photoUrl ? { image: photoUrl } : {}),
    ...(headline ? { description: headline } : {}),
    ...(professions?.length ? { jobTitle: professions.map((one) => one.name) } : {}),
    ...(skills?.length ? { knowsAbout: skills.map((one) => one.name) } : {}),
    ...(languages?.length ? { knowsLanguage: [...languages] } : {}),
    ...(website ? { url: website } : {}),
    ...(pages.length > 0 ? { sameAs: pages } : {}),
    ...(place ? { homeLocation: { '@type': 'Place', name: place } } : {}),
  };
}

function nameOf(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
