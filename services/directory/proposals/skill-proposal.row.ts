import { Column, Entity, PrimaryColumn } from 'typeorm';
import { skillIds, skillProposalIds } from '../ids';
import type { SkillDirection, SkillLevel } from '../profiles/profile.type';
import type { SkillCategory } from '../skills/skill.type';
import type { SkillProposalStatus } from './skill-proposal.type';

@Entity('skill_proposals')
export class SkillProposalRow {
  @PrimaryColumn('uuid', { transformer: skillProposalIds.column })
  id!: string;

  /** Null once the author was erased. */
  @Column('text', { name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  language!: string;

  @Column('text')
  category!: SkillCategory;

  @Column('text')
  direction!: SkillDirection;

  @Column('text', { nullable: true })
  level!: SkillLevel | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  status!: SkillProposalStatus;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  /** What came of it; it may have been merged since. */
  @Column('uuid', { name: 'skill_id', nullable: true, transformer: skillIds.column })
  skillId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
