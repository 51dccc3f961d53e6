import { placed } from './placed-errors';
import { openGrove } from './testing/grove.fixtures';

const [always, never] = [() => true, () => false];
const at = (...path: (string | number)[]) => ({ message: 'No.', path });

test('what is refused of one kind of a thing is not told of another, of which it was not asked', async () => {
  const grove = await openGrove();
  const both = JSON.parse(await grove.ask('{ grounds { ... on Clay { depth } ... on Sand { water } } }'));
  const one = JSON.parse(await grove.ask('{ grounds { ... on Sand { water } } }'));
  await grove.engine.close();
  expect(both.data).toEqual({ grounds: [{ depth: 3 }, { water: null }] });
  expect(one.data).toEqual({ grounds: [{}, { water: null }] });
  for (const { errors } of [both, one])
    expect(errors).toMatchObject([{ path: ['grounds', 1, 'water'], extensions: { code: 'FORBIDDEN' } }]);
});

test('an error at a null, below one, at all places of a list or nowhere is told as it is', () => {
  const errors = [at('a', 0, 'b'), at('a', 1, 'b'), at('a', '@', 'b'), at('c'), { message: 'No.' }];
  expect(placed(errors, { a: [{ b: null }, null], c: null }, always)).toEqual(errors);
  expect(placed(errors, null, never)).toEqual(errors);
  expect(placed(errors, { a: [{ b: null }, null], c: null }, never)).toEqual(
    errors.filter((_one, at) => at !== 1),
  );
});

test('an error where nothing is null is told of a null of the same list that has none, or not at all', () => {
  const data = { a: [{ d: 1 }, { b: 2 }, { b: null }, { b: null }] };
  expect(placed([at('a', 0, 'b'), at('a', 2, 'b'), at('a', 1, 'b')], data, never)).toEqual([
    at('a', 3, 'b'),
    at('a', 2, 'b'),
  ]);
});
