import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members who look after a partner's account, and those who were asked to. */
export class Representatives1760000000020 implements MigrationInterface {
  name = 'Representatives1760000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partner_representatives (
        partner_id uuid not null constraint partner_representatives_partner references partners (id) on delete cascade,
        member_id uuid not null constraint partner_representatives_member references members (id) on delete cascade,
        status text not null constraint partner_representatives_status check (status in ('INVITED', 'ACCEPTED')),
        invited_by uuid constraint partner_representatives_inviter references members (id) on delete set null,
        changed_at timestamptz not null default now(),
        constraint partner_representatives_pkey primary key (partner_id, member_id)
      );
      create index partner_representatives_of_member on partner_representatives (member_id, status);
      create index partner_representatives_of_inviter on partner_representatives (invited_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table partner_representatives');
  }
}
