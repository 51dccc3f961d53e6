import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { Tree } from './tree';

const inputs = ['schema/published.graphql', 'schema/api.graphql', 'CHANGELOG.md'];

/** What the last release promised still holds, but for what CHANGELOG's Unreleased names in a line with `Breaking:`. */
export async function faultsOfChanges(tree: Tree): Promise<string[]> {
  const missing = inputs.filter((file) => !tree.files.includes(file));
  if (missing.length > 0)
    return missing.map((file) => `${file} is missing: breaking changes cannot be told.`);
  const [published, current] = inputs.slice(0, 2).map((file) => buildSchema(tree.read(file)));
  if (!published || !current) return [];
  const named = breakingLines(tree.read('CHANGELOG.md'));
  const changes = await diff(published, current);
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => !named.some((line) => path !== undefined && namesOf(line).includes(path)))
    .map(
      ({ message, path }) =>
        `${message}. If it must be, write "Breaking: ${path} …" under CHANGELOG's Unreleased.`,
    );
}

function breakingLines(changelog: string): string[] {
  const unreleased = /^## .*Unreleased.*\n([\s\S]*?)(?=^## |$(?![\s\S]))/im.exec(changelog)?.[1] ?? '';
  return unreleased.split('\n').filter((line) => line.includes('Breaking:'));
}

const namesOf = (line: string): string[] => line.match(/[A-Za-z_][\w.]*\w/g) ?? [];
