import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members let partners show of them: a row for each member and partner, none by default. Partners as identity's feed
 * tells of them; a consent does not wait for its partner's row.
 */
export class Embeds1760000000006 implements MigrationInterface {
  name = 'Embeds1760000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partners (
        id text collate "C" not null,
        slug text collate "C" not null,
        is_active boolean not null,
        constraint partners_pkey primary key (id)
      );
      create index partners_by_slug on partners (slug) where is_active;

      create table embed_consents (
        id uuid not null,
        member_id text collate "C" not null,
        partner_id text collate "C" not null,
        fields text[] not null,
        granted_at timestamptz(3) not null,
        constraint embed_consents_pkey primary key (id),
        constraint embed_consents_one_each unique (member_id, partner_id),
        constraint embed_consents_something check (cardinality(fields) > 0),
        constraint embed_consents_known_fields check (
          fields <@ '{NAME,PHOTO,HEADLINE,PROFESSIONS,SKILLS,LANGUAGES,WEBSITE,LINKS,PLACE}'
        )
      );
      create index embed_consents_newest on embed_consents (partner_id, granted_at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table embed_consents, partners');
  }
}
