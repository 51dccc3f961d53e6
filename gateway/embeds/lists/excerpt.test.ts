import { excerptOf, unnamed } from './excerpt';

test('an excerpt is the beginning of a message as plain text', () => {
  expect(excerptOf('<p>One <strong>two</strong></p>\n<ul><li>three &amp; &lt;b&gt;</li></ul>')).toBe(
    'One two three & <b>',
  );
  expect(excerptOf('')).toBe('');
  const long = excerptOf(`<p>${'word '.repeat(100)}</p>`);
  expect(long).toMatch(/^(word )+word…$/);
  expect(long.length).toBeLessThanOrEqual(280);
  expect([...excerptOf('👍'.repeat(400))]).toHaveLength(280);
});

test('nobody is named by their handle; addresses of mail are none', () => {
  expect(unnamed('@camille-f and (@Odile), @ana!')).toBe('@… and (@…), @…!');
  expect(unnamed('write to me@example.org')).toBe('write to me@example.org');
});
