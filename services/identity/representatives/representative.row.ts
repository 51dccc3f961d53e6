import { Column, Entity, PrimaryColumn } from 'typeorm';
import { memberIds, partnerIds } from '../ids';

@Entity('partner_representatives')
export class RepresentativeRow {
  @PrimaryColumn('uuid', { name: 'partner_id', transformer: partnerIds.column })
  partnerId!: string;

  @PrimaryColumn('uuid', { name: 'member_id', transformer: memberIds.column })
  memberId!: string;

  @Column('text')
  status!: 'INVITED' | 'ACCEPTED';

  @Column('uuid', { name: 'invited_by', nullable: true, transformer: memberIds.column })
  invitedById!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
