import { databaseVariable, portVariable, urlVariable } from '../config';
import { serviceNames } from '../services';
import { sourcesOf, type Tree, withoutComments } from './tree';

const file = '.env.example';

/** Handed from one of our processes to another; nobody sets them. */
const ours = ['HAMEAU_TEST_POSTGRES'];

/** Their names are put together where they are read (scripts/config.ts). */
const composed = [
  ...[...serviceNames, 'gateway'].map(databaseVariable),
  ...serviceNames.flatMap((service) => [urlVariable(service), portVariable(service)]),
];

/** `.env.example` names what the code reads, all of it and nothing else. */
export function faultsOfSettings(tree: Tree): string[] {
  if (!tree.files.includes(file)) return [`${file} is missing.`];
  const sources = sourcesOf(tree).filter(
    (one) => !one.endsWith('.test.ts') && !one.startsWith('scripts/check/'),
  );
  const named = sources.flatMap(
    (one) => withoutComments(tree.read(one)).match(/\b(HAMEAU_[A-Z_]*[A-Z]|[A-Z]+_DATABASE_URL)\b/g) ?? [],
  );
  const read = new Set([...named, ...composed].filter((name) => !ours.includes(name)));
  const told = [...tree.read(file).matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1] ?? '');
  return [
    ...[...read].filter((name) => !told.includes(name)).map((name) => `${file} does not tell of ${name}.`),
    ...told.filter((name) => !read.has(name)).map((name) => `${file} tells of ${name}, which nothing reads.`),
    ...told.filter((name, at) => told.indexOf(name) !== at).map((name) => `${file} tells of ${name} twice.`),
  ];
}
