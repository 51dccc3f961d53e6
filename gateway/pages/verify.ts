import type { MailLink } from './mail-link';

/** Of the mail that whoever signs up gets. */
export const verifyLink: MailLink = {
  path: '/verify',
  operation: `mutation VerifyEmail($token: String!) { verifyEmail(input: { token: $token }) { errors { message } } }`,
  words: {
    title: { en: 'Confirm your address', fr: 'Confirmer votre adresse' },
    ask: {
      en: 'Press the button to confirm that this e-mail address is yours.',
      fr: 'Appuyez sur le bouton pour confirmer que cette adresse est bien la vôtre.',
    },
    button: { en: 'Confirm', fr: 'Confirmer' },
    done: {
      en: 'Your address is confirmed. You can sign in now.',
      fr: 'Votre adresse est confirmée. Vous pouvez vous connecter.',
    },
  },
};
