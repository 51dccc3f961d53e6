import { invalid } from '../../../kit/errors';

/** Names of places alone: abbreviations and offsets would not follow the summer. */
const named = /^([A-Za-z_]+(\/[A-Za-z0-9_+-]+)+|UTC)$/;

/** An IANA time zone, as it is written there. Throws INVALID, naming `timeZone`. */
export function readTimeZone(given: string): string {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions();
    // A name of before, such as Asia/Calcutta, is what Intl makes of Asia/Kolkata: theirs is kept.
    if (named.test(given)) return timeZone.toLowerCase() === given.toLowerCase() ? timeZone : given;
  } catch {}
  throw invalid('timeZone', {
    en: 'must be an IANA time zone such as Europe/Paris',
    fr: 'doit être un fuseau horaire IANA comme Europe/Paris',
  });
}
