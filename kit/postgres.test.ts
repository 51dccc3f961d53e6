import {
  isAway,
  isCheckViolation,
  isForeignKeyViolation,
  isLockTimeout,
  isUniqueViolation,
} from './postgres';

const violation = (code: string) => ({ driverError: { code, constraint: 'trees_place' } });

test.each([
  ['unique', isUniqueViolation, '23505'],
  ['foreign key', isForeignKeyViolation, '23503'],
  ['check', isCheckViolation, '23514'],
] as const)('a %s violation is known by its code and the constraint’s name', (_kind, isViolation, code) => {
  expect(isViolation(violation(code), 'trees_place')).toBe(true);
  expect(isViolation(violation(code), 'trees_name')).toBe(false);
  expect(isViolation(violation('40001'), 'trees_place')).toBe(false);
  expect(isViolation(new Error('something else'), 'trees_place')).toBe(false);
});

test('a lock waited for in vain is told from what a constraint forbids', () => {
  expect(isLockTimeout({ driverError: { code: '55P03' } })).toBe(true);
  expect(isLockTimeout(violation('23505'))).toBe(false);
  expect(isLockTimeout(new Error('something else'))).toBe(false);
});

test.each([
  ['a server that ends', { driverError: { code: '57P01' } }],
  ['one that has just started', { code: '57P03' }],
  ['one that is full', { driverError: { code: '53300' } }],
  ['a lock that somebody keeps', { driverError: { code: '55P03' } }],
  ['nobody at the port', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['a connection that is cut', { driverError: new Error('Connection terminated unexpectedly') }],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
])('%s is a database that is away', (_what, error) => {
  expect(isAway(error)).toBe(true);
});

test('a statement that is wrong is no database that is away', () => {
  for (const error of [
    violation('23505'),
    { driverError: { code: '42601' } },
    new Error('something else'),
    null,
  ])
    expect(isAway(error)).toBe(false);
});
