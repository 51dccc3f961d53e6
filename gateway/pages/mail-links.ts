import { confirmEmailLink } from './confirm-email';
import type { MailLink } from './mail-link';
import { resetLink } from './reset';
import { stillHereLink } from './still-here';
import { verifyLink } from './verify';

/** Of every kind of mail with a link that does something. */
export const mailLinks: readonly MailLink[] = [verifyLink, stillHereLink, resetLink, confirmEmailLink];
