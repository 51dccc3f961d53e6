import fs from 'node:fs';
import { logOf } from './log';

/** What reaches stderr while the work is done. */
function written(work: () => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const write = jest.spyOn(fs, 'writeSync').mockImplementation((fd, text) => {
    if (fd === 2) lines.push(String(text));
    return String(text).length;
  });
  work();
  write.mockRestore();
  return lines.map((line) => JSON.parse(line));
}

test('each event is one JSON line on stderr, under the name of its part', () => {
  const lines = written(() => {
    const log = logOf('orchard', 'info');
    log.info({ trees: 3 }, 'picked');
    log.info({ trees: 4 }, 'picked');
  });
  expect(lines).toEqual([
    expect.objectContaining({ name: 'orchard', level: 30, msg: 'picked', trees: 3 }),
    expect.objectContaining({ name: 'orchard', level: 30, msg: 'picked', trees: 4 }),
  ]);
});

test('secrets and addresses that a mistake put into an event do not reach the log', () => {
  const secrets = { password: 's3cret', token: 's3cret', email: 's3cret@example.org', trees: 3 };
  const lines = written(() => logOf('orchard', 'info').info({ ...secrets, input: secrets }));
  expect(lines).toEqual([expect.objectContaining({ trees: 3, input: { trees: 3 } })]);
  expect(JSON.stringify(lines)).not.toContain('s3cret');
});

test('what is below the level is not written', () => {
  const lines = written(() => {
    logOf('orchard', 'warn').info('picked');
    logOf('orchard', 'silent').fatal('struck by lightning');
  });
  expect(lines).toEqual([]);
});
