import { htmlOf } from './html';

test.each([
  ['*soon* and **now**', '<p><em>soon</em> and <strong>now</strong></p>'],
  ['one\ntwo\n\nthree', '<p>one<br />\ntwo</p>\n<p>three</p>'],
  ['- fibre\n- train', '<ul>\n<li>fibre</li>\n<li>train</li>\n</ul>'],
  ['3. third', '<ol start="3">\n<li>third</li>\n</ol>'],
  ['> said before', '<blockquote>\n<p>said before</p>\n</blockquote>'],
  ['`npm ci`', '<p><code>npm ci</code></p>'],
  ['```js\nlet a = 1 < 2;\n```', '<pre><code>let a = 1 &lt; 2;\n</code></pre>'],
  ['~~gone~~', '<p><s>gone</s></p>'],
  ['l’été & l’hiver', '<p>l’été &amp; l’hiver</p>'],
  ['# not louder', '<p># not louder</p>'],
  ['', ''],
])('%j is shown as %s', (text, html) => {
  expect(htmlOf(text)).toBe(html);
});

const link = (href: string, words: string) =>
  `<p><a href="${href}" rel="nofollow noopener noreferrer ugc">${words}</a></p>`;

test.each([
  ['[the map](https://example.org/a?b=1&c=2)', link('https://example.org/a?b=1&amp;c=2', 'the map')],
  ['https://example.org', link('https://example.org', 'https://example.org')],
  ['[mail](mailto:ana@example.org)', link('mailto:ana@example.org', 'mail')],
])('%s leads there, and says that a stranger put it', (text, html) => {
  expect(htmlOf(text)).toBe(html);
});

/** Whatever comes out holds these tags and attributes and no other. */
const harmless =
  /^(?:[^<>]|<\/?(?:p|em|strong|s|ul|li|blockquote|code|pre)>|<br \/>|<ol(?: start="\d+")?>|<\/ol>|<a rel="[a-z ]+">|<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="[a-z ]+">|<\/a>)*$/;

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![a picture](https://spy.example/who.png)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//example.org/without-a-scheme)',
  '[x](vbscript:x "onclick=alert(1)")',
  '[x](https://example.org "\\" onmouseover=\\"alert(1)")',
  '<https://example.org/\u0000">',
  '[a]: javascript:alert(1)\n\n[a]',
  '`<b>`<svg/onload=alert(1)>',
  '<a href="https://example.org" style="position:fixed">x</a>',
  '\u202Eevil',
  '<!--',
  '<![CDATA[x]]>',
  '&lt;script&gt; &#60;script&#62;',
])('%s does no harm', (text) => {
  expect(htmlOf(text)).toMatch(harmless);
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['open links', '[a]('.repeat(5_000)],
  ['stars', '*a '.repeat(6_666)],
  ['nested emphasis', '*_'.repeat(10_000)],
  ['backticks of growing length', Array.from({ length: 198 }, (_none, at) => '`'.repeat(at)).join(' ')],
  ['deep quotes', `${'>'.repeat(19_990)} deep`],
  ['deep lists', Array.from({ length: 190 }, (_none, at) => `${' '.repeat(at)}- x`).join('\n')],
  ['entities', '&amp'.repeat(5_000)],
  ['angles', '<'.repeat(20_000)],
  ['addresses', 'http://a.b '.repeat(1_800)],
  ['backslashes', '\\'.repeat(20_000)],
  ['tildes', '~~a'.repeat(6_666)],
])('20,000 characters of %s are shown and do no harm', (_what, text) => {
  expect(htmlOf(text)).toMatch(harmless);
});
