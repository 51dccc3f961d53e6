import type { DiscussionForumPosting, ItemList, Organization, Person, WithContext } from 'schema-dts';
import { htmlPage } from './html-page';
import { itemListOf } from './json-ld';
import { shownMembers, shownSaying } from './shown.fixtures';

/** The compiler holds each against the types of schema.org; what a page says is read from it again. */
const blockOf = (page: string) => JSON.parse(/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? 'null');

test('a page of members is a list of people, who say of themselves what their cards show', () => {
  const lea: Person = {
    '@type': 'Person',
    name: 'Léa',
    jobTitle: ['Tester'],
    knowsAbout: ['PHP'],
    url: 'https://lea.example/',
    homeLocation: { '@type': 'Place', name: 'Perche' },
  };
  const list: WithContext<ItemList> = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: 'Members · Perche',
    url: 'https://hameau.example/embed/regions/perche?partner=hall',
    numberOfItems: 2,
    itemListElement: [
      { '@type': 'ListItem', position: 1, item: lea },
      { '@type': 'ListItem', position: 2, item: { '@type': 'Person', name: 'A member' } },
    ],
  };
  const named = (name: string) => [{ slug: 'x', name }];
  const shown = shownMembers([
    {
      name: 'Léa',
      professions: named('Tester'),
      skills: named('PHP'),
      website: 'https://lea.example',
      place: 'Perche',
    },
    {},
  ]);
  expect(itemListOf(shown)).toEqual(list);
  expect(blockOf(htmlPage.render(shown))).toEqual(list);
});

test('organisations and threads are what they are there too', () => {
  const [, organisations, threads] = shownSaying('Said', 'https://x.example/');
  const organisation: Organization = {
    '@type': 'Organization',
    name: 'Said',
    description: 'Said',
    url: 'https://x.example/',
    contactPoint: { '@type': 'ContactPoint', url: 'https://x.example/' },
    location: { '@type': 'Place', name: 'Said' },
  };
  const posting: DiscussionForumPosting = {
    '@type': 'DiscussionForumPosting',
    headline: 'Said',
    url: 'https://hameau.example/threads/thr_1',
    inLanguage: 'ar',
    datePublished: '2026-03-01T00:00:00.000Z',
    abstract: 'Said',
    author: { '@type': 'Person', name: 'Said' },
  };
  const itemIn = (shown: typeof threads) => shown && blockOf(htmlPage.render(shown)).itemListElement[0].item;
  expect(itemIn(organisations)).toEqual(organisation);
  expect(itemIn(threads)).toEqual(posting);
});
