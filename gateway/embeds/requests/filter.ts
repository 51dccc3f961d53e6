import type { Request } from 'express';
import { invalid, Refusal } from '../../../kit/errors';
import type { Words } from '../../../kit/words';

/** What a list is narrowed to, by short names: all of the skills, one of the professions. */
export interface Filter {
  readonly skills: readonly string[];
  readonly professions: readonly string[];
}

/** So many of each. */
export const most = 5;

/** By the name in the address: what it is of, and where the graph has it. */
const parts = {
  skill: { field: 'filter.skills', what: { en: 'skill', fr: 'compétence' } },
  profession: { field: 'filter.professions', what: { en: 'profession', fr: 'profession' } },
} as const;

type Part = keyof typeof parts;

/** Throws a Refusal for too many, for what cannot be a short name, and for a list that is not narrowed. */
export function filterAsked(request: Pick<Request, 'query'>, isFilterable: boolean): Filter {
  const [skills, professions] = [named(request, 'skill'), named(request, 'profession')];
  if (!isFilterable && skills.length + professions.length > 0)
    throw invalid(skills.length > 0 ? 'skill' : 'profession', {
      en: 'narrows the list of members and no other',
      fr: 'restreint la liste des membres et aucune autre',
    });
  return { skills, professions };
}

function named({ query }: Pick<Request, 'query'>, part: Part): string[] {
  const given = [query[part]].flat().filter((value) => value !== undefined && value !== '');
  const names = [...new Set(given.map(String))];
  if (names.length > most)
    throw invalid(part, {
      en: `is there ${names.length} times; ${most} is the most`,
      fr: `est là ${names.length} fois ; ${most} au plus`,
    });
  const wrong = names.find((name) => !isSlug(name));
  if (wrong !== undefined) throw noSuch(part, wrong);
  return names;
}

/** What is no slug is not looked for, and not said again at length. */
export const isSlug = (text: string) => text.length <= 100 && /^[a-z0-9](-?[a-z0-9])*$/.test(text);

/** The graph found no such skill or profession, of this filter: the same about the address; null if its error is about something else. */
export function unknownIn({ skills, professions }: Filter, field: unknown): Refusal | null {
  if (field === parts.skill.field) return noSuch('skill', skills.join(', '));
  if (field === parts.profession.field) return noSuch('profession', professions.join(', '));
  return null;
}

function noSuch(part: Part, given: string): Refusal {
  const { what }: { what: Words } = parts[part];
  const shown = JSON.stringify(given.slice(0, 60));
  return new Refusal(
    'NOT_FOUND',
    {
      en: `There is no ${what.en} ${shown}: ask the graph for the slugs there are, by ${part === 'skill' ? 'skills' : 'professions'}.`,
      fr: `Il n’y a pas de ${what.fr} ${shown} : demandez au graphe les slugs qu’il y a, par ${part === 'skill' ? 'skills' : 'professions'}.`,
    },
    part,
  );
}
