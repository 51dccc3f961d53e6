import {
  codes,
  conflict,
  forbidden,
  invalid,
  notFound,
  Refusal,
  rateLimited,
  unauthenticated,
  unavailable,
} from './errors';

const tree = { en: 'tree', fr: 'arbre' };
const refusals = [
  invalid('height', { en: 'must be positive', fr: 'doit être positif' }),
  notFound(tree, 'tre_1', 'treeId'),
  forbidden({ en: 'fell this tree', fr: 'abattre cet arbre' }),
  unauthenticated(),
  conflict({ en: 'It stands already.', fr: 'Il est déjà là.' }, 'place'),
  rateLimited({ en: 'Too many trees.', fr: 'Trop d’arbres.' }, 30),
  unavailable(new Error('The orchard is closed.')),
];

test.each(refusals)(
  '"$message" says its code to programs and a sentence in each language to people',
  (refusal) => {
    expect(refusal).toBeInstanceOf(Refusal);
    expect(codes).toContain(refusal.code);
    expect(refusal.extensions['code']).toBe(refusal.code);
    for (const words of [refusal.words.en, refusal.words.fr]) expect(words).toMatch(/^\S.*\.$/);
    expect(refusal.words.en).not.toBe(refusal.words.fr);
  },
);

test('a refusal about an input names it', () => {
  expect(refusals[0]?.message).toBe('height must be positive.');
  expect(refusals[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'height' });
});

test('whoever asked too often is told when to come back, in seconds', () => {
  expect(rateLimited(tree, 30).extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 30 });
});

test('more about a refusal never overrides its code', () => {
  expect(new Refusal('CONFLICT', tree, undefined, { code: 'OK' }).extensions['code']).toBe('CONFLICT');
});
