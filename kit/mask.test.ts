import { Writable } from 'node:stream';
import { GraphQLError, locatedError, parse } from 'graphql';
import pino from 'pino';
import { notFound, unavailable } from './errors';
import { masked } from './mask';

function logged() {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { lines, log: pino(stream) };
}

const thrownAt = (error: Error) => locatedError(error, [], ['orchard', 'trees']) as GraphQLError;

test('a database that is away is no bug: the same may work in a moment', () => {
  const { lines, log } = logged();
  const away = Object.assign(new Error('terminating connection due to administrator command'), {
    code: '57P01',
  });
  const shown = masked(thrownAt(away), log, 'req_9');
  expect(shown).toMatchObject({ path: ['orchard', 'trees'], extensions: { code: 'UNAVAILABLE' } });
  expect(JSON.stringify(shown)).not.toContain('administrator');
  expect(JSON.stringify(lines)).toContain(away.message);
});

test('a bug leaves as an incident number; only the log knows what it was and where', () => {
  const { lines, log } = logged();
  const bug = new Error('password authentication failed for user "hameau_orchard"');
  const shown = masked(thrownAt(bug), log, 'req_9');
  const incident = shown.extensions?.['incident'];
  expect(incident).toMatch(/^[0-9a-f]{10}$/);
  expect(shown).toMatchObject({
    message: `Something went wrong on our side. Incident ${incident}.`,
    path: ['orchard', 'trees'],
    extensions: { code: 'INTERNAL' },
  });
  expect(JSON.stringify(shown)).not.toContain('hameau_orchard');
  expect(lines).toEqual([
    expect.objectContaining({
      incident,
      requestId: 'req_9',
      path: 'orchard.trees',
      err: expect.objectContaining({ message: bug.message }),
    }),
  ]);
});

test('a bug that graphql wrapped more than once is a bug still', () => {
  const { log } = logged();
  const wrapped = new GraphQLError('again', { originalError: thrownAt(new Error('inner')) });
  expect(masked(wrapped, log, '-').extensions?.['code']).toBe('INTERNAL');
});

test('a refusal leaves as it is, with its path, and is not logged', () => {
  const { lines, log } = logged();
  const refusal = notFound({ en: 'tree', fr: 'arbre' }, 'tre_1', 'id');
  expect(masked(thrownAt(refusal), log, '-')).toEqual({
    message: 'There is no tree tre_1 that you can see.',
    path: ['orchard', 'trees'],
    extensions: { code: 'NOT_FOUND', field: 'id' },
  });
  expect(lines).toEqual([]);
});

test('a part that does not answer is named in the log, and nowhere else', () => {
  const { lines, log } = logged();
  const refusal = unavailable(new Error('orchard took longer than 1500 ms'));
  const shown = masked(thrownAt(refusal), log, 'req_9');
  expect(shown).toMatchObject({ path: ['orchard', 'trees'], extensions: { code: 'UNAVAILABLE' } });
  expect(shown.message).not.toContain('orchard');
  expect(lines).toEqual([
    expect.objectContaining({
      requestId: 'req_9',
      err: expect.objectContaining({ message: expect.stringContaining('orchard took longer than 1500 ms') }),
    }),
  ]);
});

test('what graphql says of a document was written for the caller', () => {
  const { lines, log } = logged();
  const complaint = (() => {
    try {
      parse('{ trees');
    } catch (error) {
      return error as GraphQLError;
    }
    throw new Error('The document was read.');
  })();
  expect(masked(complaint, log, '-')).toMatchObject({
    message: complaint.message,
    locations: [{ line: 1, column: 8 }],
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(lines).toEqual([]);
});
