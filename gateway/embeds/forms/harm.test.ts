import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { atom } from './atom';
import { forms } from './forms';
import { htmlPage } from './html-page';
import { jsonFeed } from './json-feed';
import { rss } from './rss';
import { shownSaying } from './shown.fixtures';
import { svgCard } from './svg-card';

const markup = [htmlPage, rss, atom, svgCard];

test.each([
  ['markup', `"><script>alert(1)</script>`],
  ['quotes', `' onload='x' "onerror="x`],
  ['the end of a section', `]]><script>alert(2)</script>`],
  ['the end of data', `</script></title></style><!--<script>`],
  ['entities', '&lt;img src=x onerror=alert(3)&gt; &#x3c;'],
])('%s in every field of everything is text in every form', (_what, text) => {
  for (const shown of shownSaying(text, 'https://evil.example/"><script>x</script>')) {
    for (const form of markup) {
      const made = form.render(shown);
      const data =
        form === htmlPage
          ? made.replace(/<script type="(application\/ld\+json|module)"[^>]*>[^<]*<\/script>/g, '')
          : made;
      expect(data).not.toMatch(/<script|<img src=x|<!--|]]>/);
      // Within quotes it is a value; beyond them it would be an attribute of its own.
      expect(data.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(onload|onerror)=/);
    }
    const feeds = [parseRssFeed(rss.render(shown)), parseAtomFeed(atom.render(shown))];
    for (const feed of feeds) expect(JSON.stringify(feed)).toContain(JSON.stringify(text).slice(1, -1));
    expect(JSON.parse(jsonFeed.render(shown)).items[0].title).toBe(text);
    const [, block = ''] = /ld\+json">([^<]*)<\/script>/.exec(htmlPage.render(shown)) ?? [];
    expect(JSON.stringify(JSON.parse(block))).toContain(JSON.stringify(text).slice(1, -1));
  }
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
])('%j leads nowhere, and is not told', (url) => {
  for (const shown of shownSaying('Fine', url))
    for (const form of forms.values())
      expect(form.render(shown)).not.toMatch(/javascript|vbscript|data:text|evil\.example/);
});

test('emoji and letters from right to left pass whole, each in its own direction', () => {
  const text = 'ليلى 👩🏽‍💻 מַיָה';
  for (const shown of shownSaying(text, 'https://x.example/')) {
    for (const form of forms.values()) expect(form.render(shown)).toContain(text);
    const page = htmlPage.render(shown);
    expect(page).toMatch(/<h2 dir="auto"[^>]*>(<a [^>]*>)?ليلى/);
    expect(parseJsonFeed(jsonFeed.render(shown)).title).toContain(text);
  }
});
