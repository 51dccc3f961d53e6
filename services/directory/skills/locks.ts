const lock = `hashtextextended('directory: skills in use', 7)`;

/**
 * Whoever writes down which skills somebody has, as its first statement. Without it, what was looked up a moment ago could be merged into
 * another before it is written. Many may do so at once.
 */
export const usingSkills = `select pg_advisory_xact_lock_shared(${lock})`;

/** Whoever changes the list of skills: alone, and nobody uses it meanwhile. After `oneWriter`, before any document. */
export const changingSkills = `select pg_advisory_xact_lock(${lock})`;
