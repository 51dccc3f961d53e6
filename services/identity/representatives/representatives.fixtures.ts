import { openIdentityDatabase } from '../database';
import { aMember, type TestIdentity } from '../identity.fixtures';
import { partnerIds } from '../ids';
import { seedPartners } from '../partners/seeding';
import { nameRepresentative } from './naming';

/** A partner, and members who represent it, whom the operator named. */
export async function aPartner(identity: TestIdentity, slug: string, names: readonly string[] = ['Rose']) {
  const db = await openIdentityDatabase(identity.url);
  try {
    const id = partnerIds.make();
    const website = `https://${slug}.example/`;
    await seedPartners(db, [
      { id, slug, name: `Partner ${slug}`, website, origins: [`https://${slug}.example`], isActive: true },
    ]);
    const representatives: Awaited<ReturnType<typeof aMember>>[] = [];
    for (const name of names) {
      const member = await aMember(identity, name);
      await nameRepresentative(db, slug, member.email);
      representatives.push(member);
    }
    return { id, slug, representatives };
  } finally {
    await db.destroy();
  }
}
