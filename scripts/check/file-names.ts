import { sourcesOf, type Tree } from './tree';

/** The roles a file can say after its name, and nothing else: one look at a suffix tells what is inside. */
export const roles = [
  'row', // a table
  'type', // a graph type, input or enum
  'policy', // who may see and change
  'loaders', // batched, guarded reads
  'resolver', // graph fields
  'follow', // what another service's feed changes here
  'fixtures', // test data and set-ups
  'test', // promises
] as const;

/** Words that say nothing about what is inside. */
const emptyWords = ['helper', 'util', 'common', 'manager', 'data', 'info', 'base', 'impl', 'misc', 'index'];

const migration = /(^|\/)migrations\/\d{4}-[a-z0-9-]+\.ts$/;
const word = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function faultsOfNames(tree: Tree): string[] {
  const files = sourcesOf(tree);
  if (files.length === 0) return ['There is no source file to check.'];
  return files.flatMap((file) => faultsOf(file).map((fault) => `${file}: ${fault}`));
}

function faultsOf(file: string): string[] {
  if (migration.test(file)) return [];
  const folders = file.split('/');
  const [name = '', ...suffixes] = (folders.pop() ?? '').replace(/\.tsx?$/, '').split('.');
  const unknown = suffixes.filter((suffix) => !(roles as readonly string[]).includes(suffix));
  const empty = name.split('-').filter((part) => emptyWords.includes(part.replace(/s$/, '')));
  return [
    ...[...folders, name].filter((part) => !word.test(part)).map((part) => `"${part}" is not kebab-case.`),
    ...unknown.map((suffix) => `".${suffix}" is none of the roles ${roles.join(', ')}.`),
    ...empty.map((part) => `"${part}" says nothing about what is inside.`),
  ];
}
