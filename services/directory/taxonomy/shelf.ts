import type { SkillToImport } from '../skills/skills';

type Category = SkillToImport['category'];

export interface Listed {
  readonly slug: string;
  readonly name: { readonly fr: string; readonly en: string };
  readonly aliases: readonly string[];
}

export interface ListedSkill extends Listed {
  readonly category: Category;
}

/** A table in which a line is an entry: easier to read, compare and correct than the same as objects. */
const linesOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const listOf = (cell = ''): string[] => (cell === '' ? [] : cell.split(',').map((alias) => alias.trim()));

/** Reads `slug | French name | English name | synonym, synonym`. */
export const entries = (table: string): Listed[] =>
  linesOf(table).map(([slug = '', fr = '', en = '', aliases]) => ({
    slug,
    name: { fr, en },
    aliases: listOf(aliases),
  }));

/** The same, all of one category. */
export const shelf = (category: Category, table: string): ListedSkill[] =>
  entries(table).map((entry) => ({ ...entry, category }));

/** Reads `slug | name | synonym, synonym`: what is called the same in both languages. */
export const sameNames = (category: Category, table: string): ListedSkill[] =>
  linesOf(table).map(([slug = '', name = '', aliases]) => ({
    slug,
    name: { fr: name, en: name },
    aliases: listOf(aliases),
    category,
  }));
