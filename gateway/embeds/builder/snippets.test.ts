import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from 'express';
import { chosenIn } from './chosen';
import { snippetsFor, tagOf } from './snippets';

const hameau = 'https://hameau.example';
const docs = (page: string) => readFileSync(join(__dirname, '../../../docs', page), 'utf8');
const chosen = (query: Record<string, unknown>) => chosenIn({ query } as unknown as Request, 'en');
const codeOf = (query: Record<string, unknown>) =>
  snippetsFor(chosen({ region: 'perche', partner: 'mairie-de-belleme', ...query }), hameau, ['rss', 'json']);

/** What stands elsewhere already. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  frame: ['css', 'wordpress'],
  link: ['html'],
};

test.each([
  ['embed-code.md', 'en', ['element', 'frame', 'picture', 'link', 'server']],
  ['embed-code-fr.md', 'fr', ['element', 'frame', 'picture', 'link']],
])('%s shows the very code that the builder writes', (page, lang, kinds) => {
  for (const form of kinds)
    for (const { name, code } of codeOf({ lang, form }))
      if (!elsewhere[form]?.includes(name)) expect(docs(page)).toContain(`\n${code}\n\`\`\``);
});

test('all that was chosen is in the code, and nothing that was not', () => {
  const given = {
    region: 'perche',
    partner: 'hall',
    skill: 'php, seo',
    profession: 'translator',
    theme: 'dark',
    lang: 'fr',
  };
  expect(tagOf(chosen(given), '')).toBe(
    '<hameau-members region="perche" partner="hall" skill="php seo" profession="translator" theme="dark" lang="fr">' +
      '<a href="/embed/regions/perche?partner=hall&amp;skill=php&amp;skill=seo&amp;profession=translator&amp;theme=dark&amp;lang=fr">Hameau, perche : Membres</a></hameau-members>',
  );
  expect(codeOf({ form: 'feeds' })).toEqual([
    {
      name: 'addresses',
      code: `${hameau}/embed/regions/perche.rss?partner=mairie-de-belleme&lang=en\n${hameau}/embed/regions/perche.json?partner=mairie-de-belleme&lang=en`,
    },
  ]);
  expect(codeOf({ form: 'server' })[0]?.code).not.toContain('partner');
});

test('what is no short name comes into no code, and is told of', () => {
  const evil = `"><script>alert(1)</script>'`;
  const given = chosen({
    region: evil,
    partner: ['a', 'b'],
    skill: `php ${evil}`,
    theme: evil,
    form: evil,
    list: evil,
  });
  expect(given).toMatchObject({
    region: '',
    partner: '',
    skills: ['php'],
    theme: 'auto',
    kind: 'element',
    list: 'members',
  });
  expect(given.faults).toEqual(['region', 'skill']);
});
