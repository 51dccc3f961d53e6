import { defaults, type NotificationTopic } from '../notifications/topic';
import { letterAbout, type News } from './letter';

const one: News = { topic: 'REPLY', title: 'Fibre', text: 'Yes.', handle: 'bo', found: ['cy', 'dan'] };

test('nothing makes no letter', () => {
  expect(letterAbout([], 'fr')).toBeNull();
});

test('each topic has its sentence in both languages', () => {
  const news = Object.keys(defaults).map((topic) => ({ ...one, topic: topic as NotificationTopic }));
  for (const locale of ['en', 'fr'] as const) {
    const { subject, paragraphs } = letterAbout(news, locale) ?? { subject: '', paragraphs: [] };
    expect(subject).toContain('9');
    expect(new Set(paragraphs).size).toBe(10);
    for (const said of paragraphs.slice(0, -1)) expect(said).toContain('Fibre');
  }
});

test('whom a search has found is named, with the search', () => {
  const [said] = letterAbout([{ ...one, topic: 'MEMBERS_FOUND', title: 'PHP' }], 'fr')?.paragraphs ?? [];
  expect(said).toBe('Du nouveau pour votre recherche « PHP » : @cy, @dan.');
});

test('who may not be seen has no name, a conversation without a title none either, and long texts end early', () => {
  const long = `${'a'.repeat(300)}\n\nb`;
  const [said] =
    letterAbout([{ ...one, topic: 'CONVERSATION', title: '', text: long, handle: null }], 'fr')?.paragraphs ??
    [];
  expect(said).toBe(`Quelqu’un vous a écrit : ${'a'.repeat(159)}…`);
});

test('of very much only the first twenty are told, and how many more there are', () => {
  const letter = letterAbout(
    Array.from({ length: 33 }, () => one),
    'en',
  );
  expect(letter?.subject).toBe('33 things for you in Hameau');
  expect(letter?.paragraphs).toHaveLength(22);
  expect(letter?.paragraphs[20]).toBe('And 13 more.');
});
