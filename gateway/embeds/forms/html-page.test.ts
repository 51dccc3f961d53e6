import { failedHtml, htmlPage } from './html-page';
import { shownMembers } from './shown.fixtures';

const pageOf = (...given: Parameters<typeof shownMembers>) => htmlPage.render(shownMembers(...given));

test('what members write is text, never markup', () => {
  const evil = '"><script>alert(1)</script>';
  const named = [{ slug: 'x', name: evil }];
  const page = pageOf([
    {
      name: evil,
      headline: evil,
      place: evil,
      professions: named,
      skills: named,
      languages: [evil],
      photoUrl: `https://photos.example/${evil}`,
      website: `https://evil.example/${evil}`,
      links: [{ title: evil, url: 'https://evil.example/' }],
    },
  ]);
  // Its own is the only one that runs.
  expect(page.match(/<script[^>]*>/g)).toEqual([
    '<script type="application/ld+json">',
    '<script type="module" src="https://hameau.example/embed/framed.js">',
  ]);
  const shown = page.slice(page.indexOf('<body>'));
  expect(shown.split(/&quot;&gt;&lt;script&gt;/)).toHaveLength(8);
});

test('an address that runs something is no link and no photo', () => {
  const page = pageOf([
    {
      photoUrl: 'data:image/svg+xml,x',
      website: 'javascript:alert(1)',
      links: [{ title: 'Mine', url: ' javascript:alert(2)' }],
    },
  ]);
  expect(page).not.toMatch(/javascript|<img|Mine/);
});

test('a card says what is on it and has no empty parts; one without a name is a member’s', () => {
  const page = pageOf([{ headline: 'Hello' }]);
  const [, card] = /<li class="card">(.*?)<\/li>/s.exec(page) ?? [];
  expect(card?.replace(/<svg.*<\/svg>/, '').replaceAll('\n', '')).toBe(
    '<div class="who"><div><h2 dir="auto">A member</h2></div></div><p class="text" dir="auto">Hello</p>',
  );
});

test('names begin the faces of those without a photo, in any script', () => {
  const page = pageOf([
    { name: 'Zoé d’Arc-Durand' },
    { name: 'Łukasz' },
    { name: '李 小龙' },
    { name: '42' },
  ]);
  const initials = [...page.matchAll(/aria-hidden="true">([^<]+)</g)].map(([, letters]) => letters);
  expect(initials).toEqual(['ZD', 'Ł', '李小', '·']);
});

test('a list with nobody on it says so, and links lead on and back', () => {
  expect(pageOf([])).toContain('Nobody is shown here at the moment.');
  expect(pageOf([])).not.toContain('<nav');
  const page = pageOf([{ name: 'Ana' }], { next: 'x', after: 'w' });
  expect(page).toContain('<a href="?partner=hall&amp;after=x" rel="next">More members</a>');
  expect(page).toContain('<a href="?partner=hall">Back to the first</a>');
});

test('a refusal speaks both languages, the reader’s first', () => {
  const page = failedHtml({ en: 'Not <here>.', fr: 'Pas <ici>.' }, 'fr');
  expect(page.indexOf('Pas &lt;ici&gt;.')).toBeLessThan(page.indexOf('<p lang="en">Not &lt;here&gt;.</p>'));
});
