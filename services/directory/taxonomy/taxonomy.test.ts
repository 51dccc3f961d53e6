import * as linguist from 'linguist-languages';
import * as icons from 'simple-icons';
import { SkillCategory } from '../skills/skill.type';
import { professions } from './professions';
import { programmingLanguages } from './programming-languages';
import type { Listed } from './shelf';
import { curatedSkills, skills } from './taxonomy';
import { tools } from './tools';

/** As the search compares: without accents, case and kinds of apostrophe. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('œ', 'oe').toLowerCase();
const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);
const textsOf = ({ name, aliases }: Listed) => [name.fr, name.en, ...aliases];
const namesOf = ({ name }: Listed) => new Set([plain(name.fr), plain(name.en)]);

const lists: [string, readonly Listed[]][] = [
  ['skills', skills],
  ['professions', professions],
];

describe.each(lists)('in the common list of %s', (_name, list) => {
  test('each slug is lower case, and nobody else’s', () => {
    expect(repeated(list.map(({ slug }) => slug))).toEqual([]);
    for (const { slug } of list) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('no name stands for two entries, in whichever language', () => {
    expect(repeated(list.flatMap((entry) => [...namesOf(entry)]))).toEqual([]);
  });

  test('a synonym leads to one entry, and is the name or slug of none', () => {
    const synonyms = list.flatMap(({ aliases }) => aliases.map(plain));
    const taken = new Set(list.flatMap((entry) => [entry.slug, ...namesOf(entry)]));
    expect(repeated(synonyms)).toEqual([]);
    expect(synonyms.filter((synonym) => taken.has(synonym))).toEqual([]);
  });

  test('each text is there, tidy and short enough for a chip', () => {
    const untidy = list
      .flatMap(textsOf)
      .filter((text) => !/^\S(.*\S)?$/.test(text) || /[|'"]| {2}/.test(text) || text.length > 60);
    expect(untidy).toEqual([]);
  });
});

test('there are three hundred skills beyond languages and tools, and fifteen on each shelf', () => {
  expect(curatedSkills.length).toBeGreaterThanOrEqual(300);
  const sizes = Object.keys(SkillCategory).map((shelf) => [
    shelf,
    curatedSkills.filter(({ category }) => category === shelf).length >= 15,
  ]);
  expect(sizes).toEqual(Object.keys(SkillCategory).map((shelf) => [shelf, true]));
});

describe('programming languages', () => {
  // The namespace of a CommonJS module has a default too.
  const known = Object.values(linguist).filter(({ name }) => name !== undefined);

  test('are known to Linguist under their names', () => {
    const kinds = ['programming', 'markup', 'data'];
    const names = new Set(known.filter(({ type }) => kinds.includes(type)).map(({ name }) => String(name)));
    expect(programmingLanguages.map(({ name }) => name.en).filter((name) => !names.has(name))).toEqual([]);
  });

  test('have no synonym that Linguist gives to another language', () => {
    const owners = new Map<string, Set<string>>();
    for (const language of known) {
      const others: readonly string[] = 'aliases' in language && language.aliases ? language.aliases : [];
      for (const word of [language.name, ...others].map(plain))
        owners.set(word, (owners.get(word) ?? new Set()).add(language.name));
    }
    const taken = programmingLanguages.flatMap(({ name, aliases }) =>
      aliases.filter((alias) => owners.get(plain(alias))?.has(name.en) === false),
    );
    expect(taken).toEqual([]);
  });
});

test('tools have the names that Simple Icons gives them', () => {
  const titles = new Set(Object.values(icons).map(({ title }) => title));
  expect(tools.map(({ name }) => name.en).filter((name) => !titles.has(name))).toEqual([]);
});
