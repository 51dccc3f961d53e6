import type { MailLink } from './mail-link';

/** Of the mails to whoever has not been seen for a year. */
export const stillHereLink: MailLink = {
  path: '/still-here',
  operation: `mutation ConfirmPresence($token: String!) { confirmPresence(input: { token: $token }) { errors { message } } }`,
  words: {
    title: { en: 'Are you still here?', fr: 'Êtes-vous toujours là ?' },
    ask: {
      en: 'Press the button, and the others see you as before.',
      fr: 'Appuyez sur le bouton, et les autres vous voient comme avant.',
    },
    button: { en: 'I am still here', fr: 'Je suis toujours là' },
    done: {
      en: 'Good to know. The others see you as you chose.',
      fr: 'C’est noté. Les autres vous voient comme vous l’avez choisi.',
    },
  },
};
