import { professions } from '../../../services/directory/taxonomy/professions';
import { skills } from '../../../services/directory/taxonomy/taxonomy';
import { communities } from './communities';
import { crowdSkills } from './crowd-skills';
import { organisations } from './organisations';
import { personas } from './personas';
import { fillPhrase, phrases } from './phrases';
import { threads } from './threads';
import { trades } from './trades';

const keysOf = (things: readonly { key: string }[]) => new Set(things.map((thing) => thing.key));
const slugsOf = (things: readonly { slug: string }[]) => new Set(things.map((thing) => thing.slug));
const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);
const missingFrom = (known: ReadonlySet<string>, asked: readonly string[]) =>
  asked.filter((key) => !known.has(key));

const communityKeys = keysOf(communities);
const personaByKey = new Map(personas.map((persona) => [persona.key, persona]));
const parentsOf = new Map(communities.map((community) => [community.key, community.parents]));
const messages = threads.flatMap((thread) => thread.messages);

function withAncestors(key: string, below: readonly string[] = []): string[] {
  if (below.includes(key)) throw new Error(`${[...below, key].join(' in ')} goes round in a circle`);
  return [key, ...(parentsOf.get(key) ?? []).flatMap((parent) => withAncestors(parent, [...below, key]))];
}

describe('the communities of the demo network', () => {
  test('have keys and slugs of their own', () => {
    expect(repeated(communities.map((community) => community.key))).toEqual([]);
    expect(repeated(communities.map((community) => community.slug))).toEqual([]);
  });

  test('are tied to communities that exist, each pair said once', () => {
    const ties = communities.flatMap(({ parents, neighbours, twinned }) => [
      ...parents,
      ...neighbours,
      ...twinned,
    ]);
    expect(missingFrom(communityKeys, ties)).toEqual([]);

    const pairs = communities.flatMap(({ key, neighbours, twinned }) =>
      [...neighbours, ...twinned].map((other) => [key, other].sort().join(' and ')),
    );
    expect(repeated(pairs)).toEqual([]);
  });

  test('contain one another without going round in a circle', () => {
    for (const { key } of communities) expect(withAncestors(key)).toContain(key);
    expect(withAncestors('belleme')).toEqual(
      expect.arrayContaining(['perche', 'orne', 'eure-et-loir', 'normandie']),
    );
  });
});

describe('the people who write in the demo network', () => {
  test('have keys, handles and addresses of their own', () => {
    expect(repeated(personas.map((persona) => persona.key))).toEqual([]);
    expect(repeated(personas.map((persona) => persona.handle))).toEqual([]);
    expect(repeated(personas.flatMap((persona) => persona.email ?? []))).toEqual([]);
  });

  test('name professions, skills and communities that exist, in words the graph knows', () => {
    const offered = personas.flatMap((persona) => persona.skills);
    const belonging = personas.flatMap((persona) => persona.communities);

    expect(
      missingFrom(
        slugsOf(professions),
        personas.map((persona) => persona.profession),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        slugsOf(skills),
        offered.map((offer) => offer.slug),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        slugsOf(skills),
        personas.flatMap((persona) => persona.soughtSkills),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        communityKeys,
        belonging.map((membership) => membership.community),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        new Set(['LEARNING', 'WORKING', 'EXPERT']),
        offered.map((offer) => offer.level),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        new Set(['HOME', 'SECOND_HOME', 'ASPIRING', 'VISITOR', 'WATCHING']),
        belonging.map((membership) => membership.tie),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        new Set(['STEWARD', 'MODERATOR', 'SPONSOR', 'EDITOR', 'SPACE_KEEPER']),
        belonging.flatMap((membership) => membership.roles),
      ),
    ).toEqual([]);
  });

  test('offer and seek a skill once, and belong to a community once', () => {
    const named = personas.map(({ key, skills: offered, soughtSkills, communities: belonging }) => [
      ...offered.map((offer) => `${key} ${offer.slug}`),
      ...soughtSkills.map((slug) => `${key} seeks ${slug}`),
      ...belonging.map((membership) => `${key} in ${membership.community}`),
    ]);
    expect(repeated(named.flat())).toEqual([]);
  });

  test('who can be signed in as are six, with an address at example.org', () => {
    const accounts = personas.filter((persona) => persona.account);
    expect(accounts).toHaveLength(6);
    for (const persona of accounts) expect(persona.email).toMatch(/^[a-z]+@example\.org$/);
  });
});

