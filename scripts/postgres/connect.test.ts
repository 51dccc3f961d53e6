import { urlWith } from './connect';

const role = { user: 'hameau_identity', password: 'p' };

test.each([
  ['postgres://a:b@db:5432/x?sslmode=require', 'postgres://hameau_identity:p@db:5432/x?sslmode=require'],
  ['postgresql://a@[::1]/x', 'postgresql://hameau_identity:p@[::1]/x'],
  ['postgres://db', 'postgres://hameau_identity:p@db/'],
  ['postgres:///x?host=/run/postgresql', 'postgres://hameau_identity:p@/x?host=/run/postgresql'],
])('a role’s URL keeps everything of %s but who logs in', (url, expected) => {
  expect(urlWith(url, role)).toBe(expected);
});

test('another database is named without touching the login', () => {
  expect(urlWith('postgres://a:b%40c@db/x', { database: 'y z' })).toBe('postgres://a:b%40c@db/y%20z');
});
