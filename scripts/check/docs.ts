import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import type { Tree } from './tree';

/** What the docs show works: queries fit the graph, commands exist, links and named files lead somewhere. */
export function faultsOfDocs(tree: Tree): string[] {
  const pages = tree.files.filter((file) => file.endsWith('.md'));
  if (pages.length === 0) return ['There is no page to check.'];
  const missing = ['schema/api.graphql', 'package.json'].filter((file) => !tree.files.includes(file));
  if (missing.length > 0) return missing.map((file) => `${file} is missing: the docs cannot be checked.`);

  const schema = buildSchema(tree.read('schema/api.graphql'));
  const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(tree.read('package.json'));
  return pages.flatMap((page) => {
    const text = tree.read(page);
    return [
      ...queriesIn(text).flatMap((query) => faultsOfQuery(schema, query)),
      ...commandsIn(text)
        .filter((name) => !scripts[name])
        .map((name) => `there is no npm script ${name}.`),
      ...[...linksIn(text), ...filesIn(text)]
        .filter((target) => !resolves(tree.root, page, target))
        .map((target) => `${target} is not there.`),
    ].map((fault) => `${page}: ${fault}`);
  });
}

const queriesIn = (text: string) =>
  [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

const commandsIn = (text: string) => [
  ...[...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
  ...[...text.matchAll(/\bnpm (start|test)\b/g)].map((match) => match[1] ?? ''),
];

/** Relative ones; without their fragment. */
const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)|<img[^>]+src="([^"]+)"/g)]
    .map((match) => (match[1] ?? match[2] ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));

/** `path/file.ts` in backticks: a slash and an ending that ours have. */
const filesIn = (text: string) =>
  [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|cjs|json|graphql|md|yml|sql))`/g)].map(
    (match) => match[1] ?? '',
  );

const resolves = (root: string, page: string, target: string) =>
  existsSync(join(root, dirname(page), target)) || existsSync(join(root, target));

function faultsOfQuery(schema: GraphQLSchema, query: string): string[] {
  try {
    const document = parse(query);
    const isSchema = document.definitions.some(
      ({ kind }) => kind !== Kind.OPERATION_DEFINITION && kind !== Kind.FRAGMENT_DEFINITION,
    );
    return isSchema ? [] : validate(schema, document).map((error) => `${error.message} In:\n${query.trim()}`);
  } catch (error) {
    return [`${(error as Error).message} In:\n${query.trim()}`];
  }
}