describe('the threads of the demo network', () => {
  test('are forty, half in each language', () => {
    expect(threads).toHaveLength(40);
    expect(keysOf(threads).size).toBe(40);
    expect(threads.filter((thread) => thread.language === 'fr')).toHaveLength(20);
  });

  test('stand in one to three communities that exist', () => {
    expect(
      missingFrom(
        communityKeys,
        threads.flatMap((thread) => thread.communities),
      ),
    ).toEqual([]);
    for (const thread of threads) expect([1, 2, 3]).toContain(new Set(thread.communities).size);
  });

  test('have a body and two to eight answers, in the order they were written and all before today', () => {
    for (const { key, daysAgo, messages: written } of threads) {
      const hours = written.map((message) => message.hoursAfter);
      const answersLater = written.filter((message, index) => (message.replyTo ?? -1) >= index);

      expect([key, written.length >= 3 && written.length <= 9]).toEqual([key, true]);
      expect([key, hours]).toEqual([key, [...hours].sort((a, b) => a - b)]);
      expect([key, hours[0], Math.max(...hours) < daysAgo * 24]).toEqual([key, 0, true]);
      expect([key, answersLater]).toEqual([key, []]);
    }
  });

  test('are begun by a member of the first community, and answered by members of one of them', () => {
    const strangers = threads.flatMap((thread) =>
      thread.messages.flatMap(({ author }, index) => {
        const belonging = personaByKey
          .get(author)
          ?.communities.flatMap(({ community }) => withAncestors(community));
        const open = index === 0 ? thread.communities.slice(0, 1) : thread.communities;
        return open.some((community) => belonging?.includes(community)) ? [] : [`${author} in ${thread.key}`];
      }),
    );
    expect(strangers).toEqual([]);
  });
});

describe('the organisations of the demo network', () => {
  test('have an address and a name of their own, and texts as short as they must be', () => {
    expect(repeated(organisations.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(organisations.map(({ name }) => name))).toEqual([]);
    for (const { name, summary } of organisations) {
      expect([name, name.length <= 100, summary.length <= 500]).toEqual([name, true, true]);
      expect(summary).not.toMatch(/['"]|\.\.\.| [;:!?»]/);
    }
  });

  test('stand in communities that exist, represented by people who belong there', () => {
    const strangers = organisations.flatMap(({ slug, representatives, communities: standing }) => {
      expect(missingFrom(communityKeys, standing)).toEqual([]);
      return representatives.flatMap((key) => {
        const belonging = personaByKey
          .get(key)
          ?.communities.flatMap(({ community }) => withAncestors(community));
        return standing.some((community) => belonging?.includes(community)) ? [] : [`${key} in ${slug}`];
      });
    });
    expect(strangers).toEqual([]);
  });
});

describe('no text of the demo network', () => {
  test('is said twice', () => {
    expect(repeated(messages.map((message) => message.text))).toEqual([]);
    expect(repeated(threads.map((thread) => thread.title))).toEqual([]);
    expect(repeated(organisations.map((organisation) => organisation.summary))).toEqual([]);
    expect(repeated(personas.flatMap((persona) => [persona.headline, persona.bio]))).toEqual([]);
    expect(
      repeated(communities.flatMap((community) => [community.summary.fr, community.summary.en])),
    ).toEqual([]);
  });
});

test('the crowd has skills and professions of the common lists, each named once', () => {
  const practised = trades.map((trade) => trade.profession);
  expect(missingFrom(slugsOf(professions), practised)).toEqual([]);
  expect(repeated(practised)).toEqual([]);
  expect(repeated(crowdSkills.map((skill) => skill.slug))).toEqual([]);
});

describe.each(['fr', 'en'] as const)('the phrases in %s', (language) => {
  const { headlines, bios } = phrases[language];
  const patterns = [...headlines.any, ...Object.values(headlines.byMode).flat()];
  const sentences = [...bios.work, ...bios.life, ...bios.wish];

  test('are sixty of each kind, none of them twice', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(60);
    expect(sentences.length).toBeGreaterThanOrEqual(60);
    expect(repeated([...patterns, ...sentences])).toEqual([]);
  });

  test('leave nothing unfilled and begin with a capital', () => {
    for (const pattern of [...patterns, ...sentences]) {
      const filled = fillPhrase(pattern, { trade: 'graphisme', place: 'Bellême', skill: 'Sous-titrage' });
      expect(filled).not.toMatch(/[{}]/);
      expect(filled).toMatch(/^\p{Lu}/u);
    }
  });
});

test('a skill keeps its capital inside a sentence only when it is a name', () => {
  const said = (skill: string) => fillPhrase('— {skill}', { trade: '', place: '', skill });
  expect(['WordPress', 'SQL', 'Vue', 'Sauvegardes', 'Figma', 'HTML et CSS'].map(said)).toEqual([
    '— WordPress',
    '— SQL',
    '— Vue',
    '— sauvegardes',
    '— Figma',
    '— HTML et CSS',
  ]);
});
