import { isCheckViolation, isForeignKeyViolation, isLockTimeout, isUniqueViolation } from './postgres';

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
