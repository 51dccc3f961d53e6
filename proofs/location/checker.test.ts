import { judge, type Tried } from './checker';
import { moved } from './geometry';

const truth = { latitude: 48.4, longitude: 0.6 };
const shown = moved(truth, 70, 6);
const tried = (changes: Partial<Tried> = {}): Tried => ({
  attack: 'radius',
  target: 'Ana',
  viewer: 'stranger',
  truth,
  shown,
  queries: 100,
  estimates: [],
  told: 0,
  ...changes,
});
const judged = (changes: Partial<Tried>) => {
  const { better, hidden, told } = judge([tried(changes)]);
  return [better, hidden, told];
};

test.each<[string, Partial<Tried>, number[]]>([
  ['an attack that came to nothing', {}, [0, 0, 0]],
  ['an attack that came to the shown point', { estimates: [shown] }, [0, 0, 0]],
  ['one that measured it inexactly', { estimates: [moved(shown, 250, 0.04)] }, [0, 0, 0]],
  ['one that is farther off', { estimates: [moved(truth, 0, 9)] }, [0, 0, 0]],
])('%s has found nothing', (_what, changes, expected) => {
  expect(judged(changes)).toEqual(expected);
});

test.each<[string, Partial<Tried>, number[]]>([
  ['somebody placed exactly', { estimates: [truth] }, [1, 0, 0]],
  ['somebody placed a little better', { estimates: [moved(truth, 70, 5.9)] }, [1, 0, 0]],
  ['the one good estimate of many', { estimates: [shown, moved(truth, 0, 1), shown] }, [1, 0, 0]],
  ['somebody who shows nothing, placed anywhere', { shown: null, estimates: [shown] }, [0, 1, 0]],
  ['an answer with the true place', { told: 2 }, [0, 0, 1]],
  ['an answer about somebody who shows nothing', { shown: null, told: 1 }, [0, 0, 1]],
])('%s is found', (_what, changes, expected) => {
  expect(judged(changes)).toEqual(expected);
  expect(judge([tried(changes)]).sentences).toHaveLength(1);
});

test('the queries of all trials are counted', () => {
  expect(judge([tried(), tried({ queries: 25 })]).queries).toBe(125);
});
