import { basename } from 'node:path';
import type { Tree } from './tree';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every lock file installs on any machine: from whichever registry it uses, with the packages of every platform. */
export function faultsOfLockFile(tree: Tree): string[] {
  if (!tree.files.includes('package-lock.json')) return ['package-lock.json is missing.'];
  return tree.files
    .filter((file) => basename(file) === 'package-lock.json')
    .flatMap((file) => faultsOf(file, tree));
}

function faultsOf(file: string, tree: Tree): string[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(tree.read(file));
  const addresses = Object.keys(packages).filter((path) => packages[path]?.resolved);
  const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  return [
    ...(addresses.length > 0
      ? [`${file} holds ${addresses.length} download addresses, ${addresses[0]}'s for one: take them out.`]
      : []),
    ...(absent.length > 0
      ? [
          `${file} lacks ${absent.length} optional packages of other platforms, for which npm ci refuses it: ${absent.join(', ')}.`,
        ]
      : []),
  ];
}
