import { setImmediate as turn } from 'node:timers/promises';
import { manyByKey, oneByKey, oneForAll, perArguments } from './loader';

interface Tree {
  readonly id: string;
  readonly orchard: string;
}

const trees: readonly Tree[] = [
  { id: 'oak', orchard: 'north' },
  { id: 'elm', orchard: 'south' },
  { id: 'ash', orchard: 'north' },
];

test('many keys cost one statement and come back in the order they were asked, a missing one as null', async () => {
  const find = jest.fn(async (ids: readonly string[]) => trees.filter((tree) => ids.includes(tree.id)));
  const byId = oneByKey((tree: Tree) => tree.id, find);
  expect(await byId.loadMany(['ash', 'yew', 'oak'])).toEqual([trees[2], null, trees[0]]);
  expect(find.mock.calls).toEqual([[['ash', 'yew', 'oak']]]);
});

test('what all ask for in one turn is one statement, each key once; the next turn asks again', async () => {
  const find = jest.fn(async (ids: readonly string[]) => trees.filter((tree) => ids.includes(tree.id)));
  const forAll = oneForAll((tree: Tree) => tree.id, find);
  const requests = ['ash', 'yew', 'ash'].map(async (id) => {
    await null;
    return forAll.load(id);
  });
  expect(await Promise.all(requests)).toEqual([trees[2], null, trees[2]]);
  await turn();
  expect(await forAll.load('ash')).toBe(trees[2]);
  expect(find.mock.calls).toEqual([[['ash', 'yew']], [['ash']]]);
});

test('the rows of each key keep the order of the statement, and none is an empty list', async () => {
  const find = jest.fn(async () => trees);
  const byOrchard = manyByKey((tree: Tree) => tree.orchard, find);
  expect(await byOrchard.loadMany(['south', 'east', 'north'])).toEqual([
    [trees[1]],
    [],
    [trees[0], trees[2]],
  ]);
  expect(find).toHaveBeenCalledTimes(1);
});

test('a statement that fails fails every key of it', async () => {
  const byId = oneByKey(
    (tree: Tree) => tree.id,
    async () => Promise.reject(new Error('no database')),
  );
  await expect(Promise.all([byId.load('oak'), byId.load('elm')])).rejects.toThrow('no database');
});

test('parents asked with the same arguments share a loader, others do not', () => {
  const loaders = perArguments((given: { first: number; after?: string }) => ({ given }));
  expect(loaders({ first: 1 })).toBe(loaders({ first: 1 }));
  expect(loaders({ first: 2 })).not.toBe(loaders({ first: 1 }));
  expect(loaders({ first: 1, after: 'x' }).given).toEqual({ first: 1, after: 'x' });
});
