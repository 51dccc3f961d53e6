import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { threads } from '../lists/threads';
import { atom } from './atom';
import { jsonFeed } from './json-feed';
import { rss } from './rss';
import { shownMembers, shownOf } from './shown.fixtures';

const lea = {
  name: 'Léa <b>',
  headline: 'Tests & breaks',
  skills: [{ slug: 'php', name: 'PHP' }],
  website: 'https://lea.example/?a=1&b=2',
  photoUrl: 'https://photos.example/lea.jpg',
};
const thread = {
  id: 'thr_1',
  kind: 'QUESTION',
  language: 'fr',
  title: 'La fibre ?',
  startedAt: '2026-03-01T08:00:00.000Z',
  lastPostedAt: '2026-03-02T08:00:00.000Z',
  author: { embedName: 'Léa' },
  messages: { nodes: [{ seq: 1, html: '<p>Elle est <em>tombée</em>, @odile-m&nbsp;?</p>' }] },
};

test('a page of members is a feed in each format, with the same entries and a way to the next page', () => {
  const shown = shownMembers([lea, { headline: 'Nobody' }], { next: 'later' });
  const fromRss = parseRssFeed(rss.render(shown));
  expect(fromRss).toMatchObject({
    title: 'Perche · Members · Town hall',
    link: 'https://hameau.example/embed/regions/perche?partner=hall',
    language: 'en',
    atom: {
      links: [
        { rel: 'self', href: 'https://hameau.example/embed/regions/perche.rss?partner=hall' },
        { rel: 'next', href: 'https://hameau.example/embed/regions/perche.rss?partner=hall&after=later' },
      ],
    },
    items: [
      { title: 'Léa <b>', link: 'https://lea.example/?a=1&b=2', categories: [{ name: 'PHP' }] },
      { title: 'A member', link: 'https://hameau.example/embed/regions/perche?partner=hall' },
    ],
  });
  expect(fromRss.items?.[0]?.description).toContain('<p dir="auto">Tests &amp; breaks</p>');
  expect(fromRss.items?.[0]?.pubDate).toBeUndefined();

  const fromAtom = parseAtomFeed(atom.render(shown));
  expect(fromAtom.entries?.map(({ title }) => title?.value)).toEqual(['Léa <b>', 'A member']);
  expect(fromAtom.updated).toBe('2026-01-01T00:00:00.000Z');
  expect(fromAtom.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'next']);

  const fromJson = parseJsonFeed(jsonFeed.render(shown));
  expect(fromJson).toMatchObject({
    next_url: 'https://hameau.example/embed/regions/perche.jsonfeed?partner=hall&after=later',
    authors: [{ name: 'Town hall', url: 'https://hall.example/' }],
    items: [
      { title: 'Léa <b>', image: 'https://photos.example/lea.jpg', tags: ['PHP'] },
      { content_text: 'Nobody' },
    ],
  });
  const ids = [
    fromRss.items?.map(({ guid }) => guid?.value),
    fromAtom.entries?.map(({ id }) => id),
    fromJson.items?.map(({ id }) => id),
  ];
  expect(new Set(ids.map((all) => all?.join())).size).toBe(1);
});

test('a thread is an entry with its times, and its author where they may be named; whom it names is not', () => {
  const shown = shownOf(threads, [thread, { ...thread, id: 'thr_2', author: { embedName: null } }]);
  const [named, unnamed] = parseRssFeed(rss.render(shown)).items ?? [];
  expect(named).toMatchObject({
    link: 'https://hameau.example/threads/thr_1',
    pubDate: 'Sun, 01 Mar 2026 08:00:00 GMT',
    dc: { creators: ['Léa'] },
  });
  expect(named?.description).toMatch(/Elle est tombée , @…/);
  expect(JSON.stringify(unnamed)).not.toContain('Léa');
  const feed = parseAtomFeed(atom.render(shown));
  expect(feed.updated).toBe(thread.lastPostedAt);
  expect(feed.entries?.[0]).toMatchObject({ updated: thread.lastPostedAt, published: thread.startedAt });
});

test('what members showed before they showed less does not tell who they are now', () => {
  const idOf = (node: object) => parseJsonFeed(jsonFeed.render(shownMembers([node]))).items?.[0]?.id;
  expect(idOf(lea)).toBe(idOf(lea));
  expect(idOf({ ...lea, name: null })).not.toBe(idOf(lea));
  const twins = parseJsonFeed(jsonFeed.render(shownMembers([lea, lea]))).items ?? [];
  expect(new Set(twins.map(({ id }) => id)).size).toBe(2);
});

test('a feed without entries is one', () => {
  const shown = shownMembers([]);
  expect(parseRssFeed(rss.render(shown)).title).toBe('Perche · Members · Town hall');
  expect(parseAtomFeed(atom.render(shown)).id).toContain('perche.atom');
  expect(parseJsonFeed(jsonFeed.render(shown)).items ?? []).toEqual([]);
});
